import Foundation
import HTMLTree

/// What a page says of itself in its head, in JSON-LD and in the elements that HTML has for it.
struct PageMetadata {
  /// The headline of JSON-LD or Open Graph.
  private(set) var headline: String?
  /// The text of `<title>`.
  private(set) var title: String?
  private(set) var siteName: String?
  private(set) var published: Day?
  private(set) var url: String?
  /// The text of the report, where JSON-LD repeats it.
  private(set) var body: String?

  /// The names under which `<meta>` tells the day of publication, the usual ones first.
  private static let dayNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "dcterms.issued",
    "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc.terms.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "date_published",
    "article.published", "parsely-pub-date", "sailthru.date", "release_date", "created", "date",
  ]

  init(of tree: HTMLTree) {
    let linked = LinkedData(of: tree)
    let meta = Self.meta(of: tree)
    headline = linked.headline ?? meta["og:title"] ?? meta["twitter:title"] ?? meta["dc.title"] ?? meta["dcterms.title"]
    title = Self.first("title", in: tree).flatMap { Self.nonblank(tree.text(of: $0)) }
    siteName =
      meta["og:site_name"] ?? linked.publisher ?? meta["application-name"] ?? meta["dcterms.publisher"]
      ?? meta["dc.publisher"]
    url = Self.canonical(in: tree) ?? meta["og:url"] ?? linked.url
    body = linked.body
    let dates = [linked.published] + Self.dayNames.map { meta[$0] }
    published =
      dates.lazy.compactMap { $0 }.compactMap { PageDay.day(of: $0) }.first ?? Self.day(ofTimesIn: tree)
      ?? url.flatMap { PageDay.day(ofAddress: $0) }
  }

  /// The contents of `<meta>` by name, property or itemprop in lower case; the first of each counts.
  private static func meta(of tree: HTMLTree) -> [String: String] {
    var found: [String: String] = [:]
    for node in tree.nodes where node.tag == "meta" {
      guard let content = node.attributes["content"].flatMap(nonblank) else { continue }
      for key in ["property", "name", "itemprop"] {
        guard let name = node.attributes[key]?.lowercased(), found[name] == nil else { continue }
        found[name] = content
      }
    }
    return found
  }

  /// The day of the `<time>` that is marked as the one of publication, else of the first one.
  private static func day(ofTimesIn tree: HTMLTree) -> Day? {
    var first: Day?
    for (place, node) in tree.nodes.enumerated() where node.tag == "time" || node.attributes["itemprop"] != nil {
      let item = node.attributes["itemprop"]?.lowercased()
      guard node.tag == "time" || item == "datepublished" else { continue }
      let told = node.attributes["datetime"] ?? node.attributes["content"] ?? tree.text(of: place)
      guard let day = PageDay.day(of: told) else { continue }
      let name = (node.attributes["class"] ?? "").lowercased()
      if item == "datemodified" || name.contains("updated") || name.contains("modified") { continue }
      if item == "datepublished" || node.attributes["pubdate"] != nil || name.contains("publish") { return day }
      if first == nil { first = day }
    }
    return first
  }

  private static func canonical(in tree: HTMLTree) -> String? {
    tree.nodes.first { $0.tag == "link" && $0.attributes["rel"]?.lowercased() == "canonical" }?.attributes["href"]
      .flatMap { $0.hasPrefix("http") ? nonblank($0) : nil }
  }

  private static func first(_ tag: String, in tree: HTMLTree) -> Int? {
    tree.nodes.firstIndex { $0.tag == tag }
  }

  private static func nonblank(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}

/// What the JSON-LD of a page says of the article on it.
///
/// - Source: schema.org, types `Article` and below.
private struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var publisher: String?
  private(set) var url: String?
  private(set) var body: String?

  init(of tree: HTMLTree) {
    for (place, node) in tree.nodes.enumerated() where node.tag == "script" {
      guard node.attributes["type"]?.lowercased() == "application/ld+json",
        let value = try? JSONSerialization.jsonObject(with: Data(tree.text(of: place).utf8))
      else { continue }
      read(value)
    }
  }

  /// Takes the first article among a value's objects, their `@graph` and their `mainEntity`.
  private mutating func read(_ value: Any) {
    var waiting = [value]
    while let next = waiting.popLast() {
      if let list = next as? [Any] {
        waiting += list.reversed()
      } else if let object = next as? [String: Any] {
        let types = (object["@type"] as? [String]) ?? [object["@type"] as? String].compactMap { $0 }
        if types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }) { take(object) }
        for key in ["@graph", "mainEntity"] { if let inner = object[key] { waiting.append(inner) } }
      }
    }
  }

  private mutating func take(_ article: [String: Any]) {
    headline = headline ?? Self.text(article["headline"]) ?? Self.text(article["name"])
    published = published ?? Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    publisher = publisher ?? Self.text((article["publisher"] as? [String: Any])?["name"])
    url = url ?? Self.text(article["url"])
    body = body ?? Self.text(article["articleBody"])
  }

  private static func text(_ value: Any?) -> String? {
    guard let text = value as? String, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }
}

import Foundation
import HTMLTree

/// An HTML page as a report: its title and main text, and what its metadata tell.
struct WebPage {
  /// The headline; nil when the page has none.
  let title: String?
  /// Title and paragraphs, an empty line between them; nil when the page holds no main text.
  let text: String?
  let metadata: PageMetadata

  /// Deeper pages are not read: the time to read one grows with the square of its depth.
  static let deepestNesting = 20_000

  /// Whether a text is an HTML page by its beginning.
  static func isPage(_ text: String) -> Bool {
    let head = String(text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(512)).lowercased()
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return true }
    guard head.hasPrefix("<?xml") || head.hasPrefix("<!--") || head.hasPrefix("<head") else { return false }
    return head.contains("<html") || head.contains("<!doctype html") || head.hasPrefix("<head")
  }

  init(page: String) {
    let tree = HTMLTree(page: page)
    metadata = PageMetadata(of: tree)
    let blocks = PageBlocks(of: tree).blocks
    let title = WebPage.title(of: tree, metadata, blocks)
    var paragraphs = MainText(tree: tree, blocks: blocks).paragraphs(title: title)
    let letters = paragraphs.reduce(0) { $0 + $1.count }
    // Some pages write their text by script alone; then their metadata may still hold it.
    if let body = metadata.body, body.count > 2 * letters, body.count > 200 {
      paragraphs = body.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    self.title = title
    text = paragraphs.isEmpty ? nil : ([title].compactMap { $0 } + paragraphs).joined(separator: "\n\n")
  }

  // MARK: Title

  /// The first of these: the metadata's headline, the first `h1`, `<title>`; without the site's name.
  private static func title(of tree: HTMLTree, _ metadata: PageMetadata, _ blocks: [PageBlock]) -> String? {
    let tops = blocks.filter { tree.nodes[$0.element].tag == "h1" }.map(\.text)
    let told = metadata.headline ?? metadata.title
    guard let told else { return tops.first.map(oneLine) }
    // The page's own heading is the told title without additions.
    if let heading = tops.first(where: { $0.count > 7 && Folding.fold(told).contains(Folding.fold($0)) }) {
      return oneLine(heading)
    }
    if metadata.headline == nil, let heading = tops.first, tops.count == 1, heading.count > 15 {
      return oneLine(heading)
    }
    return oneLine(withoutSite(told, metadata.siteName))
  }

  /// A title without the site's name behind a bar or dash.
  private static func withoutSite(_ title: String, _ site: String?) -> String {
    for mark in [" | ", " – ", " — ", " - ", " :: ", " · "] {
      guard let cut = title.range(of: mark, options: .backwards) else { continue }
      let name = title[cut.upperBound...]
      let isSite = site.map {
        Folding.fold(name).contains(Folding.fold($0)) || Folding.fold($0).contains(Folding.fold(name))
      }
      if isSite ?? (mark == " | " && name.count < 40) { return withoutSite(String(title[..<cut.lowerBound]), site) }
    }
    return title
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

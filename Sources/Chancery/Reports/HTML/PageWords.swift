/// Words by which makers of pages and editors tell what is not the report itself, in English and French.
///
/// - Source: own list, from the habits of content systems and of newsrooms; no page was copied. Tried on pages written
///   for the tests in the shapes of ministries, agencies, WordPress themes and plain government sites.
enum PageWords {
  /// Parts of class names, ids and roles of elements around the report.
  private static let around: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "ariane", "footer", "sidebar",
    "share", "sharing", "partage", "partager", "social", "socials", "related", "connexes", "similaires", "recommended",
    "recommendations", "comments", "comment", "commentaires", "respond", "newsletter", "subscribe", "abonnement",
    "cookie", "cookies", "consent", "advert", "advertisement", "ads", "ad", "publicite", "promo", "sponsored",
    "pagination", "pager", "tags", "taglist", "keywords", "toolbar", "popup", "modal", "caption", "legende", "credit",
    "credits", "copyright", "byline", "complementary", "contentinfo", "search", "recherche", "login", "trending",
    "popular", "mostread", "latest", "hidden", "skip", "sitemap", "langues", "languages", "outils", "tools", "bio",
  ]

  /// Two parts that stand together.
  private static let aroundPairs: Set<String> = [
    "lire aussi", "voir aussi", "read more", "read also", "see also", "most read", "more news", "other news",
    "autres actualites", "same topic", "meme sujet", "en savoir", "sr only", "visually hidden", "screen reader",
    "widget area", "author box", "post meta", "entry meta", "entry footer", "skip link", "wp caption", "back top",
  ]

  /// Whether a class, id or role names something around the report.
  static func tellsSurroundings(_ name: String) -> Bool {
    for word in name.split(whereSeparator: \.isWhitespace) {
      let parts = parts(of: word)
      if parts.contains(where: around.contains) { return true }
      for (one, next) in zip(parts, parts.dropFirst()) where aroundPairs.contains(one + " " + next) { return true }
    }
    return false
  }

  /// The parts of a name in lower case: "relatedPosts", "related-posts" and "related_posts" have the same.
  private static func parts(of name: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var wasLower = false
    for character in name {
      let isPart = character.isLetter || character.isNumber
      if !isPart || character.isUppercase && wasLower {
        if !part.isEmpty { parts.append(part) }
        part = ""
      }
      if isPart { part += character.lowercased() }
      wasLower = character.isLowercase
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// Beginnings of headings and lines that open lists of other reports, offers to share and the like.
  private static let otherReports = [
    "related news", "related articles", "related stories", "related posts", "related content", "related links",
    "read more", "read also", "see also", "also read", "more on", "more news", "more from", "other news",
    "latest news", "most read", "most popular", "recommended", "you may also", "further reading", "share this",
    "follow us", "leave a", "lire aussi", "a lire aussi", "a lire egalement", "voir aussi", "lire egalement",
    "lire la suite", "sur le meme sujet", "sur le meme theme", "dans la meme rubrique", "articles similaires",
    "articles lies", "articles connexes", "autres articles", "autres actualites", "a decouvrir", "en savoir plus",
    "partager cet article", "partager sur", "suivez-nous", "actualites liees", "dernieres actualites",
    "dernieres nouvelles", "les plus lus", "pour aller plus loin", "liens utiles", "useful links",
  ]

  /// Such lines of one word, which mean something else at the beginning of a longer one.
  private static let otherReportsAlone: Set<String> = [
    "related", "share", "contact", "contacts", "subscribe", "comments", "tags", "topics", "previous", "next", "print",
    "a lire", "partager", "commentaires", "mots-cles", "precedent", "suivant", "imprimer", "documents", "galerie",
    "gallery",
  ]

  /// Beginnings of lines about a picture or about the page.
  private static let remarks = [
    "photo", "image", "illustration", "credit", "(photo", "(image", "[photo", "copyright", "all rights", "tous droits",
    "updated", "last updated", "last modified", "mis a jour", "modifie le", "derniere modification", "reading time",
    "temps de lecture", "listen to", "ecouter", "download", "telecharger", "you are here", "vous etes ici", "by ",
    "par ", "source:", "source :", "skip to", "aller au", "home", "accueil",
  ]

  /// Whether a line opens other reports or offers.
  static func opensOtherReports(_ line: String) -> Bool {
    if begins(line, with: otherReports) { return true }
    guard line.utf8.count < 30 else { return false }
    let words = Folding.fold(line).drop { !$0.isLetter }
    return otherReportsAlone.contains(String(words.prefix { $0.isLetter || $0 == "-" || $0 == " " }))
  }

  /// Whether a short line is about a picture or the page.
  static func isRemark(_ line: String) -> Bool { begins(line, with: remarks) }

  /// Beginnings of lines that tell when the page was put up.
  private static let publication = ["publie le", "publie a", "publie par", "published", "posted on", "mis en ligne"]

  /// Whether a line tells when the page was put up.
  static func tellsPublication(_ line: String) -> Bool { begins(line, with: publication) }

  private static func begins(_ line: String, with beginnings: [String]) -> Bool {
    let folded = Folding.fold(line.prefix(40))
    return beginnings.contains { beginning in
      guard folded.hasPrefix(beginning) else { return false }
      if beginning.last?.isLetter != true { return true }
      return folded.dropFirst(beginning.count).first.map { !$0.isLetter } ?? true
    }
  }
}

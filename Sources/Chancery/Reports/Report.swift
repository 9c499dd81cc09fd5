/// A document as received: an article, a readout, a communiqué.
public struct Report: Hashable, Sendable {
  /// The name under which a dossier keeps the report; for a text file its name without the ending.
  public let id: ReportID
  /// The headline, as it stands in ``text`` or as the source's metadata gave it; empty when there is none.
  public let title: String
  /// The whole stored text, into which every quote points.
  public let text: String
  /// The language the report is read in; nil when it is none that Chancery reads.
  public let language: Tongue?
  /// Who published it, such as "VNA".
  public let outlet: String?
  /// The state or body whose account this is: ISO 3166-1 alpha-3, or a body's acronym.
  public let side: String?
  /// The day of publication where the source's metadata tells it.
  public let published: Day?
  /// Where it came from.
  public let url: String?

  public init(
    id: ReportID, title: String, text: String, language: Tongue?, outlet: String? = nil, side: String? = nil,
    published: Day? = nil, url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.language = language
    self.outlet = outlet
    self.side = side
    self.published = published
    self.url = url
  }
}

extension Report {
  /// The same report with another text.
  func with(text: String, title: String) -> Report {
    Report(
      id: id, title: title, text: text, language: language, outlet: outlet, side: side, published: published, url: url)
  }
}

/// The name of a report within a dossier.
public struct ReportID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let value: String
  public init(_ value: String) { self.value = value }
  public var description: String { value }
  public static func < (a: ReportID, b: ReportID) -> Bool { a.value < b.value }
}

/// A language that Chancery reads, by its BCP-47 tag.
public enum Tongue: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case french = "fr"

  /// The BCP-47 tag, which is also the name of the language's folder of lexicons.
  public var tag: String { rawValue }
}

import Foundation
import HTMLTree

/// One report's bytes as found, not yet understood: a text file, an HTML page, or a line of JSON Lines.
///
/// Finding reports is cheap and goes in order; understanding them (``report(given:languages:outlets:)``) may go on all
/// processors at once.
public struct RawReport: Sendable {
  /// How the bytes are to be read.
  public enum Form: Hashable, Sendable {
    /// A text, or an HTML page that begins as one.
    case text
    case page, jsonLine
  }

  /// A longer text is no report, in bytes of UTF-8: some million words.
  static let mostBytes = 8 << 20

  /// The input as the user named it, or a file below a folder that was named; `-` is standard input.
  public let source: String
  /// The line, counted from 1, of a source that holds a report a line.
  public let line: Int?
  public let form: Form
  let bytes: Data

  init(source: String, line: Int? = nil, form: Form, bytes: Data) {
    self.source = source
    self.line = line
    self.form = form
    self.bytes = bytes
  }

  /// The report.
  ///
  /// A text file's title is its first line, which stays in the text; its id is its name without the ending. An HTML page's
  /// text is its title and main text, and what its metadata tell goes before `metadata`. A JSON line
  /// has its text stored exactly as given, with the title beside it, not in it; without a title the text's first line
  /// is taken, without an id the file's name and the line.
  public func report(
    given metadata: ReportMetadata = ReportMetadata(), languages: LanguageProfiles, outlets: OutletDirectory
  ) throws(ReportFault) -> Report {
    var fields = try fields()
    let tongue = fields.language.map(Self.tongue(ofTag:)) ?? languages.tongue(of: fields.text)
    let outlet = outlets.outlet(of: fields.text, url: fields.url)
    if fields.isPage, let site = fields.outlet {
      fields.outlet = outlets.outlet(named: site)?.name ?? outlets.outlet(ofAddress: fields.url)?.name ?? site
    }
    return Report(
      id: ReportID(fields.id ?? defaultID), title: fields.title ?? Report.firstLine(of: fields.text),
      text: fields.text, language: tongue, outlet: fields.outlet ?? metadata.outlet ?? outlet?.name,
      side: fields.side ?? metadata.side ?? side(of: fields, metadata, outlets) ?? outlet?.side,
      published: fields.published ?? metadata.published, url: fields.url)
  }

  /// The side of the outlet that the report's source or the user names.
  private func side(of fields: Fields, _ metadata: ReportMetadata, _ outlets: OutletDirectory) -> String? {
    (fields.outlet ?? metadata.outlet).flatMap { outlets.outlet(named: $0)?.side }
  }

  private var defaultID: String {
    let name = source == "-" ? "standard-input" : URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
    return line.map { "\(name)-\($0)" } ?? name
  }

  private static func tongue(ofTag tag: String) -> Tongue? {
    Tongue(rawValue: String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }))
  }

  private func fault(_ reason: ReportFault.Reason) -> ReportFault {
    ReportFault(source: source, line: line, reason: reason)
  }
}

extension RawReport {
  /// What a source says of a report.
  private struct Fields {
    var id: String?
    var title: String?
    var text: String
    var language: String?
    var outlet: String?
    var side: String?
    var published: Day?
    var url: String?
    var isPage = false
  }

  private func fields() throws(ReportFault) -> Fields {
    let text: String
    do { text = try TextEncoding.text(of: bytes) } catch { throw fault(error.reason) }
    guard text.utf8.count <= Self.mostBytes else {
      throw fault(.tooLong(bytes: text.utf8.count, most: Self.mostBytes))
    }
    if form == .page || form == .text && WebPage.isPage(text) { return try fields(ofPage: text) }
    guard form == .jsonLine else { return Fields(text: text) }
    let line: JSONLine
    do {
      line = try JSONDecoder().decode(JSONLine.self, from: Data(text.utf8))
    } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
      throw fault(.badField(name: context.codingPath[0].stringValue, expected: "a text"))
    } catch {
      throw fault(.brokenJSON)
    }
    guard let body = line.text, !Report.firstLine(of: body).isEmpty else { throw fault(.noText) }
    guard !body.utf8.contains(0) else { throw fault(.badField(name: "text", expected: "a text without NUL")) }
    var published: Day?
    if let day = line.published?.nonblank {
      published = Day(day)
      if published == nil { throw fault(.badField(name: "published", expected: "a day like 2021-03-22")) }
    }
    return Fields(
      id: line.id?.text.nonblank, title: line.title?.nonblank, text: body, language: line.language?.nonblank,
      outlet: line.outlet?.nonblank, side: line.side?.nonblank, published: published, url: line.url?.nonblank)
  }

  private func fields(ofPage text: String) throws(ReportFault) -> Fields {
    guard HTMLTree.deepestNesting(in: text) <= WebPage.deepestNesting else {
      throw fault(.tooDeep(most: WebPage.deepestNesting))
    }
    let page = WebPage(page: text)
    guard let body = page.text else { throw fault(.noMainText) }
    let metadata = page.metadata
    return Fields(
      title: page.title, text: body, outlet: metadata.siteName, published: metadata.published, url: metadata.url,
      isPage: true)
  }

  /// The fields of a line, as `docs/formats.md` lists them; others are passed over.
  private struct JSONLine: Decodable {
    let id: Name?
    let title: String?
    let text: String?
    let language: String?
    let outlet: String?
    let side: String?
    let published: String?
    let url: String?
  }

  /// An id, written as a text or as a number.
  private struct Name: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        text = String(number)
      } else {
        text = try value.decode(String.self)
      }
    }
  }
}

extension String {
  /// The text without spaces around it; nil when nothing is left.
  fileprivate var nonblank: String? {
    let inner = trimmingCharacters(in: .whitespacesAndNewlines)
    return inner.isEmpty ? nil : inner
  }
}

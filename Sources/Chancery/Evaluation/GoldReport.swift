import Foundation

/// What a careful reader took from one report, with the metadata that the program is given for it.
///
/// The file's form is described in `docs/formats.md`.
public struct GoldReport: Decodable, Hashable, Sendable {
  /// An engagement of the gold.
  public struct Engagement: Decodable, Hashable, Sendable {
    let id: String
    let main: Bool
    let kind: String
    let status: String
    let date: String?
    let dateText: String?
    let place: Place?
    let participants: [Participant]
    let quote: String

    enum CodingKeys: String, CodingKey {
      case id, main, kind, status, date, place, participants, quote
      case dateText = "date_text"
    }
  }

  /// A participant of the gold: a person, or a state or body where no person is named.
  public struct Participant: Decodable, Hashable, Sendable {
    let name: String?
    let state: String?
  }

  /// A place of the gold.
  public struct Place: Decodable, Hashable, Sendable {
    let state: String?
  }

  /// An office that the text asserts.
  public struct Office: Decodable, Hashable, Sendable {
    let name: String
    let office: String?
    let role: String
    let state: String?
  }

  /// A reported act of speech.
  public struct Statement: Decodable, Hashable, Sendable {
    let speakers: [String]
    let act: String
    let quote: String
  }

  /// A change in the standing of a relationship.
  public struct Milestone: Decodable, Hashable, Sendable {
    let states: [String]
    let what: String
    let date: String?
  }

  /// The report's name, which is also the name of its text file without the ending.
  public let id: String
  /// The day of publication, given to the program; nil when it must do without.
  public let published: String?
  /// The state or body whose account the report is, given to the program.
  public let side: String?
  /// Who published the report, given to the program.
  public let outlet: String?
  public let engagements: [Engagement]
  public let offices: [Office]
  public let statements: [Statement]
  public let milestones: [Milestone]?

  /// Reads one file of a gold.
  public init(json: Data) throws {
    self = try JSONDecoder().decode(GoldReport.self, from: json)
  }

  /// The report that the program is given: the text with the gold's metadata.
  public func report(text: String, language: Tongue?) -> Report {
    Report(
      id: ReportID(id), title: Report.firstLine(of: text), text: text, language: language, outlet: outlet, side: side,
      published: published.flatMap { Day($0) })
  }
}

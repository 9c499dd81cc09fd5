/// An office in which reports show a person, and from when to when they do.
///
/// The days bound what the reports attest, not the tenure: it may have begun before and ended after.
public struct AttestedOffice: Hashable, Sendable {
  public let role: Role
  /// The office's words in the first report that has them.
  public let office: String
  public let state: String?
  /// Whether the reports say that the person holds it no more.
  public let isFormer: Bool
  /// The first and the last day of a report that shows the person in the office; nil when no report is dated to a day.
  public let first: Day?
  public let last: Day?
  /// The reports, sorted.
  public let reports: [ReportID]

  public init(
    role: Role, office: String, state: String?, isFormer: Bool, first: Day?, last: Day?, reports: [ReportID]
  ) {
    self.role = role
    self.office = office
    self.state = state
    self.isFormer = isFormer
    self.first = first
    self.last = last
    self.reports = reports
  }

  /// The office with its days and reports.
  public var json: JSON {
    .object([
      .init("role", .string(role.rawValue)), .init("office", .string(office)), .init("state", .text(state)),
      .init("former", .bool(isFormer)), .init("first", .text(first?.description)),
      .init("last", .text(last?.description)), .init("reports", .texts(reports.map(\.value))),
    ])
  }
}

/// A name in the reports of which it is not decided whom it means.
public struct UndecidedName: Hashable, Sendable {
  public let mention: PersonMention
  /// How often reports have it.
  public let uses: Int
  /// Ids of persons whom it may mean, sorted; empty when none is known.
  public let candidates: [String]

  public init(mention: PersonMention, uses: Int, candidates: [String]) {
    self.mention = mention
    self.uses = uses
    self.candidates = candidates
  }

  /// The name, its state, and whom it may mean.
  public var json: JSON {
    .object([
      .init("name", .string(mention.name)), .init("state", .text(mention.state)), .init("uses", .integer(uses)),
      .init("candidates", .texts(candidates)),
    ])
  }
}

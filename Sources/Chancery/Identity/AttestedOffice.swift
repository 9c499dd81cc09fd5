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

  private struct Key: Hashable {
    let person: String
    let role: Role
    let state: String?
    let isFormer: Bool
  }

  /// The offices of each person by id, in order of their first day, the undated last.
  public static func all(of accounts: [Account], identity: Identity) -> [String: [AttestedOffice]] {
    var claims: [Key: [(claim: OfficeClaim, account: Account)]] = [:]
    for account in accounts.sorted(by: { $0.report.id < $1.report.id }) {
      for claim in account.offices {
        let mention = PersonMention(name: claim.name, state: claim.state)
        guard let person = identity.person(of: mention) else { continue }
        let key = Key(person: person.id, role: claim.role, state: claim.state, isFormer: claim.isFormer)
        claims[key, default: []].append((claim, account))
      }
    }
    var found: [String: [AttestedOffice]] = [:]
    for (key, claims) in claims {
      let days = claims.compactMap { PossibleDays.written($0.account)?.day }
      found[key.person, default: []].append(
        AttestedOffice(
          role: key.role, office: claims[0].claim.office, state: key.state, isFormer: key.isFormer,
          first: days.min().map { Day(number: $0) }, last: days.max().map { Day(number: $0) },
          reports: Set(claims.map(\.account.report.id)).sorted()))
    }
    return found.mapValues { offices in
      offices.sorted { a, b in
        let (x, y) = (a.first?.number ?? .max, b.first?.number ?? .max)
        if x != y { return x < y }
        return (a.role.rawValue, a.state ?? "", a.isFormer ? 1 : 0) < (
          b.role.rawValue, b.state ?? "", b.isFormer ? 1 : 0
        )
      }
    }
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

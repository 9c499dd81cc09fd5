import Foundation

extension Entry {
  /// The entry as everybody who scripts the program gets it; `docs/formats.md` describes each field.
  public var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("kind", .string(kind.rawValue)),
      .init("status", .string(status.rawValue)),
      .init(
        "date", date.map { .object([.init("edtf", .string($0.edtf.text)), .init("basis", .texts($0.basis))]) } ?? .null),
      .init("place", place?.json ?? .null),
      .init("participants", .array(participants.map(\.json))),
      .init("reports", .texts(reports.map(\.value))),
      .init("tellings", .texts(tellings.map { "\($0.report)/\($0.engagement)" })),
      .init("sides", .texts(sides)),
      .init("independentSources", .integer(independentSources)),
      .init("conflicts", .array(conflicts.map(\.json))),
      .init("topics", .texts(topics)),
      .init("codes", codes.json),
      .init("confidence", .share(confidence)),
      .init("verdict", .text(verdict)),
    ])
  }
}

extension Entry.Participant {
  var json: JSON {
    .object([
      .init("person", .text(person)), .init("name", .text(name)), .init("state", .text(state)),
      .init("office", .text(office)), .init("role", .text(role?.rawValue)), .init("part", .text(part?.rawValue)),
    ])
  }
}

extension Entry.Conflict {
  /// The field and its versions, each with the reports that give it.
  public var json: JSON {
    .object([
      .init("field", .string(field.rawValue)), .init("reason", .string(reason)),
      .init(
        "versions",
        .array(
          versions.map { version in
            .object([.init("value", .string(version.value)), .init("reports", .texts(version.reports.map(\.value)))])
          })),
    ])
  }

  private struct Stored: Decodable {
    struct Version: Decodable {
      let value: String
      let reports: [String]
    }
    let field: Field
    let reason: String
    let versions: [Version]
  }

  /// The conflicts written as a list of their ``json``; what cannot be read is left out.
  public static func list(json: String) -> [Entry.Conflict] {
    let stored = (try? JSONDecoder().decode([Stored].self, from: Data(json.utf8))) ?? []
    return stored.map { conflict in
      Entry.Conflict(
        field: conflict.field, reason: conflict.reason,
        versions: conflict.versions.map { Version(value: $0.value, reports: $0.reports.map(ReportID.init)) })
    }
  }
}

extension Entry {
  /// The entry with what each of its reports says of it, quotes and statements included.
  public func json(accounts: [Account], statements: [CitedStatement]) -> JSON {
    guard case .object(let members) = json else { return json }
    let told = tellings.compactMap { telling -> JSON? in
      guard let account = accounts.first(where: { $0.report.id == telling.report }),
        let engagement = account.engagements.first(where: { $0.id == telling.engagement })
      else { return nil }
      let said = statements.filter { account.places($0, at: telling.engagement) }
      return .object([
        .init("report", .string(telling.report.value)),
        .init("side", .text(account.report.side)),
        .init("outlet", .text(account.report.outlet)),
        .init("engagement", engagement.json(QuoteWriter(text: account.report.text))),
        .init("statements", .array(said.map(\.json))),
      ])
    }
    return .object(members + [.init("accounts", .array(told))])
  }
}

extension Account {
  /// Whether a statement is one of this account, made at an engagement of it.
  func places(_ cited: CitedStatement, at engagement: String) -> Bool {
    guard cited.report == report.id,
      let place = cited.id.split(separator: "/").last.flatMap({ Int($0.dropFirst()) }),
      statements.indices.contains(place - 1)
    else { return false }
    return statements[place - 1].engagement == engagement
  }
}

extension PersonEntry {
  /// The person with all spellings and the offices that reports attest.
  ///
  /// - Parameter entries: the engagements in which the person takes part; left out when nil.
  public func json(offices: [AttestedOffice], entries: [Entry]? = nil) -> JSON {
    var members: [JSON.Member] = [
      .init("id", .string(id)), .init("name", .string(name)), .init("states", .texts(states)),
      .init("spellings", .texts(spellings)), .init("offices", .array(offices.map(\.json))),
    ]
    if let entries { members.append(.init("engagements", .array(entries.map(\.json)))) }
    return .object(members)
  }
}

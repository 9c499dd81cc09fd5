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
      .init("codes", codes.json),
      .init("confidence", .share(confidence)),
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
      .init("field", .string(field.rawValue)),
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
    let versions: [Version]
  }

  /// The conflicts written as a list of their ``json``; what cannot be read is left out.
  public static func list(json: String) -> [Entry.Conflict] {
    let stored = (try? JSONDecoder().decode([Stored].self, from: Data(json.utf8))) ?? []
    return stored.map { conflict in
      Entry.Conflict(
        field: conflict.field,
        versions: conflict.versions.map { Version(value: $0.value, reports: $0.reports.map(ReportID.init)) })
    }
  }
}

extension PersonEntry {
  /// The person with all spellings.
  public var json: JSON {
    .object([
      .init("id", .string(id)), .init("name", .string(name)), .init("states", .texts(states)),
      .init("spellings", .texts(spellings)),
    ])
  }
}

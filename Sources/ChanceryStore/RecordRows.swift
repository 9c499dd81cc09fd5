import Chancery
import Foundation
import GRDB

/// Writes people and entries, in place of all earlier ones.
struct RecordWriter {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func write(_ record: CitedRecord) throws {
    for table in ["entry_tellings", "entry_participants", "entries", "mentions", "persons"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    for person in record.identity.people {
      try insert("persons", [person.id, person.name, JSON.texts(person.states).line])
      for mention in person.mentions { try insert("mentions", [mention.name, mention.state, person.id]) }
    }
    for (place, entry) in record.entries.enumerated() { try write(entry, at: place) }
  }

  private func write(_ entry: Entry, at place: Int) throws {
    let codes = entry.codes
    let days = entry.date?.edtf.days
    try insert(
      "entries",
      [
        entry.id, place, entry.kind.rawValue, entry.status.rawValue, entry.date?.edtf.text,
        entry.date.map { JSON.texts($0.basis).line }, days?.first?.description, days?.last?.description,
        entry.place?.name, entry.place?.state, entry.place?.latitude, entry.place?.longitude,
        JSON.texts(entry.sides).line, entry.independentSources, JSON.array(entry.conflicts.map(\.json)).line,
        entry.isMain, entry.confidence, codes.plover, codes.mode, codes.cameo,
      ])
    for (place, one) in entry.participants.enumerated() {
      try insert(
        "entry_participants",
        [entry.id, place, one.person, one.name, one.state, one.office, one.role?.rawValue, one.part?.rawValue])
    }
    for telling in entry.tellings {
      try insert("entry_tellings", [entry.id, telling.report.value, telling.engagement])
    }
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try RowWriter.insert(db, table, values)
  }
}

/// Reads people and entries.
struct RecordReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func people() throws -> [PersonEntry] {
    let mentions = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT * FROM mentions ORDER BY name, state"), by: { $0["person"] as String }
    )
    return try Row.fetchAll(db, sql: "SELECT * FROM persons ORDER BY id").map { row in
      let mentions = (mentions[row["id"]] ?? []).map { PersonMention(name: $0["name"], state: $0["state"]) }
      return PersonEntry(
        id: row["id"], name: row["name"], states: StoredAccounts.texts(row["states"]),
        spellings: Set(mentions.map(\.name)).sorted(), mentions: mentions.sorted())
    }
  }

  func entries() throws -> [Entry] {
    let participants = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT * FROM entry_participants ORDER BY entry, position"),
      by: { $0["entry"] as String })
    let tellings = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT * FROM entry_tellings"), by: { $0["entry"] as String })
    return try Row.fetchAll(db, sql: "SELECT * FROM entries ORDER BY position").map { row in
      Entry(
        id: row["id"], kind: Engagement.Kind(rawValue: row["kind"]) ?? .meeting,
        status: Engagement.Status(rawValue: row["status"]) ?? .occurred,
        date: StoredAccounts.dating(row, "date", "date_basis", nil), place: StoredAccounts.place(row),
        participants: (participants[row["id"]] ?? []).map { row in
          Entry.Participant(
            person: row["person"], name: row["name"], state: row["state"], office: row["office"],
            role: (row["role"] as String?).flatMap(Role.init(rawValue:)),
            part: (row["part"] as String?).flatMap(Participant.Part.init(rawValue:)))
        },
        tellings: (tellings[row["id"]] ?? []).map {
          Entry.Telling(report: ReportID($0["report"]), engagement: $0["engagement"])
        }.sorted(),
        sides: StoredAccounts.texts(row["sides"]), independentSources: row["independent_sources"],
        conflicts: Entry.Conflict.list(json: row["conflicts"]), isMain: row["main"], confidence: row["confidence"])
    }
  }
}

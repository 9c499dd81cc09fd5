import Chancery
import GRDB

/// Writes entries.
final class EntryRows {
  private let db: Database
  /// Ids without their numbers that entries have got or lost.
  private var bases: Set<String> = []

  private let decisions: DecisionBook

  init(_ db: Database, _ decisions: DecisionBook) {
    self.db = db
    self.decisions = decisions
  }

  /// All other tellings of the entry that holds this one.
  func tellings(besides telling: Entry.Telling) throws -> [Entry.Telling] {
    try db.rows(
      """
      SELECT t.report, t.engagement FROM entry_tellings one JOIN entry_tellings t ON t.entry = one.entry
      WHERE one.report = ? AND one.engagement = ?
      """, [telling.report.value, telling.engagement]
    ).map { Entry.Telling(report: ReportID($0["report"]), engagement: $0["engagement"]) }.filter { $0 != telling }
  }

  /// Removes the entry that holds a telling, if one does.
  func remove(holding telling: Entry.Telling) throws {
    let rows = try db.rows(
      """
      SELECT e.number, e.base FROM entry_tellings t JOIN entries e ON e.number = t.entry
      WHERE t.report = ? AND t.engagement = ?
      """, [telling.report.value, telling.engagement])
    for row in rows {
      bases.insert(row["base"])
      try db.run("DELETE FROM entries WHERE number = ?", [row["number"] as Int64])
    }
  }

  /// Writes the entry of tellings that are of one engagement.
  func write(_ told: [ToldEngagement]) throws {
    if told.isEmpty { return }
    let made = EntryMaking(told).entry
    let figures = made.figures
    let corrected = Corrections(try decisions.corrections(of: made.entry.tellings)).applied(to: made.entry)
    let entry = corrected.entry
    guard let first = entry.tellings.first else { return }
    bases.insert(entry.id)
    let codes = entry.codes
    let days = entry.date?.edtf.days
    let sortDate = entry.date?.edtf.text ?? Self.undated
    try RowWriter.insert(
      db, "entries",
      [
        nil, entry.id, entry.id, first.id, sortDate, entry.kind.rawValue, entry.status.rawValue, entry.date?.edtf.text,
        entry.date.map { JSON.texts($0.basis).line }, days?.first?.description, days?.last?.description,
        entry.place?.name, entry.place?.state, entry.place?.latitude, entry.place?.longitude,
        JSON.texts(entry.sides).line, entry.independentSources, JSON.array(entry.conflicts.map(\.json)).line,
        entry.isMain, entry.confidence, codes.plover, codes.mode, codes.cameo, corrected.verdict,
        JSON.texts(entry.topics).line, JSON.texts(entry.contexts).line,
      ])
    let number = db.lastInsertedRowID
    for (place, one) in entry.participants.enumerated() {
      let person =
        !corrected.keepsParticipants ? nil : figures[place].flatMap { $0.hasPrefix("p") ? Int64($0.dropFirst()) : nil }
      try RowWriter.insert(
        db, "entry_participants",
        [number, place, person, one.name, one.state, one.office, one.role?.rawValue, one.part?.rawValue])
    }
    for telling in entry.tellings {
      try RowWriter.insert(db, "entry_tellings", [telling.report.value, telling.engagement, number])
    }
    let states = Set(entry.participants.compactMap(\.state)).sorted()
    for (place, a) in states.enumerated() {
      for b in states[(place + 1)...] { try RowWriter.insert(db, "entry_pairs", [a, b, sortDate, number]) }
    }
  }

  /// Sorts after all dates.
  static let undated = "~"

  /// Of several entries with the same id the second and later ones get numbers, in order of their first tellings.
  func number() throws {
    for base in bases.sorted() {
      let rows = try db.rows("SELECT number, id FROM entries WHERE base = ? ORDER BY first_telling", [base])
      for (place, row) in rows.enumerated() {
        let id = place == 0 ? base : "\(base)-\(place + 1)"
        if row["id"] != id { try db.run("UPDATE entries SET id = ? WHERE number = ?", [id, row["number"] as Int64]) }
      }
    }
    bases = []
  }
}

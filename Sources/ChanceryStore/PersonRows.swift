import Chancery
import GRDB

/// Writes who the persons are: their names, states and ids.
struct PersonRows {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// A new person, without a name yet.
  func make() throws -> Int64 {
    try RowWriter.insert(db, "persons", [nil, "", "", "", "[]", ""])
    return db.lastInsertedRowID
  }

  /// Works out names and ids anew; persons without any name go.
  func refresh(_ persons: Set<Int64>) throws {
    var bases: Set<String> = []
    for person in persons.sorted() {
      guard let row = try db.rows("SELECT base FROM persons WHERE number = ?", [person]).first else { continue }
      bases.insert(row["base"])
      var counts: [PersonMention: Int] = [:]
      for row in try db.rows("SELECT name, state, uses FROM names WHERE person = ?", [person]) {
        counts[NameBook.mention(row)] = row["uses"]
      }
      guard let first = counts.keys.min() else {
        try db.run("DELETE FROM persons WHERE number = ?", [person])
        continue
      }
      let entry = PersonEntry(counts: counts)
      bases.insert(entry.id)
      try db.run(
        "UPDATE persons SET base = ?, name = ?, states = ?, first_name = ? WHERE number = ?",
        [entry.id, entry.name, JSON.texts(entry.states).line, "\(first.name)|\(first.state ?? "")", person])
    }
    for base in bases.sorted() { try number(base) }
  }

  /// Of several persons with the same id the second and later ones get numbers, in order of their first names.
  private func number(_ base: String) throws {
    let rows = try db.rows("SELECT number, id FROM persons WHERE base = ? ORDER BY first_name, number", [base])
    for (place, row) in rows.enumerated() {
      let id = place == 0 ? base : "\(base)-\(place + 1)"
      if row["id"] != id { try db.run("UPDATE persons SET id = ? WHERE number = ?", [id, row["number"] as Int64]) }
    }
  }
}

import Chancery
import GRDB

extension Dossier {
  /// The entries that a query asks for, in order of date, the undated last.
  public func entries(
    _ query: EntryQuery = EntryQuery(), page: PageRequest = .all
  ) throws(DossierFault) -> Page<Entry> {
    try read { db in
      var condition = try SQLCondition(query, db)
      let position = page.position
      if position.count == 2 { condition.add("(e.sort_date, e.id) > (?, ?)", position[0], position[1]) }
      let rows = try db.rows(
        "SELECT e.* FROM entries e \(condition.sql) ORDER BY e.sort_date, e.id \(page.sqlLimit)", condition.arguments)
      return Page(try EntryReader(db).entries(rows), request: page) {
        [$0.date?.edtf.text ?? EntryRows.undated, $0.id]
      }
    }
  }

  /// How many entries a query asks for.
  public func entryCount(_ query: EntryQuery = EntryQuery()) throws(DossierFault) -> Int {
    try read { db in
      let condition = try SQLCondition(query, db)
      return try db.values(Int.self, "SELECT count(*) FROM entries e \(condition.sql)", condition.arguments).first ?? 0
    }
  }

  /// The entry with this id, or the one that holds a report's engagement such as `r1/e2`; nil when there is none.
  public func entry(_ id: String) throws(DossierFault) -> Entry? {
    try read { db in
      let telling = Entry.Telling(id: id)
      let rows = try db.rows(
        """
        SELECT * FROM entries WHERE id = ? UNION ALL
        SELECT e.* FROM entry_tellings t JOIN entries e ON e.number = t.entry WHERE t.report = ? AND t.engagement = ?
        LIMIT 1
        """, [id, telling.report.value, telling.engagement])
      return try EntryReader(db).entries(rows).first
    }
  }
}

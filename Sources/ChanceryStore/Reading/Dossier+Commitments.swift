import Chancery
import GRDB

extension Dossier {
  /// The ledger of commitments that a query asks for, in order of the first report and its text: by parties, time and
  /// words, as for statements.
  ///
  /// A commitment is asked for when one of its statements is, and comes with all of them.
  public func commitments(
    _ query: EntryQuery = EntryQuery(), page: PageRequest = .all
  ) throws(DossierFault) -> Page<Commitment> {
    var statements = StatementQuery()
    statements.entries = query
    return try read { db in
      let condition = try Self.condition(statements, db)
      let after = page.position.first
      let clauses = condition.clauses + (after == nil ? [] : ["p.statement > ?"])
      let values = condition.values + (after.map { [$0] } ?? [])
      // Unless much is left out, the first statement of each line is found in order, without sorting all.
      let isFirst = query == EntryQuery() ? "AND \(Self.isFirstOfLine)" : ""
      let group = query == EntryQuery() ? "" : "GROUP BY f.line"
      let rows = try db.rows(
        """
        SELECT f.line, \(group.isEmpty ? "p.statement" : "min(p.statement)") AS first
        FROM pledges p JOIN pledge_forms f ON f.number = p.form
          JOIN told_statements s ON s.id = p.statement \(StatementReader.joins)
        WHERE \(clauses.joined(separator: " AND ")) \(isFirst) \(group) ORDER BY first \(page.sqlLimit)
        """, StatementArguments(values))
      let found = try rows.map { row in (try Self.commitment(line: row["line"], db), row["first"] as String) }
      return Page(found, request: page) { [$0.1] }.map(\.0)
    }
  }

  private static let isFirstOfLine = """
    NOT EXISTS (SELECT * FROM pledge_forms g JOIN pledges o ON o.form = g.number
      WHERE g.line = f.line AND o.statement < p.statement)
    """

  private static func commitment(line: Int64, _ db: Database) throws -> Commitment {
    let rows = try db.rows(
      """
      SELECT \(StatementReader.columns), p.due FROM pledge_forms f JOIN pledges p ON p.form = f.number
        JOIN told_statements s ON s.id = p.statement \(StatementReader.joins)
      WHERE f.line = ? ORDER BY s.report, s.position
      """, [line])
    let due = rows.compactMap { $0["due"] as String? }.min().map { EDTF(stored: $0) }
    return Commitment(statements: try StatementReader(db).statements(rows), due: due)
  }
}

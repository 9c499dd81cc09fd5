import Chancery
import GRDB

/// Keeps the words of reports and quotes findable.
struct SearchIndex {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Takes in a report whose rows are there.
  func add(_ report: ReportID) throws {
    try db.run(
      """
      INSERT INTO report_search (rowid, title, text)
      SELECT n.number, r.title, r.text FROM reports r JOIN report_numbers n ON n.report = r.id WHERE r.id = ?
      """, [report.value])
    try db.run("INSERT INTO quote_search (rowid, words) \(Self.quotes)", [report.value])
  }

  /// Takes out a report whose rows are still there.
  func remove(_ report: ReportID) throws {
    try db.run(
      """
      INSERT INTO report_search (report_search, rowid, title, text)
      SELECT 'delete', n.number, r.title, r.text FROM reports r JOIN report_numbers n ON n.report = r.id WHERE r.id = ?
      """, [report.value])
    try db.run(
      "INSERT INTO quote_search (quote_search, rowid, words) SELECT 'delete', id, words FROM (\(Self.quotes))",
      [report.value])
  }

  /// The words that ground statements; engagements are found by the words of their reports.
  private static let quotes = """
    SELECT q.id, q.words FROM report_numbers n JOIN quotes q ON q.report = n.report
      JOIN told_statements s ON s.id = q.fact
    WHERE q.report = ? AND q.purpose = 'evidence' AND q.position = 0
    """
}

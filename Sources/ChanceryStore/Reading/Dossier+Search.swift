import Chancery
import GRDB

/// A report or a statement in which the words of a search stand.
public struct SearchHit: Hashable, Sendable {
  /// The report.
  public let report: ReportID
  /// The statement's id; nil for a hit in the report's text or title.
  public let statement: String?
  public let title: String
  public let date: EDTF?
  /// Some words around the hit; the words that were found stand between `[` and `]`.
  public let excerpt: String

  public var json: JSON {
    .object([
      .init("report", .string(report.value)), .init("statement", .text(statement)), .init("title", .string(title)),
      .init("date", .text(date?.text)), .init("excerpt", .string(excerpt)),
    ])
  }
}

extension Dossier {
  /// The reports whose text has all words that are asked for, in any accents; the best first.
  public func search(_ words: String, page: PageRequest = PageRequest(limit: 50)) throws(DossierFault) -> Page<
    SearchHit
  > {
    try hits(
      """
      SELECT r.id, NULL AS fact, r.title, r.written, snippet(report_search, -1, '[', ']', '…', 24) AS excerpt
        FROM report_search
        JOIN report_numbers n ON n.number = report_search.rowid JOIN reports r ON r.id = n.report
      WHERE report_search MATCH ? ORDER BY report_search.rank, report_search.rowid LIMIT ? OFFSET ?
      """, words, page)
  }

  /// The statements whose quote has all words that are asked for, the best first.
  public func searchStatements(
    _ words: String, page: PageRequest = PageRequest(limit: 50)
  ) throws(DossierFault) -> Page<SearchHit> {
    try hits(
      """
      SELECT r.id, q.fact, r.title, r.written, highlight(quote_search, 0, '[', ']') AS excerpt FROM quote_search
        JOIN quotes q ON q.id = quote_search.rowid JOIN reports r ON r.id = q.report
      WHERE quote_search MATCH ? ORDER BY quote_search.rank, quote_search.rowid LIMIT ? OFFSET ?
      """, words, page)
  }

  /// What a query finds that takes a pattern, a limit and an offset; nothing for a search without words.
  private func hits(_ query: String, _ words: String, _ page: PageRequest) throws(DossierFault) -> Page<SearchHit> {
    let pattern = SearchWords(words).pattern
    guard !pattern.isEmpty else { return Page(items: [], next: nil) }
    return try read { db in
      let skipped = page.position.first.flatMap { Int($0) } ?? 0
      let limit = page.limit ?? -1
      let hits = try db.rows(query, [pattern, limit < 0 ? -1 : limit + 1, skipped]).map { row in
        SearchHit(
          report: ReportID(row["id"]), statement: row["fact"], title: row["title"],
          date: (row["written"] as String?).map { EDTF(stored: $0) }, excerpt: row["excerpt"])
      }
      return Page(hits, request: page) { _ in ["\(skipped + max(limit, 0))"] }
    }
  }
}

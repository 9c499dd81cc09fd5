import Chancery
import GRDB

/// A report as a list shows it, without its text.
public struct ReportSummary: Hashable, Sendable {
  public let id: ReportID
  public let title: String
  public let language: String?
  public let outlet: String?
  public let side: String?
  /// When it was published, or else written; nil where that is unknown.
  public let date: EDTF?
  public let url: String?
  /// The first of the reports of which it is a copy, or they of it; nil when there are none.
  public let copyOf: ReportID?

  public var json: JSON {
    .object([
      .init("id", .string(id.value)), .init("title", .string(title)), .init("language", .text(language)),
      .init("outlet", .text(outlet)), .init("side", .text(side)), .init("date", .text(date?.text)),
      .init("url", .text(url)), .init("copyOf", .text(copyOf?.value)),
    ])
  }
}

extension Dossier {
  /// The reports by id; of an entry's reports, or all.
  public func reports(
    of entry: String? = nil, page: PageRequest = .all
  ) throws(DossierFault) -> Page<ReportSummary> {
    try read { db in
      var condition = SQLCondition()
      if let entry {
        condition.add(
          """
          r.id IN (SELECT t.report FROM entries e JOIN entry_tellings t ON t.entry = e.number WHERE e.id = ?)
          """, entry)
      }
      if let after = page.position.first { condition.add("r.id > ?", after) }
      let rows = try db.rows(
        """
        SELECT r.id, r.title, r.language, r.outlet, r.side, r.written, r.url, r.copy_of FROM reports r
        \(condition.sql) ORDER BY r.id \(page.sqlLimit)
        """, condition.arguments)
      let reports = rows.map { row in
        ReportSummary(
          id: ReportID(row["id"]), title: row["title"], language: row["language"], outlet: row["outlet"],
          side: row["side"], date: (row["written"] as String?).map { EDTF(stored: $0) }, url: row["url"],
          copyOf: (row["copy_of"] as String?).map { ReportID($0) })
      }
      return Page(reports, request: page) { [$0.id.value] }
    }
  }

  /// The comparison of the accounts of one entry.
  public func comparison(of entry: Entry) throws(DossierFault) -> Comparison {
    var query = StatementQuery()
    query.entry = entry.id
    let statements = try statements(query).items
    var accounts: [ReportID: String] = [:]
    for report in try reports(of: entry.id).items {
      accounts[report.id] = report.side ?? report.outlet ?? report.id.value
    }
    return Comparison(statements) { accounts[$0] ?? $0.value }
  }
}

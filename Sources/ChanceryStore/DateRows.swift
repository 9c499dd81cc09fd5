import Chancery
import Foundation
import GRDB

/// Keeps what belongs to the dates of a report: what they hang on, what was learnt from others, and what is odd.
struct DateRows {
  /// The tables, in a migration of their own.
  static let tables = """
    CREATE TABLE told_dates (
      report TEXT PRIMARY KEY REFERENCES reports ON DELETE CASCADE, open TEXT, learnt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE told_findings (
      report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, position INTEGER NOT NULL, code TEXT NOT NULL,
      summary TEXT NOT NULL, first_byte INTEGER, end_byte INTEGER
    ) STRICT;
    CREATE INDEX told_findings_report ON told_findings (report);
    """

  private let db: Database

  init(_ db: Database) { self.db = db }

  func write(_ account: Account) throws {
    let report = account.report.id.value
    if account.openDates != nil || !account.learnt.isEmpty {
      try RowWriter.insert(
        db, "told_dates", [report, try account.openDates.map { try json($0) }, try json(account.learnt)])
    }
    for (place, finding) in account.findings.enumerated() {
      let bytes = finding.quote?.bytes
      try RowWriter.insert(
        db, "told_findings",
        [report, place, finding.code.rawValue, finding.summary, bytes?.lowerBound, bytes?.upperBound])
    }
  }

  func read(into account: inout Account) throws {
    let report = account.report
    if let row = try Row.fetchOne(db, sql: "SELECT * FROM told_dates WHERE report = ?", arguments: [report.id.value]) {
      account.openDates = try (row["open"] as String?).map { try value(of: $0) }
      account.learnt = try value(of: row["learnt"])
    }
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM told_findings WHERE report = ? ORDER BY position", arguments: [report.id.value])
    account.findings = rows.compactMap { row in
      guard let code = DateFinding.Code(rawValue: row["code"]) else { return nil }
      let first: Int? = row["first_byte"]
      let end: Int? = row["end_byte"]
      let quote = first.flatMap { first in
        end.flatMap { end in first < end ? try? Quote(report: report.id, bytes: first..<end, of: report.text) : nil }
      }
      return DateFinding(code: code, quote: quote, summary: row["summary"])
    }
  }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func value<Value: Decodable>(of json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }
}

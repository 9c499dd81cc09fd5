import Chancery
import GRDB

/// Keeps which pledges are one commitment.
///
/// Pledges of one state with the same words are one form; forms that share enough of their words, directly or by way of
/// others, are one line of the ledger.
struct PledgeBook {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Files the pledges of an account whose rows are there. One who speaks for no state or body makes no commitment.
  func add(_ account: Account) throws {
    let said = account.written.flatMap { $0.days.first }
    for (place, statement) in account.statements.enumerated() where statement.act == .pledge {
      guard let state = statement.speakers.compactMap(\.state).first, let words = statement.evidence.first?.words else {
        continue
      }
      let features = Commitment.features(content: statement.content?.words, evidence: words)
      guard !features.isEmpty else { continue }
      let due = Commitment.due(statement.content?.words ?? words, said: said)
      let form = try form(of: features, state: state)
      try db.run("UPDATE pledge_forms SET uses = uses + 1 WHERE number = ?", [form])
      try RowWriter.insert(db, "pledges", ["\(account.report.id)/s\(place + 1)", form, due?.text])
    }
  }

  /// Takes out the pledges of a report whose rows are still there.
  func remove(_ report: ReportID) throws {
    let rows = try db.rows(
      "SELECT p.* FROM pledges p JOIN told_statements s ON s.id = p.statement WHERE s.report = ?", [report.value])
    for row in rows {
      let form: Int64 = row["form"]
      try db.run("DELETE FROM pledges WHERE statement = ?", [row["statement"] as String])
      try db.run("UPDATE pledge_forms SET uses = uses - 1 WHERE number = ?", [form])
      if try db.values(Int.self, "SELECT uses FROM pledge_forms WHERE number = ?", [form]).first == 0 {
        try drop(form)
      }
    }
  }

  private func form(of features: Set<String>, state: String) throws -> Int64 {
    let text = features.sorted().joined(separator: " ")
    if let known = try db.values(
      Int64.self, "SELECT number FROM pledge_forms WHERE state = ? AND features = ?", [state, text]
    ).first {
      return known
    }
    try RowWriter.insert(db, "pledge_forms", [nil, state, text, 0, 0])
    let form = db.lastInsertedRowID
    for key in Commitment.keys(features, state: state) {
      try RowWriter.insert(db, "resemblance_keys", [key, "pledge \(form)"])
    }
    let lines = Set(try near(form).map(\.line)).sorted()
    try db.run("UPDATE pledge_forms SET line = ? WHERE number = ?", [lines.first ?? form, form])
    for line in lines.dropFirst() {
      try db.run("UPDATE pledge_forms SET line = ? WHERE line = ?", [lines[0], line])
    }
    return form
  }

  /// Takes out a form, and parts its line where only that form held it together.
  private func drop(_ form: Int64) throws {
    let line = try db.values(Int64.self, "SELECT line FROM pledge_forms WHERE number = ?", [form]).first
    try db.run("DELETE FROM resemblance_keys WHERE item = ?", ["pledge \(form)"])
    try db.run("DELETE FROM pledge_forms WHERE number = ?", [form])
    var left = Set(try db.values(Int64.self, "SELECT number FROM pledge_forms WHERE line = ?", [line]))
    while let first = left.min() {
      var group: Set<Int64> = [first]
      var waiting = [first]
      while let one = waiting.popLast() {
        for other in try near(one) where group.insert(other.form).inserted { waiting.append(other.form) }
      }
      left.subtract(group)
      for one in group { try db.run("UPDATE pledge_forms SET line = ? WHERE number = ?", [first, one]) }
    }
  }

  /// Other forms of the same state that share enough words with one.
  private func near(_ form: Int64) throws -> [(form: Int64, line: Int64)] {
    guard let row = try db.rows("SELECT * FROM pledge_forms WHERE number = ?", [form]).first else { return [] }
    let (state, features): (String, Set<String>) = (row["state"], Self.features(row))
    let keys = Commitment.keys(features, state: state)
    let items = try db.values(
      String.self,
      "SELECT DISTINCT item FROM resemblance_keys WHERE key IN (\(RowWriter.marks(keys.count))) AND item LIKE 'pledge %'",
      StatementArguments(keys))
    return try items.compactMap { item in
      guard let other = Int64(item.dropFirst("pledge ".count)), other != form,
        let row = try db.rows("SELECT * FROM pledge_forms WHERE number = ?", [other]).first,
        row["state"] == state, Commitment.isOne(features, Self.features(row))
      else { return nil }
      return (other, row["line"])
    }
  }

  private static func features(_ row: Row) -> Set<String> {
    Set((row["features"] as String).split(separator: " ").map(String.init))
  }
}

import Chancery
import GRDB

/// Keeps which reports are copies of one another, and changes only what new reports touch.
final class CopyBook {
  private let db: Database
  private var touched: Set<String> = []
  private var known: [String: Resemblance] = [:]

  init(_ db: Database) { self.db = db }

  /// Files a report whose row is there.
  func add(_ report: Report) throws {
    guard let resemblance = NearCopies.resemblance(of: report.text) else { return }
    try db.run("UPDATE reports SET signature = ? WHERE id = ?", [resemblance.text, report.id.value])
    for key in NearCopies.keys(resemblance) {
      try RowWriter.insert(db, "resemblance_keys", [key, "report \(report.id)"])
    }
    known[report.id.value] = resemblance
    touched.insert(report.id.value)
  }

  /// Takes out a report whose row is still there.
  func remove(_ report: ReportID) throws {
    touched.formUnion(try copies(of: report.value))
    touched.remove(report.value)
    known[report.value] = nil
    try db.run("DELETE FROM resemblance_keys WHERE item = ?", ["report \(report)"])
  }

  /// Works out anew of which first report each touched one is a copy.
  ///
  /// - Returns: the reports of which this changed.
  func settle() throws -> [ReportID] {
    var left = touched
    var changed: [ReportID] = []
    while let report = left.min() {
      var group: Set<String> = [report]
      var waiting = [report]
      while let one = waiting.popLast() {
        for other in try copies(of: one) where group.insert(other).inserted { waiting.append(other) }
      }
      left.subtract(group)
      let first = group.count > 1 ? group.min() : nil
      for one in group.sorted() {
        let before: String? = try db.rows("SELECT copy_of FROM reports WHERE id = ?", [one]).first?["copy_of"]
        guard before != first else { continue }
        try db.run("UPDATE reports SET copy_of = ? WHERE id = ?", [first, one])
        changed.append(ReportID(one))
      }
    }
    touched = []
    return changed
  }

  private func resemblance(of report: String) throws -> Resemblance? {
    if let known = known[report] { return known }
    let text = try db.values(String.self, "SELECT coalesce(signature, '') FROM reports WHERE id = ?", [report]).first
    let found = text.flatMap { Resemblance(text: $0) }
    known[report] = found
    return found
  }

  private func copies(of report: String) throws -> Set<String> {
    guard let resemblance = try resemblance(of: report) else { return [] }
    let keys = NearCopies.keys(resemblance)
    let items = try db.values(
      String.self,
      "SELECT DISTINCT item FROM resemblance_keys WHERE key IN (\(RowWriter.marks(keys.count))) AND item LIKE 'report %'",
      StatementArguments(keys))
    return Set(
      try items.map { String($0.dropFirst("report ".count)) }.filter { other in
        guard other != report, let near = try self.resemblance(of: other) else { return false }
        return NearCopies.areCopies(resemblance, near)
      })
  }
}

import Chancery
import GRDB

extension Dossier {
  /// Dates reports by what others tell of the engagements that they share with them.
  ///
  /// Looks at the given reports and at those that share an engagement with them, and from there on at whatever that
  /// changes; all others stay untouched.
  /// - Returns: the reports whose dates have changed, sorted.
  @discardableResult
  public func shareDates(of reports: [ReportID]) throws(DossierFault) -> [ReportID] {
    var changed: Set<ReportID> = []
    var waiting = reports
    for _ in 0..<Self.rounds where !waiting.isEmpty {
      let groups = try tellings(sharedBy: waiting)
      let accounts = try accounts(of: Set(groups.joined().map(\.report)).sorted())
      let byReport = Dictionary(accounts.map { ($0.report.id, $0) }) { $1 }
      let learnt = SharedDates.learnt(from: groups, byReport)
      waiting = accounts.filter { (learnt[$0.report.id] ?? []) != $0.learnt }.map(\.report.id)
      try put(waiting) { report, account in account?.knowing(learnt[report] ?? []) }
      changed.formUnion(waiting)
    }
    return changed.sorted()
  }

  /// How often dates are handed on: a report dated by another may date a third.
  private static let rounds = 4

  /// The tellings of all engagements that the given reports, or reports that tell one of theirs, tell.
  private func tellings(sharedBy reports: [ReportID]) throws(DossierFault) -> [[Entry.Telling]] {
    try perform {
      try database.read { db in
        var entries: Set<Int64> = []
        var near: Set<String> = Set(reports.map(\.value))
        for _ in 0..<2 {
          for report in near.sorted() {
            entries.formUnion(
              try Int64.fetchAll(
                db.cachedStatement(sql: "SELECT entry FROM entry_tellings WHERE report = ?"), arguments: [report]))
          }
          for entry in entries.sorted() {
            near.formUnion(
              try String.fetchAll(
                db.cachedStatement(sql: "SELECT report FROM entry_tellings WHERE entry = ?"), arguments: [entry]))
          }
        }
        return try entries.sorted().map { entry in
          try Row.fetchAll(
            db.cachedStatement(sql: "SELECT report, engagement FROM entry_tellings WHERE entry = ?"), arguments: [entry]
          ).map { Entry.Telling(report: ReportID($0["report"]), engagement: $0["engagement"]) }
        }
      }
    }
  }
}

import Chancery
import GRDB

extension Dossier {
  /// What adding an account changed.
  public enum Addition: Hashable, Sendable {
    /// The report was not there before.
    case new
    /// The report was there with another text, other metadata or another account.
    case changed
    /// All was there already.
    case unchanged
  }

  /// Adds accounts in one transaction; an earlier account of the same report gives way to it.
  ///
  /// People and entries follow at once. Of several accounts of one report the last counts. What the earlier account has
  /// learnt from other reports stays with the new one.
  /// - Returns: what each account changed, one by one; for one that a later one replaces, as for that.
  @discardableResult
  public func add(_ accounts: [Account]) throws(DossierFault) -> [Addition] {
    let latest = Dictionary(accounts.map { ($0.report.id, $0) }, uniquingKeysWith: { _, last in last })
    let additions = try put(latest.keys.sorted()) { report, earlier in
      latest[report]?.stored.knowing(earlier?.learnt ?? [])
    }
    return accounts.map { additions[$0.report.id] ?? .unchanged }
  }

  /// Puts what `making` makes of each report's earlier account in its place, in one transaction; nil changes nothing.
  @discardableResult
  func put(
    _ reports: [ReportID], _ making: (ReportID, Account?) -> Account?
  ) throws(DossierFault) -> [ReportID: Addition] {
    try perform {
      try database.write { db in
        let keeper = try RecordKeeper(db)
        var additions: [ReportID: Addition] = [:]
        for report in reports {
          let earlier = try StoredAccounts(db, file: file, reports: [report]).accounts().first
          guard let account = making(report, earlier), account != earlier else {
            additions[report] = .unchanged
            continue
          }
          if let earlier { try keeper.remove(earlier) }
          try keeper.add(account)
          additions[report] = earlier == nil ? .new : .changed
        }
        try keeper.finish()
        return additions
      }
    }
  }

  /// Takes reports out, with all that only they tell, in one transaction.
  ///
  /// - Returns: those that were there.
  @discardableResult
  public func remove(_ reports: [ReportID]) throws(DossierFault) -> [ReportID] {
    try perform {
      try database.write { db in
        let keeper = try RecordKeeper(db)
        let accounts = try StoredAccounts(db, file: file, reports: reports).accounts()
        for account in accounts { try keeper.remove(account) }
        try keeper.finish()
        return accounts.map(\.report.id)
      }
    }
  }

  /// Brings people and entries up to date where they follow by older rules; does nothing otherwise.
  func catchUp() throws {
    let rules = try database.read { try Int.fetchOne($0, sql: "SELECT rules FROM record_state") }
    let isCurrent = try database.read { db in
      try String.fetchOne(db, sql: "SELECT id FROM reports WHERE reconciled = 0 LIMIT 1") == nil
    }
    if rules == Schema.rules && isCurrent { return }
    if rules != Schema.rules {
      try database.write { db in
        for table in Schema.Followed.names { try db.execute(sql: "DELETE FROM \(table)") }
        try db.execute(sql: "UPDATE reports SET reconciled = 0, copy_of = NULL")
        try db.execute(sql: "UPDATE record_state SET rules = \(Schema.rules)")
      }
    }
    while true {
      let isDone = try database.write { db in
        let waiting = try String.fetchAll(db, sql: "SELECT id FROM reports WHERE reconciled = 0 LIMIT \(Self.batch)")
        let keeper = try RecordKeeper(db)
        let accounts = try StoredAccounts(db, file: file, reports: waiting.map { ReportID($0) }).accounts()
        for account in accounts {
          try keeper.remove(account)
          try keeper.add(account)
        }
        try keeper.finish()
        return waiting.isEmpty
      }
      if isDone { return }
    }
  }

  /// How many reports are worked in at a time.
  private static let batch = 500
}

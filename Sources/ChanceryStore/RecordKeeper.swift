import Chancery
import GRDB

/// Keeps people and entries in step with the reports, within one transaction.
///
/// Reports come and go by ``add(_:)`` and ``remove(_:)``; ``finish()`` then changes the people and entries that they
/// touch. The outcome is the same whatever the order and the batches in which reports came.
final class RecordKeeper {
  private let db: Database
  private let names: NameBook
  private let tellings: TellingBook
  private var added: Set<Entry.Telling> = []
  private var touched: Set<Entry.Telling> = []
  /// Tellings whose entries are written anew even if they are joined as before.
  private var refreshed: Set<Entry.Telling> = []
  private let rows: EntryRows

  init(_ db: Database) {
    self.db = db
    rows = EntryRows(db)
    names = NameBook(db)
    tellings = TellingBook(db: db)
  }

  /// Writes a report's account, which is not there yet.
  func add(_ account: Account) throws {
    try AccountWriter(db, account).write()
    try SearchIndex(db).add(account.report.id)
    try take(account)
  }

  /// Brings in an account whose rows are there.
  private func take(_ account: Account) throws {
    try names.use(account.mentions)
    for engagement in account.engagements {
      added.insert(Entry.Telling(report: account.report.id, engagement: engagement.id))
    }
    try db.run("UPDATE reports SET reconciled = 1 WHERE id = ?", [account.report.id.value])
  }

  /// Takes a report and all that it tells out of the dossier.
  func remove(_ account: Account) throws {
    let report = account.report.id
    if try db.values(Bool.self, "SELECT reconciled FROM reports WHERE id = ?", [report.value]).first == true {
      try names.release(account.mentions)
    }
    for telling in try tellings.tellings(of: report) {
      touched.formUnion(try tellings.unfile(telling))
      added.remove(telling)
      try rows.remove(holding: telling)
    }
    try SearchIndex(db).remove(report)
    try db.run("DELETE FROM reports WHERE id = ?", [report.value])
  }

  /// Changes the people and entries that the reports touch.
  func finish() throws {
    for mention in try names.settle() {
      for telling in try tellings.tellings(naming: mention) where !added.contains(telling) {
        touched.formUnion(try tellings.unfile(telling))
        added.insert(telling)
      }
    }
    for telling in added { if let told = try tellings.told(telling) { try tellings.file(told) } }
    var reconciliation = Reconciliation(index: tellings)
    let groups = try reconciliation.regrouped(added: added, touched: touched.union(refreshed))
    let fresh = try groups.filter { group in
      let members = Set(group.map(\.telling))
      if !members.isDisjoint(with: added) || !members.isDisjoint(with: refreshed) { return true }
      guard let first = group.first else { return false }
      return Set(try tellings.joined(with: first.telling)) != members
    }
    for group in fresh { for told in group { try rows.remove(holding: told.telling) } }
    for group in fresh { try rows.write(group) }
    try rows.number()
    (added, touched, refreshed) = ([], [], [])
  }
}

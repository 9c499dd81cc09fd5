import Chancery
import GRDB

/// Keeps people and entries in step with the reports, within one transaction.
///
/// Reports come and go by ``add(_:)`` and ``remove(_:)``; ``finish()`` then changes the people and entries that they
/// touch. The outcome is the same whatever the order and the batches in which reports came.
final class RecordKeeper {
  private let db: Database
  private let decisions: DecisionBook
  private let names: NameBook
  private let tellings: TellingBook
  private let copies: CopyBook
  private let pledges: PledgeBook
  private let rows: EntryRows
  /// Tellings that are new or mean other persons than before.
  private var added: Set<Entry.Telling> = []
  /// Tellings whose joining may be another now.
  private var touched: Set<Entry.Telling> = []
  /// Tellings whose entries are written anew even if they are joined as before.
  private var refreshed: Set<Entry.Telling> = []
  private var judged: Set<ReportID> = []

  init(_ db: Database) throws {
    self.db = db
    decisions = try DecisionBook(db)
    names = NameBook(db, decisions)
    tellings = TellingBook(db: db)
    copies = CopyBook(db)
    pledges = PledgeBook(db)
    rows = EntryRows(db, decisions)
  }

  // MARK: Changes

  /// Writes a report's account, which is not there yet.
  func add(_ account: Account) throws {
    try AccountWriter(db, account).write()
    try SearchIndex(db).add(account.report.id)
    try names.use(account.mentions)
    try copies.add(account.report)
    try pledges.add(account)
    for engagement in account.engagements {
      added.insert(Entry.Telling(report: account.report.id, engagement: engagement.id))
    }
    judged.insert(account.report.id)
    try db.run("UPDATE reports SET reconciled = 1 WHERE id = ?", [account.report.id.value])
  }

  /// Takes a report and all that it tells out of the dossier.
  func remove(_ account: Account) throws {
    let report = account.report.id
    if try db.values(Bool.self, "SELECT reconciled FROM reports WHERE id = ?", [report.value]).first == true {
      try names.release(account.mentions)
    }
    for telling in try tellings.tellings(of: report) {
      refreshed.formUnion(try rows.tellings(besides: telling))
      touched.formUnion(try tellings.unfile(telling))
      try tellings.part(telling)
      added.remove(telling)
      try rows.remove(holding: telling)
    }
    try copies.remove(report)
    try pledges.remove(report)
    try SearchIndex(db).remove(report)
    try db.run("DELETE FROM reports WHERE id = ?", [report.value])
  }

  /// Takes up a decision that was written or undone.
  func take(up decision: Decision) throws {
    switch decision.subject {
    case .engagement(let anchors):
      for report in Set(anchors.map(\.report)) { refreshed.formUnion(try tellings.tellings(of: ReportID(report))) }
    case .statement(let anchor): judged.insert(ReportID(anchor.report))
    case .person(let mentions): names.touch(mentions.map(PersonMention.init))
    case .decision: break
    }
  }

  // MARK: Following

  /// Changes the people and entries that the changes touch.
  func finish() throws {
    for report in try copies.settle() { refreshed.formUnion(try tellings.tellings(of: report)) }
    for mention in try names.settle() {
      for telling in try tellings.tellings(naming: mention) where !added.contains(telling) {
        touched.formUnion(try tellings.unfile(telling))
        added.insert(telling)
      }
    }
    for telling in added { if let told = try tellings.told(telling) { try tellings.file(told) } }
    var reconciliation = Reconciliation(index: tellings)
    let groups = try reconciliation.regrouped(added: added, touched: touched)
    let fresh = try groups.map { $0.map(\.telling) }.filter { group in
      guard let first = group.first, added.isDisjoint(with: group) else { return true }
      return try tellings.joined(with: first) != group
    }
    var changed = refreshed
    for group in fresh {
      for telling in group { changed.formUnion(try rows.tellings(besides: telling)) }
      try tellings.join(group)
      changed.formUnion(group)
    }
    try compose(changed)
    for report in judged { try judge(report) }
    (added, touched, refreshed, judged) = ([], [], [], [])
  }

  /// Writes the entries of these tellings anew, with all that decisions tie to them.
  private func compose(_ changed: Set<Entry.Telling>) throws {
    var groups: [[Entry.Telling]] = []
    var seen: Set<Entry.Telling> = []
    for telling in changed.sorted() where !seen.contains(telling) {
      let group = try tellings.joined(with: telling)
      if group.isEmpty { continue }
      groups.append(group)
      seen.formUnion(group)
    }
    let entries = try decisions.entries(groups) { try self.tellings.joined(with: $0) }
    for entry in entries { for telling in entry { try rows.remove(holding: telling) } }
    for entry in entries { try rows.write(entry.compactMap { try tellings.told($0) }) }
    try rows.number()
  }

  /// Writes what was decided on a report's statements.
  private func judge(_ report: ReportID) throws {
    try db.run(
      "DELETE FROM statement_verdicts WHERE statement IN (SELECT id FROM told_statements WHERE report = ?)",
      [report.value])
    for (statement, verdict, act) in try decisions.verdicts(of: report) {
      try RowWriter.insert(db, "statement_verdicts", [statement, verdict, act])
    }
  }
}

/// The record of many reports: who appears in them, and their engagements, each once.
///
/// It follows from the accounts alone, whatever their order.
public struct CitedRecord: Sendable {
  public let identity: Identity
  /// Sorted by date, the undated last, then by id.
  public let entries: [Entry]

  /// Reconciles accounts; of several with one report id the last counts.
  public init(of accounts: [Account]) {
    var latest: [ReportID: Account] = [:]
    for account in accounts { latest[account.report.id] = account }
    let accounts = latest.values.sorted { $0.report.id < $1.report.id }

    var counts: [PersonMention: Int] = [:]
    for account in accounts {
      for mention in account.mentions { counts[mention, default: 0] += 1 }
    }
    let identity = Identity(counts: counts)
    let told = accounts.flatMap { account in
      account.engagements.map { ToldEngagement($0, of: account, identity: identity) }
    }
    let names = Dictionary(uniqueKeysWithValues: identity.people.map { ($0.id, $0.name) })
    var seen: [String: Int] = [:]
    let entries = Reconciliation(told).groups().map { group in
      let making = EntryMaking(group, names: names)
      let id = making.id
      seen[id, default: 0] += 1
      return making.entry(id: seen[id].map { $0 > 1 ? "\(id)-\($0)" : id } ?? id)
    }
    self.identity = identity
    self.entries = entries.sorted { a, b in
      let (x, y) = (a.date?.edtf.text, b.date?.edtf.text)
      if x != y { return (x ?? "~") < (y ?? "~") }
      return a.id < b.id
    }
  }
}

extension Account {
  /// Each place where a person is named with what the account knows of the person's state.
  public var mentions: [PersonMention] {
    let participants = engagements.flatMap(\.participants).map { ($0.name, $0.state) }
    let holders = offices.map { (Optional($0.name), $0.state) }
    let speakers = statements.flatMap { $0.speakers + $0.addressees }.map { ($0.name, $0.state) }
    return (participants + holders + speakers).compactMap { name, state in
      name.map { PersonMention(name: $0, state: state) }
    }
  }
}

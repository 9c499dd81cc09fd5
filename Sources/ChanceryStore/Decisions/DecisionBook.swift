import Chancery
import Foundation
import GRDB

/// The decisions that hold, and the items that they mean as the reports are read now.
final class DecisionBook {
  private let db: Database
  /// In the order in which they were taken; undone ones are left out.
  let standing: [Decision]
  /// Places in ``standing`` by report, and by name.
  private var byReport: [String: [Int]] = [:]
  private var byName: [PersonMention: [Int]] = [:]
  private var resolved: [Int: Set<Entry.Telling>] = [:]

  init(_ db: Database) throws {
    self.db = db
    standing = try Self.standing(db)
    for (place, decision) in standing.enumerated() {
      switch decision.subject {
      case .engagement(let anchors):
        for report in Set(anchors.map(\.report)) { byReport[report, default: []].append(place) }
      case .statement(let anchor): byReport[anchor.report, default: []].append(place)
      case .person(let names):
        for name in names { byName[PersonMention(name), default: []].append(place) }
      case .decision: break
      }
    }
  }

  /// All decisions in the order in which they were taken.
  static func all(_ db: Database) throws -> [Decision] {
    try db.values(String.self, "SELECT record FROM decisions ORDER BY time, id").map { record in
      try JSONDecoder().decode(Decision.self, from: Data(record.utf8))
    }
  }

  /// Those that no later one undoes; an undoing that is undone itself counts for nothing.
  private static func standing(_ db: Database) throws -> [Decision] {
    let all = try all(db)
    var undone: Set<String> = []
    for decision in all.reversed() where decision.verb == .undo && !undone.contains(decision.id) {
      if case .decision(let id) = decision.subject { undone.insert(id) }
    }
    return all.filter { $0.verb != .undo && !undone.contains($0.id) }
  }

  // MARK: Engagements

  /// Entries as tellings that belong together: the given groups, with merges and splits applied, and all entries that
  /// these bring in.
  ///
  /// - Parameter group: all tellings that were joined with one.
  func entries(
    _ groups: [[Entry.Telling]], group: (Entry.Telling) throws -> [Entry.Telling]
  ) throws -> [[Entry.Telling]] {
    guard !byReport.isEmpty else { return groups }
    var found = groups
    var known = Set(groups.flatMap { $0 })
    var relevant: Set<Int> = []
    var waiting = Array(known)
    while let telling = waiting.popLast() {
      for place in byReport[telling.report.value] ?? []
      where !relevant.contains(place) && [.merge, .split].contains(standing[place].verb) {
        let meant = try tellings(of: place)
        guard meant.contains(telling) else { continue }
        relevant.insert(place)
        for other in meant where !known.contains(other) {
          let members = try group(other)
          guard !members.isEmpty else { continue }
          found.append(members.sorted())
          known.formUnion(members)
          waiting += members
        }
      }
    }
    var partition = Partition(found)
    for place in relevant.sorted() {
      let meant = try tellings(of: place)
      if standing[place].verb == .merge { partition.merge(meant) } else { partition.split(meant) }
    }
    return partition.parts
  }

  /// The decisions on fields of an entry with these tellings, in order.
  func corrections(of tellings: [Entry.Telling]) throws -> [Decision] {
    let places = Set(tellings.flatMap { byReport[$0.report.value] ?? [] }).sorted()
    return try places.filter { place in
      guard [.accept, .correct, .reject].contains(standing[place].verb) else { return false }
      return try !self.tellings(of: place).isDisjoint(with: tellings)
    }.map { standing[$0] }
  }

  private func tellings(of place: Int) throws -> Set<Entry.Telling> {
    if let known = resolved[place] { return known }
    guard case .engagement(let anchors) = standing[place].subject else { return [] }
    let found = Set(
      try anchors.compactMap { anchor in
        try Self.fact(at: anchor, in: "told_engagements", db).map { Entry.Telling(id: $0) }
      })
    resolved[place] = found
    return found
  }

  /// The item whose first quote lies over an anchor most; of equals the first.
  private static func fact(at anchor: Decision.Anchor, in table: String, _ db: Database) throws -> String? {
    let rows = try db.rows(
      """
      SELECT t.id, q.start, q.end FROM \(table) t
        JOIN quotes q ON q.fact = t.id AND q.purpose = 'evidence' AND q.position = 0
      WHERE t.report = ? AND q.start < ? AND q.end > ? ORDER BY t.position
      """, [anchor.report, anchor.end, anchor.start])
    func over(_ row: Row) -> Int {
      let (start, end): (Int, Int) = (row["start"], row["end"])
      return min(end, anchor.end) - max(start, anchor.start)
    }
    // An item that rests on less besides is meant rather than one that rests on much more.
    func length(_ row: Row) -> Int { (row["end"] as Int) - (row["start"] as Int) }
    return rows.max { (over($0), -length($0)) < (over($1), -length($1)) }?["id"]
  }

  // MARK: Statements

  /// What was decided on the statements of a report: the verdict, and the act where it was corrected.
  func verdicts(of report: ReportID) throws -> [(statement: String, verdict: String?, act: String?)] {
    var found: [String: (verdict: String?, act: String?)] = [:]
    for place in byReport[report.value] ?? [] {
      let decision = standing[place]
      guard case .statement(let anchor) = decision.subject,
        let id = try Self.fact(at: anchor, in: "told_statements", db)
      else { continue }
      var known = found[id] ?? (nil, nil)
      switch decision.verb {
      case .accept: known.verdict = "accepted"
      case .reject: known.verdict = "rejected"
      case .correct: known = ("corrected", decision.field == "act" ? decision.value : known.act)
      default: continue
      }
      found[id] = known
    }
    return found.map { ($0.key, $0.value.verdict, $0.value.act) }
  }

  // MARK: Names

  /// All names that decisions tie to one of these, themselves among them.
  func tied(to mentions: Set<PersonMention>) -> Set<PersonMention> {
    guard !byName.isEmpty else { return mentions }
    var found = mentions
    for mention in mentions {
      for place in byName[mention] ?? [] {
        if case .person(let names) = standing[place].subject { found.formUnion(names.map(PersonMention.init)) }
      }
    }
    return found
  }

  /// Whether a decision names this one.
  func decides(_ mention: PersonMention) -> Bool { byName[mention] != nil }

  /// Groups of names with merges and splits applied.
  func persons(_ groups: [[PersonMention]]) -> [[PersonMention]] {
    let names = Set(groups.flatMap { $0 })
    let places = Set(names.flatMap { byName[$0] ?? [] }).sorted()
    var partition = Partition(groups)
    for place in places {
      guard case .person(let decided) = standing[place].subject else { continue }
      let meant = Set(decided.map(PersonMention.init)).intersection(names)
      if standing[place].verb == .merge { partition.merge(meant) } else { partition.split(meant) }
    }
    return partition.parts
  }
}

extension PersonMention {
  init(_ name: Decision.Name) { self.init(name: name.name, state: name.state) }
}

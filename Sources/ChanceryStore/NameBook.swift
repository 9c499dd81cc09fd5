import Chancery
import GRDB

/// Keeps which person each name means, and changes only what new names touch.
final class NameBook: NameIndex {
  private let db: Database
  private var numbers: [PersonMention: Int64] = [:]
  /// Names that came or went since the last ``settle()``.
  private var arrived: Set<PersonMention> = []
  private var gone: Set<PersonMention> = []
  /// Names that are used more or less often than before.
  private var counted: Set<PersonMention> = []

  /// Names of which a decision was taken or undone.
  private var decided: Set<PersonMention> = []
  private let decisions: DecisionBook

  init(_ db: Database, _ decisions: DecisionBook) {
    self.db = db
    self.decisions = decisions
  }

  /// Has the persons of these names worked out anew.
  func touch(_ mentions: [PersonMention]) { decided.formUnion(mentions) }

  // MARK: Use

  /// Counts a report's names in.
  func use(_ mentions: [PersonMention]) throws {
    for mention in mentions {
      counted.insert(mention)
      if let number = try number(of: mention) {
        try db.run("UPDATE names SET uses = uses + 1 WHERE number = ?", [number])
        continue
      }
      let keys = NameKeys(mention)
      try RowWriter.insert(db, "names", [nil, mention.name, mention.state ?? "", 1, keys.isSingle, nil])
      let number = db.lastInsertedRowID
      numbers[mention] = number
      for key in keys.all { try RowWriter.insert(db, "name_keys", [key, number]) }
      arrived.insert(mention)
    }
  }

  /// Counts a report's names out.
  func release(_ mentions: [PersonMention]) throws {
    for mention in mentions {
      counted.insert(mention)
      guard let number = try number(of: mention) else { continue }
      try db.run("UPDATE names SET uses = uses - 1 WHERE number = ?", [number])
      gone.insert(mention)
    }
  }

  func number(of mention: PersonMention) throws -> Int64? {
    if let number = numbers[mention] { return number }
    let number = try db.values(
      Int64.self, "SELECT number FROM names WHERE name = ? AND state = ?", [mention.name, mention.state ?? ""]
    ).first
    numbers[mention] = number
    return number
  }

  func names(under keys: Set<Int64>) throws -> [PersonMention] {
    try db.rows(
      """
      SELECT DISTINCT n.name, n.state FROM name_keys k JOIN names n ON n.number = k.name
      WHERE k.key IN (\(RowWriter.marks(keys.count))) AND NOT n.single
      """, StatementArguments(keys)
    ).map(Self.mention)
  }

  static func mention(_ row: Row) -> PersonMention {
    let state: String = row["state"]
    return PersonMention(name: row["name"], state: state.isEmpty ? nil : state)
  }

  // MARK: Settling

  /// Works out anew which persons the names mean that came, that went, and all that are like one of them.
  ///
  /// - Returns: the names that now mean another person than before, those that came among them.
  func settle() throws -> Set<PersonMention> {
    var seeds: Set<PersonMention> = []
    for mention in gone where try uses(of: mention) == 0 {
      let keys = NameKeys(mention)
      for other in try names(under: keys.pairs) where other != mention && !gone.contains(other) { seeds.insert(other) }
      if let number = try number(of: mention) { try db.run("DELETE FROM names WHERE number = ?", [number]) }
      numbers[mention] = nil
      arrived.remove(mention)
      counted.remove(mention)
    }
    seeds.formUnion(arrived)
    seeds.formUnion(try decided.filter { try number(of: $0) != nil })
    var touched: Set<PersonMention> = []
    while !seeds.isSubset(of: touched) {
      touched = try neighbourhood(of: seeds.union(touched))
      seeds = try decisions.tied(to: touched).filter { try number(of: $0) != nil }
    }
    let singles = touched.filter { NameKeys($0).isSingle && !decisions.decides($0) }
    touched.subtract(singles)
    var changed: Set<PersonMention> = []
    var affected: Set<Int64> = []
    try regroup(touched, &changed, &affected)
    try settle(singles, near: touched.union(gone), &changed, &affected)
    for mention in counted {
      if let number = try number(of: mention), let person = try person(of: number) { affected.insert(person) }
    }
    try PersonRows(db).refresh(affected)
    (arrived, gone, counted, decided) = ([], [], [], [])
    return changed
  }

  private func uses(of mention: PersonMention) throws -> Int {
    guard let number = try number(of: mention) else { return 0 }
    return try db.values(Int.self, "SELECT uses FROM names WHERE number = ?", [number]).first ?? 0
  }

  private func person(of number: Int64) throws -> Int64? {
    try db.rows("SELECT person FROM names WHERE number = ?", [number]).first?["person"]
  }

  /// Gives each group of names a person: of those that its names meant before, the one that most of them mean.
  private func regroup(
    _ touched: Set<PersonMention>, _ changed: inout Set<PersonMention>, _ affected: inout Set<Int64>
  ) throws {
    let natural = PersonGroups(Array(touched))
    // Whom an undecided name means is no longer open once a decision names it.
    let settled = natural.undecided.filter(decisions.decides).map { [$0] }
    let persons = decisions.persons(natural.persons + settled)
    let undecided = natural.undecided.filter { !decisions.decides($0) }
    var claims: [(count: Int, group: Int, person: Int64)] = []
    var before: [PersonMention: Int64] = [:]
    for (place, group) in persons.enumerated() {
      var counts: [Int64: Int] = [:]
      for mention in group {
        guard let number = try number(of: mention), let person = try person(of: number) else { continue }
        before[mention] = person
        counts[person, default: 0] += try uses(of: mention)
      }
      for (person, count) in counts { claims.append((count, place, person)) }
    }
    var taken: [Int: Int64] = [:]
    var given: Set<Int64> = []
    for claim in claims.sorted(by: { ($1.count, $0.group, $0.person) < ($0.count, $1.group, $1.person) })
    where taken[claim.group] == nil && !given.contains(claim.person) {
      taken[claim.group] = claim.person
      given.insert(claim.person)
    }
    for (place, group) in persons.enumerated() {
      let person = try taken[place] ?? PersonRows(db).make()
      affected.insert(person)
      for mention in group where before[mention] != person {
        if let old = before[mention] { affected.insert(old) }
        try set(person, of: mention)
        changed.insert(mention)
      }
    }
    for mention in undecided {
      guard let number = try number(of: mention), let person = try person(of: number) else { continue }
      affected.insert(person)
      try set(nil, of: mention)
      changed.insert(mention)
    }
    changed.formUnion(arrived)
  }

  private func set(_ person: Int64?, of mention: PersonMention) throws {
    guard let number = try number(of: mention) else { return }
    try db.run("UPDATE names SET person = ? WHERE number = ?", [person, number])
  }

  /// A name of one word means the one person of its state who has the word in the name; without any such, a person
  /// whom reports name by one word; with several, or without a state, it stays undecided.
  private func settle(
    _ arrived: Set<PersonMention>, near touched: Set<PersonMention>, _ changed: inout Set<PersonMention>,
    _ affected: inout Set<Int64>
  ) throws {
    let keys = touched.reduce(into: Set<Int64>()) { $0.formUnion(NameKeys($1).words) }
    var singles = arrived
    for key in keys {
      let rows = try db.rows(
        "SELECT n.name, n.state FROM name_keys k JOIN names n ON n.number = k.name WHERE k.key = ? AND n.single", [key])
      singles.formUnion(rows.map(Self.mention).filter { !decisions.decides($0) })
    }
    for mention in singles.sorted() {
      guard let number = try number(of: mention), let key = NameKeys(mention).words.first else { continue }
      let bearers = try db.values(
        Int64.self,
        """
        SELECT DISTINCT n.person FROM name_keys k JOIN names n ON n.number = k.name
        WHERE k.key = ? AND NOT n.single AND n.person IS NOT NULL LIMIT 2
        """, [key])
      let hasUndecided = try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT * FROM name_keys k JOIN names n ON n.number = k.name
              WHERE k.key = ? AND NOT n.single AND n.person IS NULL)
            """), arguments: [key])
      let before = try person(of: number)
      let meant: Int64?
      switch bearers.count {
      case 1: meant = bearers[0]
      case 0 where hasUndecided != true:
        let isOwn = try before.map { try Self.isOnly(db, name: number, of: $0) } ?? false
        meant = isOwn ? before : try PersonRows(db).make()
      default: meant = nil
      }
      if let meant { affected.insert(meant) }
      guard meant != before else { continue }
      if let before { affected.insert(before) }
      try set(meant, of: mention)
      changed.insert(mention)
    }
  }

  private static func isOnly(_ db: Database, name: Int64, of person: Int64) throws -> Bool {
    try db.values(Int64.self, "SELECT number FROM names WHERE person = ? LIMIT 2", [person]) == [name]
  }
}

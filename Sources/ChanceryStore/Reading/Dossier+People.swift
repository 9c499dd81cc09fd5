import Chancery
import GRDB

extension Dossier {
  /// The persons who take part in the engagements that a query asks for, or all whom the dossier knows; by name.
  public func people(
    _ query: EntryQuery = EntryQuery(), page: PageRequest = .all
  ) throws(DossierFault) -> Page<PersonEntry> {
    try read { db in
      var condition = SQLCondition()
      if query != EntryQuery() {
        let asked = try SQLCondition(query, db)
        condition.add(
          asked.values,
          """
          p.number IN (SELECT x.person FROM entries e JOIN entry_participants x ON x.entry = e.number \(asked.sql))
          """)
      }
      let position = page.position
      if position.count == 2 { condition.add("(p.name, p.id) > (?, ?)", position[0], position[1]) }
      let rows = try db.rows(
        "SELECT p.* FROM persons p \(condition.sql) ORDER BY p.name, p.id \(page.sqlLimit)", condition.arguments)
      return Page(try rows.map { try Self.person($0, db) }, request: page) { [$0.name, $0.id] }
    }
  }

  /// The person with this id; nil when there is none.
  public func person(_ id: String) throws(DossierFault) -> PersonEntry? {
    try read { db in
      try db.rows("SELECT * FROM persons WHERE id = ?", [id]).first.map { try Self.person($0, db) }
    }
  }

  /// The persons whose name is like this one in any spelling, or whose id it is; by name.
  public func people(named name: String) throws(DossierFault) -> [PersonEntry] {
    try read { db in
      try PersonLookup(db).numbers(of: name).flatMap { number in
        try db.rows("SELECT * FROM persons WHERE number = ?", [number]).map { try Self.person($0, db) }
      }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
  }

  private static func person(_ row: Row, _ db: Database) throws -> PersonEntry {
    let number: Int64 = row["number"]
    var counts: [String: Int] = [:]
    for name in try db.rows("SELECT name, uses FROM names WHERE person = ?", [number]) {
      counts[name["name"], default: 0] += name["uses"]
    }
    return PersonEntry(
      id: row["id"], name: row["name"], states: StoredAccounts.texts(row["states"]),
      spellings: counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key))
  }

  /// The offices in which reports show a person, in order of their first day, the undated last.
  public func offices(of person: String) throws(DossierFault) -> [AttestedOffice] {
    try read { db in
      let rows = try db.rows(
        """
        SELECT o.role, o.office, o.state, o.former, o.report, r.written FROM persons p
          JOIN names n ON n.person = p.number
          JOIN told_offices o ON o.name = n.name AND o.state IS nullif(n.state, '')
          JOIN reports r ON r.id = o.report
        WHERE p.id = ? ORDER BY o.report, o.position
        """, [person])
      return Self.offices(rows)
    }
  }

  private struct Post: Hashable {
    let role: Role
    let state: String?
    let isFormer: Bool
  }

  private static func offices(_ rows: [Row]) -> [AttestedOffice] {
    let posts = Dictionary(grouping: rows) { row in
      Post(role: Role(rawValue: row["role"]) ?? .other, state: row["state"], isFormer: row["former"])
    }
    let offices = posts.map { post, rows in
      let days = rows.compactMap { (row: Row) -> Day? in
        guard let written = (row["written"] as String?).map({ EDTF(stored: $0) }) else { return nil }
        return written.days.first == written.days.last ? written.days.first : nil
      }
      return AttestedOffice(
        role: post.role, office: rows[0]["office"], state: post.state, isFormer: post.isFormer, first: days.min(),
        last: days.max(), reports: Set(rows.map { $0["report"] as String }).sorted().map { ReportID($0) })
    }
    return offices.sorted { a, b in
      let (x, y) = (a.first?.number ?? .max, b.first?.number ?? .max)
      if x != y { return x < y }
      return (a.role.rawValue, a.state ?? "", a.isFormer ? 1 : 0) < (b.role.rawValue, b.state ?? "", b.isFormer ? 1 : 0)
    }
  }

  /// Names of which it is not decided whom they mean, the most used first.
  public func undecidedNames(page: PageRequest = .all) throws(DossierFault) -> Page<UndecidedName> {
    try read { db in
      var condition = SQLCondition()
      condition.add("n.person IS NULL")
      let position = page.position
      if position.count == 3, let uses = Int(position[0]) {
        condition.add("(-n.uses, n.name, n.state) > (?, ?, ?)", -uses, position[1], position[2])
      }
      let rows = try db.rows(
        "SELECT n.* FROM names n \(condition.sql) ORDER BY -n.uses, n.name, n.state \(page.sqlLimit)",
        condition.arguments)
      let names = try rows.map { row in
        let mention = NameBook.mention(row)
        let candidates = try Self.candidates(for: mention, db)
        return UndecidedName(mention: mention, uses: row["uses"], candidates: candidates)
      }
      return Page(names, request: page) { ["\($0.uses)", $0.mention.name, $0.mention.state ?? ""] }
    }
  }

  private static func candidates(for mention: PersonMention, _ db: Database) throws -> [String] {
    let numbers = try PersonLookup(db).numbers(of: mention.name)
    return try numbers.compactMap { number -> String? in
      guard let row = try db.rows("SELECT id, states FROM persons WHERE number = ?", [number]).first else { return nil }
      let states = StoredAccounts.texts(row["states"])
      if let state = mention.state, !states.isEmpty, !states.contains(state) { return nil }
      return row["id"]
    }.sorted()
  }
}

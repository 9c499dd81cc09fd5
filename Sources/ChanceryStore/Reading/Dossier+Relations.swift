import Chancery
import GRDB

/// What a dossier knows of two states, or of a state and a body.
public struct Relationship: Hashable, Sendable {
  /// How many engagements of a kind and level a year had.
  public struct Count: Hashable, Sendable {
    public let year: String
    public let kind: Engagement.Kind
    public let level: Level
    public let engagements: Int
  }

  /// How high the highest of those stand who took part.
  public enum Level: String, CaseIterable, Hashable, Sendable { case leaders, ministers, officials, unknown }

  /// The two codes, sorted.
  public let states: [String]
  public let counts: [Count]
  public let milestones: [RelationMilestone]
  public let standings: [Standing]

  public var json: JSON {
    .object([
      .init("states", .texts(states)),
      .init(
        "engagements",
        .array(
          counts.map { count in
            .object([
              .init("year", .string(count.year)), .init("kind", .string(count.kind.rawValue)),
              .init("level", .string(count.level.rawValue)), .init("count", .integer(count.engagements)),
            ])
          })),
      .init("milestones", .array(milestones.map(\.json))), .init("standings", .array(standings.map(\.json))),
    ])
  }
}

extension Dossier {
  /// Two states that meet, and how often.
  public struct Pair: Hashable, Sendable {
    public let a: String
    public let b: String
    public let engagements: Int
  }

  /// The relationship of two states or bodies, by their codes.
  public func relationship(_ one: String, _ other: String) throws(DossierFault) -> Relationship {
    let (a, b) = (min(one, other), max(one, other))
    let milestones = try milestones(between: [a, b]).items
    return try read { db in
      let rows = try db.rows(
        """
        SELECT CASE WHEN x.sort_date GLOB '[0-9][0-9][0-9][0-9]*' THEN substr(x.sort_date, 1, 4) ELSE '' END AS year,
          e.kind, \(Self.level) AS level, count(*) AS n
        FROM entry_pairs x JOIN entries e ON e.number = x.entry WHERE x.a = ? AND x.b = ?
          AND e.verdict IS NOT 'rejected'
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """, [a, b])
      let counts = rows.map { row in
        Relationship.Count(
          year: row["year"], kind: Engagement.Kind(rawValue: row["kind"]) ?? .meeting,
          level: Relationship.Level(rawValue: row["level"]) ?? .unknown, engagements: row["n"])
      }
      return Relationship(
        states: [a, b], counts: counts, milestones: milestones, standings: Standing.steps(milestones))
    }
  }

  /// The level of an entry `e`.
  private static let level = """
    coalesce((SELECT CASE min(CASE
        WHEN p.role IN ('head-of-state', 'head-of-government', 'party-leader', 'monarch-or-royal') THEN 1
        WHEN p.role IN ('deputy-head-of-government', 'foreign-minister', 'minister', 'speaker-of-parliament',
          'head-of-organisation', 'national-security-adviser') THEN 2
        WHEN p.role IS NOT NULL THEN 3 ELSE 4 END)
      WHEN 1 THEN 'leaders' WHEN 2 THEN 'ministers' WHEN 3 THEN 'officials' ELSE 'unknown' END
      FROM entry_participants p WHERE p.entry = e.number), 'unknown')
    """

  /// The pairs of states and bodies that meet most often, the busiest first.
  public func pairs(limit: Int) throws(DossierFault) -> [Pair] {
    try read { db in
      try db.rows("SELECT a, b, count(*) AS n FROM entry_pairs GROUP BY a, b ORDER BY n DESC, a, b LIMIT ?", [limit])
        .map { Pair(a: $0["a"], b: $0["b"], engagements: $0["n"]) }
    }
  }

  /// How many engagements each month had, in order; those without a month are left out.
  public func months() throws(DossierFault) -> [(month: String, engagements: Int)] {
    try read { db in
      try db.rows(
        """
        SELECT substr(first_day, 1, 7) AS month, count(*) AS n FROM entries
        WHERE first_day IS NOT NULL AND substr(first_day, 1, 7) = substr(last_day, 1, 7) GROUP BY 1 ORDER BY 1
        """
      ).map { ($0["month"], $0["n"]) }
    }
  }

  /// The milestones of the dossier, or those of all of the given states and bodies; in order of date.
  public func milestones(
    between states: [String] = [], page: PageRequest = .all
  ) throws(DossierFault) -> Page<RelationMilestone> {
    try read { db in
      var condition = SQLCondition()
      for state in states { condition.add("m.states LIKE ?", "%\"\(state)\"%") }
      let rows = try db.rows(
        """
        SELECT m.report, m.states, m.what, m.date, q.start, q.end, q.words FROM told_milestones m
          LEFT JOIN quotes q ON q.fact = m.id AND q.purpose = 'evidence' AND q.position = 0 \(condition.sql)
        """, condition.arguments)
      let told = rows.map { row in
        RelationMilestone(
          states: StoredAccounts.texts(row["states"]), what: row["what"],
          date: (row["date"] as String?).map { EDTF(stored: $0) },
          evidence: (row["words"] as String?).map {
            [CitedQuote(report: ReportID(row["report"]), start: row["start"], end: row["end"], words: $0)]
          } ?? [])
      }
      let joined = RelationMilestone.joined(told)
      let skipped = page.position.first.flatMap { Int($0) } ?? 0
      let rest = Array(joined.dropFirst(skipped))
      let end = skipped + (page.limit ?? rest.count)
      return Page(rest, request: page) { _ in ["\(end)"] }
    }
  }
}

import Chancery
import GRDB

/// Keeps how tellings are filed and which entry tells them.
struct TellingBook: TellingIndex {
  let db: Database

  /// Stands for a day that is not known; before all others.
  private static let noDay = -10_000_000

  // MARK: Looking

  func tellings(under keys: Set<Int64>, firm: Bool, days: ClosedRange<Int>?) throws -> Set<Entry.Telling> {
    var found: Set<String> = []
    let (first, last) = (days?.lowerBound ?? Self.noDay, days?.upperBound ?? -Self.noDay)
    for key in keys {
      found.formUnion(
        try db.values(
          String.self, "SELECT telling FROM filings WHERE key = ? AND firm = ? AND day BETWEEN ? AND ?",
          [key, firm, first, last]))
      if days != nil && !firm {
        found.formUnion(
          try db.values(
            String.self, "SELECT telling FROM filings WHERE key = ? AND firm = 0 AND day = ?", [key, Self.noDay]))
      }
    }
    return Set(found.map { Entry.Telling(id: $0) })
  }

  func told(_ telling: Entry.Telling) throws -> ToldEngagement? {
    guard
      let row = try db.rows(
        """
        SELECT e.*, r.written, r.side, coalesce(o.outlet, o.id, r.outlet, r.id) AS source FROM told_engagements e
          JOIN reports r ON r.id = e.report LEFT JOIN reports o ON o.id = r.copy_of WHERE e.id = ?
        """, [telling.id]
      ).first
    else { return nil }
    let participants = try db.rows(
      """
      SELECT p.*, n.number, n.person FROM told_participants p
        LEFT JOIN names n ON n.name = p.name AND n.state = coalesce(p.state, '')
      WHERE p.engagement = ? ORDER BY p.position
      """, [telling.id])
    let engagement = StoredAccounts.engagement(row, participants: participants) { _, _ in [] }
    let figures = participants.map { row -> String? in
      if let person: Int64 = row["person"] { return "p\(person)" }
      return (row["number"] as Int64?).map { "n\($0)" }
    }
    return ToldEngagement(
      engagement, report: telling.report, figures: figures, leads: row["leads"],
      written: (row["written"] as String?).map { EDTF(stored: $0) }, side: row["side"], source: row["source"])
  }

  func joined(with telling: Entry.Telling) throws -> [Entry.Telling] {
    try db.rows(
      """
      SELECT t.report, t.engagement FROM joined one JOIN joined t ON t.together = one.together
      WHERE one.report = ? AND one.engagement = ?
      """, [telling.report.value, telling.engagement]
    ).map { Entry.Telling(report: ReportID($0["report"]), engagement: $0["engagement"]) }.sorted()
  }

  func tellings(of report: ReportID) throws -> [Entry.Telling] {
    try db.values(String.self, "SELECT name FROM told_engagements WHERE report = ?", [report.value])
      .map { Entry.Telling(report: report, engagement: $0) }
  }

  /// The tellings in which one of the participants has this name.
  func tellings(naming mention: PersonMention) throws -> [Entry.Telling] {
    try db.values(
      String.self, "SELECT DISTINCT engagement FROM told_participants WHERE name = ? AND state IS ?",
      [mention.name, mention.state]
    ).map { Entry.Telling(id: $0) }
  }

  // MARK: Joining

  /// Keeps that these tellings, and no others, are of one engagement.
  func join(_ group: [Entry.Telling]) throws {
    let together = (try db.values(Int64.self, "SELECT coalesce(max(together), 0) FROM joined").first ?? 0) + 1
    for telling in group {
      try part(telling)
      try RowWriter.insert(db, "joined", [telling.report.value, telling.engagement, together])
    }
  }

  /// Forgets with which others a telling was joined.
  func part(_ telling: Entry.Telling) throws {
    try db.run("DELETE FROM joined WHERE report = ? AND engagement = ?", [telling.report.value, telling.engagement])
  }

  // MARK: Filing

  /// Files a telling as it stands.
  func file(_ told: ToldEngagement) throws {
    let filing = Filing(told)
    for key in filing.keys {
      try RowWriter.insert(db, "filings", [key, filing.isFirm, filing.day ?? Self.noDay, told.telling.id])
    }
  }

  /// Takes a telling from where it is filed.
  ///
  /// - Returns: the tellings whose joining may be another without it.
  func unfile(_ telling: Entry.Telling) throws -> Set<Entry.Telling> {
    var touched = Set(try joined(with: telling))
    let rows = try db.rows("SELECT key, firm, day FROM filings WHERE telling = ?", [telling.id])
    if let row = rows.first {
      let day: Int = row["day"]
      let filing = Filing(
        keys: Set(rows.map { $0["key"] }), day: day == Self.noDay ? nil : day, isFirm: row["firm"])
      if let reach = filing.reach {
        touched.formUnion(try tellings(under: filing.keys, firm: true, days: reach.firm))
        touched.formUnion(try tellings(under: filing.keys, firm: false, days: reach.loose))
      } else {
        touched.formUnion(try tellings(under: filing.keys, firm: false, days: nil))
      }
    }
    try db.run("DELETE FROM filings WHERE telling = ?", [telling.id])
    touched.remove(telling)
    return touched
  }
}

extension Entry.Telling {
  /// As it is written, such as `r1/e2`.
  public var id: String { "\(report)/\(engagement)" }

  /// - Parameter id: a report's id, which may have slashes, and the engagement's name after the last one.
  public init(id: String) {
    let slash = id.lastIndex(of: "/") ?? id.endIndex
    self.init(report: ReportID(String(id[..<slash])), engagement: String(id[slash...].dropFirst()))
  }
}

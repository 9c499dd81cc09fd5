import Chancery
import GRDB

/// What is wrong with a dossier's file.
public struct DossierCheck: Hashable, Sendable {
  /// How many quotes were compared with their texts.
  public let quotes: Int
  /// One sentence each; empty when all is well.
  public let findings: [String]
}

extension Dossier {
  /// Looks whether the file is whole, whether every quote repeats the words at its place, and whether every engagement
  /// that is told stands in one entry.
  ///
  /// - Complexity: linear in all that the dossier holds.
  public func check() throws(DossierFault) -> DossierCheck {
    try read { db in
      var findings: [String] = []
      for row in try String.fetchAll(db, sql: "PRAGMA integrity_check") where row != "ok" { findings.append(row) }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        findings.append("a row of \(row["table"] as String) belongs to nothing in \(row["parent"] as String)")
      }
      func names(_ what: String, _ sql: String) throws {
        for name in try String.fetchAll(db, sql: sql + " LIMIT 100") { findings.append("\(what): \(name)") }
      }
      try names(
        "a quote does not repeat the words of its report",
        """
        SELECT q.fact FROM quotes q JOIN reports r ON r.id = q.report
        WHERE substr(r.text, q.start + 1, q.end - q.start) <> q.words
        """)
      try names(
        "a quote grounds nothing",
        """
        SELECT fact FROM quotes WHERE fact <> report AND NOT EXISTS (SELECT * FROM told_engagements t WHERE t.id = fact)
          AND NOT EXISTS (SELECT * FROM told_participants t WHERE t.id = fact)
          AND NOT EXISTS (SELECT * FROM told_offices t WHERE t.id = fact)
          AND NOT EXISTS (SELECT * FROM told_statements t WHERE t.id = fact)
          AND NOT EXISTS (SELECT * FROM told_milestones t WHERE t.id = fact)
        """)
      try names(
        "an engagement stands in no entry",
        """
        SELECT t.id FROM told_engagements t WHERE NOT EXISTS
          (SELECT * FROM entry_tellings e WHERE e.report = t.report AND e.engagement = t.name)
        """)
      try names(
        "an entry has no report",
        "SELECT id FROM entries e WHERE NOT EXISTS (SELECT * FROM entry_tellings t WHERE t.entry = e.number)")
      let quotes = try Int.fetchOne(db, sql: "SELECT count(*) FROM quotes") ?? 0
      return DossierCheck(quotes: quotes, findings: findings)
    }
  }
}

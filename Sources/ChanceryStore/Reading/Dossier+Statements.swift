import Chancery
import GRDB

/// Which statements are asked for.
public struct StatementQuery: Hashable, Sendable {
  /// What is asked of speakers and addressees, of the date and, where it asks for kind, status or two states, of the
  /// engagement at which a statement was made.
  public var entries = EntryQuery()
  public var acts: Set<Act> = []
  /// Only those made at this entry, by its id.
  public var entry: String?
  /// Only those of this report.
  public var report: ReportID?

  public init() {}
}

extension Dossier {
  /// The statements that a query asks for, in order of report and text.
  public func statements(
    _ query: StatementQuery = StatementQuery(), page: PageRequest = .all
  ) throws(DossierFault) -> Page<CitedStatement> {
    try read { db in
      var condition = try Self.condition(query, db)
      let position = page.position
      if position.count == 2, let place = Int(position[1]) {
        condition.add("(s.report, s.position) > (?, ?)", position[0], place)
      }
      let rows = try db.rows(
        """
        SELECT \(StatementReader.columns) FROM told_statements s \(StatementReader.joins)
        \(condition.sql) ORDER BY s.report, s.position \(page.sqlLimit)
        """, condition.arguments)
      return Page(try StatementReader(db).statements(rows), request: page) { statement in
        let place = statement.id.split(separator: "/").last.flatMap { Int($0.dropFirst()) } ?? 1
        return [statement.report.value, "\(place - 1)"]
      }
    }
  }

  static func condition(_ query: StatementQuery, _ db: Database) throws -> SQLCondition {
    var condition = SQLCondition()
    var engagements = EntryQuery()
    engagements.between = query.entries.between
    engagements.kinds = query.entries.kinds
    engagements.statuses = query.entries.statuses
    engagements.includesRejected = query.entries.includesRejected
    let asked = try SQLCondition(engagements, db)
    for clause in asked.clauses { condition.add([], clause) }
    condition.append(asked.values)
    if !query.entries.includesRejected { condition.add("v.verdict IS NOT 'rejected'") }
    if !query.acts.isEmpty { condition.add("coalesce(v.act, s.act)", among: query.acts.map(\.rawValue)) }
    if let entry = query.entry {
      condition.add(
        """
        s.id IN (SELECT one.id FROM entries o JOIN entry_tellings told ON told.entry = o.number
          JOIN told_statements one ON one.report = told.report AND one.engagement = told.engagement WHERE o.id = ?)
        """, entry)
    }
    if let report = query.report { condition.add("s.report = ?", report.value) }
    if let first = query.entries.firstDay {
      condition.add("coalesce(e.last_day, r.published, r.dated) >= ?", first.description)
    }
    if let last = query.entries.lastDay {
      condition.add("coalesce(e.first_day, r.published, r.dated) < ?", last.advanced(days: 1).description)
    }
    if query.entries.with != nil || query.entries.withState != nil {
      let persons = try query.entries.with.map { try PersonLookup(db).numbers(of: $0) } ?? []
      let numbers = persons.map(String.init).joined(separator: ", ")
      condition.add(
        """
        s.id IN (SELECT k.statement FROM names n JOIN told_speakers k ON k.name = n.name
            AND coalesce(k.state, '') = n.state WHERE n.person IN (\(numbers))
          UNION SELECT statement FROM told_speakers WHERE state = ?)
        """, query.entries.withState ?? "")
    }
    if let topic = query.entries.topic {
      condition.add(
        """
        (s.topics LIKE ? OR s.id IN
          (SELECT q.fact FROM quote_search f JOIN quotes q ON q.id = f.rowid WHERE quote_search MATCH ?))
        """, "%\"\(topic)\"%", SearchWords(topic).pattern)
    }
    return condition
  }
}

/// Reads statements from their rows.
struct StatementReader {
  /// What is read of a statement `s`.
  static let columns = """
    s.id, s.report, coalesce(v.act, s.act) AS act, s.confidence, r.side, e.id AS entry_id,
    coalesce(e.date, r.published, r.dated) AS shown_date, v.verdict, v.act AS corrected_act,
    s.topics, s.contexts, s.plover, s.mode, s.cameo
    """

  /// The tables that ``columns`` asks, after `told_statements s`.
  static let joins = """
    JOIN reports r ON r.id = s.report
    LEFT JOIN statement_verdicts v ON v.statement = s.id
    LEFT JOIN entry_tellings t ON t.report = s.report AND t.engagement = s.engagement
    LEFT JOIN entries e ON e.number = t.entry
    """

  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The statements of rows with ``columns``.
  func statements(_ rows: [Row]) throws -> [CitedStatement] {
    try rows.map { row in
      let id: String = row["id"]
      let report = ReportID(row["report"])
      let voiceRows = try db.rows(
        """
        SELECT k.*, p.id AS person_id, coalesce(p.name, k.name) AS shown FROM told_speakers k
          LEFT JOIN names n ON n.name = k.name AND n.state = coalesce(k.state, '')
          LEFT JOIN persons p ON p.number = n.person
        WHERE k.statement = ? ORDER BY k.addressed, k.position
        """, [id])
      func voices(addressed: Bool) -> [CitedStatement.Voice] {
        voiceRows.filter { $0["addressed"] == addressed }.map {
          CitedStatement.Voice(person: $0["person_id"], name: $0["shown"], state: $0["state"])
        }
      }
      let quotes = try db.rows("SELECT * FROM quotes WHERE fact = ? ORDER BY purpose, position", [id])
      var statement = CitedStatement(
        id: id, report: report, side: row["side"], act: Act(rawValue: row["act"]) ?? .affirm,
        speakers: voices(addressed: false), addressees: voices(addressed: true),
        content: quotes.first { $0["purpose"] == "content" }?["words"], entry: row["entry_id"],
        date: (row["shown_date"] as String?).map { EDTF(stored: $0) }, confidence: row["confidence"],
        evidence: quotes.filter { $0["purpose"] == "evidence" }.map {
          CitedQuote(report: report, start: $0["start"], end: $0["end"], words: $0["words"])
        })
      statement.verdict = row["verdict"]
      statement.topics = StoredAccounts.texts(row["topics"])
      if row["corrected_act"] == nil { statement.codes = StoredAccounts.codes(row) }
      return statement
    }
  }
}

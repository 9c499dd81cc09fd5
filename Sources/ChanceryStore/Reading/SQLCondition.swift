import Chancery
import GRDB

/// Conditions that hold together, with their values.
struct SQLCondition {
  private(set) var clauses: [String] = []
  private(set) var values: [(any DatabaseValueConvertible)?] = []

  mutating func add(_ clause: String, _ values: (any DatabaseValueConvertible)?...) {
    clauses.append(clause)
    self.values += values
  }

  mutating func add(_ values: [(any DatabaseValueConvertible)?], _ clause: String) {
    clauses.append(clause)
    self.values += values
  }

  mutating func append(_ values: [(any DatabaseValueConvertible)?]) { self.values += values }

  mutating func add(_ column: String, among values: [String]) {
    clauses.append("\(column) IN (\(RowWriter.marks(values.count)))")
    self.values += values.sorted()
  }

  /// The clauses after WHERE; nothing when there are none.
  var sql: String { clauses.isEmpty ? "" : "WHERE " + clauses.joined(separator: " AND ") }
  var arguments: StatementArguments { StatementArguments(values) }

  /// What a query asks of an entry `e`.
  init() {}

  init(_ query: EntryQuery, _ db: Database) throws {
    if !query.includesRejected { add("e.verdict IS NOT 'rejected'") }
    if query.between.count == 2 {
      let (a, b) = (query.between[0], query.between[1])
      add("e.number IN (SELECT entry FROM entry_pairs WHERE a = ? AND b = ?)", min(a, b), max(a, b))
    }
    if query.with != nil || query.withState != nil {
      let persons = try query.with.map { try PersonLookup(db).numbers(of: $0) } ?? []
      let numbers = persons.map(String.init).joined(separator: ", ")
      if let state = query.withState {
        add(
          """
          e.number IN (SELECT entry FROM entry_participants WHERE person IN (\(numbers))
            UNION SELECT entry FROM entry_participants WHERE state = ?)
          """, state)
      } else {
        add("e.number IN (SELECT entry FROM entry_participants WHERE person IN (\(numbers)))")
      }
    }
    if let first = query.firstDay { add("e.last_day >= ?", first.description) }
    if let last = query.lastDay { add("e.first_day <= ?", last.description) }
    if query.since != nil || query.until != nil { add("e.first_day IS NOT NULL AND e.last_day IS NOT NULL") }
    if !query.kinds.isEmpty { add("e.kind", among: query.kinds.map(\.rawValue)) }
    if !query.statuses.isEmpty { add("e.status", among: query.statuses.map(\.rawValue)) }
    if let topic = query.topic {
      add(
        """
        (e.topics LIKE ? OR e.number IN (SELECT t.entry FROM quote_search f JOIN quotes q ON q.id = f.rowid
          JOIN told_statements s ON s.id = q.fact
          JOIN entry_tellings t ON t.report = s.report AND t.engagement = s.engagement WHERE quote_search MATCH ?))
        """, "%\"\(topic)\"%", SearchWords(topic).pattern)
    }
  }
}

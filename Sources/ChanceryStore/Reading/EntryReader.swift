import Chancery
import GRDB

/// Reads entries from their rows.
struct EntryReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The entries of these rows of `entries`, in the rows' order.
  func entries(_ rows: [Row]) throws -> [Entry] {
    let numbers: [Int64] = rows.map { $0["number"] }
    let participants = try grouped(
      numbers,
      """
      SELECT x.*, p.id AS person_id, coalesce(p.name, x.name) AS shown FROM entry_participants x
        LEFT JOIN persons p ON p.number = x.person WHERE x.entry IN
      """, "ORDER BY x.entry, x.position")
    let tellings = try grouped(numbers, "SELECT * FROM entry_tellings WHERE entry IN", "")
    return rows.map { row in
      let number: Int64 = row["number"]
      var entry = Entry(
        id: row["id"], kind: Engagement.Kind(rawValue: row["kind"]) ?? .meeting,
        status: Engagement.Status(rawValue: row["status"]) ?? .occurred,
        date: StoredAccounts.dating(row, "date", "date_basis", nil), place: StoredAccounts.place(row),
        participants: (participants[number] ?? []).map { row in
          Entry.Participant(
            person: row["person_id"], name: row["shown"], state: row["state"], office: row["office"],
            role: (row["role"] as String?).flatMap(Role.init(rawValue:)),
            part: (row["part"] as String?).flatMap(Participant.Part.init(rawValue:)))
        },
        tellings: (tellings[number] ?? []).map {
          Entry.Telling(report: ReportID($0["report"]), engagement: $0["engagement"])
        }.sorted(),
        sides: StoredAccounts.texts(row["sides"]), independentSources: row["independent_sources"],
        conflicts: Entry.Conflict.list(json: row["conflicts"]), isMain: row["main"], confidence: row["confidence"])
      entry.verdict = row["verdict"]
      (entry.topics, entry.contexts) = (StoredAccounts.texts(row["topics"]), StoredAccounts.texts(row["contexts"]))
      return entry
    }
  }

  /// The most values that one list of marks may hold; SQLite allows 32,766.
  private static let most = 500

  private func grouped(_ numbers: [Int64], _ sql: String, _ order: String) throws -> [Int64: [Row]] {
    var found: [Int64: [Row]] = [:]
    var rest = numbers[...]
    while !rest.isEmpty {
      let some = rest.prefix(Self.most)
      rest = rest.dropFirst(Self.most)
      let rows = try db.rows("\(sql) (\(RowWriter.marks(some.count))) \(order)", StatementArguments(Array(some)))
      for row in rows { found[row["entry"], default: []].append(row) }
    }
    return found
  }
}

import Chancery
import GRDB

/// Finds what a decision is about, as it is kept: by the words of reports and by names, not by ids that may change.
struct DecisionSubject {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func subject(
    _ verb: Decision.Verb, _ items: [String], _ correction: (field: String, value: String)?
  ) throws -> Decision.Subject {
    guard let first = items.first else { throw DecisionFault.senseless(verb: verb, id: "") }
    if verb == .undo {
      guard try !db.values(String.self, "SELECT id FROM decisions WHERE id = ?", [first]).isEmpty else {
        throw DecisionFault.unknown(id: first)
      }
      return .decision(first)
    }
    if let names = try items.compactMap(names).nonEmpty(items.count) {
      guard verb == .merge || verb == .split else { throw DecisionFault.senseless(verb: verb, id: first) }
      if verb == .merge && items.count < 2 { throw DecisionFault.senseless(verb: verb, id: first) }
      return .person(names.flatMap { $0 })
    }
    if let anchor = try anchor(of: first, in: "told_statements") {
      guard items.count == 1, [.accept, .reject, .correct].contains(verb) else {
        throw DecisionFault.senseless(verb: verb, id: first)
      }
      if let correction { try check(correction, fields: Decision.statementFields) }
      return .statement(anchor)
    }
    var anchors: [Decision.Anchor] = []
    for item in items {
      let tellings = try tellings(item, verb)
      if tellings.isEmpty { throw DecisionFault.unknown(id: item) }
      anchors += try tellings.compactMap { try anchor(of: $0, in: "told_engagements") }
    }
    if verb == .merge && items.count < 2 { throw DecisionFault.senseless(verb: verb, id: first) }
    if let correction { try check(correction, fields: Decision.engagementFields) }
    if verb == .correct && correction == nil { throw DecisionFault.senseless(verb: verb, id: first) }
    return .engagement(anchors)
  }

  private func check(_ correction: (field: String, value: String), fields: [String]) throws {
    let (field, value) = correction
    let isGood =
      switch field {
      case "kind": Engagement.Kind(rawValue: value) != nil
      case "status": Engagement.Status(rawValue: value) != nil
      case "date": value.isEmpty || EDTF(value) != nil
      case "act": Act(rawValue: value) != nil
      default: true
      }
    guard fields.contains(field), isGood else { throw DecisionFault.badValue(field: field, value: value) }
  }

  /// The names of a person's id; a name alone, with its state after an @, for the spelling.
  private func names(_ item: String) throws -> [Decision.Name]? {
    let rows = try db.rows(
      "SELECT n.name, n.state FROM persons p JOIN names n ON n.person = p.number WHERE p.id = ?", [item])
    if !rows.isEmpty { return rows.map(Self.name).sorted { ($0.name, $0.state ?? "") < ($1.name, $1.state ?? "") } }
    guard let at = item.lastIndex(of: "@") else { return nil }
    let found = try db.rows(
      "SELECT name, state FROM names WHERE name = ? AND state = ?",
      [String(item[..<at]), String(item[at...].dropFirst())])
    return found.isEmpty ? nil : found.map(Self.name)
  }

  private static func name(_ row: Row) -> Decision.Name {
    let mention = NameBook.mention(row)
    return Decision.Name(name: mention.name, state: mention.state)
  }

  /// The tellings of an entry, or the one telling of that id.
  private func tellings(_ item: String, _ verb: Decision.Verb) throws -> [String] {
    let ofEntry = try db.rows(
      """
      SELECT t.report, t.engagement FROM entries e JOIN entry_tellings t ON t.entry = e.number WHERE e.id = ?
      ORDER BY t.report, t.engagement
      """, [item]
    ).map { "\($0["report"] as String)/\($0["engagement"] as String)" }
    return ofEntry.isEmpty
      ? try db.values(String.self, "SELECT id FROM told_engagements WHERE id = ?", [item]) : ofEntry
  }

  private func anchor(of fact: String, in table: String) throws -> Decision.Anchor? {
    try db.rows(
      """
      SELECT q.report, q.start, q.end, q.words FROM \(table) t
        JOIN quotes q ON q.fact = t.id AND q.purpose = 'evidence' AND q.position = 0 WHERE t.id = ?
      """, [fact]
    ).first.map { Decision.Anchor(report: $0["report"], start: $0["start"], end: $0["end"], words: $0["words"]) }
  }
}

extension Array {
  /// The array when it has so many elements; nil otherwise.
  fileprivate func nonEmpty(_ count: Int) -> Self? { self.count == count && count > 0 ? self : nil }
}

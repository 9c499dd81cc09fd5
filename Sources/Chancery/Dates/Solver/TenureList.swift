/// That a person held an office from one day to another.
public struct Tenure: Hashable, Sendable {
  /// The names the person goes by, the fullest first; never empty.
  public let names: [String]
  public let role: Role
  /// ISO 3166-1 alpha-3, or a body's acronym.
  public let state: String
  /// The first day that is told; nil when it is not known.
  public let from: Day?
  /// The last day; nil while the office is held or when it is not known.
  public let to: Day?
  /// The list or report that tells it.
  public let source: String

  /// A tenure; `from` and `to` are both in.
  public init(names: [String], role: Role, state: String, from: Day?, to: Day?, source: String) {
    self.names = names
    self.role = role
    self.state = state
    self.from = from
    self.to = to
    self.source = source
  }
}

/// Tenures by the names of their holders.
public struct TenureList: Sendable {
  private var tenures: [Tenure] = []
  private var pieces: [[[String]]] = []
  private var byPiece: [String: [Int]] = [:]

  /// The tenures of the given lists, in order.
  public init(_ tenures: [Tenure] = []) {
    for tenure in tenures { insert(tenure) }
  }

  /// Reads rows with the columns `person`, `names`, `role`, `state`, `from`, `to`, `source`.
  ///
  /// Days may be told as a month or a year: a beginning then counts from its first day, an end to its last.
  /// - Throws: ``LexiconFault`` with the line of the first role or day that is not understood.
  public init(rows: [LexiconTable.Row], file: String) throws(LexiconFault) {
    for row in rows {
      guard let role = Role(rawValue: row["role"]) else {
        throw LexiconFault(
          file: file, line: row.line, reason: .badCell(column: "role", value: row["role"], expected: "a role"))
      }
      let names = [row["person"]] + row.list("names")
      let from = try TenureList.span(row, "from", file)?.first
      let to = try TenureList.span(row, "to", file)?.last
      insert(Tenure(names: names, role: role, state: row["state"], from: from, to: to, source: row["source"]))
    }
  }

  /// The last day that any tenure names; nil for an empty list.
  var lastDay: Day? { tenures.flatMap { [$0.from, $0.to].compactMap(\.self) }.max() }

  /// Adds a tenure, as when a dated report tells one.
  public mutating func insert(_ tenure: Tenure) {
    let place = tenures.count
    let folded = tenure.names.map { Pieces.of($0) }.filter { !$0.isEmpty }
    tenures.append(tenure)
    pieces.append(folded)
    for piece in Set(folded.flatMap(\.self)).sorted() { byPiece[piece, default: []].append(place) }
  }

  /// The tenures of all persons who may be so named, in the list's order.
  ///
  /// Names of one piece match only where that piece is the whole of a name or all who share it are one person.
  public func tenures(of name: String) -> [Tenure] {
    let asked = Pieces.of(name)
    guard !asked.isEmpty else { return [] }
    let near = Set(asked.flatMap { byPiece[$0] ?? [] }).sorted()
    let fitting = near.filter { place in
      pieces[place].contains { asked.count == 1 ? $0.contains(asked[0]) : NameMatch.same($0, asked) }
    }
    guard asked.count == 1 else { return fitting.map { tenures[$0] } }
    let persons = Set(fitting.map { tenures[$0].names[0] })
    return persons.count == 1 ? fitting.map { tenures[$0] } : []
  }

  private static func span(_ row: LexiconTable.Row, _ column: String, _ file: String) throws(LexiconFault) -> DateSpan?
  {
    let text = row[column]
    if text.isEmpty { return nil }
    if let day = Day(text), text.utf8.count == 10 { return DateSpan(day) }
    guard let span = EDTF(text)?.span else {
      throw LexiconFault(
        file: file, line: row.line, reason: .badCell(column: column, value: text, expected: "a day, a month or a year"))
    }
    return span
  }
}

/// The words and shapes of dates in one language, read from its `dates.tsv`.
public struct DateWords: Sendable {
  /// What a word or phrase can be.
  struct Entry: Hashable, Sendable {
    let kind: DateWordKind
    let value: Int
    /// The token texts after the first.
    let rest: [String]
    let needsCapital: Bool
    /// Whether it has to stand small, as "mars" the month does in French.
    let needsSmall: Bool
    /// Whether the word means other things as well, and counts only beside a day, a year or a leading word.
    let isShy: Bool
  }

  /// A node of the tree of shapes: shapes that begin alike share their beginning.
  struct Node: Sendable {
    var next: [DateElement: Int] = [:]
    var shapes: [DateShape] = []
  }

  /// By the first token's text; longer phrases first.
  let entries: [String: [Entry]]
  /// The tree of shapes; the root is the first node.
  let nodes: [Node]

  /// Reads the rows of a `dates.tsv`, columns `kind`, `words`, `value`, `needs`.
  ///
  /// - Throws: ``LexiconFault`` with the line of the first cell that is not understood.
  public init(rows: [LexiconTable.Row], file: String) throws(LexiconFault) {
    var entries: [String: [Entry]] = [:]
    var nodes = [Node()]
    for row in rows {
      if row["kind"] == "shape" {
        for shape in try DateWords.shapes(row, file: file) { DateWords.insert(shape, into: &nodes) }
        continue
      }
      guard let kind = DateWordKind(rawValue: row["kind"]) else {
        throw LexiconFault(
          file: file, line: row.line,
          reason: .badCell(column: "kind", value: row["kind"], expected: "a kind of word, or shape"))
      }
      let value = try DateWords.value(row, kind: kind, file: file)
      let needs = row["needs"].split(separator: " ")
      for words in row.list("words") {
        let tokens = DateToken.tokens(of: words).map(\.text)
        guard let first = tokens.first else { continue }
        entries[first, default: []].append(
          Entry(
            kind: kind, value: value, rest: Array(tokens.dropFirst()), needsCapital: needs.contains("capital"),
            needsSmall: needs.contains("small"), isShy: needs.contains("company")))
      }
    }
    self.entries = entries.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    self.nodes = nodes
  }

  private static func value(
    _ row: LexiconTable.Row, kind: DateWordKind, file: String
  ) throws(LexiconFault) -> Int {
    let text = row["value"]
    if text.isEmpty { return 0 }
    if let number = Int(text) { return number }
    if kind == .unit, let unit = DateUnit(name: text) { return unit.rawValue }
    if let place = DateMeaning.DatePart.allCases.firstIndex(where: { $0.rawValue == text }) { return place }
    throw LexiconFault(
      file: file, line: row.line, reason: .badCell(column: "value", value: text, expected: "a number, a unit or a part")
    )
  }

  private static func shapes(_ row: LexiconTable.Row, file: String) throws(LexiconFault) -> [DateShape] {
    let parts = row["value"].split(separator: ":")
    guard let name = parts.first, let making = DateMaking(rawValue: String(name)) else {
      throw LexiconFault(
        file: file, line: row.line,
        reason: .badCell(column: "value", value: row["value"], expected: "the name of a making"))
    }
    let constant = parts.count > 1 ? Int(parts[1]) ?? DateUnit(name: String(parts[1]))?.rawValue : nil
    var shapes: [DateShape] = []
    for text in row.list("words") {
      do throws(DateShapeFault) {
        shapes += try DateShape.shapes(text, making: making, constant: constant)
      } catch {
        throw LexiconFault(
          file: file, line: row.line,
          reason: .badCell(column: "words", value: error.element, expected: "an element of a shape"))
      }
    }
    return shapes
  }

  private static func insert(_ shape: DateShape, into nodes: inout [Node]) {
    var place = 0
    for element in shape.elements {
      if let next = nodes[place].next[element] {
        place = next
      } else {
        nodes.append(Node())
        nodes[place].next[element] = nodes.count - 1
        place = nodes.count - 1
      }
    }
    nodes[place].shapes.append(shape)
  }
}

/// How one language tells milestones.
struct MilestoneLexicon: Sendable {
  /// Whose milestone it is.
  enum Sides: String, Sendable {
    /// Two states.
    case pair
    /// Two states or bodies.
    case sides
    /// The state that holds a seat or enters a body.
    case one
  }

  /// Of several expressions one must stand near those of the other groups.
  struct Group: Sendable {
    /// Each as its folded words, matched by lemma or letters.
    let expressions: [[String]]
    /// `@body`: any body; `@year`: a year in figures, or "this year".
    let takesBody: Bool
    let takesYear: Bool
  }

  struct Pattern: Sendable {
    let what: String
    let groups: [Group]
    let sides: Sides
    /// How far from the first group's words, in words, the others may stand.
    let reach: Int
    /// The row that tells it.
    let place: LexiconPlace
  }

  /// In the order of the file: the first that fits wins.
  let patterns: [Pattern]
  /// Places in ``patterns`` by the first words of their first groups.
  let byFirst: [String: [Int]]
  /// Words that, right before an act, say that it is yet to come or only wished for.
  let prospects: Set<String>
  /// Verbs under which what is to come counts as done: what is agreed or announced.
  let settling: Set<String>

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    try self.init(rows: lexicons.rows("\(tongue.tag)/milestones.tsv"))
  }

  /// Reads the rows of a `milestones.tsv` of one language.
  init(rows: [LexiconTable.Row]) throws(LexiconFault) {
    var patterns: [Pattern] = []
    var prospects: Set<String> = []
    var settling: Set<String> = []
    for row in rows {
      switch row["what"] {
      case "@prospect": prospects.formUnion(row["groups"].split(separator: "|").map { Folding.fold(String($0)) })
      case "@settling": settling.formUnion(row["groups"].split(separator: "|").map { Folding.fold(String($0)) })
      default:
        guard let sides = Sides(rawValue: row["states"]) else {
          throw row.fault("states", expected: "pair, sides or one")
        }
        let cells = row["groups"].split(separator: ";", omittingEmptySubsequences: false)
        let words = cells.flatMap { $0.split(separator: "|", omittingEmptySubsequences: false) }
        if words.contains(where: { $0.allSatisfy { $0 == " " } }) {
          throw row.fault(
            "groups", expected: "groups of words, ; between groups and | between words, none of them empty")
        }
        if let odd = words.first(where: { $0.hasPrefix("@") && !["@body", "@year"].contains($0) }) {
          throw row.fault("groups", value: String(odd), expected: "a word, @body or @year")
        }
        patterns.append(
          Pattern(
            what: row["what"], groups: cells.map { Self.group($0) }, sides: sides,
            reach: Int(row["reach"]) ?? Self.usualReach, place: row.place))
      }
    }
    var byFirst: [String: [Int]] = [:]
    for (place, pattern) in patterns.enumerated() {
      for first in Set(pattern.groups.first?.expressions.compactMap(\.first) ?? []) {
        byFirst[first, default: []].append(place)
      }
    }
    (self.patterns, self.byFirst, self.prospects, self.settling) = (patterns, byFirst, prospects, settling)
  }

  /// - Source: set by hand on the development reports, 2026.
  private static let usualReach = 12

  private static func group(_ cell: Substring) -> Group {
    let alternatives = cell.split(separator: "|").map(String.init)
    let words = alternatives.filter { !$0.hasPrefix("@") }.map {
      Folding.fold($0).split { $0 == " " || $0 == "'" }.map(String.init)
    }
    return Group(
      expressions: words.filter { !$0.isEmpty }, takesBody: alternatives.contains("@body"),
      takesYear: alternatives.contains("@year"))
  }
}

/// How one language tells milestones.
struct MilestoneLexicon: Sendable {
  struct Pattern: Sendable {
    let what: String
    /// Of each group one word, folded, must stand near the others; `@body` is any body.
    let groups: [Set<String>]
    /// True when two states share it, false when one state holds a seat.
    let isPair: Bool
    /// The row that tells it.
    let place: LexiconPlace
  }

  /// In the order of the file: the first that fits wins.
  let patterns: [Pattern]
  /// Places in ``patterns`` by the words of their first groups.
  let byFirst: [String: [Int]]

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    try self.init(rows: lexicons.rows("\(tongue.tag)/milestones.tsv"))
  }

  /// Reads the rows of a `milestones.tsv` of one language.
  init(rows: [LexiconTable.Row]) throws(LexiconFault) {
    var patterns: [Pattern] = []
    for row in rows {
      guard ["pair", "one"].contains(row["states"]) else { throw row.fault("states", expected: "pair or one") }
      let groups = row["groups"].split(separator: ";", omittingEmptySubsequences: false).map { group in
        group.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
      }
      if groups.isEmpty || groups.contains(where: { $0.contains("") }) {
        throw row.fault("groups", expected: "groups of words, ; between groups and | between words, none of them empty")
      }
      if let odd = groups.joined().first(where: { $0.hasPrefix("@") && $0 != "@body" }) {
        throw row.fault("groups", value: odd, expected: "a word or @body")
      }
      patterns.append(
        Pattern(
          what: row["what"],
          groups: groups.map { group in Set(group.map { $0.hasPrefix("@") ? $0 : Folding.fold($0) }) },
          isPair: row["states"] == "pair", place: row.place))
    }
    var byFirst: [String: [Int]] = [:]
    for (place, pattern) in patterns.enumerated() {
      for word in pattern.groups.first ?? [] { byFirst[word, default: []].append(place) }
    }
    (self.patterns, self.byFirst) = (patterns, byFirst)
  }
}

/// How one language tells milestones.
struct MilestoneLexicon: Sendable {
  struct Pattern: Sendable {
    let what: String
    /// Of each group one word, folded, must stand near the others; `@body` is any body.
    let groups: [Set<String>]
    /// True when two states share it, false when one state holds a seat.
    let isPair: Bool
  }

  /// In the order of the file: the first that fits wins.
  let patterns: [Pattern]
  /// Places in ``patterns`` by the words of their first groups.
  let byFirst: [String: [Int]]

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    let patterns = try lexicons.rows("\(tongue.tag)/milestones.tsv").map { row in
      Pattern(
        what: row["what"],
        groups: row["groups"].split(separator: ";").map { group in
          Set(group.split(separator: "|").map { $0.hasPrefix("@") ? String($0) : Folding.fold($0) })
        },
        isPair: row["states"] == "pair")
    }
    var byFirst: [String: [Int]] = [:]
    for (place, pattern) in patterns.enumerated() {
      for word in pattern.groups.first ?? [] { byFirst[word, default: []].append(place) }
    }
    (self.patterns, self.byFirst) = (patterns, byFirst)
  }
}

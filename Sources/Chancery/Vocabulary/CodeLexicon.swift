/// By what words a statement has a more specific code than its act.
struct CodeLexicon: Sendable {
  struct Rule: Sendable {
    let act: Act
    /// Of each non-empty set one word must stand in the statement; `@economic` and the like: a topic of that context.
    let words: Set<String>
    let also: Set<String>
    let codes: Codes
  }

  /// In the order of the file: the first that fits counts.
  private let rules: [Act: [Rule]]

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    try self.init(rows: lexicons.rows("\(tongue.tag)/codes.tsv"))
  }

  /// Reads the rows of a `codes.tsv`.
  init(rows: [LexiconTable.Row]) throws(LexiconFault) {
    var rules: [Act: [Rule]] = [:]
    for row in rows {
      guard let act = Act(rawValue: row["act"]) else {
        throw row.fault("act", expected: "one of \(LexiconShape.choices(Act.self))")
      }
      let cell = { (column: String) in row[column].isEmpty ? nil : row[column] }
      rules[act, default: []].append(
        Rule(
          act: act, words: Set(row.list("words").map { Folding.fold($0) }),
          also: Set(row.list("also").map { Folding.fold($0) }),
          codes: Codes(plover: cell("plover"), mode: cell("mode"), cameo: cell("cameo"))))
    }
    self.rules = rules
  }

  /// The codes of an act told with `words` (folded letters and lemmas) about matters of `contexts`.
  func codes(of act: Act, words: Set<String>, contexts: [String]) -> Codes {
    let told = words.union(contexts.map { "@\($0)" })
    let fits = { (set: Set<String>) in set.isEmpty || !set.isDisjoint(with: told) }
    let rule = (rules[act] ?? []).first { fits($0.words) && fits($0.also) }
    return (rule?.codes ?? act.codes).within(contexts)
  }
}

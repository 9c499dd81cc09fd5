/// The codes of states and bodies by their names in any language that Chancery reads.
public struct StateDirectory: Sendable {
  private var codes: [String: String] = [:]

  /// Reads `<tag>/states.tsv` and `<tag>/bodies.tsv`; a list that is not there adds nothing.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    for tongue in Tongue.allCases {
      for table in try lexicons.tables("\(tongue.tag)/bodies.tsv") { add(table.rows, code: "code") }
      for table in try lexicons.tables("\(tongue.tag)/states.tsv") { add(table.rows, code: "state") }
    }
    for table in try lexicons.tables("states.tsv") {
      for row in table.rows { codes[Folding.fold(row["alpha2"])] = row["state"] }
    }
  }

  private mutating func add(_ rows: [LexiconTable.Row], code column: String) {
    for row in rows {
      for name in row.list("names") { codes[Folding.fold(name)] = row[column] }
      codes[Folding.fold(row[column])] = row[column]
    }
  }

  /// Whether a name or code means a state or body of the lexicons.
  public func knows(_ name: String) -> Bool { codes[Folding.fold(name)] != nil }

  /// The code of a name or code in any spelling; a name that is not known stands for itself, in capitals.
  public func code(of name: String) -> String { codes[Folding.fold(name)] ?? name.uppercased() }
}

/// What one lexicon file must look like: its columns, and what their cells may hold.
struct LexiconShape: Sendable {
  /// The codes that rows may speak of.
  struct Codes: Sendable {
    /// ISO 3166-1 alpha-3, from `states.tsv`.
    let states: Set<String>
    /// Acronyms, from `bodies.tsv`.
    let bodies: Set<String>
    /// The classes that the program's own files of words tell apart, by file.
    let classes: [String: Set<String>]

    init(lexicons: Lexicons) throws(LexiconFault) {
      let own = Lexicons(folders: Array(lexicons.folders.prefix(1)))
      // An added file that cannot be read is a mistake of its own, and adds no codes.
      let states = (try? lexicons.rows("states.tsv")) ?? []
      let bodies = (try? lexicons.rows("bodies.tsv")) ?? []
      self.states = Set((try own.rows("states.tsv") + states).map { $0["state"] })
      self.bodies = Set((try own.rows("bodies.tsv") + bodies).map { $0["code"] })
      var classes: [String: Set<String>] = [:]
      for (name, shape) in LexiconShape.all where shape.columns.contains(where: { $0.name == "class" }) {
        classes[name] = Set(try own.tables(name).flatMap(\.rows).map { $0["class"] })
      }
      self.classes = classes
    }

    func has(_ code: String) -> Bool { states.contains(code) || bodies.contains(code) }
  }

  /// What a cell may hold.
  enum Cell: Sendable {
    /// Anything, nothing too.
    case any
    /// At least one spelling.
    case some
    /// One of these, or several of them apart by `|`.
    case oneOf([String])
    case severalOf([String])
    /// A state; a state or body; as `isOptional` says, or nothing.
    case state(isOptional: Bool)
    case stateOrBody(isOptional: Bool)
    /// States or bodies apart by `|`.
    case statesOrBodies
    case body
    /// A class that the program's own file of this name has.
    case ownClass
    /// Words, needs by name, or classes of the language's `contact-words.tsv` behind `@`.
    case contactNeeds
    /// A number within the range, or nothing.
    case number(ClosedRange<Double>)
  }

  /// Columns that the program reads.
  let columns: [(name: String, cell: Cell)]
  /// Columns for the reader of the file alone.
  var notes: [String] = []
  /// The columns that no two rows may have in common; of a cell with several spellings each counts.
  var key: [String] = []
  /// Reads a row as the program does, for what no single cell tells.
  var read: @Sendable (LexiconTable.Row) throws(LexiconFault) -> Void = { _ in }

  /// The raw values of a type, for messages.
  static func choices<Choice>(_ type: Choice.Type) -> String
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    names(type).joined(separator: ", ")
  }

  private static func names<Choice>(_ type: Choice.Type) -> [String]
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String { type.allCases.map(\.rawValue) }

  private static let roles = Cell.oneOf(names(Role.self))

  /// The shapes of all files by their path below the folder.
  static let all: [String: LexiconShape] = {
    var shapes: [String: LexiconShape] = [
      "bodies.tsv": LexiconShape(
        columns: [("code", .some), ("state", .state(isOptional: true))], key: ["code"]),
      "cities.tsv": LexiconShape(
        columns: [
          ("name", .some), ("others", .any), ("state", .state(isOptional: false)), ("latitude", .number(-90...90)),
          ("longitude", .number(-180...180)),
        ], key: ["name", "state"]),
      "given-names.tsv": LexiconShape(
        columns: [("name", .some), ("gender", .oneOf(["m", "f", "mf", ""]))], key: ["name"]),
      "languages.tsv": LexiconShape(columns: [("language", .some), ("words", .some)], key: ["language"]),
      "milestones.tsv": LexiconShape(
        columns: [("states", .statesOrBodies), ("what", .some), ("date", .some), ("source", .any)],
        read: { row throws(LexiconFault) in _ = try MilestoneList(rows: [row], file: row.file) }),
      "outlets.tsv": LexiconShape(
        columns: [("names", .any), ("outlet", .some), ("side", .stateOrBody(isOptional: true)), ("domains", .any)],
        notes: ["kind"], key: ["outlet"]),
      "states.tsv": LexiconShape(
        columns: [("state", .some)], notes: ["capital", "latitude", "longitude", "region", "status", "alpha2"],
        key: ["state"]),
      "tenures.tsv": LexiconShape(
        columns: [
          ("person", .some), ("names", .any), ("office", .any), ("role", roles),
          ("state", .stateOrBody(isOptional: false)), ("from", .any), ("to", .any), ("source", .any),
        ], read: { row throws(LexiconFault) in _ = try TenureList(rows: [row], file: row.file) }),
    ]
    for tongue in Tongue.allCases {
      for (name, shape) in ofLanguage(tongue) { shapes["\(tongue.tag)/\(name)"] = shape }
    }
    return shapes
  }()

  /// The shapes of one language's files.
  private static func ofLanguage(_ tongue: Tongue) -> [String: LexiconShape] {
    let classes = LexiconShape(columns: [("class", .ownClass), ("words", .some)], key: ["class", "words"])
    return [
      "acts.tsv": LexiconShape(
        columns: [("words", .some), ("class", .some), ("act", .some), ("needs", .any)],
        key: ["words", "class", "needs"],
        read: { row throws(LexiconFault) in _ = try ActLexicon(rows: [row], tongue: tongue) }),
      "bodies.tsv": LexiconShape(columns: [("code", .body), ("names", .some)], key: ["code"]),
      "cities.tsv": LexiconShape(
        columns: [("names", .some), ("city", .some), ("state", .state(isOptional: false))], key: ["city", "state"]),
      "common.tsv": classes,
      "contact-words.tsv": classes,
      "codes.tsv": LexiconShape(
        columns: [
          ("act", .oneOf(names(Act.self))), ("words", .any), ("also", .any), ("plover", .any), ("mode", .any),
          ("cameo", .some),
        ], key: ["act", "words", "also"],
        read: { row throws(LexiconFault) in _ = try CodeLexicon(rows: [row]) }),
      "contacts.tsv": LexiconShape(
        columns: [("part", .some), ("words", .some), ("kind", .some), ("frame", .some), ("needs", .contactNeeds)],
        key: ["part", "words", "needs"], read: { row throws(LexiconFault) in _ = try ContactLexicon(rows: [row]) }),
      "dates.tsv": LexiconShape(
        columns: [("kind", .some), ("words", .some), ("value", .any), ("needs", .any)],
        read: { row throws(LexiconFault) in _ = try DateWords(rows: [row], file: row.file) }),
      "milestones.tsv": LexiconShape(
        columns: [("what", .some), ("groups", .some), ("states", .any), ("reach", .number(1...40))],
        key: ["what", "groups"],
        read: { row throws(LexiconFault) in _ = try MilestoneLexicon(rows: [row]) }),
      "office-words.tsv": classes,
      "offices.tsv": LexiconShape(
        columns: [("heads", .some), ("needs", .any), ("role", .some)], notes: ["remark"], key: ["heads", "needs"],
        read: { row throws(LexiconFault) in _ = try OfficeLexicon.Rule(row: row) }),
      "profile.tsv": LexiconShape(columns: [("class", .any), ("words", .some)], key: ["words"]),
      "states.tsv": LexiconShape(
        columns: [
          ("state", .state(isOptional: false)), ("names", .any), ("adjectives", .any), ("inhabitants", .any),
          ("metonyms", .any), ("prefixes", .any), ("parts", .any),
        ], key: ["state"]),
      "topics.tsv": LexiconShape(columns: [("topic", .some), ("context", .any), ("words", .some)], key: ["topic"]),
      "vague-offices.tsv": LexiconShape(
        columns: [("words", .some), ("roles", .severalOf(names(Role.self)))], notes: ["remark"], key: ["words"]),
      "verb-forms.tsv": LexiconShape(columns: [("lemma", .some), ("forms", .some)], key: ["lemma"]),
      "words.tsv": classes,
    ]
  }
}

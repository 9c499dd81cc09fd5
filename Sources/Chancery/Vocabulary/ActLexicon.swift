/// Which words of one language tell a reported act of speech, and which act.
struct ActLexicon: Sendable {
  /// How a verb tells its act.
  enum Kind: String, CaseIterable, Sendable {
    /// Reports; what is said may refine the act.
    case say
    /// Tells the act by itself.
    case act
    /// Says what somebody or something is ("described as"): the verdict tells the act.
    case judge
    /// An attitude: an act where its subject is an actor.
    case stance
    /// Needs a noun or adjective of speech ("express", "voice").
    case light
    /// Tells what the talks of several were about.
    case talk
    /// Looks like speech and is none ("share a border").
    case none
  }

  /// What must stand beside the verb for a row to count.
  enum Need: String, CaseIterable, Sendable {
    case clause, infinitive, object, complement, people, visit, merit, joint, noun, talks, finite, negated

    /// How much more a row with this need tells than one without.
    var weight: Int {
      switch self {
      case .complement: 1
      case .object: 2
      case .clause, .infinitive, .joint: 3
      case .finite: 0
      case .people, .visit, .merit, .noun, .talks, .negated: 4
      }
    }
  }

  /// One expression of a row.
  struct Entry: Sendable {
    /// The folded words after the governing one, articles left out.
    let rest: [String]
    let isReflexive: Bool
    /// "be ready": the governing word is a predicate under a copula.
    let isCopular: Bool
    let kind: Kind
    /// Nil when the act is told by the noun that the verb takes.
    let act: Act?
    let needs: [(need: Need, holds: Bool)]
    /// Longer words first, then added rows, then what asks for more.
    let rank: Int
    /// The entry's place among all rows; those of an added folder come first.
    let order: Int
    /// The row that tells it.
    let place: LexiconPlace

    /// The entry without the first of its further words.
    var shortened: Entry {
      Entry(
        rest: Array(rest.dropFirst()), isReflexive: isReflexive, isCopular: isCopular, kind: kind, act: act,
        needs: needs, rank: rank, order: order, place: place)
    }
  }

  /// Classes of single words.
  enum WordClass: String, CaseIterable, Sendable {
    case merit, visit, document, voice, contact, carrier, charge, deed, plain, hearer, own
  }

  private var entries: [String: [Entry]] = [:]
  private var count = 0
  private(set) var nouns: [String: Act] = [:]
  /// Attitudes of the subject ("ready").
  private(set) var adjectives: [String: Act] = [:]
  /// Judgements on somebody or something else ("unacceptable").
  private(set) var verdicts: [String: Act] = [:]
  private var classes: [WordClass: Set<String>] = [:]

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    try self.init(rows: lexicons.rows("\(tongue.tag)/acts.tsv"), tongue: tongue)
  }

  /// The names that column `class` may hold.
  static var classNames: [String] {
    Kind.allCases.map(\.rawValue) + ["noun", "adjective", "verdict"] + WordClass.allCases.map(\.rawValue)
  }

  /// Reads the rows of an `acts.tsv`.
  init(rows: [LexiconTable.Row], tongue: Tongue) throws(LexiconFault) {
    for row in rows {
      let act = Act(rawValue: row["act"])
      if act == nil, row["act"] != "-" {
        throw row.fault("act", expected: "- or one of \(LexiconShape.choices(Act.self))")
      }
      if let kind = Kind(rawValue: row["class"]) {
        let needs = try ActLexicon.needs(row)
        for words in row.list("words") { add(words, of: row, kind: kind, act: act, needs: needs, tongue: tongue) }
      } else if let name = WordClass(rawValue: row["class"]) {
        for word in row.list("words") { classes[name, default: []].insert(Folding.fold(word)) }
      } else if let act, row["class"] == "noun" {
        for word in row.list("words") { nouns[Folding.fold(word)] = act }
      } else if let act, row["class"] == "adjective" {
        for word in row.list("words") { adjectives[Folding.fold(word)] = act }
      } else if let act, row["class"] == "verdict" {
        for word in row.list("words") { verdicts[Folding.fold(word)] = act }
      } else {
        let isAct = ["noun", "adjective", "verdict"].contains(row["class"])
        throw isAct
          ? row.fault("act", expected: "an act: a \(row["class"]) tells one")
          : row.fault("class", expected: "one of \(ActLexicon.classNames.joined(separator: ", "))")
      }
    }
    for key in entries.keys { entries[key]?.sort { ($1.rank, $0.order) < ($0.rank, $1.order) } }
  }

  /// The entries whose governing word is `word` (folded), those that tell most first.
  func entries(at word: String) -> [Entry] { entries[word] ?? [] }

  /// Whether `word` (folded) belongs to a class.
  func has(_ word: String, in name: WordClass) -> Bool { classes[name]?.contains(word) ?? false }

  private static func needs(_ row: LexiconTable.Row) throws(LexiconFault) -> [(Need, Bool)] {
    var found: [(Need, Bool)] = []
    for cell in row["needs"].split(separator: " ") {
      let isNegated = cell.hasPrefix("!")
      guard let need = Need(rawValue: String(isNegated ? cell.dropFirst() : cell)) else {
        throw row.fault(
          "needs", value: String(cell), expected: "one of \(LexiconShape.choices(Need.self)), or ! and one")
      }
      found.append((need, !isNegated))
    }
    return found
  }

  private mutating func add(
    _ words: String, of row: LexiconTable.Row, kind: Kind, act: Act?, needs: [(Need, Bool)], tongue: Tongue
  ) {
    var words = ActLexicon.words(of: words)
    var isReflexive = false
    if tongue == .french, let first = words.first, ["se", "s"].contains(first), words.count > 1 {
      isReflexive = true
      words.removeFirst()
      if words.count > 1, ["en", "y"].contains(words[0]) { words.removeFirst() }
    }
    words.removeAll { ActLexicon.isArticle($0, tongue) }
    let isCopular = words.count > 1 && ["be", "etre"].contains(words[0])
    if isCopular {
      words.removeFirst()
      // "be in favour of": the noun governs.
      if words.count > 1, ActLexicon.prepositions.contains(words[0]) { words.removeFirst() }
    }
    guard let head = words.first else { return }
    let rest = Array(words.dropFirst())
    let rank =
      1000 * rest.count + (isReflexive ? 500 : 0) + (row.isAdded ? 250 : 0)
      + needs.reduce(0) { $0 + ($1.1 ? $1.0.weight : 0) }
    entries[head, default: []].append(
      Entry(
        rest: rest, isReflexive: isReflexive, isCopular: isCopular, kind: kind, act: act,
        needs: needs.map { (need: $0.0, holds: $0.1) }, rank: rank, order: count, place: row.place))
    count += 1
  }

  /// The folded words of an expression; hyphens stay inside words, apostrophes end them.
  private static func words(of expression: String) -> [String] {
    Folding.fold(expression).split { $0 == " " || $0 == "'" }.map(String.init)
  }

  /// Articles and possessives, which an expression is matched without.
  static func isArticle(_ word: String, _ tongue: Tongue) -> Bool {
    switch tongue {
    case .english:
      ["a", "an", "the", "his", "her", "their", "its", "oneself", "himself", "herself", "itself"].contains(word)
    case .french:
      ["le", "la", "les", "l", "un", "une", "des", "ses", "son", "sa", "leur", "leurs", "d"].contains(word)
    }
  }

  static let prepositions: Set<String> = ["in", "of", "on", "at", "to", "for", "d", "de", "en", "a", "au", "aux"]
}

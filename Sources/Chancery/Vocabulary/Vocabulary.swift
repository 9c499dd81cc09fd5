/// Everything the rules know about one language, read once from the lexicons.
public struct Vocabulary: Sendable {
  public let tongue: Tongue
  let world: World
  let offices: OfficeLexicon
  let acts: ActLexicon
  /// Words by class, folded: groups, pronouns, counterparts … from `common.tsv`.
  let common: WordClasses
  /// Given names, folded, with their gender where the list tells it.
  let givenNames: [String: Gender]
  /// Small words inside personal names ("bin", "de").
  let particles: Set<String>

  /// Words that tell an engagement.
  let contacts: ContactLexicon
  /// Words that tell a milestone.
  let milestones: MilestoneLexicon
  let topics: TopicLexicon
  /// Which words make a statement's codes more specific.
  let codes: CodeLexicon
  /// Forms of the verbs that the lexicons name.
  let verbForms: VerbForms
  /// Known holders of office.
  let holders: HolderList

  enum Gender: String, Sendable { case masculine = "m", feminine = "f", either = "mf" }

  /// Reads the lexicons of `tongue`.
  ///
  /// - Parameter facts: what holds in all languages, read from the same lexicons.
  /// - Throws: ``LexiconFault`` with file and line of the first mistake.
  public init(lexicons: Lexicons, tongue: Tongue, facts: CommonFacts) throws(LexiconFault) {
    self.tongue = tongue
    world = try World(lexicons: lexicons, tongue: tongue, facts: facts)
    offices = try OfficeLexicon(lexicons: lexicons, tongue: tongue)
    acts = try ActLexicon(lexicons: lexicons, tongue: tongue)
    common = try WordClasses(rows: lexicons.rows("\(tongue.tag)/common.tsv"))
    givenNames = facts.givenNames
    var particles: Set<String> = []
    for row in try lexicons.rows("\(tongue.tag)/words.tsv") where row["class"] == "name-particle" {
      for word in row.list("words") { particles.insert(Folding.fold(word)) }
    }
    self.particles = particles
    contacts = try ContactLexicon(lexicons: lexicons, tongue: tongue)
    milestones = try MilestoneLexicon(lexicons: lexicons, tongue: tongue)
    topics = try TopicLexicon(lexicons: lexicons, tongue: tongue)
    codes = try CodeLexicon(lexicons: lexicons, tongue: tongue)
    verbForms = VerbForms(rows: try lexicons.rows("\(tongue.tag)/verb-forms.tsv"))
    holders = facts.holders
  }
}

/// Folded words and expressions by the name of their class.
struct WordClasses: Sendable {
  private var words: [String: Set<String>] = [:]
  /// The same in lower case with their accents.
  private var exact: [String: Set<String>] = [:]

  init(rows: [LexiconTable.Row]) {
    for row in rows {
      for word in row.list("words") {
        words[row["class"], default: []].insert(Folding.fold(word))
        exact[row["class"], default: []].insert(word.lowercased())
      }
    }
  }

  /// Whether a word as it stands, accents kept, belongs to `name`.
  func has(exactly word: String, in name: String) -> Bool { exact[name]?.contains(word.lowercased()) ?? false }

  /// Whether `word` (folded) belongs to `name`.
  func has(_ word: String, in name: String) -> Bool { words[name]?.contains(word) ?? false }

  subscript(name: String) -> Set<String> { words[name] ?? [] }
}

import Language

/// Binds the slots of a clause along Universal Dependencies relations: subjects, objects and obliques, through
/// conjunction, control, passives, participles and relative clauses. All rules bind through here.
struct Clauses {
  let reading: Reading
  let cast: Cast

  private var words: [Word] { reading.words }

  // MARK: Conjuncts and referents

  /// A word and everything coordinated with it, in text order; what lies inside the first one's mention is left out.
  func conjuncts(of word: Int) -> [Int] {
    var found = [word]
    var queue = [word]
    while let next = queue.popLast() {
      for child in reading.children[next] where words[child].relation == .conjunct && !isSameMention(word, child) {
        guard words[child].partOfSpeech != .verb || words[word].partOfSpeech == .verb else { continue }
        found.append(child)
        queue.append(child)
      }
    }
    return found.sorted()
  }

  private func isSameMention(_ a: Int, _ b: Int) -> Bool {
    cast.mentionAt[a] >= 0 && cast.mentionAt[a] == cast.mentionAt[b]
  }

  /// Whom a word means: its mention's referents, else those of the phrase that it heads ("the leaders of France and
  /// Germany"), relative pronouns by their antecedent.
  func referents(at word: Int) -> [Referent] {
    if let mention = cast.mention(at: word), !mention.referents.isEmpty {
      // "le Rwandais Paul Kagame": the person, not the state.
      if mention.kind == .state, let next = cast.mention(at: word + 1), next.kind == .name,
        words[next.core.lowerBound].head == word
      {
        return next.referents
      }
      return mention.referents
    }
    if let antecedent = antecedent(of: word), antecedent != word { return referents(at: antecedent) }
    for child in reading.children[word] {
      switch words[child].relation {
      case .apposition, .flat, .compound:
        if let mention = cast.mention(at: child), mention.kind == .name { return mention.referents }
      default: continue
      }
    }
    return []
  }

  /// The referents of a word and of all that is coordinated with it, each once, in text order.
  func allReferents(at word: Int) -> [Referent] {
    var found: [Referent] = []
    for place in conjuncts(of: word) {
      for referent in referents(at: place) where !found.contains(referent) { found.append(referent) }
    }
    return found
  }

  /// The noun that a relative pronoun takes up; nil for other words.
  func antecedent(of word: Int) -> Int? {
    guard words[word].partOfSpeech == .pron || words[word].partOfSpeech == .det || words[word].partOfSpeech == .adv,
      [
        "who", "which", "that", "whom", "whose", "where", "qui", "que", "qu'", "dont", "lequel", "laquelle", "lesquels",
        "lesquelles", "ou",
      ].contains(reading.folded[word])
    else { return nil }
    var verb = words[word].head
    for _ in 0..<6 {
      switch words[verb].relation {
      case .aclRelative, .acl:
        let head = words[verb].head
        // "who" takes up a person: where the tree hangs the clause on a thing, the person right before it.
        if ["who", "whom", "qui"].contains(reading.folded[word]), cast.mentionAt[head] < 0,
          let near = nounBefore(word), cast.mention(at: near)?.kind == .name
        {
          return near
        }
        return head
      default:
        if words[verb].head == verb { return nounBefore(word) }
        verb = words[verb].head
      }
    }
    return nounBefore(word)
  }

  /// The noun or name that ends right before a relative pronoun, over a comma or a preposition.
  private func nounBefore(_ word: Int) -> Int? {
    let floor = reading.sentence(of: word).lowerBound
    var place = word - 1
    while place >= floor, place > word - 4 {
      if let mention = cast.mention(at: place) { return mention.core.lowerBound }
      if [.noun, .propn].contains(words[place].partOfSpeech) { return place }
      guard [.punct, .adp].contains(words[place].partOfSpeech) else { return nil }
      place -= 1
    }
    return nil
  }

  // MARK: Slots of a verb

  func children(of word: Int, _ relations: Relation...) -> [Int] {
    reading.children[word].filter { relations.contains(words[$0].relation) }
  }

  /// The words that head the subjects of a verb's clause, its own or those it shares with another clause; empty when
  /// it has none. In a passive clause these are the grammatical subjects.
  func subjects(of verb: Int) -> [Int] {
    var verb = verb
    for _ in 0..<8 {
      let own = reading.children[verb].filter(isSubject)
      // Of two "subjects" on both sides of a verb, the one behind it is something else.
      let before = own.filter { $0 < verb }
      if !own.isEmpty { return (before.isEmpty ? own : before).flatMap(conjuncts) }
      // "X a fait savoir": the subject may hang on "fait".
      if isCausative(verb) {
        let shared = reading.children[verb - 1].filter(isSubject)
        if !shared.isEmpty { return shared.flatMap(conjuncts) }
      }
      let head = words[verb].head
      guard head != verb else { return [] }
      if let auxiliary = partedAuxiliary(of: verb) {
        verb = auxiliary
        continue
      }
      switch words[verb].relation {
      case .conjunct, .openComplement, .adverbialClause, .parataxis, .copula, .auxiliary, .auxiliaryPassive:
        if words[verb].relation == .openComplement, let object = children(of: head, .object, .indirectObject).first,
          isObjectControl(head)
        {
          return conjuncts(of: object)
        }
        if words[verb].relation == .parataxis, words[verb].features.contains(.finite) { return [] }
        verb = head
      case .aclRelative: return conjuncts(of: head)
      case .acl:
        // "X was the first to call on Y": the subject of the predicate.
        guard children(of: head, .copula).isEmpty || words[head].partOfSpeech == .propn else {
          verb = head
          continue
        }
        return words[head].partOfSpeech == .noun || words[head].partOfSpeech == .propn ? conjuncts(of: head) : []
      case .clausalComplement:
        // "said it hopes": a complement with a subject of its own was met above; an infinitive shares its governor's.
        guard !words[verb].features.contains(.finite) else { return [] }
        verb = head
      default: return []
      }
    }
    return []
  }

  /// The auxiliary on which a participle hangs as if it were a clause: "X a, par ailleurs, exhorté Y à …".
  func partedAuxiliary(of verb: Int) -> Int? {
    let head = words[verb].head
    guard head < verb, head > verb - 10, ["avoir", "etre", "have", "be"].contains(reading.lemmas[head]),
      [.clausalComplement, .openComplement, .conjunct, .parataxis, .dependent, .adverbialClause]
        .contains(words[verb].relation),
      !words[verb].features.contains(.infinitive),
      reading.folded[verb - 1] == "," || words[verb - 1].partOfSpeech == .adv
    else { return nil }
    let between = head + 1..<verb
    guard !between.contains(where: { [.verb, .sconj, .cconj].contains(words[$0].partOfSpeech) }) else { return nil }
    return between.contains { reading.folded[$0] == "," } ? head : nil
  }

  /// Whether a word is the subject of its head; French "il" before a reflexive verb counts though it is read as empty.
  func isSubject(_ word: Int) -> Bool { reading.isSubject(word) }

  private func isObjectControl(_ verb: Int) -> Bool {
    reading.vocabulary.common.has(reading.lemmas[verb], in: "object-control")
  }

  /// Whether a verb's clause is passive.
  func isPassive(_ verb: Int) -> Bool {
    if !children(of: verb, .nominalSubjectPassive, .auxiliaryPassive, .obliqueAgent).isEmpty { return true }
    if !children(of: verb, .nominalSubject).isEmpty { return false }
    if words[verb].relation == .adverbialClause, words[verb].features.contains([.participle, .past]),
      children(of: verb, .object, .auxiliary, .mark).isEmpty
    {
      // "Summoned to the ministry, the ambassador said ..."
      return true
    }
    return words[verb].features.contains(.passive) && children(of: verb, .object).isEmpty
      || words[verb].relation == .acl && words[verb].features.contains(.participle)
        && words[verb].features.contains(.past) && children(of: verb, .object).isEmpty
  }

  /// Who acts: the subject of an active clause, the agent ("by", "par") of a passive one.
  func agents(of verb: Int) -> [Int] {
    guard isPassive(verb) else { return subjects(of: verb) }
    let marked = children(of: verb, .obliqueAgent).flatMap(conjuncts)
    if !marked.isEmpty { return marked }
    let direct = obliques(of: verb, ["by", "par"])
    if !direct.isEmpty { return direct }
    // "reçu en audience par": the agent hangs on the noun between.
    return children(of: verb, .oblique).flatMap { obliques(of: $0, ["by", "par"]) }
  }

  /// Who is acted upon: the object of an active clause, the subject of a passive one.
  func patients(of verb: Int) -> [Int] {
    isPassive(verb) ? subjects(of: verb) : children(of: verb, .object, .indirectObject).flatMap(conjuncts)
  }

  /// The words governed by one of `prepositions` below `head`, with their conjuncts, in text order.
  func obliques(of head: Int, _ prepositions: Set<String>) -> [Int] {
    var found: [Int] = []
    for child in reading.children[head] {
      switch words[child].relation {
      case .oblique, .obliqueAgent, .nominalModifier, .indirectObject, .dependent, .object, .possessive, .orphan: break
      default: continue
      }
      if prepositions.contains(preposition(of: child)) { found += conjuncts(of: child) }
    }
    return found
  }

  /// The same also below nouns and adverbials between ("au téléphone avec X", "on Sunday, June 15, with X"), but not
  /// inside other clauses or names.
  func deepObliques(of head: Int, _ prepositions: Set<String>) -> [Int] {
    let direct = obliques(of: head, prepositions)
    if !direct.isEmpty { return direct }
    var found: [Int] = []
    var queue = [(head, 0)]
    while let (next, depth) = queue.popLast(), depth < 3 {
      for child in reading.children[next] where words[child].partOfSpeech != .verb {
        switch words[child].relation {
        case .oblique, .nominalModifier, .adverbialModifier, .object, .dependent, .apposition, .numericModifier: break
        default: continue
        }
        if cast.mention(at: child)?.kind == .name || cast.mention(at: child)?.kind == .office { continue }
        found += obliques(of: child, prepositions)
        queue.append((child, depth + 1))
      }
    }
    return found.sorted()
  }

  /// The folded preposition of a phrase ("with", "aupres"), "" when it has none.
  func preposition(of word: Int) -> String {
    for child in reading.children[word] where words[child].relation == .caseMarking { return reading.folded[child] }
    // "with U.S. Special Envoy X": the tree may hang the preposition on a part of the expression.
    guard let mention = cast.mention(at: word), mention.words.count > 1 else { return "" }
    var before = mention.words.lowerBound - 1
    if before > 0, words[before].partOfSpeech == .det { before -= 1 }
    guard before >= 0, words[before].partOfSpeech == .adp, mention.words.contains(words[before].head) else { return "" }
    return reading.folded[before]
  }

  // MARK: The verb itself

  /// Whether a verb, or the verb it depends on as a complement, is negated.
  func isNegated(_ verb: Int) -> Bool {
    reading.children[verb].contains {
      // "N'Guesso" denies nothing.
      if cast.mention(at: $0)?.kind == .name { return false }
      return words[$0].features.contains(.negative)
        || ["not", "n't", "never", "ne", "n'", "jamais", "without", "sans"].contains(reading.folded[$0])
          && [.adverbialModifier, .auxiliary, .mark, .caseMarking].contains(words[$0].relation)
    }
  }

  /// The auxiliaries, copulas and modal words of a verb, folded lemmas in order.
  func auxiliaries(of verb: Int) -> [String] {
    children(of: verb, .auxiliary, .auxiliaryPassive, .copula).map { reading.lemmas[$0] }
  }

  /// All words below `head`, `head` included, in text order.
  func subtree(of head: Int) -> [Int] {
    var found = [head]
    var queue = [head]
    while let next = queue.popLast() {
      for child in reading.children[next] {
        found.append(child)
        queue.append(child)
      }
    }
    return found.sorted()
  }

  /// The same without clauses that hang on its words: a noun phrase alone.
  func nounPhrase(of head: Int) -> [Int] {
    var found = [head]
    var queue = [head]
    while let next = queue.popLast() {
      for child in reading.children[next] where words[child].partOfSpeech != .verb {
        switch words[child].relation {
        case .acl, .aclRelative, .adverbialClause, .parataxis, .clausalComplement, .nominalSubject, .auxiliary, .copula:
          continue
        default:
          found.append(child)
          queue.append(child)
        }
      }
    }
    return found.sorted()
  }

  /// The clause's verb above a word: the word itself when it is one, else the nearest governing verb; nil without one.
  func verb(above word: Int) -> Int? {
    var place = word
    for _ in 0..<24 {
      if words[place].partOfSpeech == .verb { return place }
      if words[place].partOfSpeech != .aux, !children(of: place, .copula, .nominalSubject).isEmpty, place != word {
        return place
      }
      let head = words[place].head
      if head == place { return nil }
      place = head
    }
    return nil
  }
}

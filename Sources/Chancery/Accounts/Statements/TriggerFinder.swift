import Language

/// Finds the words that tell acts of speech, by the lexicon and by what stands beside them.
struct TriggerFinder {
  let reading: Reading
  let clauses: Clauses

  private var words: [Word] { reading.words }
  private var lexicon: ActLexicon { reading.vocabulary.acts }

  /// The trigger at a word; nil when it tells no act.
  func trigger(at word: Int) -> Trigger? {
    // "a fait savoir": "savoir" governs.
    if words[word].head == word + 1, clauses.isCausative(word + 1) { return nil }
    if words[word].partOfSpeech != .verb, isMistakenVerb(word) { return verbTrigger(at: word) }
    switch words[word].partOfSpeech {
    case .verb: return verbTrigger(at: word) ?? predicateTrigger(at: word)
    case .adj, .noun, .propn: return predicateTrigger(at: word) ?? (isParticiple(word) ? verbTrigger(at: word) : nil)
    // "avoir hâte": "avoir" as a verb of its own, though tagged an auxiliary.
    case .aux where ![.auxiliary, .auxiliaryPassive, .copula].contains(words[word].relation):
      return verbTrigger(at: word)
    case .adv: return clauses.children(of: word, .copula).isEmpty ? nil : predicateTrigger(at: word)
    default: return nil
    }
  }

  /// A noun or adjective with a perfect's auxiliary is a participle told wrong ("a sollicité", "sont tombés d'accord").
  private func isParticiple(_ word: Int) -> Bool {
    clauses.children(of: word, .auxiliary).contains { ["have", "avoir", "etre"].contains(reading.lemmas[$0]) }
      || reading.tongue == .french && words[word].partOfSpeech == .adj
        && !clauses.children(of: word, .copula, .auxiliaryPassive).isEmpty
        && !listed(word).isEmpty
  }

  /// A form of a verb that stands where only a verb can, whatever it is tagged as: "les autorités déplorent que",
  /// ", warning that".
  func isMistakenVerb(_ word: Int) -> Bool {
    guard [.noun, .adj, .adv].contains(words[word].partOfSpeech), word > reading.sentence(of: word).lowerBound,
      word + 1 < reading.sentence(of: word).upperBound, !listed(word).isEmpty,
      clauses.children(of: word, .copula, .determiner, .caseMarking).isEmpty
    else { return false }
    if reading.folded[word].hasSuffix("ing") {
      return reading.folded[word - 1] == "," && ["that", "of", "against"].contains(reading.folded[word + 1])
    }
    return clauses.children(of: word, .nominalSubject).contains { $0 < word }
  }

  /// "…, and expressed support": a verb in a row that the tree takes for an adjective of the noun after it.
  func isMistakenConjunct(_ word: Int) -> Bool {
    words[word].relation == .adjectivalModifier && words[word].partOfSpeech == .verb && words[word].head > word
      && word > reading.sentence(of: word).lowerBound && words[word - 1].partOfSpeech == .cconj
      && clauses.children(of: words[word].head, .coordination, .determiner).allSatisfy { $0 > word }
  }

  /// The verb that the list of verb forms gives for a word's letters, whatever its part of speech; "" for none.
  private func listed(_ word: Int) -> String {
    reading.vocabulary.verbForms.lemma(of: reading.folded[word], guess: "")
  }

  // MARK: Verbs

  private func verbTrigger(at word: Int) -> Trigger? {
    guard words[word].relation != .adjectivalModifier || isMistakenConjunct(word), words[word].relation != .compound
    else { return nil }
    let entries = causativeEntries(at: word) ?? entries(at: word)
    guard !entries.isEmpty, !isGoverned(word) else { return nil }
    var complements = clauses.complements(of: word)
    // "told visiting Secretary Rubio that …"
    if let gerund = complements.infinitive, lexicon.has(reading.lemmas[word], in: .hearer),
      reading.folded[gerund].hasSuffix("ing")
    {
      complements.infinitive = nil
    }
    if isMistakenConjunct(word) { complements.objects = [words[word].head] }
    if complements.isEmpty, let object = objectBeside(word) { complements.objects = [object] }
    let isReflexive = isReflexive(word) && entries.contains { $0.isReflexive }
    let isPassive = !isReflexive && isPassive(word)
    for entry in entries where !entry.isCopular && entry.isReflexive == isReflexive {
      guard let rest = rest(entry.rest, after: word) ?? farPreposition(entry.rest, of: word) else { continue }
      if entry.kind == .none { return nil }
      var complements = complements
      merge(rest, into: &complements)
      if complements.clause == nil { complements.clause = clauseBeside(rest.last ?? word, of: word) }
      let parenthesis = Parenthesis(reading: reading, clauses: clauses)
      if [.say, .act, .stance].contains(entry.kind), parenthesis.interrupts(word, last: rest.last ?? word) {
        complements.isParenthetical = true
        complements.clause = parenthesis.reported(by: word, last: rest.last ?? word)
        complements.interruptedSubject = parenthesis.interruptedSubject(by: word, last: rest.last ?? word)
      } else {
        complements.isParenthetical = false
      }
      if let found = made(entry, at: word, rest: rest, complements, isPassive: isPassive) { return found }
    }
    return nil
  }

  /// "fait savoir que …", "make clear that …": what hangs on the further verb or adjective hangs on the expression.
  private func merge(_ rest: [Int], into complements: inout Complements) {
    for word in rest where [.verb, .adj].contains(words[word].partOfSpeech) {
      if complements.infinitive == word { complements.infinitive = nil }
      let more = clauses.complements(of: word)
      complements.clause = complements.clause ?? more.clause
      complements.infinitive = complements.infinitive ?? more.infinitive
      if complements.objects.isEmpty { complements.objects = more.objects }
    }
  }

  /// A past participle with an active subject of its own is active, whatever its features say.
  private func isPassive(_ word: Int) -> Bool {
    guard clauses.isPassive(word) else { return false }
    // "It was not often, the minister remarked, that …": the auxiliary is another clause's.
    if reading.tongue == .english, let auxiliary = clauses.children(of: word, .auxiliaryPassive).first,
      clauses.children(of: word, .nominalSubject).contains(where: { $0 > auxiliary && $0 < word })
    {
      return false
    }
    // "condemned the coup and called for …": the second participle takes over the first one's voice.
    if words[word].relation == .conjunct, words[word].head < word, words[words[word].head].partOfSpeech == .verb,
      clauses.children(of: word, .auxiliaryPassive, .obliqueAgent, .nominalSubjectPassive).isEmpty
    {
      return isPassive(words[word].head)
    }
    return clauses.children(of: word, .nominalSubject).isEmpty
      || !clauses.children(of: word, .auxiliaryPassive, .obliqueAgent).isEmpty
  }

  /// The noun of the phrase right after a verb to which the tree gives no complement.
  private func objectBeside(_ verb: Int) -> Int? {
    let limit = min(reading.sentence(of: verb).upperBound, verb + 9)
    var place = verb + 1
    if place + 1 < limit, reading.folded[place] == "to", words[place + 1].partOfSpeech == .pron { place += 2 }
    // "discussed in depth the …", "ont évoqué en détail la …"
    if place + 2 < limit, words[place].partOfSpeech == .adp, words[place + 2].partOfSpeech == .det { place += 2 }
    var noun: Int?
    while place < limit {
      switch words[place].partOfSpeech {
      case .noun, .propn: noun = place
      case .det, .adj, .num: if noun != nil, words[place].partOfSpeech == .det { return noun }
      case .part: guard ["'s", "'"].contains(reading.folded[place]) else { return noun }
      case .pron: guard words[place].features.contains(.possessive) else { return noun }
      case .adv: if noun != nil { return noun }
      default: return noun
      }
      place += 1
    }
    return noun
  }

  /// The lexicon's entries for a verb, by its lemma, its letters, or what its letters may come from; those that tell
  /// most first.
  private func entries(at word: Int) -> [ActLexicon.Entry] {
    var found = lexicon.entries(at: reading.lemmas[word])
    if found.isEmpty { found = lexicon.entries(at: reading.folded[word]) }
    if found.isEmpty { found = lexicon.entries(at: listed(word)) }
    if found.isEmpty {
      for candidate in Inflection.infinitives(of: reading.folded[word], reading.tongue) where found.isEmpty {
        found = lexicon.entries(at: candidate)
      }
    }
    return found
  }

  /// "a fait savoir": the infinitive governs in the tree; the entries of "faire" whose next word it is, that word left out.
  private func causativeEntries(at word: Int) -> [ActLexicon.Entry]? {
    guard reading.tongue == .french, clauses.isCausative(word) else { return nil }
    let found = lexicon.entries(at: "faire").compactMap { entry in
      entry.rest.first == reading.lemmas[word] ? entry.shortened : nil
    }
    return found.isEmpty ? nil : found
  }

  /// The verb of the clause that "that" or "que" opens after a verb's expression, before any other verb, where the tree
  /// hangs it elsewhere.
  private func clauseBeside(_ last: Int, of verb: Int) -> Int? {
    let limit = min(reading.sentence(of: verb).upperBound, last + 24)
    for place in last + 1..<max(last + 1, limit) {
      if [.verb, .aux].contains(words[place].partOfSpeech), !reading.folded[place].hasSuffix("ing") { return nil }
      guard ["that", "que", "qu'"].contains(reading.folded[place]), words[place].head > place else { continue }
      let head = words[place].head
      if lexicon.has(reading.lemmas[verb], in: .hearer), words[head].partOfSpeech == .verb { return head }
      guard words[place].relation == .mark else { return nil }
      return head > place && words[head].relation != .aclRelative && words[head].relation != .acl ? head : nil
    }
    return nil
  }

  /// A gerund after a preposition other than "by", "in" or "en" ("for assisting", "to respecting") performs nothing.
  private func isGoverned(_ word: Int) -> Bool {
    guard reading.tongue == .english, reading.folded[word].hasSuffix("ing") else { return false }
    return clauses.children(of: word, .mark, .caseMarking).contains {
      ["to", "of", "for", "from", "about", "on", "with", "without", "before", "towards", "toward"].contains(
        reading.folded[$0])
    }
  }

  private func made(
    _ entry: ActLexicon.Entry, at word: Int, rest: [Int], _ complements: Complements, isPassive: Bool
  ) -> Trigger? {
    let holds = entry.needs.allSatisfy {
      has($0.need, at: word, rest: rest, complements, isPassive: isPassive) == $0.holds
    }
    guard holds else { return nil }
    // "declined to comment": nothing said.
    if let infinitive = complements.infinitive, entry.act == .reject,
      ["comment", "commenter", "elaborate", "answer", "repondre", "say", "specify", "preciser", "name", "disclose"]
        .contains(reading.lemmas[infinitive])
    {
      return nil
    }
    // "is expected to": nobody's act.
    if isPassive, ["expect", "attendre"].contains(reading.lemmas[word]) { return nil }
    var act = entry.act
    var actWord: Int?
    if entry.kind == .light, act == nil {
      guard let told = toldAct(at: word, rest: rest, complements, isPassive: isPassive) else { return nil }
      (act, actWord) = (told.act, told.word)
    }
    // "a assuré son homologue de la solidarité de …"
    if entry.kind == .say, ["assure", "reassure", "assurer", "rassurer"].contains(reading.lemmas[word]),
      let told = assuredNoun(complements)
    {
      (act, actWord) = (told.act, told.word)
    }
    if entry.kind == .judge {
      if let verdict = verdict(after: rest.last ?? word) { act = verdict }
    }
    guard let act else { return nil }
    return Trigger(
      word: word, words: [word] + rest, kind: entry.kind, act: act, complements: complements, actWord: actWord,
      isPassive: isPassive, isNegated: clauses.isNegated(word) || isDenied(word), row: entry.place)
  }

  /// "No date was discussed."
  private func isDenied(_ word: Int) -> Bool {
    clauses.children(of: word, .nominalSubject, .nominalSubjectPassive).contains { subject in
      clauses.children(of: subject, .determiner, .adverbialModifier).contains {
        ["no", "neither", "aucun", "aucune", "nul", "nulle"].contains(reading.folded[$0])
      }
    }
  }

  private func isReflexive(_ word: Int) -> Bool {
    guard reading.tongue == .french else { return false }
    let floor = reading.sentence(of: word).lowerBound
    return (max(floor, word - 4)..<max(floor, word)).contains {
      ["se", "s'"].contains(reading.folded[$0]) && (words[$0].head == word || isAuxiliaryRun($0 + 1..<word))
    }
  }

  private func isAuxiliaryRun(_ run: Range<Int>) -> Bool {
    run.allSatisfy { [.aux, .adv, .pron].contains(words[$0].partOfSpeech) || words[$0].partOfSpeech == .verb }
  }

  // MARK: Predicates under a copula

  private func predicateTrigger(at word: Int) -> Trigger? {
    let copulas = clauses.children(of: word, .copula, .auxiliaryPassive, .auxiliary)
    let isSupported = copulas.contains {
      words[$0].relation == .copula || ["be", "etre"].contains(reading.lemmas[$0])
    }
    guard isSupported else { return nil }
    let complements = clauses.complements(of: word)
    let isNegated = clauses.isNegated(word)
    for key in Set(keys(word)).sorted() {
      for entry in lexicon.entries(at: key) where entry.isCopular {
        guard let rest = rest(entry.rest, after: word), let act = entry.act else { continue }
        let holds = entry.needs.allSatisfy {
          has($0.need, at: word, rest: rest, complements, isPassive: false) == $0.holds
        }
        if holds {
          return Trigger(
            word: word, words: [word] + rest, kind: entry.kind, act: act, complements: complements, actWord: nil,
            isPassive: false, isNegated: isNegated, row: entry.place)
        }
      }
      guard let act = lexicon.adjectives[key], act != .affirm, words[word].partOfSpeech != .noun else { continue }
      if act == .pledge, complements.infinitive == nil { continue }
      return Trigger(
        word: word, words: [word], kind: .stance, act: act, complements: complements, actWord: nil, isPassive: false,
        isNegated: isNegated)
    }
    return nil
  }

  // MARK: The further words of an expression

  /// Where the further words of an expression stand after its first; nil when one is missing.
  private func rest(_ rest: [String], after word: Int) -> [Int]? {
    var found: [Int] = []
    var place = word + 1
    let limit = reading.sentence(of: word).upperBound
    for piece in rest {
      let isSmall = piece.count <= 3 || ["with", "upon", "over", "into", "down", "about", "against"].contains(piece)
      var gap = 0
      while place < limit, !isSame(place, piece) {
        guard gap < (isSmall ? 3 : 6), mayIntervene(place, isSmall) else { return nil }
        gap += 1
        place += 1
      }
      // "made comments in public" is not "made public".
      guard place < limit, gap < 2 || isSmall || words[place - 1].partOfSpeech != .adp else { return nil }
      found.append(place)
      place += 1
    }
    return found
  }

  /// "s'est entretenu avec X, de passage à Z, de la situation": a preposition further on, by the tree.
  private func farPreposition(_ rest: [String], of word: Int) -> [Int]? {
    guard reading.tongue == .french, rest == ["de"] else { return nil }
    for oblique in clauses.obliques(of: word, ["de", "d'", "du", "des"]) where clauses.cast.mention(at: oblique) == nil
    {
      if let preposition = clauses.children(of: oblique, .caseMarking).first, preposition > word {
        return [preposition]
      }
    }
    return nil
  }

  private func isSame(_ word: Int, _ piece: String) -> Bool {
    let form = reading.folded[word]
    if piece.hasPrefix("=") { return form == piece.dropFirst() }
    if form == piece || reading.lemmas[word] == piece || form == piece + "s" || form == piece + "x" { return true }
    guard reading.tongue == .french else { return false }
    switch piece {
    case "de": return ["du", "des", "d'"].contains(form)
    case "a": return ["au", "aux"].contains(form)
    default: return form == piece + "e" || form == piece + "es"
    }
  }

  private func mayIntervene(_ word: Int, _ isSmall: Bool) -> Bool {
    switch words[word].partOfSpeech {
    case .adv, .det: true
    case .punct, .verb, .sconj, .cconj: false
    case .adj, .pron: true
    default: !isSmall
    }
  }
}

import Language

extension TriggerFinder {
  /// Whether what a row of the lexicon asks for stands beside the verb.
  func has(
    _ need: ActLexicon.Need, at word: Int, rest: [Int], _ complements: Complements, isPassive: Bool
  ) -> Bool {
    switch need {
    case .clause:
      return complements.clause != nil || complements.isParenthetical || opensQuotation(rest.last ?? word)
    case .infinitive: return complements.infinitive != nil || isInfinitiveBeside(rest.last ?? word)
    case .object:
      return !complements.objects.isEmpty || isPassive && !clauses.subjects(of: word).isEmpty
        || complements.clause.map { isFreeRelative($0, after: word) } ?? false
    case .complement:
      return !complements.isEmpty || isPassive && !clauses.subjects(of: word).isEmpty || complements.isParenthetical
        || opensQuotation(rest.last ?? word) || governsRelative(word) || governsPronoun(word)
        || governsOblique(word, rest: rest, complements)
    case .people:
      let people = isPassive ? clauses.subjects(of: word) : complements.objects
      return people.contains { isPeople($0) }
    case .visit: return speaksOfVisit(after: word)
    case .merit:
      let objects = isPassive ? clauses.subjects(of: word) : complements.objects
      return objects.contains { has($0, in: .merit) }
    case .joint: return isJoint(word, complements)
    case .negated: return clauses.isNegated(word)
    case .finite: return !isPresentParticiple(word)
    case .talks: return clauses.subjects(of: word).contains { has($0, in: .contact) }
    case .noun: return toldAct(at: word, rest: rest, complements, isPassive: isPassive) != nil
    }
  }

  private var lexicon: ActLexicon { reading.vocabulary.acts }

  func has(_ word: Int, in name: ActLexicon.WordClass) -> Bool {
    lexicon.has(reading.folded[word], in: name) || lexicon.has(reading.lemmas[word], in: name)
  }

  /// The act told by the noun or adjective that a light verb takes, and that word.
  func toldAct(
    at word: Int, rest: [Int], _ complements: Complements, isPassive: Bool
  ) -> (act: Act, word: Int)? {
    var candidates = isPassive ? clauses.subjects(of: word) : complements.objects
    if let predicate = complements.predicate { candidates.append(predicate) }
    // "reaffirmed his will", "a exprimé son souhait": the noun right after, whatever it is tagged as.
    if let noun = nounBeside(rest.last ?? word) { candidates.append(noun) }
    // "se disant convaincu": the adjective right after, wherever the tree hangs it.
    if let next = wordAfter(rest.last ?? word) { candidates.append(next) }
    // "se disant disposé": the participle may be told as a verb.
    if let infinitive = complements.infinitive, !reading.words[infinitive].features.contains(.infinitive) {
      candidates.append(infinitive)
    }
    if let last = rest.last {
      candidates += complements.obliques.filter { clauses.children(of: $0, .caseMarking).contains(last) }
      if let noun = nounAfter(last) { candidates.append(noun) }
    }
    if let predicate = complements.predicate {
      // "called the move disappointing"
      for key in keys(predicate) {
        if let act = lexicon.verdicts[key] { return (act, predicate) }
      }
    }
    for candidate in candidates {
      for key in keys(candidate) {
        if let act = lexicon.nouns[key] ?? lexicon.adjectives[key] { return (act, candidate) }
      }
    }
    return nil
  }

  /// The noun of speech after a word, over an article or possessive and adjectives.
  private func nounBeside(_ word: Int) -> Int? {
    let limit = min(reading.sentence(of: word).upperBound, word + 5)
    for place in word + 1..<max(word + 1, limit) {
      if lexicon.nouns[reading.folded[place]] != nil || lexicon.nouns[reading.lemmas[place]] != nil {
        return reading.words[place].partOfSpeech == .adp ? nil : place
      }
      guard [.det, .adj, .pron].contains(reading.words[place].partOfSpeech) else { return nil }
    }
    return nil
  }

  /// The next adjective or participle after a word and its adverbs.
  private func wordAfter(_ word: Int) -> Int? {
    let limit = min(reading.sentence(of: word).upperBound, word + 4)
    for place in word + 1..<max(word + 1, limit) {
      switch reading.words[place].partOfSpeech {
      case .adv where !keys(place).contains { lexicon.adjectives[$0] != nil }: continue
      case .adj, .adv, .verb: return reading.words[place].features.contains(.finite) ? nil : place
      default: return nil
      }
    }
    return nil
  }

  /// The noun of the phrase that a preposition opens: the first that tells an act, else the first.
  private func nounAfter(_ preposition: Int) -> Int? {
    let limit = min(reading.sentence(of: preposition).upperBound, preposition + 5)
    var first: Int?
    for place in preposition + 1..<max(preposition + 1, limit) {
      switch reading.words[place].partOfSpeech {
      case .noun:
        if keys(place).contains(where: { lexicon.nouns[$0] != nil }) { return place }
        first = first ?? place
      case .det, .adj, .pron, .adv: continue
      default: return first
      }
    }
    return first
  }

  /// "assured him of his support", "a assuré son homologue de la solidarité de …": the noun and its act.
  func assuredNoun(_ complements: Complements) -> (act: Act, word: Int)? {
    guard complements.clause == nil, complements.infinitive == nil else { return nil }
    for oblique in complements.obliques + complements.objects.flatMap({ clauses.children(of: $0, .nominalModifier) })
    where ["of", "de", "d'", "du", "des"].contains(clauses.preposition(of: oblique)) {
      for key in keys(oblique) {
        if let act = lexicon.nouns[key] { return (act, oblique) }
      }
    }
    return nil
  }

  /// The act told by what somebody or something is called after a verb of judgement: praise or criticism.
  func verdict(after word: Int) -> Act? {
    let limit = min(reading.sentence(of: word).upperBound, word + 24)
    var place = word + 1
    while place < limit {
      if [";", ":", "."].contains(reading.folded[place]) { return nil }
      for key in keys(place) {
        if let act = lexicon.verdicts[key], act != .affirm { return act }
        if lexicon.has(key, in: .charge) { return .criticise }
      }
      place += 1
    }
    return nil
  }

  /// The lemma and the letters of a word; of a French feminine participle also the masculine.
  func keys(_ word: Int) -> [String] {
    var keys = [reading.lemmas[word], reading.folded[word]]
    if reading.tongue == .french {
      for ending in ["es", "s", "e"] where reading.folded[word].hasSuffix(ending) {
        keys.append(String(reading.folded[word].dropLast(ending.count)))
      }
    }
    return keys
  }

  /// "praised what …", "salué ce que …": a clause in an object's place.
  private func isFreeRelative(_ clause: Int, after verb: Int) -> Bool {
    let edge = clauses.leftEdge(of: clause)
    return edge > verb && ["what", "whatever", "how", "who", "ce"].contains(reading.folded[edge])
  }

  /// "adding", "ajoutant" without an auxiliary.
  func isPresentParticiple(_ word: Int) -> Bool {
    guard clauses.children(of: word, .auxiliary, .copula, .auxiliaryPassive).isEmpty else { return false }
    let features = reading.words[word].features
    return features.contains(.gerund) || features.contains(.participle) && features.contains(.present)
      || reading.folded[word].hasSuffix(reading.tongue == .french ? "ant" : "ing")
  }

  /// Whether what is said follows the verb after a colon or an opening quotation mark.
  func opensQuotation(_ word: Int) -> Bool {
    let next = word + 1
    return next < reading.sentence(of: word).upperBound
      && [":", "“", "«", "\"", "``", "that", "que", "qu'"].contains(reading.folded[next])
  }

  /// Whether "to", "à" or "de" with an infinitive follows before the next punctuation or finite verb.
  private func isInfinitiveBeside(_ word: Int) -> Bool {
    let limit = min(reading.sentence(of: word).upperBound, word + 12)
    var place = word + 1
    while place + 1 < limit {
      let one = reading.words[place]
      if one.partOfSpeech == .punct || one.features.contains(.finite) { return false }
      if ["to", "a", "de", "d'"].contains(reading.folded[place]), reading.words[place + 1].partOfSpeech == .verb,
        reading.words[place + 1].features.contains(.infinitive)
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// "s'en est félicitée": what is meant is told by "en" or "y".
  private func governsPronoun(_ word: Int) -> Bool {
    guard reading.tongue == .french else { return false }
    return (max(0, word - 4)..<word).contains {
      ["en", "y"].contains(reading.folded[$0]) && reading.words[$0].head == word
        && reading.words[$0].partOfSpeech != .sconj
    }
  }

  /// "la réunion que Belgrade avait réclamée", "rejected out of hand what …": what is meant stands in a relative pronoun.
  private func governsRelative(_ word: Int) -> Bool {
    let sentence = reading.sentence(of: word)
    let after = (word + 1..<min(word + 5, sentence.upperBound)).prefix { reading.words[$0].partOfSpeech != .punct }
    if after.contains(where: { ["what", "whatever"].contains(reading.folded[$0]) }) { return true }
    guard let subject = clauses.children(of: word, .nominalSubject).first, subject < word,
      clauses.cast.mention(at: subject) != nil
    else { return false }
    let edge = clauses.cast.mention(at: subject).map { min($0.words.lowerBound, subject) } ?? subject
    return (max(sentence.lowerBound, edge - 2)..<edge).contains {
      ["que", "qu'", "dont", "which", "that", "whom"].contains(reading.folded[$0])
    }
  }

  private func governsOblique(_ word: Int, rest: [Int], _ complements: Complements) -> Bool {
    if rest.isEmpty {
      let others = complements.obliques.filter { $0 > word }.map { clauses.preposition(of: $0) }
      return reading.tongue == .french
        ? others.contains { !["en", "lors", "par", "dans", "apres", "avant"].contains($0) }
        : others.contains { ["for", "of", "about", "against", "over"].contains($0) }
    }
    return true
  }

  /// Whether a word means somebody who can be spoken to.
  func isPeople(_ word: Int) -> Bool {
    let common = reading.vocabulary.common
    if common.has(reading.lemmas[word] + "s", in: "group-persons") { return true }
    return !clauses.referents(at: word).isEmpty || has(word, in: .voice)
      || common.has(reading.folded[word], in: "guest") || common.has(reading.folded[word], in: "counterpart")
      || common.has(reading.folded[word], in: "group-persons") || common.has(reading.folded[word], in: "group-states")
      || common.has(reading.lemmas[word], in: "side-noun")
  }

  private func speaksOfVisit(after word: Int) -> Bool {
    let limit = min(reading.sentence(of: word).upperBound, word + 12)
    return (word + 1..<max(limit, word + 1)).contains { has($0, in: .visit) }
  }

  /// Whether several take part: a plural or coordinated subject, one with "with", talks, or nobody ("il a été convenu").
  private func isJoint(_ word: Int, _ complements: Complements) -> Bool {
    let subjects = clauses.subjects(of: word)
    if subjects.count > 1 || subjects.contains(where: { isSeveral($0) }) { return true }
    if complements.obliques.contains(where: { ["with", "avec"].contains(clauses.preposition(of: $0)) && isPeople($0) })
    {
      return true
    }
    return clauses.isPassive(word) && clauses.agents(of: word).isEmpty
  }

  private func isSeveral(_ word: Int) -> Bool {
    if let mention = clauses.cast.mention(at: word) { return mention.referents.count > 1 }
    return has(word, in: .contact)
      || reading.words[word].features.contains(.plural)
        && (isPeople(word) || reading.words[word].partOfSpeech == .pron)
  }
}

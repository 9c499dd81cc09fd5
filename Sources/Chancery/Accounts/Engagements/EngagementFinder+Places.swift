import Language

extension EngagementFinder {
  /// The place to which a verb or noun of travel leads: a state or city under a preposition of place, or the object.
  func destination(of head: Int) -> Term? {
    for child in reading.children[head] {
      switch words[child].relation {
      case .oblique, .nominalModifier, .object, .indirectObject, .adverbialModifier, .dependent, .adverbialClause: break
      default: continue
      }
      let preposition = clauses.preposition(of: child)
      let isObject = words[child].relation == .object && preposition.isEmpty
      guard isObject || has(preposition, in: "to-place") || isContracted(child) else { continue }
      for place in clauses.conjuncts(of: child) {
        if let term = placeTerm(at: place) { return term }
      }
    }
    return nil
  }

  private func has(_ preposition: String, in name: String) -> Bool { contacts.classes.has(preposition, in: name) }

  private func isContracted(_ word: Int) -> Bool {
    reading.children[word].contains { ["au", "aux", "en"].contains(reading.folded[$0]) }
  }

  /// The state or city at a word, also as the end of a longer phrase ("the Republic of Korea").
  func placeTerm(at word: Int) -> Term? {
    func isPlace(_ meaning: Meaning) -> Bool {
      switch meaning {
      case .state, .city, .part: true
      default: false
      }
    }
    if let term = reading.term(at: word, where: isPlace) { return term }
    for start in max(0, word - 4)..<word {
      if let term = reading.term(at: start, where: isPlace), term.words.contains(word) { return term }
    }
    return nil
  }

  /// Whether a place lies outside the travellers' own state.
  func isAbroad(_ travellers: [ContactDraft.Slot], _ state: String) -> Bool {
    let own = travellers.compactMap { cast.state(of: $0.referent) }
    return own.isEmpty || own.contains { $0 != state }
  }

  /// The place of a meeting: "in Hanoi", "à Paris" in the trigger's clause or phrase.
  func placeNear(_ trigger: Int) -> Term? {
    var heads = [trigger]
    let head = words[trigger].head
    if words[trigger].partOfSpeech != .verb, head != trigger,
      words[head].partOfSpeech == .verb || words[head].partOfSpeech == .aux
    {
      heads.append(head)
    }
    for head in heads {
      for child in clauses.subtree(of: head) where abs(child - head) < 40 {
        guard let term = placeTerm(at: child), term.words.lowerBound <= child, cast.mention(at: child)?.kind != .name
        else { continue }
        let before = prepositionBefore(term.words.lowerBound)
        guard ["in", "at", "a", "en", "au", "aux", "dans"].contains(before) else { continue }
        if words[child].relation == .oblique || words[child].relation == .nominalModifier
          || words[child].relation == .adverbialModifier || words[child].relation == .dependent
        {
          return term
        }
      }
    }
    return nil
  }

  private func prepositionBefore(_ word: Int) -> String {
    guard word > 0 else { return "" }
    let before = reading.folded[word - 1]
    if ["the", "la", "le", "les", "l'"].contains(before), word > 1 { return reading.folded[word - 2] }
    return before
  }
}

import Language

extension EngagementFinder {
  /// The first place to which a verb or noun of travel leads.
  func destination(of head: Int) -> Term? { destinations(of: head).first }

  /// The places to which a verb or noun of travel leads: states and cities under a preposition of place or as the
  /// object, "there" for the place named last, "the country" for the report's own.
  func destinations(of head: Int, for travellers: [ContactDraft.Slot] = []) -> [Term] {
    var found: [Term] = []
    for child in reading.children[head] {
      switch words[child].relation {
      case .oblique, .nominalModifier, .object, .indirectObject, .adverbialModifier, .dependent, .adverbialClause,
        .expletive:
        break
      default: continue
      }
      if has(child, "here"), let home = homeTerm {
        found.append(home)
        continue
      }
      if has(child, "there"), let place = placeNamed(before: child, abroadFor: travellers) {
        found.append(place)
        continue
      }
      let preposition = clauses.preposition(of: child)
      let isObject = words[child].relation == .object && preposition.isEmpty
      guard isObject || has(preposition, in: "to-place") || isContracted(child) else { continue }
      for place in clauses.conjuncts(of: child) {
        if let term = placeTerm(at: place) ?? namedPlace(below: place) {
          found.append(term)
          if let next = placeThen(behind: term) { found.append(next) }
        } else if !isObject, isHomePlace(place), let home = homeTerm {
          found.append(home)
        }
      }
    }
    if found.isEmpty, let next = placeRightBehind(head) ?? deepDestination(of: head) { found.append(next) }
    return found
  }

  /// "l'île Maurice", "the Thai capital": a common noun with the name of the place, or of its state, beside it.
  func namedPlace(below word: Int) -> Term? {
    for child in reading.children[word] where abs(child - word) == 1 {
      if [.apposition, .flat, .nominalModifier, .compound].contains(words[child].relation),
        clauses.preposition(of: child).isEmpty, let term = placeTerm(at: child)
      {
        return term
      }
      if has(word, "home-place"), words[child].relation == .adjectivalModifier || words[child].relation == .compound,
        let term = reading.term(at: child), case .adjective(let code) = term.meaning
      {
        return Term(words: min(word, child)..<max(word, child) + 1, meaning: .state(code), isPartial: false)
      }
    }
    return nil
  }

  /// "to Hanoi, then to New Delhi": the place behind "then", within a few words.
  private func placeThen(behind term: Term) -> Term? {
    let limit = min(reading.sentence(of: term.words.lowerBound).upperBound - 1, term.words.upperBound + 7)
    for place in term.words.upperBound..<max(term.words.upperBound, limit) {
      if words[place].partOfSpeech == .verb { return nil }
      guard ["then", "puis"].contains(reading.folded[place]) else { continue }
      var next = place + 1
      if next < limit, contacts.classes.has(reading.folded[next], in: "to-place") { next += 1 }
      if next < limit, words[next].partOfSpeech == .det { next += 1 }
      return next <= limit ? placeTerm(at: next) : nil
    }
    return nil
  }

  /// The place below a dependent, where the tree hangs it on a word of time: "effectuer cette semaine à Pretoria".
  private func deepDestination(of head: Int) -> Term? {
    for child in reading.children[head]
    where [.oblique, .object, .nominalModifier].contains(words[child].relation)
      && reading.vocabulary.common.has(reading.folded[child], in: "time-noun")
    {
      for inner in reading.children[child] where contacts.classes.has(clauses.preposition(of: inner), in: "to-place") {
        if let term = placeTerm(at: inner) { return term }
      }
    }
    return nil
  }

  /// The place named right behind a word, over a preposition and an article, wherever the tree hangs it.
  private func placeRightBehind(_ head: Int) -> Term? {
    let limit = reading.sentence(of: head).upperBound
    var next = head + 1
    if next < limit, contacts.classes.has(reading.folded[next], in: "to-place") { next += 1 }
    if next < limit, words[next].partOfSpeech == .det { next += 1 }
    return next < limit && next > head ? placeTerm(at: next) : nil
  }

  /// "the country", "la capitale", without a name of their own.
  func isHomePlace(_ word: Int) -> Bool {
    has(word, "home-place")
      && reading.children[word].allSatisfy {
        [.determiner, .caseMarking, .punctuation, .adverbialModifier, .possessive].contains(words[$0].relation)
          && (!words[$0].features.contains(.possessive) || ["our", "notre"].contains(reading.folded[$0]))
      }
  }

  /// The state or city named last before a word, in its sentence or the two before, outside the travellers' own state.
  private func placeNamed(before word: Int, abroadFor travellers: [ContactDraft.Slot]) -> Term? {
    let sentence = reading.sentenceOf[word]
    return reading.terms.last { term in
      guard term.words.upperBound <= word, reading.sentenceOf[term.words.lowerBound] + 2 >= sentence,
        cast.mention(at: term.words.lowerBound)?.kind != .name, !isDateline(term.words.lowerBound)
      else { return false }
      return reading.state(of: term).map { isAbroad(travellers, $0) } ?? false
    }
  }

  private func isDateline(_ word: Int) -> Bool { reading.datelines.contains { $0.contains(word) } }

  /// The place from which the report is written: its dateline's, else its side's first mention.
  var homeTerm: Term? {
    for dateline in reading.datelines {
      if let term = dateline.lazy.compactMap({ placeTerm(at: $0) }).first { return term }
    }
    guard let side = reading.report.side else { return nil }
    return reading.terms.first { reading.state(of: $0) == side }
  }

  func has(_ preposition: String, in name: String) -> Bool { contacts.classes.has(preposition, in: name) }

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

import Language

/// Finds office phrases: a head from the lexicon, with what stands before and after it as part of the title.
struct OfficePhraseFinder {
  let reading: Reading
  /// Words that belong to a person's name: no phrase runs into them.
  let nameAt: [Bool]
  let heads: OfficeHeads

  /// All office phrases in text order, none inside another.
  func find() -> [OfficePhrase] {
    var phrases: [OfficePhrase] = []
    var from = 0
    var matches = headMatches()
    matches.sort { ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound) }
    for head in matches where head.words.lowerBound >= from && !nameAt[head.words.lowerBound] {
      guard let phrase = phrase(around: head, notBefore: from) else { continue }
      phrases.append(phrase)
      from = phrase.words.upperBound
    }
    return shareOwners(phrases)
  }

  struct HeadMatch {
    let words: Range<Int>
    let kind: OfficePhrase.Kind
    let rules: [OfficeLexicon.Rule]
  }

  private var offices: OfficeLexicon { reading.vocabulary.offices }

  private func headMatches() -> [HeadMatch] {
    var found: [HeadMatch] = []
    for match in heads.matches where isNominal(match.words) && !isPartOfOther(match) {
      found.append(HeadMatch(words: match.words, kind: .office, rules: match.value))
    }
    for match in heads.descriptions where isNominal(match.words) && !isPartOfOther(match) {
      if isRelational(match.words.lowerBound) { continue }
      found.append(HeadMatch(words: match.words, kind: .vague(match.value), rules: []))
    }
    found += demonstratives(after: found)
    let common = reading.vocabulary.common
    for place in reading.words.indices {
      if let words = reading.counterpart(at: place), reading.words[place].partOfSpeech != .verb {
        found.append(HeadMatch(words: words, kind: .counterpart, rules: []))
      } else if common.has(reading.folded[place], in: "predecessor") {
        found.append(HeadMatch(words: place..<place + 1, kind: .predecessor, rules: []))
      }
    }
    return found
  }

  /// "the speaker of X and that of Y", "la présidente du Sénat puis celle de la Chambre": the pronoun takes up the head
  /// before it in the sentence.
  private func demonstratives(after heads: [HeadMatch]) -> [HeadMatch] {
    let common = reading.vocabulary.common
    return reading.words.indices.compactMap { place in
      guard common.has(reading.folded[place], in: "head-pronoun"), place + 1 < reading.words.count,
        ["of", "de", "du", "des", "d'"].contains(reading.folded[place + 1]),
        reading.words[place].partOfSpeech == .pron,
        let model = heads.last(where: {
          $0.kind == .office && $0.words.upperBound <= place && !nameAt[$0.words.lowerBound]
            && reading.sentenceOf[$0.words.lowerBound] == reading.sentenceOf[place]
        })
      else { return nil }
      return HeadMatch(words: place..<place + 1, kind: .office, rules: model.rules)
    }
  }

  /// A head inside another word ("loi-cadre") or in a body's name ("Council of Ministers") is none; "vice-" and "ex-"
  /// may stand before it.
  private func isPartOfOther<Value>(_ match: Reading.Match<Value>) -> Bool {
    let common = reading.vocabulary.common
    if match.isPartial {
      let prefix = String(reading.folded[match.words.lowerBound].prefix { $0 != "-" })
      return !common.has(prefix, in: "office-prefix")
    }
    let first = match.words.lowerBound
    guard first > 1, ["of", "des", "de"].contains(reading.folded[first - 1]) else { return false }
    return common.has(reading.folded[first - 2], in: "office-collective")
  }

  private func isRelational(_ word: Int) -> Bool {
    let common = reading.vocabulary.common
    return common.has(reading.folded[word], in: "counterpart") || common.has(reading.folded[word], in: "predecessor")
  }

  private func isNominal(_ words: Range<Int>) -> Bool {
    if words.count > 1 { return true }
    let word = reading.words[words.lowerBound]
    switch word.partOfSpeech {
    case .noun, .propn: return true
    case .adj, .x: return reading.isCapitalised(words.lowerBound)
    case .verb: return reading.isCapitalised(words.lowerBound) && word.bytes.lowerBound > 0
    default: return false
    }
  }

  private func phrase(around head: HeadMatch, notBefore floor: Int) -> OfficePhrase? {
    let sentence = reading.sentence(of: head.words.lowerBound)
    let lower = leftEnd(of: head.words, notBefore: max(floor, sentence.lowerBound))
    let right = rightEnd(of: head.words, notAfter: sentence.upperBound)
    let words = lower..<right.end
    var owners = ownersBefore(lower, head: head.words, notBefore: sentence.lowerBound)
    owners += terms(in: lower..<head.words.lowerBound) + right.owners
    if owners.isEmpty { owners = terms(in: head.words).filter { isToldByHead($0, head.words) } }
    let isPlural = isPlural(head.words)
    let hasBody =
      (owners + right.accredited).contains { reading.vocabulary.world.bodies.contains($0) } || right.hasOrganisation
    var role: Role?
    var rule: LexiconPlace?
    if case .office = head.kind {
      guard let found = offices.rule(among: head.rules, pieces: pieces(of: words), states: owners, hasBody: hasBody)
      else { return nil }
      (role, rule) = (found.role, found.place)
      if let state = found.state { owners = [state] }
    } else if case .vague(let roles) = head.kind {
      role = roles.count == 1 ? roles[0] : nil
    }
    let isFormer = words.contains { offices.classes["former"]?.contains(reading.folded[$0]) ?? false }
    return OfficePhrase(
      words: words, head: head.words, kind: head.kind, role: role,
      owners: owners.map { reading.vocabulary.world.groups[$0] ?? $0 }, accredited: right.accredited,
      hasPortfolio: (head.words.upperBound..<right.end).contains(where: isPortfolio), hasBody: hasBody,
      isPlural: isPlural, isFormer: isFormer, rule: rule)
  }

  /// The pieces that tell a role; "union" and the like inside a state's name ("Union des Comores") tell none.
  private func pieces(of words: Range<Int>) -> [String] {
    words.flatMap { word in
      reading.vocabulary.common.has(reading.folded[word], in: "state-form") && isInState(word)
        ? [] : Pieces.of(reading.folded[word])
    }
  }

  private func isInState(_ word: Int) -> Bool {
    (max(0, word - 5)...word).contains { start in
      reading.term(at: start, where: { if case .state = $0 { true } else { false } })?.words.contains(word) ?? false
    }
  }

  private func isPlural(_ head: Range<Int>) -> Bool {
    // The word that governs the others tells: "secretaries of state", "ministres des Affaires étrangères".
    let governor = head.first { !head.contains(reading.words[$0].head) || reading.words[$0].head == $0 }
    guard let governor, reading.words[governor].features.contains(.plural) else { return false }
    // The engine takes a rare feminine for a plural now and then ("cheffe"): the ending must agree.
    return ["s", "x", "n"].contains { reading.folded[governor].hasSuffix($0) }
  }

  // MARK: Before the head

  private func leftEnd(of head: Range<Int>, notBefore floor: Int) -> Int {
    var place = head.lowerBound
    while place > floor {
      let before = place - 1
      if nameAt[before] || endsOfficeHead(before) { break }
      if continuesLeft(before) {
        place = before
      } else if ["and", "&", "-", "–"].contains(reading.folded[before]), before > floor, reading.tongue == .english,
        isPortfolio(before - 1) || (reading.folded[before].count == 1 && continuesLeft(before - 1)),
        !nameAt[before - 1], !endsOfficeHead(before - 1)
      {
        place = before - 1
      } else if reading.folded[before] == ",", before > floor, reading.tongue == .english, isPortfolio(before - 1),
        isPortfolio(place), !nameAt[before - 1]
      {
        place = before - 1
      } else {
        break
      }
    }
    return place
  }

  private func endsOfficeHead(_ word: Int) -> Bool {
    // An English phrase does not begin before another office's head.
    reading.tongue == .english && heads.ends(with: word) && isNominal(word..<word + 1)
  }

  private func isPortfolio(_ word: Int) -> Bool {
    offices.classes["portfolio"]?.contains(reading.folded[word]) ?? false
  }

  private func continuesLeft(_ word: Int) -> Bool {
    let form = reading.folded[word]
    if offices.classes["modifier"]?.contains(form) ?? false { return true }
    if reading.tongue == .english, offices.classes["former"]?.contains(form) ?? false { return true }
    if reading.tongue == .french {
      return form.hasPrefix("vice-") || form == "vice"
    }
    if isPortfolio(word) { return true }
    if reading.termsAt[word]?.isEmpty == false || coveredByTerm(word) { return true }
    switch reading.words[word].partOfSpeech {
    case .propn: return reading.isCapitalised(word) && !isTime(word)
    case .noun: return !isTime(word)
    case .adj: return !["then", "many", "several", "other", "all", "same", "such"].contains(form)
    default: return false
    }
  }

  private func coveredByTerm(_ word: Int) -> Bool {
    for start in max(0, word - 5)..<word {
      if reading.term(at: start)?.words.contains(word) ?? false { return true }
    }
    return false
  }

  private func isTime(_ word: Int) -> Bool { reading.vocabulary.common.has(reading.folded[word], in: "time-noun") }

  /// The possessor before the phrase ("Turkey's President", "the country's"), nearest last.
  private func ownersBefore(_ lower: Int, head: Range<Int>, notBefore floor: Int) -> [String] {
    guard reading.tongue == .english, lower > floor, ["'s", "'"].contains(reading.folded[lower - 1]) else { return [] }
    return termEnding(at: lower - 1, notBefore: floor).map { [$0] } ?? []
  }

  private func termEnding(at end: Int, notBefore floor: Int) -> String? {
    for start in max(floor, end - 6)..<max(floor, end) {
      for place in reading.termsAt[start] ?? [] where reading.terms[place].words.upperBound == end {
        if let code = code(of: reading.terms[place].meaning) { return code }
      }
    }
    return nil
  }

  /// The states and bodies named in a run of words, in order.
  func terms(in words: Range<Int>) -> [String] {
    var codes: [String] = []
    var place = words.lowerBound
    while place < words.upperBound {
      if let term = reading.term(at: place, where: { code(of: $0) != nil }), term.words.upperBound <= words.upperBound,
        let code = code(of: term.meaning)
      {
        if !isSharedHouse(term, of: code) { codes.append(code) }
        place = max(place + 1, term.isPartial ? place + 1 : term.words.upperBound)
      } else {
        place += 1
      }
    }
    return codes
  }

  /// "White House spokesperson", "envoyé de l'ONU": a head of the lexicon may hold the owner; but many
  /// a state has a security council of its own.
  private func isToldByHead(_ code: String, _ head: Range<Int>) -> Bool {
    code != "UN" || head.contains(where: reading.isUpper)
  }

  /// "Foreign Office": a house that several states have is its first owner's only where the report names that state,
  /// or no other.
  private func isSharedHouse(_ term: Term, of code: String) -> Bool {
    guard case .metonym = term.meaning,
      reading.vocabulary.common.has(Folding.fold(reading.text(of: term.words)), in: "shared-house")
    else { return false }
    var namesOther = false
    for other in reading.terms {
      switch other.meaning {
      case .state(let named), .adjective(let named), .inhabitant(let named):
        if named == code { return false }
        namesOther = true
      default: continue
      }
    }
    return namesOther
  }

  /// The state or body that a meaning stands for; a city stands for its state only as a metonym.
  func code(of meaning: Meaning) -> String? {
    switch meaning {
    case .state(let code), .adjective(let code), .inhabitant(let code), .body(let code), .metonym(let code): code
    case .part(let code): code
    case .city, .region, .honorific, .rank: nil
    }
  }

  /// "Deputy Prime Minister and Foreign Minister of Jordan": the first belongs to Jordan too.
  private func shareOwners(_ phrases: [OfficePhrase]) -> [OfficePhrase] {
    var out = phrases
    for place in phrases.indices.reversed() where place + 1 < phrases.count {
      let (one, next) = (out[place], out[place + 1])
      guard one.owners.isEmpty, let owner = next.owners.first, !reading.vocabulary.world.bodies.contains(owner),
        reading.sentenceOf[one.words.lowerBound]
          == reading.sentenceOf[next.words.lowerBound]
      else { continue }
      let between = one.words.upperBound..<next.words.lowerBound
      guard between.count <= 2, between.allSatisfy({ ["and", "et", ",", "&"].contains(reading.folded[$0]) }) else {
        continue
      }
      out[place].owners = next.owners
    }
    return out
  }
}

import Language

/// Pronouns and "the latter".
extension Coreference {
  func pronoun(at place: Int, _ sentence: Range<Int>) -> Mention? {
    let word = reading.words[place]
    let form = reading.folded[place].drop { $0 == "-" || $0 == "t" && reading.folded[place].hasPrefix("-t-") }
    let bare = form.hasPrefix("-") ? String(form.dropFirst()) : String(form)
    let common = reading.vocabulary.common
    let core = place..<place + 1
    func mention(_ referents: [Referent]) -> Mention? {
      referents.isEmpty ? nil : Mention(words: core, core: core, kind: .pronoun, referents: referents)
    }
    if common.has(bare, in: "anaphor-person"), isAnaphor(place) {
      return mention(recent.last.map { [.person($0)] } ?? [])
    }
    guard word.partOfSpeech == .pron || word.partOfSpeech == .det && word.features.contains(.possessive) else {
      return nil
    }
    guard word.relation != .expletive || reading.isSubject(place) else { return nil }
    if common.has(bare, in: "pronoun-plural") {
      if reading.tongue == .french, bare == "leur", word.partOfSpeech == .det { return nil }
      return mention(lastGroup.count > 1 ? lastGroup : personPair())
    }
    if common.has(bare, in: "pronoun-neuter") {
      return reading.tongue == .english ? mention(subjectState.map { [.state($0)] } ?? []) : nil
    }
    let gender: Vocabulary.Gender =
      common.has(bare, in: "pronoun-masculine")
      ? .masculine : common.has(bare, in: "pronoun-feminine") ? .feminine : .either
    guard gender != .either else { return nil }
    return mention(single(at: place, gender, sentence).map { [.person($0)] } ?? [])
  }

  /// "the latter", "ce dernier": the word with its article, not "last week".
  private func isAnaphor(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = reading.folded[place - 1]
    let determiners = reading.tongue == .french ? ["ce", "cette"] : ["the"]
    guard determiners.contains(before) else { return false }
    if reading.tongue == .french {
      return ["dernier", "derniere"].contains(reading.folded[place])
        && !reading.children[place].contains { reading.words[$0].partOfSpeech == .noun }
        && reading.words[place].relation != .adjectivalModifier
    }
    return reading.words[place].relation != .adjectivalModifier
  }

  private func single(at place: Int, _ gender: Vocabulary.Gender, _ sentence: Range<Int>) -> Int? {
    func agrees(_ person: Int) -> Bool {
      let its = cast.people[person].gender
      return its == .either || its == gender
    }
    let isObject = !isSubject(place)
    if !isObject, let sentenceSubject, agrees(sentenceSubject) { return sentenceSubject }
    if let subject, agrees(subject) {
      if !isObject { return subject }
      let clauseSubject = subjectOfClause(place)
      if let formerSubject, formerSubject != clauseSubject, agrees(formerSubject) { return formerSubject }
      if clauseSubject != subject { return subject }
      return recent.last { $0 != subject && agrees($0) } ?? subject
    }
    return recent.last(where: agrees)
  }

  /// The person who is the subject of the clause that holds `place`.
  private func subjectOfClause(_ place: Int) -> Int? {
    var verb = reading.words[place].head
    for _ in 0..<6 {
      for child in reading.children[verb] where isSubject(child) {
        if case .person(let person)? = cast.mention(at: child)?.referents.first { return person }
      }
      if reading.words[verb].head == verb { break }
      verb = reading.words[verb].head
    }
    return nil
  }
}

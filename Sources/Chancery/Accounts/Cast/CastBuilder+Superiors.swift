import Language

/// Those whose ministers, envoys and aides others are said to be.
extension CastBuilder {
  /// The person whose envoy, adviser or minister the holder is said to be ("Prime Minister X's special envoy").
  func possessor(of phrase: OfficePhrase) -> Int? {
    let mark = phrase.words.lowerBound - 1
    guard mark > 0, ["'s", "'"].contains(reading.folded[mark]) else { return nil }
    return names.firstIndex { $0.words.upperBound == mark }.map { personOf[$0] }
  }

  /// The state of the person whose minister or aide the holder is ("his Foreign Minister, X"; "was accompanied by
  /// Foreign Minister X").
  func superiorState(of phrase: OfficePhrase, not person: Int) -> String? {
    if let state = leaderState(of: phrase, not: person) { return state }
    let mark = phrase.words.lowerBound - 1
    guard mark > 0, reading.words[mark].features.contains(.possessive),
      reading.sentenceOf[mark] == reading.sentenceOf[phrase.words.lowerBound]
    else { return nil }
    let sentence = reading.sentence(of: mark)
    let before = names.indices.filter {
      sentence.contains(names[$0].words.lowerBound) && names[$0].words.upperBound <= mark && personOf[$0] != person
    }
    return before.lazy.compactMap { cast.people[personOf[$0]].state }.first
  }

  /// The state of the subject of a verb that one does with one's own officials.
  private func leaderState(of phrase: OfficePhrase, not person: Int) -> String? {
    guard let verb = governingVerb(of: phrase.head.lowerBound),
      reading.vocabulary.common.has(reading.lemmas[verb], in: "own-officials")
    else { return nil }
    let subject = reading.children[verb].first { reading.isSubject($0) } ?? reading.words[verb].head
    if let name = names.firstIndex(where: { $0.words.contains(subject) }) ?? nameTied(at: subject) {
      return personOf[name] == person ? nil : cast.people[personOf[name]].state
    }
    // "At both meetings the president was accompanied by …": of those in that office the one the report names most.
    guard let office = phrases.firstIndex(where: { $0.words.contains(subject) }), phrases[office] != phrase else {
      return nil
    }
    if let owner = phrases[office].owners.first { return owner }
    var counts: [Int: Int] = [:]
    for named in personOf { counts[named, default: 0] += 1 }
    let colleagues = phrases.indices.filter { $0 < office && phrases[$0].role == phrases[office].role }
    let leader = colleagues.compactMap { holders[$0].first }.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    return leader.flatMap { cast.people[$0].state }
  }

  private func governingVerb(of start: Int) -> Int? {
    var word = start
    for _ in 0..<8 where reading.words[word].head != word {
      word = reading.words[word].head
      if [.verb, .aux].contains(reading.words[word].partOfSpeech) || reading.words[word].features.contains(.participle)
      {
        return word
      }
    }
    return nil
  }

  /// The name to which the office at a word was tied.
  private func nameTied(at word: Int) -> Int? {
    phrases.indices.first { tiedName[$0] >= 0 && phrases[$0].words.contains(word) }.map { tiedName[$0] }
  }
}

import Language

extension NameFinder {
  /// The name that a run without titles and offices is; nil when nothing speaks for a person.
  func judge(_ words: Range<Int>) -> Found? {
    let first = words.lowerBound
    if namesPlace(words) || opensOffice(words) { return nil }
    var gender = reading.vocabulary.givenNames[reading.folded[first]] ?? .either
    let title = reading.title(before: first)
    if let title {
      let form = reading.folded[title.lowerBound]
      if reading.vocabulary.common.has(form, in: "honorific-feminine") { gender = .feminine }
      if reading.vocabulary.common.has(form, in: "honorific-masculine") { gender = .masculine }
    }
    let hasGiven = words.count > 1 && words.contains { isGiven($0) }
    let other = reading.analysis.names.first {
      ($0.kind == .organisation || $0.kind == .place) && $0.words.overlaps(words)
    }
    if title != nil || hasGiven && other == nil { return Found(words: words, gender: gender) }
    let byEngine = isNamedByEngine(words)
    if byEngine, words.count == 1, isOnlyTerm(words) || followsArticle(first) { return nil }
    if words.count < 6, isInSlot(words, byEngine: byEngine) { return Found(words: words, gender: gender) }
    if byEngine { return Found(words: trimmed(words), gender: gender) }
    guard words.count > 1, words.count < 6 else { return nil }
    let isNamed = other == nil ? beforeOffice(words) : isGovernorOfOffice(words)
    return isNamed ? Found(words: words, gender: gender) : nil
  }

  /// "King Abdullah Street", "l'hôtel Président Wilson": places, houses and prizes bear persons' names.
  private func namesPlace(_ words: Range<Int>) -> Bool {
    let common = reading.vocabulary.common
    func isHouse(_ word: Int) -> Bool { common.has(reading.folded[word], in: "named-house") }
    if words.count > 1, isHouse(words.upperBound - 1) { return true }
    let sentence = reading.sentence(of: words.lowerBound)
    if words.upperBound < sentence.upperBound, reading.isCapitalised(words.upperBound), isHouse(words.upperBound) {
      return true
    }
    guard reading.tongue == .french else { return false }
    var before = words.lowerBound - 1
    while before >= sentence.lowerBound, heads.ends(with: before) || reading.title(at: before) != nil { before -= 1 }
    return before >= sentence.lowerBound && isHouse(before)
  }

  /// "Chief Passport Officer": what stands right before a capitalised office is part of it.
  private func opensOffice(_ words: Range<Int>) -> Bool {
    let end = words.upperBound
    return reading.tongue == .english && end < reading.words.count && reading.isCapitalised(end)
      && reading.sentenceOf[end] == reading.sentenceOf[end - 1] && heads.head(at: end) != nil
      && !words.contains(where: { isGiven($0) || isNamedByEngine($0..<$0 + 1) })
  }

  /// "du Yuan", "au Sejm": French puts no article before a person's bare name.
  private func followsArticle(_ first: Int) -> Bool {
    reading.tongue == .french && first > 0 && ["du", "au", "aux", "des"].contains(reading.folded[first - 1])
  }

  /// Whether an office before the run makes it a name: of one word right behind the head, of several also farther off.
  private func isInSlot(_ words: Range<Int>, byEngine: Bool) -> Bool {
    let first = words.lowerBound
    guard slots.holds(first), !isOnlyTerm(words) else { return false }
    // ", X Y," behind an office: the engine takes some names for verbs.
    let isApart =
      slots.apart.contains(first) && words.count > 1 && words.upperBound < reading.words.count
      && [",", ".", ")"].contains(reading.folded[words.upperBound])
    let isProper = words.allSatisfy {
      switch reading.words[$0].partOfSpeech {
      case .propn, .x: true
      case .punct, .adp, .det, .cconj, .part: $0 > first || byEngine
      case .noun, .adj, .intj, .num: $0 > first || byEngine || words.count > 1
      case .verb, .aux, .adv, .pron, .sconj, .sym: byEngine || isApart
      }
    }
    guard isProper else { return false }
    if slots.direct.contains(first) { return true }
    return byEngine || words.count > 1 && !isFollowedByNoun(words.upperBound)
  }

  /// "Toyota Motor executives": a noun in lower case behind the run governs it.
  private func isFollowedByNoun(_ word: Int) -> Bool {
    guard word < reading.words.count, reading.sentenceOf[word] == reading.sentenceOf[word - 1] else { return false }
    return reading.words[word].partOfSpeech == .noun && !reading.isCapitalised(word)
  }

  /// Cuts off words at the ends that the engine leaves out of the name and that are no proper nouns.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    var (lower, upper) = (words.lowerBound, words.upperBound)
    while lower < upper - 1, !isNamedByEngine(lower..<lower + 1), reading.words[lower].partOfSpeech != .propn {
      lower += 1
    }
    while upper - 1 > lower, !isNamedByEngine(upper - 1..<upper),
      [.noun, .verb, .adj, .aux].contains(reading.words[upper - 1].partOfSpeech)
    {
      upper -= 1
    }
    return lower..<upper
  }

  /// A comma and an office stand right after the run ("X, Senior Adviser to …", "X, le ministre …").
  private func beforeOffice(_ words: Range<Int>) -> Bool {
    let sentence = reading.sentence(of: words.lowerBound)
    guard words.upperBound + 1 < sentence.upperBound, reading.folded[words.upperBound] == ",",
      words.allSatisfy({ reading.words[$0].partOfSpeech == .propn || joinsPieces($0) })
    else { return false }
    for place in words.upperBound + 1..<min(sentence.upperBound, words.upperBound + 6) {
      if heads.head(at: place) != nil { return true }
      guard [.det, .adj, .noun, .propn, .part].contains(reading.words[place].partOfSpeech) else { return false }
    }
    return false
  }

  /// An office stands in apposition to the run, which makes it a person whatever the engine takes it for.
  private func isGovernorOfOffice(_ words: Range<Int>) -> Bool {
    let sentence = reading.sentence(of: words.lowerBound)
    guard words.upperBound + 1 < sentence.upperBound, reading.folded[words.upperBound] == "," else { return false }
    return (words.upperBound + 1..<min(sentence.upperBound, words.upperBound + 8)).contains { place in
      reading.words[place].relation == .apposition && words.contains(reading.words[place].head)
        && heads.ends(with: place) && !isOnlyTerm(words)
    }
  }

  /// A hyphen or particle inside a name.
  private func joinsPieces(_ word: Int) -> Bool {
    reading.words[word].partOfSpeech == .punct || reading.vocabulary.particles.contains(reading.folded[word])
  }
}

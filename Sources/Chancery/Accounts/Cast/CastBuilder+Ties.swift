import Language

extension CastBuilder {
  /// Ties each office phrase to the names it belongs to, by where they stand.
  mutating func tieOffices() {
    for place in phrases.indices { tie(place) }
    // "The Deputy Prime Minister and Minister of Foreign Affairs, X": the first office is X's too.
    for place in phrases.indices.reversed() where holders[place].isEmpty && place + 1 < phrases.count {
      guard !phrases[place].isPlural, !holders[place + 1].isEmpty, !phrases[place + 1].isPlural,
        name(ending: phrases[place + 1].words.lowerBound, across: 3) == nil,
        isOneHolder(phrases[place].words.upperBound..<phrases[place + 1].words.lowerBound)
      else { continue }
      holders[place] = holders[place + 1]
      tiedName[place] = tiedName[place + 1]
    }
  }

  private mutating func tie(_ place: Int) {
    if let model = modelName(of: phrases[place]) {
      // "the predecessor of X, Y": the words run on to X, and the name after them is the holder.
      phrases[place] = phrases[place].extended(to: names[model].words.upperBound)
      models[place] = personOf[model]
    }
    let phrase = phrases[place]
    let before = governsOwnClause(phrase) ? nil : name(ending: phrase.words.lowerBound, across: 3)
    let direct = name(starting: phrase.words.upperBound, across: 0)
    if phrase.isPlural, phrase.kind != .office || phrase.role != nil {
      if tieEach(place, phrase) { return }
      let group = namesOfGroup(phrase)
      if group.count > 1 || (group.count == 1 && direct != nil) {
        holders[place] = group.map { personOf[$0] }
        tiedName[place] = group[0]
        return
      }
      if phrase.kind == .office, direct == nil { return }
    }
    if let direct {
      if isRank(phrase) {
        // "Myanmar's Senior General X" tells whose general X is, and no office.
        if cast.people[personOf[direct]].toldState == nil {
          cast.people[personOf[direct]].toldState = phrase.owners.first
        }
        return
      }
      give(place, direct)
      return
    }
    // "Editor: X" signs a report.
    let isByline =
      phrase.role == .other && phrase.words.upperBound < reading.words.count
      && reading.folded[phrase.words.upperBound] == ":"
    let after = isByline ? nil : name(starting: phrase.words.upperBound, across: 1)
    if let before, !isTaken(before) || after == nil {
      give(place, before)
    } else if let after, isClosed(after) {
      give(place, after)
    } else if place > 0, let holder = holders[place - 1].first, tiedName[place - 1] >= 0,
      names[tiedName[place - 1]].words.upperBound <= phrases[place - 1].words.lowerBound,
      isOneHolder(phrases[place - 1].words.upperBound..<phrase.words.lowerBound)
    {
      // "X, Deputy Prime Minister and Foreign Minister of Jordan"
      holders[place] = [holder]
      tiedName[place] = tiedName[place - 1]
    }
  }

  /// "According to X, the French president has …": a phrase that is the subject of a verb right behind it stands in no
  /// apposition to the name before it.
  private func governsOwnClause(_ phrase: OfficePhrase) -> Bool {
    guard phrase.words.upperBound < reading.words.count,
      [.verb, .aux].contains(reading.words[phrase.words.upperBound].partOfSpeech),
      let head = phrase.head.first(where: { !phrase.words.contains(reading.words[$0].head) })
    else { return false }
    return reading.isSubject(head)
  }

  private func isRank(_ phrase: OfficePhrase) -> Bool {
    guard case .vague = phrase.kind else { return false }
    return phrase.head.contains { reading.term(at: $0, where: { $0 == .rank }) != nil }
  }

  /// "the presidents of A, X, and of B, Y": each state's name stands behind it.
  private mutating func tieEach(_ place: Int, _ phrase: OfficePhrase) -> Bool {
    guard let first = name(starting: phrase.words.upperBound, across: 1), let owner = phrase.owners.first else {
      return false
    }
    var group = [first]
    var states = [owner]
    var end = names[first].words.upperBound
    while group.count < 6, let next = stateAndName(from: end) {
      group.append(next.name)
      states.append(next.state)
      end = names[next.name].words.upperBound
    }
    guard group.count > 1 else { return false }
    holders[place] = group.map { personOf[$0] }
    toldStates[place] = states
    tiedName[place] = first
    return true
  }

  /// ", and of B, Y" from a word on.
  private func stateAndName(from start: Int) -> (state: String, name: Int)? {
    var word = start
    if word + 2 < reading.words.count, reading.folded[word] == "(", reading.folded[word + 2] == ")" {
      // "X (right), and of B, Y"
      word += 3
    }
    let limit = min(reading.words.count, word + 6)
    while word < limit,
      [",", "and", "et", "of", "de", "du", "d'", "des", "the", "la", "le", "l'"].contains(reading.folded[word])
    {
      word += 1
    }
    guard word > start, word < limit, let term = reading.term(at: word, where: { stateCode(of: $0) != nil }),
      let code = stateCode(of: term.meaning),
      let name = name(starting: term.words.upperBound, across: 1) ?? name(starting: term.words.upperBound, across: 0)
    else { return nil }
    return (code, name)
  }

  private func stateCode(of meaning: Meaning) -> String? {
    switch meaning {
    case .state(let code), .adjective(let code): code
    default: nil
    }
  }

  /// The name that a counterpart or predecessor is said to be one of ("the predecessor of X").
  private func modelName(of phrase: OfficePhrase) -> Int? {
    guard phrase.kind == .predecessor || phrase.kind == .counterpart else { return nil }
    var start = phrase.words.upperBound
    guard start < reading.words.count, ["of", "de", "d'", "du"].contains(reading.folded[start]) else { return nil }
    start += 1
    if start < reading.words.count, reading.term(at: start, where: { $0 == .honorific }) != nil { start += 1 }
    return names.firstIndex { $0.words.lowerBound == start }
  }

  private mutating func give(_ place: Int, _ name: Int) {
    holders[place] = [personOf[name]]
    tiedName[place] = name
  }

  /// Whether an office phrase before the name has been given to it.
  private func isTaken(_ name: Int) -> Bool {
    tiedName.enumerated().contains { place, tied in
      tied == name && phrases[place].words.upperBound <= names[name].words.lowerBound
    }
  }

  /// The words between two offices of one holder: a comma, "and", but no article before the second.
  private func isOneHolder(_ between: Range<Int>) -> Bool {
    between.count <= 2 && !between.isEmpty
      && between.allSatisfy { [",", "and", "et", "&", "-", "–"].contains(reading.folded[$0]) }
  }

  /// The name that ends right before a word, over a comma, a bracket or an article.
  private func name(ending place: Int, across limit: Int) -> Int? {
    var end = place
    var crossed = 0
    var sawComma = false
    while end > 0, crossed < limit {
      if names.contains(where: { $0.words.upperBound == end }) { break }
      let form = reading.folded[end - 1]
      if let term = stateEnding(at: end) {
        if sawComma { return nil }
        end = term.words.lowerBound
        crossed += 1
        continue
      }
      if [",", "(", "–", "-", "—"].contains(form) {
        if sawComma { return nil }
        sawComma = true
      } else if reading.words[end - 1].partOfSpeech == .det || ["l'", "le", "la", "the", "'s"].contains(form) {
        if sawComma { return nil }
      } else {
        return nil
      }
      end -= 1
      crossed += 1
    }
    guard sawComma else { return nil }
    guard let found = names.firstIndex(where: { $0.words.upperBound == end }),
      reading.sentenceOf[names[found].words.lowerBound] == reading.sentenceOf[place]
    else { return nil }
    return found
  }

  /// The state's name that ends right before a word.
  func stateEnding(at end: Int) -> Term? {
    for start in max(0, end - 6)..<end {
      if let term = reading.term(at: start, where: { if case .state = $0 { true } else { false } }),
        term.words.upperBound == end, !term.isPartial
      {
        return term
      }
    }
    return nil
  }

  /// The name that begins at a word, over titles and, when `commas` is 1, one comma.
  private func name(starting place: Int, across commas: Int) -> Int? {
    guard place < reading.words.count else { return nil }
    let limit = reading.sentence(of: place - 1).upperBound
    var start = place
    if commas == 1 {
      guard start < limit, [",", "(", ":"].contains(reading.folded[start]) else { return nil }
      start += 1
    }
    if commas == 1, let past = afterAside(start, limit) { start = past }
    for _ in 0..<5 where start < limit {
      if let found = names.firstIndex(where: { $0.words.lowerBound == start }) { return found }
      if let title = reading.title(at: start) {
        start = title.upperBound
      } else if let term = reading.term(at: start, where: isPeople) {
        start = term.words.upperBound
      } else if ["the", "le", "la", "l'", "\"", "“", "«", "."].contains(reading.folded[start]) {
        start += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private func isPeople(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .inhabitant, .adjective: true
    default: false
    }
  }

  /// The word after a short aside of nouns that a comma closes ("…, member of the cabinet, X"); nil without one.
  private func afterAside(_ start: Int, _ limit: Int) -> Int? {
    guard !reading.isCapitalised(start) else { return nil }
    var place = start
    while place < limit, place < start + 5, reading.folded[place] != "," {
      guard [.noun, .adp, .det, .adj].contains(reading.words[place].partOfSpeech) else { return nil }
      place += 1
    }
    guard place > start, place + 1 < limit, reading.folded[place] == ",",
      names.contains(where: { $0.words.lowerBound == place + 1 })
    else { return nil }
    return place + 1
  }

  /// "the minister, X, said": a name after a comma is the office's only when it is closed off or ends the clause.
  private func isClosed(_ name: Int) -> Bool {
    let end = names[name].words.upperBound
    let sentence = reading.sentence(of: names[name].words.lowerBound)
    guard end < sentence.upperBound else { return true }
    if [",", ".", ";", ":", ")", "(", "–", "-", "—", "and", "et", "'s"].contains(reading.folded[end]) { return true }
    return reading.words[end].partOfSpeech != .verb || reading.tongue == .french
  }

  /// The names that a plural office covers: "Presidents X and Y", "the envoys of the two states, X and Y", and the
  /// same with the names first.
  private func namesOfGroup(_ phrase: OfficePhrase) -> [Int] {
    let sentence = reading.sentence(of: phrase.words.lowerBound)
    if let first = name(starting: phrase.words.upperBound, across: 0)
      ?? name(starting: phrase.words.upperBound, across: 1)
    {
      return list(from: first, in: sentence)
    }
    guard let last = name(ending: phrase.words.lowerBound, across: 3) else { return [] }
    var group = [last]
    while let first = group.first, first > 0, names[first - 1].words.lowerBound >= sentence.lowerBound,
      isListGap(names[first - 1].words.upperBound..<names[first].words.lowerBound)
    {
      group.insert(first - 1, at: 0)
    }
    return group.count > 1 ? group : []
  }

  private func list(from first: Int, in sentence: Range<Int>) -> [Int] {
    var group = [first]
    while let last = group.last, last + 1 < names.count, names[last + 1].words.upperBound <= sentence.upperBound,
      isListGap(names[last].words.upperBound..<names[last + 1].words.lowerBound)
    {
      group.append(last + 1)
    }
    return group
  }

  /// Between two names of a list stand only "and", a comma, titles, and perhaps a state ("of Oman", in brackets).
  private func isListGap(_ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty, gap.count <= 9 else { return false }
    var joined = false
    var depth = 0
    var word = gap.lowerBound
    while word < gap.upperBound {
      let form = reading.folded[word]
      if ["(", "["].contains(form) { depth += 1 }
      if depth > 0 {
        if [")", "]"].contains(form) { depth -= 1 }
      } else if ["and", "et", ",", "&"].contains(form) {
        joined = true
      } else if let title = reading.title(at: word) {
        word = title.upperBound - 1
      } else if ["of", "du", "de", "d'"].contains(form), let end = stateEnd(word + 1), end <= gap.upperBound {
        word = end - 1
      } else {
        return false
      }
      word += 1
    }
    return joined
  }

  /// The end of a state's name, over its article.
  private func stateEnd(_ word: Int) -> Int? {
    guard word < reading.words.count else { return nil }
    let start = reading.words[word].partOfSpeech == .det ? word + 1 : word
    guard start < reading.words.count else { return nil }
    return reading.term(at: start, where: { if case .state = $0 { true } else { false } })?.words.upperBound
  }
}

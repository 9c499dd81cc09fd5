import Language

extension CastBuilder {
  /// Makes the mentions of persons, offices, states, bodies and places, so that none overlaps another.
  mutating func makeMentions() {
    for (place, phrase) in phrases.enumerated() where phrase.isPlural && holders[place].count > 1 {
      cast.add(
        Mention(
          words: phrase.words, core: phrase.head, kind: .group, referents: holders[place].map { .person($0) }))
    }
    for (place, name) in names.enumerated() {
      var words = name.words
      for phrase in phrases.indices
      where tiedName[phrase] == place && !(phrases[phrase].isPlural && holders[phrase].count > 1) {
        let other = phrases[phrase].words
        words = min(words.lowerBound, other.lowerBound)..<max(words.upperBound, other.upperBound)
      }
      words = withTitle(words)
      // An office shared by several names stands with the first; the others keep their own words.
      cast.add(
        Mention(
          words: clipped(words, around: name.words, name: place), core: name.words, kind: .name,
          referents: [.person(personOf[place])]))
    }
    for (place, phrase) in phrases.enumerated() where tiedName[place] < 0 {
      let holder = describing.contains(place) ? holders[place].map { Referent.person($0) } : []
      cast.add(Mention(words: phrase.words, core: phrase.head, kind: .office, referents: holder))
    }
    addTerms()
    cast.sort()
  }

  private func withTitle(_ words: Range<Int>) -> Range<Int> {
    var lower = words.lowerBound
    let floor = reading.sentence(of: lower).lowerBound
    while lower > floor, reading.term(at: lower - 1, where: { $0 == .honorific || $0 == .rank }) != nil { lower -= 1 }
    return lower..<words.upperBound
  }

  /// The extent without the names of others inside it.
  private func clipped(_ words: Range<Int>, around core: Range<Int>, name: Int) -> Range<Int> {
    var (lower, upper) = (words.lowerBound, words.upperBound)
    // Names stand in text order and apart, so the neighbours alone can reach in.
    for other in [name - 1, name + 1].filter(names.indices.contains).map({ names[$0] }) {
      if other.words.lowerBound >= core.upperBound { upper = min(upper, other.words.lowerBound) }
      if other.words.upperBound <= core.lowerBound { lower = max(lower, other.words.upperBound) }
    }
    return lower..<max(upper, core.upperBound)
  }

  private mutating func addTerms() {
    for term in reading.terms {
      switch term.meaning {
      case .state(let code), .metonym(let code):
        addTerm(term, .state, [.state(code)])
      case .inhabitant(let code):
        addTerm(term, .state, [.state(code)])
      case .body(let code):
        addTerm(term, .body, [.state(code)])
      case .city:
        let standsForState = reading.terms.lazy.filter { $0.words == term.words }.compactMap {
          if case .metonym(let code) = $0.meaning { code } else { nil }
        }.first
        addTerm(term, .place, standsForState.map { [.state($0)] } ?? [])
      case .part: addTerm(term, .place, [])
      case .adjective, .region, .honorific, .rank: continue
      }
    }
  }

  private mutating func addTerm(_ term: Term, _ kind: Mention.Kind, _ referents: [Referent]) {
    if let there = cast.mention(at: term.words.lowerBound) {
      if there.kind == .state, kind == .state, there.words == term.words || term.isPartial,
        !there.referents.contains(where: { referents.contains($0) }), term.isPartial
      {
        // "Vietnam-US": one word, two states.
        cast.mentions[cast.mentionAt[term.words.lowerBound]].referents += referents
      }
      return
    }
    cast.add(Mention(words: term.words, core: term.words, kind: kind, referents: referents))
  }
}

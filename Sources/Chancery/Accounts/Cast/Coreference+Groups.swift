import Language

/// Groups: "the two sides", "les deux ministres", "both".
extension Coreference {
  /// "the two sides", "les deux hommes", "both", "tous deux".
  func group(at place: Int, _ sentence: Range<Int>) -> Mention? {
    guard ["two", "both", "deux", "three", "trois", "four", "quatre"].contains(reading.folded[place]),
      !(recent.isEmpty && cast.people.isEmpty)
    else {
      return nil
    }
    let common = reading.vocabulary.common
    var end = place + 1
    while end < sentence.upperBound, end < place + 4 {
      if cast.mention(at: end) != nil { return nil }
      let form = reading.folded[end]
      if common.has(form, in: "group-states") {
        return Mention(
          words: place..<end + 1, core: end..<end + 1, kind: .group, referents: several(place) ?? mainPair())
      }
      if common.has(form, in: "group-persons") {
        return Mention(
          words: place..<end + 1, core: end..<end + 1, kind: .group, referents: several(place) ?? personPair())
      }
      guard reading.words[end].partOfSpeech == .adj else { break }
      end += 1
    }
    let isBare = reading.words[place].head < place || reading.words[reading.words[place].head].partOfSpeech == .verb
    if isBare, isSubject(place) || reading.words[place].partOfSpeech == .pron {
      return Mention(words: place..<place + 1, core: place..<place + 1, kind: .group, referents: personPair())
    }
    return nil
  }

  /// For "three" and "four" as many persons of different states as were last named; nil for two.
  func several(_ place: Int) -> [Referent]? {
    let counts = ["three": 3, "trois": 3, "four": 4, "quatre": 4]
    guard place >= 0, let count = counts[reading.folded[place]] else { return nil }
    if lastGroup.count == count { return lastGroup }
    var states: Set<String> = []
    var found: [Int] = []
    for person in recent.reversed() where found.count < count {
      guard let state = cast.people[person].state, states.insert(state).inserted else { continue }
      found.insert(person, at: 0)
    }
    return found.count == count ? found.map { .person($0) } : nil
  }

  /// The two persons last named together, else the two last named of different states.
  func personPair() -> [Referent] {
    let persons = lastGroup.filter { cast.isPerson($0) }
    if persons.count == 2 { return persons }
    let recent = acting.count > 1 ? acting : self.recent
    if let last = recent.last {
      let state = cast.people[last].state
      if let other = recent.dropLast().last(where: { cast.people[$0].state != state && cast.people[$0].state != nil }) {
        return [.person(other), .person(last)]
      }
      if recent.count > 1 { return [.person(recent[recent.count - 2]), .person(last)] }
    }
    return mainPair()
  }

  /// Two persons or states of different sides: those named together, else the first of the report.
  func mainPair() -> [Referent] {
    if lastGroup.count == 2, Set(lastGroup.compactMap { cast.state(of: $0) }).count == 2 { return lastGroup }
    let recent = acting.count > 1 ? acting : self.recent
    for place in recent.indices.reversed() {
      let last = recent[place]
      guard let state = cast.people[last].state else { continue }
      if let other = recent[..<place].last(where: {
        cast.people[$0].state != nil && cast.people[$0].state != state
      }) {
        return [.person(other), .person(last)]
      }
    }
    var states: [String] = []
    if let side = reading.report.side { states.append(side) }
    for mention in cast.mentions {
      for case .state(let code) in mention.referents where !states.contains(code) { states.append(code) }
      if states.count >= 2 { break }
    }
    return states.count >= 2 ? states.prefix(2).map { .state($0) } : []
  }
}

import Language

/// States told beside a name.
extension CastBuilder {
  /// "l'Italien X", "Croatian X", "X (Russie)", "X of Oman" tell a person's state.
  mutating func tellStates() {
    for (place, name) in names.enumerated() where cast.people[personOf[place]].toldState == nil {
      if let state = stateBefore(name.words.lowerBound) ?? stateAfter(name.words.upperBound) {
        cast.people[personOf[place]].toldState = state
      }
    }
  }

  private func stateBefore(_ first: Int) -> String? {
    guard first > 0, reading.sentenceOf[first - 1] == reading.sentenceOf[first] else { return nil }
    if reading.folded[first - 1] == "'s", let state = stateEnding(at: first - 1),
      case .state(let code) = state.meaning
    {
      return code
    }
    for start in max(0, first - 3)..<first {
      for place in reading.termsAt[start] ?? [] {
        let term = reading.terms[place]
        guard term.words.upperBound == first, !term.isPartial else { continue }
        switch term.meaning {
        case .inhabitant(let code): return code
        case .adjective(let code) where reading.tongue == .english: return code
        default: continue
        }
      }
    }
    return nil
  }

  private func stateAfter(_ end: Int) -> String? {
    guard end + 1 < reading.words.count, reading.sentenceOf[end] == reading.sentenceOf[end - 1] else { return nil }
    guard ["(", "of"].contains(reading.folded[end]) else { return nil }
    var start = end + 1
    if reading.words[start].partOfSpeech == .det, start + 1 < reading.words.count { start += 1 }
    let term = reading.term(
      at: start,
      where: {
        switch $0 {
        case .state, .body: true
        default: false
        }
      })
    guard let term else { return nil }
    let isBracketed = reading.folded[end] == "("
    if isBracketed, term.words.upperBound < reading.words.count, reading.folded[term.words.upperBound] != ")" {
      return nil
    }
    switch term.meaning {
    case .state(let code), .body(let code): return code
    default: return nil
    }
  }

  /// "X and Y, respectively foreign minister and finance minister of Z": each office to the name of its place.
  mutating func tieInOrder() {
    for word in reading.words.indices
    where reading.vocabulary.common.has(reading.folded[word], in: "in-order") && word > 1 {
      let sentence = reading.sentence(of: word)
      var end = reading.folded[word - 1] == "," ? word - 1 : word
      if reading.folded[end - 1] == ")", let open = reading.folded[..<end].lastIndex(of: "("), open > end - 6 {
        end = open
      }
      guard let last = names.firstIndex(where: { $0.words.upperBound == end }) else { continue }
      let offices = phrases.indices.filter {
        phrases[$0].words.lowerBound > word && phrases[$0].words.upperBound <= sentence.upperBound
      }.prefix(6)
      let first = last + 1 - offices.count
      guard offices.count > 1, first >= 0, names[first].words.lowerBound >= sentence.lowerBound else { continue }
      for (order, office) in offices.enumerated() {
        holders[office] = [personOf[first + order]]
        tiedName[office] = -1
        describing.insert(office)
      }
      // "foreign minister and finance minister of Z": both are Z's.
      for office in offices.reversed().dropFirst() where phrases[office].owners.isEmpty {
        phrases[office].owners = offices.last.map { phrases[$0].owners } ?? []
      }
    }
  }

  /// "Ethiopia's foreign minister, X, and Djibouti's Y": the second holds the first's office for another state. Heads of
  /// state and government are left out, for they meet across these two offices.
  mutating func tieEllipses() {
    guard reading.tongue == .english else { return }
    for place in names.indices.dropFirst() where !tiedName.contains(place) {
      let first = names[place].words.lowerBound
      guard first > 1, reading.folded[first - 1] == "'s", let state = stateEnding(at: first - 1),
        case .state(let code) = state.meaning
      else { continue }
      let gap = names[place - 1].words.upperBound..<max(names[place - 1].words.upperBound, state.words.lowerBound)
      guard !gap.isEmpty, gap.count < 3, gap.allSatisfy({ [",", "and"].contains(reading.folded[$0]) }),
        let phrase = phrases.indices.first(where: { tiedName[$0] == place - 1 && holders[$0].count == 1 }),
        let owner = phrases[phrase].owners.first, owner != code,
        let role = phrases[phrase].role, ![.headOfState, .headOfGovernment, .monarchOrRoyal].contains(role)
      else { continue }
      holders[phrase].append(personOf[place])
      toldStates[phrase] = [owner, code]
    }
  }
}

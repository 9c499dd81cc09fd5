import Language

extension EngagementFinder {
  /// "X travelled to Z", "X is expected in Z": a visit to each state named that lies abroad for the one who goes.
  func travel(_ verb: Int, _ status: Engagement.Status, travellers heads: [Int]) -> [ContactDraft] {
    let travellers = slots(heads, part: .guest).filter { cast.isPerson($0.referent) }
    guard !travellers.isEmpty else { return [] }
    return abroad(destinations(of: verb, for: travellers), travellers).map { place in
      var made = draft(.visit, status, verb, travellers, rule: "travel")
      made.place = place
      return made
    }
  }

  /// "X arrived", "flew in": a visit to the place from which the report is written, where no other is named.
  func arrival(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    guard destinations(of: verb).isEmpty, let home = homeTerm else { return [] }
    let travellers = slots(subjects(of: verb), part: .guest).filter { cast.isPerson($0.referent) }
    return abroad([home], travellers).map { place in
      var made = draft(.visit, status, verb, travellers, rule: "arrival")
      made.place = place
      return made
    }
  }

  /// Those of `places` that lie outside the travellers' own state, the first of each state.
  private func abroad(_ places: [Term], _ travellers: [ContactDraft.Slot]) -> [Term] {
    var seen: Set<String> = []
    return places.filter { place in
      guard !travellers.isEmpty, let state = reading.state(of: place), isAbroad(travellers, state) else { return false }
      return seen.insert(state).inserted
    }
  }

  /// "She was in Uganda", "il est à Paris": who is said to be abroad visits, unless posted there.
  func stay(at word: Int) -> ContactDraft? {
    guard has(clauses.preposition(of: word), in: "stay-place"), let place = placeTerm(at: word),
      let state = reading.state(of: place)
    else { return nil }
    let verb: Int
    if !clauses.children(of: word, .copula).isEmpty {
      verb = word
    } else if words[word].relation == .oblique, ["be", "etre"].contains(reading.lemmas[words[word].head]) {
      verb = words[word].head
    } else {
      return nil
    }
    let travellers = slots(clauses.subjects(of: verb), part: .guest).filter { slot in
      guard case .person(let person) = slot.referent else { return false }
      return !cast.people[person].offices.contains {
        [.ambassador, .permanentRepresentative, .spokesperson].contains($0.role)
      }
    }
    guard !travellers.isEmpty, isAbroad(travellers, state), let status = status(of: verb) else { return nil }
    var made = draft(.visit, status, word, travellers, rule: "stay")
    made.place = place
    return made
  }

  /// "the visiting minister": a guest in the state whose report it is.
  func visitor(_ adjective: Int) -> [ContactDraft] {
    let head = words[adjective].head
    guard words[adjective].relation == .adjectivalModifier, let home = homeTerm, let state = reading.state(of: home)
    else { return [] }
    let guests = slots([head], part: .guest).filter { cast.isPerson($0.referent) }
    guard !guests.isEmpty, isAbroad(guests, state) else { return [] }
    var made = draft(.visit, .occurred, adjective, guests, rule: "visitor")
    made.place = home
    return [made]
  }
}

import Language

extension EngagementFinder {
  /// "X travelled to Z", "X is expected in Z": a visit to each state named that lies abroad for the one who goes.
  func travel(_ verb: Int, _ status: Engagement.Status, travellers heads: [Int]) -> [ContactDraft] {
    let travellers = slots(listed(heads), part: .guest).filter(isTraveller)
    guard !travellers.isEmpty else { return [] }
    var reached = destinations(of: verb, for: travellers)
    if reached.isEmpty, let led = object(of: verb, in: "delegation") {
      reached = destinations(of: led, for: travellers)
    }
    let places = abroad(reached, travellers)
    return byState(travellers).flatMap { party in
      places.map { place in
        var made = draft(.visit, status, verb, party, rule: "travel")
        made.place = place
        return made
      }
    }
  }

  /// A person, or the holder of an office whom the report does not name.
  func isTraveller(_ slot: ContactDraft.Slot) -> Bool {
    cast.isPerson(slot.referent) || cast.mention(at: slot.word)?.kind == .office
  }

  /// Those of one state travel together, those of several each on their own.
  private func byState(_ travellers: [ContactDraft.Slot]) -> [[ContactDraft.Slot]] {
    let states = Set(travellers.map { cast.state(of: $0.referent) ?? "" })
    return states.count == 1 ? [travellers] : travellers.map { [$0] }
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
    let cases = clauses.children(of: word, .caseMarking)
    guard cases.contains(where: { has($0, "stay-place") }), let place = stayPlace(at: word),
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
    guard !travellers.isEmpty, isAbroad(travellers, state), var status = status(of: verb) else { return nil }
    if cases.contains(where: { has($0, "plan-word") }) { status = .planned }
    var made = draft(.visit, status, word, travellers, rule: "stay")
    made.place = place
    return made
  }

  private func stayPlace(at word: Int) -> Term? { placeTerm(at: word) ?? namedPlace(below: word) }

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

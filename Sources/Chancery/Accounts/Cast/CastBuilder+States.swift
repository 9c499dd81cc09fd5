import Language

extension CastBuilder {
  /// The state or body to which a person's office belongs.
  func state(of place: Int, role: Role, person: Int, order: Int) -> String? {
    let found = ownState(of: place, role: role, person: person, order: order)
    return found.flatMap { reading.vocabulary.world.groups[$0] } ?? found
  }

  private func ownState(of place: Int, role: Role, person: Int, order: Int) -> String? {
    let phrase = phrases[place]
    let count = holders[place].count
    let bodies = reading.vocabulary.world.bodies
    if phrase.isPlural, count > 1 {
      if phrase.owners.count == count { return phrase.owners[order] }
      if let state = cast.people[person].toldState ?? known(person, role) { return state }
      if phrase.owners.count == 1 { return phrase.owners[0] }
      if let state = holders[place].lazy.compactMap({ known($0, role) }).first { return state }
      if let state = superiorState(of: phrase, not: person) { return state }
      // Presidents and envoys named together are of several states, officials of one.
      return meetsItsLike(role) ? nil : homeState(of: place)
    }
    let isOfBody = role == .headOfOrganisation || role == .deputyHeadOfOrganisation
    if let fitting = phrase.owners.first(where: { bodies.contains($0) == isOfBody }) { return fitting }
    // "Minister for the Commonwealth": a body in a minister's title is a field of work.
    if let owner = phrase.owners.first(where: { $0 == "EU" || !isOfState(role) || !bodies.contains($0) }) {
      return owner
    }
    if let possessor = possessor(of: phrase) { return cast.people[possessor].state }
    if phrase.kind == .counterpart, phrase.hasPortfolio, let model = model(of: place, for: person) {
      // "his colleague of the Treasury" sits in the same government.
      return cast.people[model].state
    }
    if let told = cast.people[person].toldState { return told }
    if let known = known(person, role) { return known }
    if let companion = companion(of: place, role: role) { return cast.people[companion].state }
    if phrase.kind == .predecessor, let model = model(of: place, for: person) { return cast.people[model].state }
    if let other = cast.people[person].offices.lazy.compactMap(\.state).first { return other }
    if let state = superiorState(of: phrase, not: person) { return state }
    return listState(of: phrase) ?? homeState(of: place)
  }

  /// The person named right before an office whose state it shares: the holder of the same office in another house
  /// ("the speaker of the Senate of Y, X, and that of the Assembly"), or of another rank ("Jordan's King X and Crown
  /// Prince Y", "President X and Foreign Minister Y").
  private func companion(of place: Int, role: Role) -> Int? {
    let words = phrases[place].words
    if reading.vocabulary.common.has(reading.folded[words.lowerBound], in: "head-pronoun") {
      return phrases.indices.last {
        $0 < place && phrases[$0].role == role && !holders[$0].isEmpty
          && reading.sentenceOf[phrases[$0].words.lowerBound] == reading.sentenceOf[words.lowerBound]
      }.flatMap { holders[$0].first }
    }
    guard words.lowerBound > 1, ["and", "et"].contains(reading.folded[words.lowerBound - 1]),
      let name = names.firstIndex(where: { $0.words.upperBound == words.lowerBound - 1 }),
      let other = tiedName.firstIndex(of: name), phrases[other].words.upperBound <= names[name].words.lowerBound,
      let otherRole = phrases[other].role
    else { return nil }
    let isHeir = reading.folded[words].contains { ["crown", "heritier", "heritiere"].contains($0) }
    let isJunior =
      !meetsItsLike(role) || role == .foreignMinister && [.headOfState, .headOfGovernment].contains(otherRole)
    return isHeir || isJunior && otherRole != role ? personOf[name] : nil
  }

  /// The state of a list's members told before it ("several American officials, namely the adviser X and …").
  private func listState(of phrase: OfficePhrase) -> String? {
    let sentence = reading.sentence(of: phrase.words.lowerBound)
    for (place, other) in phrases.enumerated().reversed() where other.words.upperBound <= phrase.words.lowerBound {
      guard other.words.lowerBound >= sentence.lowerBound else { return nil }
      if other.isPlural, holders[place].isEmpty, other.owners.count == 1 { return other.owners[0] }
    }
    return nil
  }

  private func isOfState(_ role: Role) -> Bool {
    [
      .headOfState, .headOfGovernment, .deputyHeadOfGovernment, .foreignMinister, .deputyForeignMinister, .minister,
      .deputyMinister, .monarchOrRoyal,
    ].contains(role)
  }

  private func known(_ person: Int, _ role: Role) -> String? {
    HolderList.state(of: cast.people[person].pieces, role: role, in: reading.vocabulary)
  }

  /// The state that an office without one belongs to: the report's side, else the state to which an envoy beside it is
  /// accredited, else the state most often named that is not that of such an office beside it.
  private func homeState(of place: Int) -> String? {
    let world = reading.vocabulary.world
    if let role = phrases[place].role, [.headOfOrganisation, .deputyHeadOfOrganisation].contains(role) {
      if let body = homeBody() { return body }
    }
    let (foreign, host) = othersStates(beside: place)
    if let side = reading.report.side, !world.bodies.contains(side), !foreign.contains(side) { return side }
    if let host, !foreign.contains(host) { return host }
    var counts: [String: Int] = [:]
    var order: [String] = []
    func count(_ code: String) {
      guard !foreign.contains(code), !world.bodies.contains(code) else { return }
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    for term in reading.terms { homeCode(of: term).map(count) }
    for person in cast.people where person.pieces.count > 1 {
      // Holders known from the list speak for their states though the report does not name them.
      Set(reading.vocabulary.holders.holdings(of: person.pieces).map(\.state)).only.map(count)
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  /// The body of which a report that is not a state's speaks most: the side's, else the one most often named.
  private func homeBody() -> String? {
    if let side = reading.report.side, reading.vocabulary.world.bodies.contains(side) { return side }
    var counts: [String: Int] = [:]
    var order: [String] = []
    for case .body(let code) in reading.terms.lazy.map(\.meaning) {
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  /// The states of those who stand beside an office in its sentence as counterparts, and the state to which an envoy
  /// among them is accredited.
  private func othersStates(beside place: Int) -> (foreign: Set<String>, host: String?) {
    // An envoy's own post tells where the holder is not from.
    if !phrases[place].accredited.isEmpty, phrases[place].role.map(isEnvoy) ?? false {
      return (Set(phrases[place].accredited), nil)
    }
    let world = reading.vocabulary.world
    let sentence = reading.sentence(of: phrases[place].words.lowerBound)
    var foreign: Set<String> = []
    var host: String?
    for (other, phrase) in phrases.enumerated()
    where sentence.contains(phrase.words.lowerBound) && holders[other] != holders[place] {
      if areCounterparts(phrase, phrases[place]) { foreign.formUnion(phrase.owners) }
      if host == nil { host = phrase.accredited.first { !world.bodies.contains($0) } }
    }
    return (foreign, host)
  }

  /// Whether two offices are members of one list ("the members of his delegation: Minister X, Ambassador Y").
  private func areListed(_ one: OfficePhrase, _ other: OfficePhrase) -> Bool {
    func first(_ phrase: OfficePhrase) -> Int {
      var word = phrase.head.lowerBound
      for _ in 0..<12 {
        let governor = reading.words[word].head
        let isInside = phrase.words.contains(governor)
        let isJoined = [.conjunct, .flat, .compound, .apposition].contains(reading.words[word].relation)
        guard governor != word, isInside || isJoined else { break }
        word = governor
      }
      return word
    }
    return isEnvoy(one.role ?? .other) != isEnvoy(other.role ?? .other) && first(one) == first(other)
  }

  private func meetsItsLike(_ role: Role) -> Bool {
    isEnvoy(role)
      || [.headOfState, .headOfGovernment, .foreignMinister, .monarchOrRoyal, .headOfOrganisation].contains(role)
  }

  private func isEnvoy(_ role: Role) -> Bool { [.ambassador, .envoy, .permanentRepresentative].contains(role) }

  /// Whether holders of two roles named together are likely of two states: of one rank, or one of them an envoy.
  private func areCounterparts(_ phrase: OfficePhrase, _ beside: OfficePhrase) -> Bool {
    if phrase.kind == .counterpart { return true }
    guard let one = phrase.role, let other = beside.role, !areListed(phrase, beside) else { return false }
    let ranks: [Set<Role>] = [
      [.headOfState, .headOfGovernment, .monarchOrRoyal], [.foreignMinister, .deputyForeignMinister],
    ]
    return isEnvoy(one) != isEnvoy(other) || one == other
      || ranks.contains { $0.contains(one) && $0.contains(other) }
  }

  /// The state that a term speaks for when an office names none: a state, its people, its government, its towns.
  private func homeCode(of term: Term) -> String? {
    switch term.meaning {
    case .state(let code), .adjective(let code), .metonym(let code), .inhabitant(let code): code
    case .city: reading.state(of: term)
    default: nil
    }
  }
}

extension Set {
  /// The element of a set of one; nil for others.
  fileprivate var only: Element? { count == 1 ? first : nil }
}

import Language

extension EngagementFinder {
  /// "a visit to China by X", "X is on a visit to", "lors de la visite de X à Z".
  ///
  /// A visit to several states is one to each.
  func visits(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    guard let first = visit(noun, status) else { return [] }
    // A tour of several states is told as one.
    if has(noun, "tour") { return [first] }
    var states = Set(first.place.flatMap { reading.state(of: $0) }.map { [$0] } ?? [])
    return [first]
      + destinations(of: noun, for: first.parts).compactMap { place in
        guard let state = reading.state(of: place), isAbroad(first.parts, state), states.insert(state).inserted else {
          return nil
        }
        var next = first
        next.place = place
        return next
      }
  }

  private func visit(_ noun: Int, _ status: Engagement.Status) -> ContactDraft? {
    var visitors = slots(
      clauses.obliques(of: noun, ["of", "by", "from", "de", "du", "d'", "par", "des"]) + possessors(of: noun),
      part: .guest
    ).filter(isTraveller)
    var status = status
    if let verb = lightVerb(of: noun), let guests = invited(to: verb) {
      visitors = slots(guests, part: .guest).filter(isTraveller)
      status = .proposed
    }
    if visitors.isEmpty, let verb = lightVerb(of: noun) {
      visitors = slots(agents(of: verb), part: .guest).filter(isTraveller)
    }
    if visitors.isEmpty {
      visitors = slots(clauses.subjects(of: noun), part: .guest).filter(isTraveller)
    }
    if visitors.isEmpty, let near = personBefore(noun) {
      // "the president, X, on a state visit to Z".
      visitors = slots([near], part: .guest).filter(isTraveller)
    }
    if visitors.isEmpty, words[noun].relation == .oblique || words[noun].relation == .nominalModifier {
      visitors = clauseSubjects(of: noun).filter(isTraveller)
        .map { ContactDraft.Slot(referent: $0.referent, part: .guest, word: $0.word) }
    }
    if let told = relativeClause(of: noun) {
      let agents = agents(of: told).filter { $0 != noun }
      let found = slots(agents, part: .guest).filter(isTraveller)
      if !found.isEmpty { visitors = found }
    }
    var place = destination(of: noun) ?? relativeClause(of: noun).flatMap { destination(of: $0) }
    if place == nil, let verb = lightVerb(of: noun) { place = destination(of: verb) }
    if place == nil, let visitor = visitors.first { place = placeBehind(visitor.word) }
    guard !visitors.isEmpty else { return nil }
    if place == nil { place = placeBefore(noun, abroadFor: visitors) }
    if let place, let state = reading.state(of: place), !isAbroad(visitors, state) { return nil }
    var made = draft(.visit, status, noun, Array(visitors.prefix(1)), rule: "visit")
    made.place = place
    if place == nil, status != .occurred, let host = hostState(of: visitors, at: noun) {
      // "a possible visit by X": to the state of those whom the report tells of.
      made.place = host
    }
    made.pointsBack = made.place == nil
    return made
  }

  /// "signed in Dublin in August during the visit of X": the place told before the visit in its sentence.
  private func placeBefore(_ noun: Int, abroadFor visitors: [ContactDraft.Slot]) -> Term? {
    guard words[noun].relation == .oblique || words[noun].relation == .nominalModifier,
      reading.children[noun].allSatisfy({ !words[$0].features.contains(.possessive) })
    else { return nil }
    let floor = reading.sentence(of: noun).lowerBound
    return reading.terms.last { term in
      guard term.words.lowerBound >= floor, term.words.upperBound <= noun, noun - term.words.upperBound < 12,
        term.words.lowerBound > floor,
        ["in", "at", "a", "en", "au", "aux"].contains(reading.folded[term.words.lowerBound - 1])
      else { return false }
      return reading.state(of: term).map { isAbroad(visitors, $0) } ?? false
    }
  }

  /// The first mention of the other state in a report of two, nil where it tells of more.
  private func hostState(of visitors: [ContactDraft.Slot], at noun: Int) -> Term? {
    let own = Set(visitors.compactMap { cast.state(of: $0.referent) })
    let people = cast.people.compactMap(\.state)
    let others = Set(people).subtracting(own)
    guard own.count == 1, others.count == 1, let other = others.first else { return nil }
    return reading.terms.first { term in
      switch term.meaning {
      case .state(let code), .part(let code): code == other
      default: false
      }
    }
  }

  /// The place named right behind the visitor ("la visite de X à Z"), wherever the tree hangs it.
  func placeBehind(_ word: Int) -> Term? {
    guard let mention = cast.mention(at: word) else { return nil }
    let limit = reading.sentence(of: word).upperBound
    var next = mention.words.upperBound
    guard next < limit, contacts.classes.has(reading.folded[next], in: "to-place") else { return nil }
    next += 1
    if next < limit, words[next].partOfSpeech == .det { next += 1 }
    return next < limit ? placeTerm(at: next) : nil
  }

  /// The person named right before "on a visit", over a comma and the words that open the phrase.
  func personBefore(_ noun: Int) -> Int? {
    let floor = reading.sentence(of: noun).lowerBound
    var place = noun - 1
    while place >= floor, place > noun - 6 {
      if let mention = cast.mention(at: place) { return mention.kind == .name ? mention.core.lowerBound : nil }
      let isOpening =
        [.adp, .det, .adj, .punct, .num].contains(words[place].partOfSpeech) && reading.folded[place] != "."
      guard isOpening else { return nil }
      place -= 1
    }
    return nil
  }
}

import Language

extension EngagementFinder {
  /// What a noun tells, by its frame.
  func nounDrafts(_ trigger: ContactLexicon.Trigger, _ noun: Int) -> [ContactDraft] {
    guard let status = status(ofNoun: noun) else { return [] }
    switch trigger.frame {
    case .talks, .audience: return talks(trigger, noun, status)
    case .visit: return visit(noun, status)
    case .gathering where isVideo(noun) || isRemote(noun): return talks(trigger, noun, status)
    case .gathering, .session: return gathering(noun, status)
    case .signing: return signingNoun(noun, status)
    case .letter: return letter(noun, status)
    default: return []
    }
  }

  /// The light verb that carries a noun ("held talks", "talks were held"), nil without one.
  func lightVerb(of noun: Int) -> Int? {
    let head = words[noun].head
    guard head != noun, words[head].partOfSpeech == .verb || words[head].partOfSpeech == .aux, has(head, "light-verb")
    else { return nil }
    switch words[noun].relation {
    case .object, .nominalSubjectPassive, .nominalSubject, .oblique, .openComplement: return head
    default: return nil
    }
  }

  /// "had a telephone conversation with", "talks between A and B", "during their meeting".
  private func talks(_ trigger: ContactLexicon.Trigger, _ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    var kind = kind(trigger.kind, at: noun)
    if kind == .call, trigger.kind == .call, reading.tongue == .english, isCourtesyCall(noun) { kind = .meeting }
    let with = contacts.classes["counterpart-with"]
    var one: [ContactDraft.Slot] = []
    var other = slots(listed(clauses.obliques(of: noun, with)))
    var betweens = slots(listed(clauses.obliques(of: noun, ["between", "among", "entre"])))
    if betweens.count < 2, let verb = lightVerb(of: noun), words[noun].relation != .object {
      // "A call took place between A and B".
      betweens = slots(listed(clauses.deepObliques(of: verb, ["between", "among", "entre"])))
    }
    if betweens.count > 1 { return [draft(kind, status, noun, betweens, rule: "talks")] }
    let possessors = possessors(of: noun)
    let owned = slots(possessors)
    var isObject = false
    if let verb = lightVerb(of: noun) {
      isObject = words[noun].relation == .object || words[noun].relation == .openComplement
      if words[noun].relation == .object || clauses.isPassive(verb) && words[noun].relation != .oblique {
        one = slots(agents(of: verb))
      } else if words[noun].relation == .oblique {
        one = slots(clauses.subjects(of: verb))
      }
      if has(verb, "receiving") {
        // "received a call from X", "a reçu un appel téléphonique de X".
        other += slots(listed(clauses.obliques(of: noun, ["from", "de", "du", "d'", "des"])))
        if other.isEmpty { other += slots(listed(clauses.obliques(of: verb, ["from"]))) }
      }
      other += slots(
        listed(clauses.deepObliques(of: verb, with).filter { $0 > noun || words[noun].relation != .object }))
    }
    if one.isEmpty, let told = relativeClause(of: noun) {
      one = slots(clauses.subjects(of: told).filter { $0 != noun })
      other += slots(listed(clauses.deepObliques(of: told, with)))
      isObject = !one.isEmpty
    }
    if owned.count > 1 && other.isEmpty {
      return [pointing(draft(kind, status, noun, owned, rule: "talks"), isObject: isObject)]
    }
    if owned.count == 1, one.isEmpty { one = owned }
    if one.isEmpty || one.count == 1 && other.isEmpty, !isObject {
      one = one.isEmpty ? clauseSubjects(of: noun) : one
    }
    let states = statesNamed(in: noun)
    if one.isEmpty, other.isEmpty, states.count > 1 {
      return [
        draft(
          kind, status, noun, states.map { ContactDraft.Slot(referent: .state($0), part: nil, word: noun) },
          rule: "talks")
      ]
    }
    if other.isEmpty, one.count == 1, kind == .call || kind == .videoCall, isPlainSetting(noun),
      let verb = clauses.verb(above: noun)
    {
      // "X congratulated Y in a telephone call".
      other = slots(patients(of: verb)).filter { cast.isPerson($0.referent) }
    }
    if one.isEmpty, other.count == 1, let topic = topic(before: noun) {
      // "Talks are planned with his Egyptian counterpart": the one the report speaks of takes part.
      one = slots([topic]).filter { slot in !other.contains { $0.referent == slot.referent } }
      isObject = isObject || !one.isEmpty
    }
    other = unique(other).filter { slot in !one.contains { $0.referent == slot.referent } }
    guard (one + other).contains(where: { cast.isPerson($0.referent) }) else { return [] }
    guard one.count + other.count > 1, isObject || !other.isEmpty || one.count > 1 && isPlainSetting(noun) else {
      return []
    }
    let pointsBack = other.isEmpty && !isObject
    return split(other, by: noun).map {
      pointing(draft(kind, status, noun, one + $0, rule: "talks"), isObject: !pointsBack)
    }
  }

  /// "the talks that he held", "l'entretien qu'il avait eu": the light verb of a noun's relative clause.
  private func relativeClause(of noun: Int) -> Int? {
    reading.children[noun].first {
      (words[$0].relation == .aclRelative || words[$0].relation == .acl) && words[$0].partOfSpeech == .verb
        && has($0, "light-verb")
    }
  }

  private func isCourtesyCall(_ noun: Int) -> Bool {
    reading.children[noun].contains { reading.folded[$0] == "courtesy" }
      || lightVerb(of: noun).map { reading.lemmas[$0] == "pay" } ?? false
  }

  private func pointing(_ draft: ContactDraft, isObject: Bool) -> ContactDraft {
    var draft = draft
    draft.pointsBack = !isObject
    return draft
  }

  /// "At the meeting", "during the talks": the noun is the setting of what its clause's subjects do.
  private func isPlainSetting(_ noun: Int) -> Bool {
    words[noun].relation == .oblique || words[noun].relation == .nominalModifier
  }

  private func clauseSubjects(of noun: Int) -> [ContactDraft.Slot] {
    guard let verb = clauses.verb(above: noun) else { return [] }
    return slots(agents(of: verb))
  }

  /// Those to whom a noun belongs: "their", "Blinken's", "leur".
  func possessors(of noun: Int) -> [Int] {
    clauses.children(of: noun, .possessive).flatMap(clauses.conjuncts)
      + reading.children[noun].filter {
        words[$0].relation == .determiner && words[$0].features.contains(.possessive)
      }
  }

  /// "a visit to China by X", "X is on a visit to", "lors de la visite de X à Z".
  private func visit(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    var visitors = slots(
      clauses.obliques(of: noun, ["of", "by", "from", "de", "du", "d'", "par", "des"]) + possessors(of: noun),
      part: .guest
    ).filter { cast.isPerson($0.referent) }
    if visitors.isEmpty, let verb = lightVerb(of: noun) {
      visitors = slots(agents(of: verb), part: .guest).filter { cast.isPerson($0.referent) }
    }
    if visitors.isEmpty {
      visitors = slots(clauses.subjects(of: noun), part: .guest).filter { cast.isPerson($0.referent) }
    }
    if visitors.isEmpty, let near = personBefore(noun) {
      // "the president, X, on a state visit to Z".
      visitors = slots([near], part: .guest).filter { cast.isPerson($0.referent) }
    }
    if visitors.isEmpty, words[noun].relation == .oblique || words[noun].relation == .nominalModifier {
      visitors = clauseSubjects(of: noun).filter { cast.isPerson($0.referent) }
        .map { ContactDraft.Slot(referent: $0.referent, part: .guest, word: $0.word) }
    }
    if let told = relativeClause(of: noun) {
      let agents = agents(of: told).filter { $0 != noun }
      let found = slots(agents, part: .guest).filter { cast.isPerson($0.referent) }
      if !found.isEmpty { visitors = found }
    }
    var place = destination(of: noun) ?? relativeClause(of: noun).flatMap { destination(of: $0) }
    if place == nil, let verb = lightVerb(of: noun) { place = destination(of: verb) }
    guard !visitors.isEmpty else { return [] }
    if let place, let state = state(of: place), !isAbroad(visitors, state) { return [] }
    var made = draft(.visit, status, noun, Array(visitors.prefix(1)), rule: "visit")
    made.place = place
    made.pointsBack = place == nil
    return [made]
  }

  /// The person named right before "on a visit", over a comma and the words that open the phrase.
  private func personBefore(_ noun: Int) -> Int? {
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

  /// A named session or summit: "the 5th session of the joint commission", "the G7 summit in Hiroshima".
  private func gathering(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    guard let kind = gatheringKind(noun), !isSetting(noun) else { return [] }
    if let verb = lightVerb(of: noun),
      contacts.verbs[reading.lemmas[verb]]?.contains(where: {
        $0.frame == .lead || $0.frame == .attend
      }) ?? false, words[noun].relation == .object
    {
      return []
    }
    var parts = statesNamed(in: noun).map { ContactDraft.Slot(referent: .state($0), part: .member, word: noun) }
    let named = slots(clauses.obliques(of: noun, contacts.classes["counterpart-with"].union(["of"])), part: .member)
    parts += named.filter { slot in !parts.contains { cast.state(of: $0.referent) == cast.state(of: slot.referent) } }
    guard parts.count > 1 || kind == .multilateral && !parts.isEmpty else { return [] }
    return [draft(kind, status, noun, parts, rule: "gathering")]
  }

  /// On the sidelines of a forum, the forum itself is only the setting.
  private func isSetting(_ noun: Int) -> Bool {
    has(words[noun].head, "side-event")
      || reading.children[noun].contains { has($0, "side-event") }
  }

  /// Dialogue for a named bilateral format, multilateral for a summit or forum of a body; nil for a plain "session".
  func gatheringKind(_ noun: Int) -> Engagement.Kind? {
    let phrase = clauses.nounPhrase(of: noun).filter { abs($0 - noun) < 12 }
    let isNamed =
      phrase.contains {
        words[$0].partOfSpeech == .num || reading.forms[$0].first?.isNumber ?? false
          || reading.vocabulary.common.has(reading.lemmas[$0], in: "format")
          || reading.vocabulary.common.has(reading.folded[$0], in: "format")
      } || reading.isCapitalised(noun)
    let bodies = phrase.contains {
      reading.term(at: $0, where: { if case .body = $0 { true } else { false } }) != nil
    }
    if phrase.contains(where: { has($0, "standing") }), isNamed, statesNamed(in: noun).count > 1 || !bodies {
      return .dialogue
    }
    let near = reading.children[noun].flatMap { [$0] + reading.children[$0] }
    let isOfBody = near.contains {
      abs($0 - noun) < 8 && reading.term(at: $0, where: { if case .body = $0 { true } else { false } }) != nil
    }
    if contacts.nouns[reading.lemmas[noun]]?.contains(where: { $0.frame == .gathering }) ?? false,
      isOfBody
        || isNamed
          && !reading.children[noun].contains(where: { ["press", "presse", "news"].contains(reading.folded[$0]) })
    {
      return .multilateral
    }
    return nil
  }

  /// The states and bodies that a noun phrase names, in order, each once.
  func statesNamed(in noun: Int) -> [String] {
    var found: [String] = []
    for place in clauses.nounPhrase(of: noun) where abs(place - noun) < 14 && cast.mention(at: place)?.kind != .name {
      for index in reading.termsAt[place] ?? [] {
        let code: String
        switch reading.terms[index].meaning {
        case .state(let it), .adjective(let it), .body(let it): code = it
        default: continue
        }
        if !found.contains(code), isPlaceOnly(place) == false { found.append(code) }
        if !reading.terms[index].isPartial { break }
      }
    }
    return found
  }

  /// A state after "in" or "à" is where something happens, not who takes part.
  private func isPlaceOnly(_ word: Int) -> Bool {
    ["in", "at", "en", "a"].contains(clauses.preposition(of: word))
  }

  /// "the signing of a memorandum by X and Y".
  private func signingNoun(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    guard object(of: noun, in: "agreement") != nil else { return [] }
    var parts = slots(clauses.obliques(of: noun, ["by", "par", "between", "entre", "with", "avec"]))
    for child in reading.children[noun] where has(child, "agreement") {
      parts += slots(clauses.obliques(of: child, ["by", "par", "between", "entre", "with", "avec"]))
    }
    let owners = slots(possessors(of: noun))
    parts += owners.filter { slot in !parts.contains { $0.referent == slot.referent } }
    if parts.count < 2 {
      let subjects = clauseSubjects(of: noun)
      parts += subjects.filter { slot in !parts.contains { $0.referent == slot.referent } }
    }
    guard !parts.isEmpty else { return [] }
    return [draft(.signing, status, noun, parts, rule: "signing")]
  }

  /// "in a letter of 14 September to his counterpart", "a message from X to Y".
  private func letter(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    // Letters of credence are handed over in a ceremony.
    if reading.children[noun].contains(where: { has($0, "credential") }) { return [] }
    let receivers = slots(clauses.obliques(of: noun, ["to", "a", "au", "aux"]), part: .receiver)
    var senders = slots(
      clauses.obliques(of: noun, ["from", "by", "of", "de", "du", "d'"]) + possessors(of: noun), part: .sender)
    if senders.isEmpty { senders = clauseSubjects(of: noun) }
    senders = senders.filter { slot in !receivers.contains { $0.referent == slot.referent } }
    guard !receivers.isEmpty, !senders.isEmpty, areForeign(senders + receivers) else { return [] }
    return [draft(.message, status, noun, Array(senders.prefix(1)) + receivers, rule: "letter")]
  }
}

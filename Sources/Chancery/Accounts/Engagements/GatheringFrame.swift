import Language

extension EngagementFinder {
  /// A named session or summit: "the 5th session of the joint commission", "the G7 summit in Hiroshima".
  func gathering(_ noun: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    guard let kind = gatheringKind(noun), !isSetting(noun) else { return [] }
    if words[noun].relation == .object, let verb = lightVerb(of: noun), tells(verb, .lead, .attend) { return [] }
    var named = statesNamed(in: noun)
    if let body = bodyBefore(noun), !named.contains(body) { named.append(body) }
    var parts = named.map { ContactDraft.Slot(referent: .state($0), part: .member, word: noun) }
    let members = slots(clauses.obliques(of: noun, contacts.classes["counterpart-with"].union(["of"])), part: .member)
    parts += members.filter { slot in !parts.contains { cast.state(of: $0.referent) == cast.state(of: slot.referent) } }
    parts += hosts(of: noun).filter { slot in
      !parts.contains { cast.state(of: $0.referent) == cast.state(of: slot.referent) }
    }
    if kind == .multilateral, !parts.isEmpty, let state = placeNear(noun).flatMap({ reading.state(of: $0) }),
      !parts.contains(where: { cast.state(of: $0.referent) == state })
    {
      parts.append(ContactDraft.Slot(referent: .state(state), part: .host, word: noun))
    }
    if kind == .dialogue, parts.count < 2,
      isNumbered(noun) || isOneOfSeries(noun) || has(noun, "standing") && placeNear(noun) != nil
    {
      // "the second session of the joint commission": of the two sides of whom the report tells.
      let states = parties(before: noun, in: earlier).compactMap { cast.state(of: $0.referent) }
      if Set(states).count == 2 {
        parts = unique(states.map { ContactDraft.Slot(referent: .state($0), part: .member, word: noun) })
      }
    }
    guard parts.count > 1 || kind == .multilateral && !parts.isEmpty else { return [] }
    let isPlan = status == .occurred && isPlanned(noun)
    return [draft(kind, isPlan ? .planned : status, noun, parts, rule: "gathering")]
  }

  /// "the conference that France will host", "the summit in which X took part": those of the relative clause.
  private func hosts(of noun: Int) -> [ContactDraft.Slot] {
    clauses.children(of: noun, .aclRelative, .acl).flatMap { clause -> [ContactDraft.Slot] in
      if has(clause, "hosting") { return slots(agents(of: clause), part: .host) }
      return tells(clause, .attend, .lead) ? slots(agents(of: clause), part: .member) : []
    }
  }

  /// "the 10th session", "la deuxième session".
  func isNumbered(_ noun: Int) -> Bool {
    clauses.nounPhrase(of: noun).contains { word in
      abs(word - noun) < 5
        && (reading.forms[word].first?.isNumber ?? false || has(word, "ordinal") || words[word].partOfSpeech == .num)
    }
  }

  /// "the next session", "la dernière session".
  private func isOneOfSeries(_ noun: Int) -> Bool {
    reading.children[noun].contains { has($0, "in-series") }
  }

  /// "the summit planned on Saturday": by a word of plans right behind the noun's phrase.
  private func isPlanned(_ noun: Int) -> Bool {
    let limit = min(reading.sentence(of: noun).upperBound, noun + 8)
    for word in noun + 1..<max(noun + 1, limit) {
      if words[word].partOfSpeech == .verb || words[word].partOfSpeech == .adj, has(word, "plan-word") { return true }
      if words[word].partOfSpeech == .verb { return false }
    }
    return false
  }

  /// On the sidelines of a forum, the forum itself is only the setting.
  func isSetting(_ noun: Int) -> Bool {
    has(words[noun].head, "side-event")
      || reading.children[noun].contains { has($0, "side-event") }
  }

  /// The body named right before a noun, brackets between: "the Group of Seven (G7) summit".
  private func bodyBefore(_ noun: Int) -> String? {
    var place = noun - 1
    while place >= 0, [")", "(", "'s"].contains(reading.folded[place]) { place -= 1 }
    guard place >= reading.sentence(of: noun).lowerBound, let mention = cast.mention(at: place), mention.kind == .body
    else { return nil }
    return mention.referents.lazy.compactMap { cast.state(of: $0) }.first
  }

  /// Dialogue for a named bilateral format, multilateral for a summit or forum of a body; nil for a plain "session".
  func gatheringKind(_ noun: Int) -> Engagement.Kind? {
    var phrase = clauses.nounPhrase(of: noun).filter { abs($0 - noun) < 12 }
    // "the commission, whose last session": the session is one of the commission.
    if let owner = reading.children[noun].first(where: { ["dont", "whose"].contains(reading.folded[$0]) }),
      let head = clauses.antecedent(of: owner)
    {
      phrase += clauses.nounPhrase(of: head)
    }
    let isNamed =
      phrase.contains {
        words[$0].partOfSpeech == .num || reading.forms[$0].first?.isNumber ?? false
          || reading.vocabulary.common.has(reading.lemmas[$0], in: "format")
          || reading.vocabulary.common.has(reading.folded[$0], in: "format") || has($0, "ordinal")
      } || reading.isCapitalised(noun)
    let bodies = phrase.contains {
      reading.term(at: $0, where: { if case .body = $0 { true } else { false } }) != nil
    }
    if phrase.contains(where: { has($0, "standing") }), isNamed, statesNamed(in: noun).count > 1 || !bodies {
      return .dialogue
    }
    let near = reading.children[noun].flatMap { [$0] + reading.children[$0] }
    let isOfBody =
      bodyBefore(noun) != nil
      || near.contains {
        abs($0 - noun) < 8 && reading.term(at: $0, where: { if case .body = $0 { true } else { false } }) != nil
      }
    if contacts.nouns[stem(of: noun)]?.contains(where: { $0.frame == .gathering }) ?? false,
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
  func isPlaceOnly(_ word: Int) -> Bool {
    ["in", "at", "en", "a"].contains(clauses.preposition(of: word))
  }
}

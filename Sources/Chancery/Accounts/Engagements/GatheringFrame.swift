import Language

extension EngagementFinder {
  /// A named session or summit: "the 5th session of the joint commission", "the G7 summit in Hiroshima".
  func gathering(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
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
  func isSetting(_ noun: Int) -> Bool {
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
  func isPlaceOnly(_ word: Int) -> Bool {
    ["in", "at", "en", "a"].contains(clauses.preposition(of: word))
  }
}

import Language

extension EngagementFinder {
  /// What a verb tells, by its frame.
  func verbDrafts(
    _ trigger: ContactLexicon.Trigger, _ verb: Int, after earlier: [ContactDraft]
  ) -> [ContactDraft] {
    guard let status = status(of: verb) else { return [] }
    switch trigger.frame {
    case .pair: return pairs(trigger, verb, status)
    case .host: return encounters(trigger, verb, status, hosts: agents(of: verb), guests: patients(of: verb))
    case .guest:
      // "called on X to act" asks, "called on X" visits.
      if !clauses.children(of: verb, .openComplement, .clausalComplement).isEmpty { return [] }
      let objects = clauses.obliques(of: verb, ["on"]) + clauses.children(of: verb, .object)
      if reading.children[verb].contains(where: { isInfinitiveClause($0, after: verb) }) { return [] }
      return encounters(trigger, verb, status, hosts: objects, guests: subjects(of: verb))
    case .travel:
      if let guests = invited(to: verb) { return travel(verb, .proposed, travellers: guests) }
      return travel(verb, status, travellers: subjects(of: verb))
    case .expected:
      let awaited = words[verb].partOfSpeech == .adj ? clauses.subjects(of: verb) : patients(of: verb)
      return travel(verb, status == .occurred ? .planned : status, travellers: awaited)
    case .arrival: return arrival(verb, status)
    case .gather: return gathered(verb, status)
    case .visitor: return visitor(verb)
    case .summon: return summon(trigger, verb, status)
    case .sign: return signing(verb, status, after: earlier)
    case .lead, .attend: return leading(trigger, verb, status)
    case .write: return writing(verb, status)
    case .hand: return handing(verb, status)
    case .rite: return rite(verb, status, after: earlier)
    default: return []
    }
  }

  /// "an invitation to X to visit Y": who is invited to do what an infinitive says.
  func invited(to verb: Int) -> [Int]? {
    guard words[verb].features.contains(.infinitive) else { return nil }
    let head = words[verb].head
    guard let noun = ([head] + clauses.children(of: head, .object)).first(where: { has($0, "invitation") }),
      words[noun].partOfSpeech == .noun, noun < verb
    else { return nil }
    let guests = clauses.obliques(of: noun, ["to", "for", "a", "au", "aux"]).filter { $0 < verb }
    return guests.isEmpty ? phrasesBehind(noun, ["to", "a", "au", "aux"]).filter { $0 < verb } : guests
  }

  // MARK: Making drafts

  func draft(
    _ kind: Engagement.Kind, _ status: Engagement.Status, _ trigger: Int, _ parts: [ContactDraft.Slot], rule: String
  ) -> ContactDraft {
    ContactDraft(
      kind: kind, status: status, trigger: trigger, words: quoted(trigger, parts), parts: parts,
      place: kind == .call || kind == .videoCall || kind == .message ? nil : placeNear(trigger), pointsBack: false,
      rule: rule)
  }

  /// The words that tell it: from the trigger's clause or phrase, not longer than 40 words, to its nearest participants.
  func quoted(_ trigger: Int, _ parts: [ContactDraft.Slot]) -> Range<Int> {
    let sentence = reading.sentence(of: trigger)
    var lower = trigger
    var upper = trigger + 1
    for child in reading.children[trigger]
    where [.auxiliary, .auxiliaryPassive, .expletive].contains(words[child].relation) {
      lower = min(lower, child)
    }
    let head = words[trigger].head
    if words[trigger].partOfSpeech != .verb, head < trigger, trigger - head < 8, words[head].partOfSpeech == .verb {
      lower = min(lower, head)
      for child in reading.children[head] where words[child].relation == .auxiliary { lower = min(lower, child) }
    }
    for part in parts where sentence.contains(part.word) {
      let extent = cast.mention(at: part.word)?.words ?? part.word..<part.word + 1
      if extent.upperBound - lower <= 40, extent.upperBound > upper, extent.lowerBound >= trigger {
        upper = extent.upperBound
      }
      if upper - extent.lowerBound <= 30, extent.lowerBound < lower, extent.upperBound + 6 >= lower {
        lower = extent.lowerBound
      }
    }
    return max(lower, sentence.lowerBound)..<min(max(upper, trigger + 1), sentence.upperBound)
  }

  func areForeign(_ parts: [ContactDraft.Slot]) -> Bool {
    Set(parts.compactMap { cast.state(of: $0.referent) }).count > 1
      || parts.contains { cast.state(of: $0.referent) == nil }
  }
}

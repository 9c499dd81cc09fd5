import Language

extension EngagementFinder {
  /// "had a telephone conversation with", "talks between A and B", "during their meeting".
  func talks(_ trigger: ContactLexicon.Trigger, _ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    var kind = kind(trigger.kind, at: noun)
    if kind == .call, trigger.kind == .call, reading.tongue == .english, isCourtesyCall(noun) { kind = .meeting }
    let with = contacts.classes["counterpart-with"]
    var one: [ContactDraft.Slot] = []
    var other = slots(listed(clauses.obliques(of: noun, with)))
    if isCourtesyCall(noun), other.isEmpty {
      other = slots(listed(phrasesBehind(noun, ["on", "to", "a", "au", "aux", "chez", "aupres"])))
    }
    if trigger.frame == .audience, other.isEmpty {
      other = slots(listed(phrasesBehind(noun, ["to", "with", "of", "for", "a", "au", "aux", "avec", "de", "du"])))
    }
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
      // A second "subject" behind an active verb is its object.
      let isLate =
        noun > verb && words[noun].head != verb
        || words[noun].relation == .nominalSubject && noun > verb
          && clauses.children(of: verb, .nominalSubject).contains { $0 < verb }
      isObject = isLate || words[noun].relation == .object || words[noun].relation == .openComplement
      if isLate {
        one = slots(clauses.subjects(of: verb).filter { $0 < verb })
      } else if words[noun].relation == .object || clauses.isPassive(verb) && words[noun].relation != .oblique {
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
      if trigger.frame == .audience, other.isEmpty {
        other = slots(listed(clauses.deepObliques(of: told, ["to", "a", "au", "aux"])))
      }
      isObject = !one.isEmpty
    }
    if other.isEmpty {
      other = slots(listed(phrasesBehind(noun, ["with", "avec"]))).filter { cast.isPerson($0.referent) }
    }
    if owned.count < 2, other.isEmpty, one.isEmpty { one = leaders(of: noun) }
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
      other = slots(patients(of: verb) + clauses.obliques(of: verb, ["to", "a", "au"])).filter {
        cast.isPerson($0.referent)
      }
    }
    if one.isEmpty, !other.isEmpty, let topic = topic(before: noun) {
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
    if other.isEmpty, one.count > 2, isOneByOne(noun) {
      // "In separate phone calls, A and B, C and D exchanged views": A with each.
      return one.dropFirst().map { draft(kind, status, noun, [one[0], $0], rule: "talks") }
    }
    return split(other, by: noun).map {
      pointing(draft(kind, status, noun, one + $0, rule: "talks"), isObject: !pointsBack)
    }
  }

  /// "had an exchange online with X": whatever the noun, what somebody has by telephone or video with a person is a
  /// contact.
  func remoteContact(at noun: Int) -> [ContactDraft] {
    guard words[noun].partOfSpeech == .noun, cast.mentionAt[noun] < 0, lightVerb(of: noun) != nil,
      words[noun].relation != .oblique,
      reading.children[noun].contains(where: { has($0, "video") || has($0, "remote") }),
      phrasesBehind(noun, ["with", "avec"]).contains(where: { clauses.referents(at: $0).contains(where: cast.isPerson) }
      ),
      let status = status(ofNoun: noun)
    else { return [] }
    return talks(ContactLexicon.Trigger(part: .noun, kind: .call, frame: .talks, needs: []), noun, status)
  }

  /// "a meeting of officials, led by A and B": those who led it.
  private func leaders(of noun: Int) -> [ContactDraft.Slot] {
    for clause in clauses.children(of: noun, .acl, .aclRelative)
    where contacts.verbs[reading.lemmas[clause]]?.contains(where: { $0.frame == .lead }) ?? has(clause, "light-verb") {
      let found = slots(agents(of: clause)).filter { cast.isPerson($0.referent) }
      if found.count > 1 { return found }
    }
    return []
  }

  /// "a courtesy visit", "une visite d'adieu".
  func isCourtesy(_ noun: Int) -> Bool {
    reading.children[noun].contains { ["courtesy", "courtoisie", "farewell", "adieu"].contains(reading.folded[$0]) }
  }

  func isCourtesyCall(_ noun: Int) -> Bool {
    isCourtesy(noun)
      || lightVerb(of: noun).map { reading.lemmas[$0] == "pay" } ?? false
  }

  /// "separate talks", "entretiens séparés".
  private func isOneByOne(_ noun: Int) -> Bool {
    reading.children[noun].contains { reading.vocabulary.common.has(reading.folded[$0], in: "one-by-one") }
  }

  func pointing(_ draft: ContactDraft, isObject: Bool) -> ContactDraft {
    var draft = draft
    draft.pointsBack = !isObject
    return draft
  }

  /// "At the meeting", "during the talks": the noun is the setting of what its clause's subjects do.
  func isPlainSetting(_ noun: Int) -> Bool {
    words[noun].relation == .oblique || words[noun].relation == .nominalModifier
  }
}

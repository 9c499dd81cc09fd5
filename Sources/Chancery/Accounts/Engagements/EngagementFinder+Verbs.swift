import Language

extension EngagementFinder {
  /// What a verb tells, by its frame.
  func verbDrafts(_ trigger: ContactLexicon.Trigger, _ verb: Int) -> [ContactDraft] {
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
    case .travel: return travel(verb, status)
    case .summon: return summon(trigger, verb, status)
    case .sign: return signing(verb, status)
    case .lead, .attend: return leading(trigger, verb, status)
    case .write: return writing(verb, status)
    case .hand: return handing(verb, status)
    case .rite: return rite(verb, status)
    default: return []
    }
  }

  private func isInfinitiveClause(_ word: Int, after verb: Int) -> Bool {
    word > verb && words[word].partOfSpeech == .verb && words[word].relation == .adverbialClause
      && reading.children[word].contains { reading.folded[$0] == "to" }
  }

  /// "X met (with) Y", "X and Y met", "se sont entretenus".
  private func pairs(_ trigger: ContactLexicon.Trigger, _ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    var partners =
      clauses.isPassive(verb) ? [] : clauses.children(of: verb, .object, .indirectObject).flatMap(clauses.conjuncts)
    partners += clauses.obliques(of: verb, ["to", "a", "au", "aupres"])
    partners += clauses.deepObliques(of: verb, contacts.classes["counterpart-with"])
    let one = slots(agents(of: verb))
    var other = slots(listed(partners)).filter { slot in !one.contains { $0.referent == slot.referent } }
    if clauses.isPassive(verb) { other += slots(clauses.subjects(of: verb)) }
    let kind = kind(trigger.kind, at: verb)
    let isReciprocal = other.isEmpty
    guard isReciprocal ? one.count > 1 : !one.isEmpty else { return [] }
    if trigger.kind == .call {
      // "The two spoke" is a call only where the words say so; "spoke with X" is one in readouts.
      if isReciprocal, !isRemote(verb), !isVideo(verb) { return [] }
      guard isReciprocal || other.contains(where: { cast.isPerson($0.referent) }) else { return [] }
    }
    return split(other, by: verb).map { draft(kind, status, verb, one + $0, rule: "pair") }
  }

  /// "X received Y": a host and one guest after another.
  private func encounters(
    _ trigger: ContactLexicon.Trigger, _ verb: Int, _ status: Engagement.Status, hosts: [Int], guests: [Int]
  ) -> [ContactDraft] {
    let host = slotsOrStates(hosts, part: .host)
    let guest = slots(listed(guests), part: .guest).filter { slot in !host.contains { $0.referent == slot.referent } }
    guard !guest.isEmpty,
      guest.contains(where: { cast.isPerson($0.referent) })
        || host.contains(where: {
          cast.isPerson($0.referent)
        })
    else { return [] }
    guard !host.isEmpty else { return [] }
    let kind = kind(trigger.kind, at: verb)
    if host.count + guest.count < 2 { return [] }
    return (host.count > 1 ? splitHosts(host, guest, verb) : split(guest, by: verb).map { host + $0 }).map {
      draft(kind, status, verb, $0, rule: trigger.frame.rawValue)
    }
  }

  /// "X was received by A, then by B": a meeting with each host.
  private func splitHosts(_ hosts: [ContactDraft.Slot], _ guests: [ContactDraft.Slot], _ verb: Int) -> [[ContactDraft
    .Slot]]
  {
    guests.count > 1 ? [hosts + guests] : split(hosts, by: verb).map { $0 + guests }
  }

  /// Counterparts met one by one are one meeting each: three or more, or of different states; two of one state are met
  /// together.
  func split(_ others: [ContactDraft.Slot], by trigger: Int) -> [[ContactDraft.Slot]] {
    if others.count < 2 { return [others] }
    if let first = others.map(\.word).min(), let last = others.map(\.word).max(),
      (min(first, trigger)...last).contains(where: {
        reading.vocabulary.common.has(reading.folded[$0], in: "one-by-one")
      })
    {
      return others.map { [$0] }
    }
    let states = Set(others.compactMap { cast.state(of: $0.referent) })
    let persons = others.filter { cast.isPerson($0.referent) }
    if persons.count == others.count, others.count > 2 || states.count > 1 { return others.map { [$0] } }
    return [others]
  }

  /// "X travelled to Z": a visit when the place lies abroad for the one who goes.
  private func travel(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let travellers = slots(subjects(of: verb), part: .guest).filter { cast.isPerson($0.referent) }
    guard !travellers.isEmpty, let place = destination(of: verb) else { return [] }
    guard let state = state(of: place), isAbroad(travellers, state) else { return [] }
    var made = draft(.visit, status, verb, travellers, rule: "travel")
    made.place = place
    return [made]
  }

  /// "The ministry summoned the ambassador", "the envoy was summoned to the ministry".
  private func summon(_ trigger: ContactLexicon.Trigger, _ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let called = slots(patients(of: verb), part: .guest).filter {
      guard case .person(let person) = $0.referent else { return cast.mention(at: $0.word)?.kind == .office }
      let roles = cast.people[person].offices.map(\.role)
      return roles.isEmpty || roles.contains(.ambassador) || roles.contains(.official) || roles.contains(.other)
    }
    guard !called.isEmpty else { return [] }
    var hosts = slotsOrStates(agents(of: verb), part: .host)
    if hosts.isEmpty {
      hosts = slotsOrStates(clauses.obliques(of: verb, contacts.classes["to-place"]), part: .host)
    }
    hosts = hosts.filter { slot in !called.contains { $0.referent == slot.referent } }
    if hosts.isEmpty, let side = reading.report.side,
      !called.contains(where: { cast.state(of: $0.referent) == side })
    {
      hosts = [ContactDraft.Slot(referent: .state(side), part: .host, word: verb)]
    }
    guard !hosts.isEmpty else { return [] }
    return called.map { draft(.meeting, status, verb, hosts + [$0], rule: "summon") }
  }

  /// "X and Y signed an agreement", "an accord was signed between".
  private func signing(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    var heads = agents(of: verb)
    heads += clauses.obliques(of: verb, contacts.classes["counterpart-with"])
    if let text = object(of: verb, in: "agreement") {
      heads += clauses.obliques(of: text, contacts.classes["counterpart-with"])
    }
    let parts = slots(heads)
    guard !parts.isEmpty else { return [] }
    return [draft(.signing, status, verb, parts, rule: "sign")]
  }

  /// "X co-chaired the 10th session", "X attended the summit".
  private func leading(_ trigger: ContactLexicon.Trigger, _ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    guard let session = object(of: verb, in: "gathering") ?? partIn(verb) else { return [] }
    guard let kind = gatheringKind(session) else {
      // "took part in a summit with X": who is named makes it a meeting.
      let one = slots(agents(of: verb))
      let other = slots(listed(clauses.deepObliques(of: verb, ["with", "avec"]))).filter { slot in
        cast.isPerson(slot.referent) && !one.contains { $0.referent == slot.referent }
      }
      guard one.contains(where: { cast.isPerson($0.referent) }), !other.isEmpty else { return [] }
      return [
        draft(other.count > 1 ? .multilateral : .meeting, status, verb, one + other, rule: trigger.frame.rawValue)
      ]
    }
    var heads = agents(of: verb)
    heads += clauses.obliques(of: verb, contacts.classes["counterpart-with"])
    var parts = slots(heads, part: .member)
    parts += statesNamed(in: session).filter { code in
      !parts.contains { cast.state(of: $0.referent) == code }
    }.map { ContactDraft.Slot(referent: .state($0), part: .member, word: session) }
    guard !parts.isEmpty else { return [] }
    if kind != .multilateral, Set(parts.compactMap { cast.state(of: $0.referent) }).count < 2 { return [] }
    return [draft(kind, status, session, parts, rule: trigger.frame.rawValue)]
  }

  /// The gathering below "part" in "took part in a summit".
  private func partIn(_ verb: Int) -> Int? {
    clauses.children(of: verb, .object).filter { ["part"].contains(reading.folded[$0]) }
      .flatMap { clauses.obliques(of: $0, ["in", "a", "au", "aux"]) }.first { has($0, "gathering") }
  }

  /// "X wrote to Y", "X sent a message to Y".
  private func writing(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let senders = slotsOrStates(agents(of: verb), part: .sender)
    var heads = clauses.obliques(of: verb, ["to", "a", "au", "aux"]) + clauses.children(of: verb, .indirectObject)
    if let text = object(of: verb, in: "message") { heads += clauses.obliques(of: text, ["to", "a", "au", "aux"]) }
    if object(of: verb, in: "message") == nil { heads += clauses.children(of: verb, .object) }
    let receivers = slotsOrStates(heads, part: .receiver).filter { slot in
      !senders.contains { $0.referent == slot.referent }
    }
    guard !senders.isEmpty, !receivers.isEmpty, areForeign(senders + receivers) else { return [] }
    return [draft(.message, status, verb, senders + receivers, rule: "write")]
  }

  /// "X handed Y a message from Z": a message from Z, and a meeting of X and Y.
  private func handing(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let bearers = slots(agents(of: verb))
    var heads = clauses.obliques(of: verb, ["to", "a", "au", "aux"]) + clauses.children(of: verb, .indirectObject)
    guard let text = object(of: verb, in: "message") else { return [] }
    heads += clauses.children(of: verb, .object).filter { $0 != text }
    let receivers = slots(heads, part: .receiver).filter { slot in !bearers.contains { $0.referent == slot.referent } }
    guard !receivers.isEmpty else { return [] }
    var found: [ContactDraft] = []
    let authors = slots(clauses.obliques(of: text, ["from", "of", "de", "du", "d'"]), part: .sender)
    let senders = authors.isEmpty ? bearers : authors
    if !senders.isEmpty, areForeign(senders + receivers) {
      found.append(draft(.message, status, text, senders + receivers, rule: "hand"))
    }
    if !authors.isEmpty, !bearers.isEmpty, areForeign(bearers + receivers) {
      found.append(draft(.meeting, status, verb, bearers + receivers, rule: "hand"))
    }
    return found
  }

  /// "X presented his credentials to Y", "laid a wreath", "inspected a guard of honour".
  private func rite(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let actors = slots(agents(of: verb))
    let given = object(of: verb, in: "credential").map { clauses.obliques(of: $0, ["to", "a", "au", "aux"]) } ?? []
    let objects = slots(
      clauses.obliques(of: verb, ["to", "a", "au", "aux"]) + clauses.children(of: verb, .indirectObject) + given)
    let parts = actors + objects.filter { slot in !actors.contains { $0.referent == slot.referent } }
    guard !actors.isEmpty, parts.contains(where: { cast.isPerson($0.referent) }) else { return [] }
    return [draft(.ceremony, status, verb, parts, rule: "rite")]
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
  private func quoted(_ trigger: Int, _ parts: [ContactDraft.Slot]) -> Range<Int> {
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

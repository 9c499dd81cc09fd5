import Language

extension EngagementFinder {
  /// "X received Y": a host and one guest after another.
  func encounters(
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
    let isFestive = reading.children[verb].contains { child in
      has(child, "festivity") || reading.children[child].contains { has($0, "festivity") && $0 < child + 5 }
    }
    let kind = isFestive ? .ceremony : kind(trigger.kind, at: verb)
    if host.count + guest.count < 2 { return [] }
    // Courtesy calls are paid one by one; "was received by A and by B" is by one after the other.
    let isInTurn = host.count > 1 && clauses.isPassive(verb) && host.allSatisfy { cast.isPerson($0.referent) }
    if trigger.frame == .guest || isInTurn {
      return host.map { draft(kind, status, verb, [$0] + guest, rule: trigger.frame.rawValue) }
    }
    return (host.count > 1 ? splitHosts(host, guest, verb) : split(guest, by: verb).map { host + $0 }).map {
      draft(kind, status, verb, $0, rule: trigger.frame.rawValue)
    }
  }

  /// "X was received by A, then by B": a meeting with each host.
  func splitHosts(_ hosts: [ContactDraft.Slot], _ guests: [ContactDraft.Slot], _ verb: Int) -> [[ContactDraft
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

  func isInfinitiveClause(_ word: Int, after verb: Int) -> Bool {
    word > verb && words[word].partOfSpeech == .verb && words[word].relation == .adverbialClause
      && reading.children[word].contains { reading.folded[$0] == "to" }
  }
}

import Language

extension EngagementFinder {
  /// "X co-chaired the 10th session", "X attended the summit".
  func leading(_ trigger: ContactLexicon.Trigger, _ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    guard let session = object(of: verb, in: "gathering") ?? partIn(verb) else { return [] }
    guard let kind = gatheringKind(session) else {
      // "took part in a summit with X": who is named makes it a meeting.
      let one = slots(agents(of: verb))
      let other = slots(listed(clauses.deepObliques(of: verb, ["with", "avec"]))).filter { slot in
        cast.isPerson(slot.referent) && !one.contains { $0.referent == slot.referent }
      }
      if other.isEmpty, one.count > 1, areForeign(one), trigger.frame == .lead {
        // "A and B chaired the talks"
        return [draft(.meeting, status, verb, one, rule: trigger.frame.rawValue)]
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
  func partIn(_ verb: Int) -> Int? {
    clauses.children(of: verb, .object).filter { ["part"].contains(reading.folded[$0]) }
      .flatMap { clauses.obliques(of: $0, ["in", "a", "au", "aux"]) }.first { has($0, "gathering") }
  }
}

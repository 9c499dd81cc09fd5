import Language

extension EngagementFinder {
  /// "X met (with) Y", "X and Y met", "se sont entretenus".
  func pairs(_ trigger: ContactLexicon.Trigger, _ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
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
}

import Language

extension EngagementFinder {
  /// "in a letter of 14 September to his counterpart", "a message from X to Y".
  func letter(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
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

import Language

extension EngagementFinder {
  /// "in a letter of 14 September to his counterpart", "a message from X to Y".
  func letter(_ noun: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    // Letters of credence are handed over in a ceremony.
    if reading.children[noun].contains(where: { has($0, "credential") }) { return [] }
    let to: Set<String> = ["to", "a", "au", "aux"]
    var receivers = slots(clauses.obliques(of: noun, to), part: .receiver)
    if receivers.isEmpty { receivers = slots(phrasesBehind(noun, to), part: .receiver) }
    var senders = slots(
      clauses.obliques(of: noun, ["from", "by", "of", "de", "du", "d'"]) + possessors(of: noun), part: .sender)
    if senders.isEmpty { senders = clauseSubjects(of: noun) }
    senders = senders.filter { slot in !receivers.contains { $0.referent == slot.referent } }
    if receivers.isEmpty, has(words[noun].head, "bearer") {
      // "received X, bearer of a letter from Y": a letter to the one who received.
      let own = Set(senders.compactMap { cast.state(of: $0.referent) })
      receivers = parties(before: noun, in: earlier).filter { slot in
        cast.isPerson(slot.referent) && cast.state(of: slot.referent).map { !own.contains($0) } ?? false
      }.prefix(1).map { ContactDraft.Slot(referent: $0.referent, part: .receiver, word: $0.word) }
    }
    guard !receivers.isEmpty, !senders.isEmpty, areForeign(senders + receivers) else { return [] }
    return [draft(.message, status, noun, Array(senders.prefix(1)) + receivers, rule: "letter")]
  }
}

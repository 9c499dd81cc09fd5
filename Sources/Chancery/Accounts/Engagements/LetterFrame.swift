import Language

extension EngagementFinder {
  /// "in a letter of 14 September to his counterpart", "a message from X to Y".
  func letter(_ noun: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    // Letters of credence are handed over in a ceremony.
    if reading.children[noun].contains(where: { has($0, "credential") }) { return [] }
    let to: Set<String> = ["to", "a", "au", "aux"]
    var receivers = slots(clauses.obliques(of: noun, to), part: .receiver)
    if receivers.isEmpty { receivers = slots(phrasesBehind(noun, to), part: .receiver) }
    if receivers.isEmpty {
      // "letters addressed to X and Y"
      let clause = clauses.children(of: noun, .acl).first ?? (words[noun].head == noun + 1 ? noun + 1 : nil)
      if let clause, tells(clause, .write) {
        receivers = slots(clauses.obliques(of: clause, to), part: .receiver)
      }
    }
    var senders = slots(
      clauses.obliques(of: noun, ["from", "by", "of", "de", "du", "d'"]) + possessors(of: noun), part: .sender)
    if senders.isEmpty { senders = clauseSubjects(of: noun) }
    senders = senders.filter { slot in !receivers.contains { $0.referent == slot.referent } }
    if senders.isEmpty, let near = nearestPerson(before: noun) { senders = slots([near], part: .sender) }
    if receivers.isEmpty, let verb = lightVerb(of: noun), has(verb, "receiving"), words[noun].relation != .oblique {
      // "received a message from X"
      receivers = slots(agents(of: verb), part: .receiver).filter { slot in
        !senders.contains { $0.referent == slot.referent }
      }
    }
    if receivers.isEmpty, has(words[noun].head, "bearer") {
      // "received X, bearer of a letter from Y": a letter to the one who received.
      let own = Set(senders.compactMap { cast.state(of: $0.referent) })
      receivers = parties(before: noun, in: earlier).filter { slot in
        cast.isPerson(slot.referent) && cast.state(of: slot.referent).map { !own.contains($0) } ?? false
      }.prefix(1).map { ContactDraft.Slot(referent: $0.referent, part: .receiver, word: $0.word) }
    }
    guard !receivers.isEmpty, !senders.isEmpty, areForeign(senders + receivers) else { return [] }
    let states = Set(receivers.compactMap { cast.state(of: $0.referent) })
    let parties = states.count > 1 ? receivers.map { [$0] } : [receivers]
    return parties.map { draft(.message, status, noun, Array(senders.prefix(1)) + $0, rule: "letter") }
  }

  /// The person named last before a word in its sentence.
  private func nearestPerson(before word: Int) -> Int? {
    let floor = reading.sentence(of: word).lowerBound
    return cast.mentions.last {
      $0.kind == .name && $0.words.lowerBound >= floor && $0.words.upperBound <= word
    }?.core.lowerBound
  }
}

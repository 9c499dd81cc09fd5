import Language

extension EngagementFinder {
  /// "X wrote to Y", "X sent a message to Y".
  func writing(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let senders = slotsOrStates(agents(of: verb), part: .sender)
    var heads = clauses.obliques(of: verb, ["to", "a", "au", "aux"]) + clauses.children(of: verb, .indirectObject)
    if let text = object(of: verb, in: "message") { heads += clauses.obliques(of: text, ["to", "a", "au", "aux"]) }
    if object(of: verb, in: "message") == nil { heads += clauses.children(of: verb, .object) }
    if heads.allSatisfy({ clauses.referents(at: $0).isEmpty }) {
      heads += phrasesBehind(verb, ["to", "a", "au", "aux"], overNames: true).filter {
        cast.mention(at: $0)?.kind == .name
      }
    }
    let receivers = slotsOrStates(heads, part: .receiver).filter { slot in
      !senders.contains { $0.referent == slot.referent }
    }
    guard !senders.isEmpty, !receivers.isEmpty, areForeign(senders + receivers) else { return [] }
    return [draft(.message, status, verb, senders + receivers, rule: "write")]
  }
}

import Language

extension EngagementFinder {
  /// "X handed Y a message from Z": a message from Z, and a meeting of X and Y.
  func handing(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
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
}

import Language

extension EngagementFinder {
  /// "X and Y signed an agreement", "an accord was signed between".
  func signing(_ verb: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    var heads = agents(of: verb)
    heads += clauses.obliques(of: verb, contacts.classes["counterpart-with"])
    if let text = object(of: verb, in: "agreement") {
      heads += clauses.obliques(of: text, contacts.classes["counterpart-with"])
    }
    heads += frontedPartners(of: verb)
    var parts = slots(heads)
    // "Twelve accords were signed": by those whose meeting is told.
    if parts.isEmpty, clauses.isPassive(verb), words[verb].relation != .acl || placeNear(verb) != nil {
      parts = parties(before: verb, in: earlier)
    }
    guard !parts.isEmpty else { return [] }
    return [draft(.signing, status, verb, parts, rule: "sign")]
  }
}

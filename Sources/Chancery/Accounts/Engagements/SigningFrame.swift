import Language

extension EngagementFinder {
  /// "the signing of a memorandum by X and Y".
  func signingNoun(_ noun: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    guard object(of: noun, in: "agreement") != nil else { return [] }
    var parts = slots(clauses.obliques(of: noun, ["by", "par", "between", "entre", "with", "avec"]))
    for child in reading.children[noun] where has(child, "agreement") {
      parts += slots(clauses.obliques(of: child, ["by", "par", "between", "entre", "with", "avec"]))
    }
    let owners = slots(possessors(of: noun))
    parts += owners.filter { slot in !parts.contains { $0.referent == slot.referent } }
    if parts.count < 2 {
      let subjects = clauseSubjects(of: noun)
      parts += subjects.filter { slot in !parts.contains { $0.referent == slot.referent } }
    }
    if parts.isEmpty { parts = parties(before: noun, in: earlier) }
    if parts.count == 1, let topic = topic(before: noun) {
      parts += slots([topic]).filter { cast.state(of: $0.referent) != cast.state(of: parts[0].referent) }
    }
    guard !parts.isEmpty else { return [] }
    return [draft(.signing, status, noun, parts, rule: "signing")]
  }
}

import Language

extension EngagementFinder {
  /// "The summit was to bring together X and Y": those brought together meet.
  func gathered(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    var parts = slots(listed(patients(of: verb)))
    if parts.count < 2 { parts = slots(holdersBehind(verb)) }
    guard parts.count > 1, parts.contains(where: { cast.isPerson($0.referent) }), areForeign(parts) else { return [] }
    let states = Set(parts.compactMap { cast.state(of: $0.referent) })
    return [draft(states.count > 2 ? .multilateral : .meeting, status, verb, parts, rule: "gather")]
  }

  /// The persons and offices named behind a verb up to the next one, but for those after a preposition.
  private func holdersBehind(_ verb: Int) -> [Int] {
    let limit = reading.sentence(of: verb).upperBound
    let end = (verb + 1..<max(verb + 1, limit)).first { words[$0].partOfSpeech == .verb } ?? limit
    return cast.mentions.filter { mention in
      guard mention.words.lowerBound > verb, mention.words.upperBound <= end,
        mention.kind == .name || mention.kind == .office
      else { return false }
      return !mention.words.contains { clauses.preposition(of: $0) != "" && !mention.words.contains(words[$0].head) }
    }.map(\.core.lowerBound)
  }
}

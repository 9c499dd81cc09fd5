import Language

extension EngagementFinder {
  /// "The summit was to bring together X and Y": those brought together meet.
  func gathered(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let parts = slots(listed(patients(of: verb)))
    guard parts.count > 1, parts.contains(where: { cast.isPerson($0.referent) }), areForeign(parts) else { return [] }
    let states = Set(parts.compactMap { cast.state(of: $0.referent) })
    return [draft(states.count > 2 ? .multilateral : .meeting, status, verb, parts, rule: "gather")]
  }
}

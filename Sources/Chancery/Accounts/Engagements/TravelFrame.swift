import Language

extension EngagementFinder {
  /// "X travelled to Z": a visit when the place lies abroad for the one who goes.
  func travel(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let travellers = slots(subjects(of: verb), part: .guest).filter { cast.isPerson($0.referent) }
    guard !travellers.isEmpty, let place = destination(of: verb) else { return [] }
    guard let state = reading.state(of: place), isAbroad(travellers, state) else { return [] }
    var made = draft(.visit, status, verb, travellers, rule: "travel")
    made.place = place
    return [made]
  }
}

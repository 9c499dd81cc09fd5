import Language

extension EngagementFinder {
  /// "X presented his credentials to Y", "laid a wreath", "was accorded a salute", "addressed the parliament".
  ///
  /// Where the clause names one side alone, the other is the one met last, else the state in which it takes place.
  func rite(_ verb: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    let actors = slots(agents(of: verb) + (clauses.isPassive(verb) ? subjects(of: verb) : []))
    let given = object(of: verb, in: "credential").map { clauses.obliques(of: $0, ["to", "a", "au", "aux"]) } ?? []
    let objects = slots(
      clauses.obliques(of: verb, ["to", "a", "au", "aux"]) + clauses.children(of: verb, .indirectObject) + given)
    var parts = actors + objects.filter { slot in !actors.contains { $0.referent == slot.referent } }
    guard parts.contains(where: { cast.isPerson($0.referent) }) else { return [] }
    if !areForeign(parts) { parts += otherSide(of: parts, at: verb, in: earlier) }
    guard areForeign(parts) else { return [] }
    return [draft(.ceremony, status, verb, parts, rule: "rite")]
  }

  /// The side that a clause leaves out: those of other states who met these last, else the state of the place.
  private func otherSide(
    of parts: [ContactDraft.Slot], at verb: Int, in earlier: [ContactDraft]
  ) -> [ContactDraft.Slot] {
    let own = Set(parts.compactMap { cast.state(of: $0.referent) })
    let place = placeNear(verb) ?? homeTerm
    let state = place.flatMap { reading.state(of: $0) }
    let met = parties(before: verb, in: earlier)
    if met.contains(where: { slot in parts.contains { $0.referent == slot.referent } }) {
      let others = met.filter { slot in cast.state(of: slot.referent).map { !own.contains($0) } ?? false }
      if state.map({ place in own.contains(place) || others.contains { cast.state(of: $0.referent) == place } }) ?? true
      {
        return others
      }
    }
    guard let state, !own.contains(state) else { return [] }
    return [ContactDraft.Slot(referent: .state(state), part: nil, word: verb)]
  }
}

import Language

extension EngagementFinder {
  /// "X presented his credentials to Y", "laid a wreath", "inspected a guard of honour".
  func rite(_ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let actors = slots(agents(of: verb))
    let given = object(of: verb, in: "credential").map { clauses.obliques(of: $0, ["to", "a", "au", "aux"]) } ?? []
    let objects = slots(
      clauses.obliques(of: verb, ["to", "a", "au", "aux"]) + clauses.children(of: verb, .indirectObject) + given)
    let parts = actors + objects.filter { slot in !actors.contains { $0.referent == slot.referent } }
    guard !actors.isEmpty, parts.contains(where: { cast.isPerson($0.referent) }) else { return [] }
    return [draft(.ceremony, status, verb, parts, rule: "rite")]
  }
}

import Language

extension EngagementFinder {
  /// "It was the turn of X": what the report told last befell X too, with the one whom it follows.
  func turn(_ noun: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    let next = slots(clauses.obliques(of: noun, ["of", "for", "de", "du", "d'", "des", "pour"])).filter {
      cast.isPerson($0.referent)
    }
    guard !next.isEmpty,
      let model = earlier.last(where: { [.meeting, .ceremony, .call].contains($0.kind) && $0.status == .occurred }),
      let stays = follower(in: model, among: earlier, except: next)
    else { return [] }
    return split(next, by: noun).map { draft(model.kind, status, noun, [stays] + $0, rule: "turn") }
  }

  /// The participant of `model` who takes part in most of the drafts told before.
  private func follower(
    in model: ContactDraft, among earlier: [ContactDraft], except next: [ContactDraft.Slot]
  ) -> ContactDraft.Slot? {
    let candidates = model.parts.filter { slot in !next.contains { $0.referent == slot.referent } }
    func count(_ slot: ContactDraft.Slot) -> Int {
      earlier.count { $0.parts.contains { $0.referent == slot.referent } }
    }
    return candidates.max { count($0) < count($1) }
  }

  /// Those who met or called last before a word, for what is told without naming its parties; at most three sentences
  /// back, else the first who did.
  func parties(before word: Int, in earlier: [ContactDraft]) -> [ContactDraft.Slot] {
    let meetings = earlier.filter { draft in
      draft.parts.count > 1 && draft.kind != .message && draft.status == .occurred && areForeign(draft.parts)
        && draft.parts.allSatisfy { cast.state(of: $0.referent) != nil }
    }
    let near = meetings.last { reading.sentenceOf[$0.trigger] + 3 >= reading.sentenceOf[word] }
    return (near ?? meetings.first)?.parts ?? []
  }
}

import Language

extension EngagementFinder {
  /// "It was the turn of X": what the report told last befell X too, with the one whom it follows.
  func turn(_ noun: Int, _ status: Engagement.Status, after earlier: [ContactDraft]) -> [ContactDraft] {
    let marks: Set<String> = ["of", "for", "de", "du", "d'", "des", "pour"]
    let next = unique(slots(clauses.obliques(of: noun, marks) + named(behind: noun, marks))).filter {
      cast.isPerson($0.referent)
    }
    guard !next.isEmpty,
      let model = earlier.last(where: { [.meeting, .ceremony, .call].contains($0.kind) && $0.status == .occurred }),
      let stays = follower(in: model, among: earlier, except: next)
    else { return [] }
    return split(next, by: noun).map { draft(model.kind, status, noun, [stays] + $0, rule: "turn") }
  }

  /// The persons named behind a noun in its sentence, each with one of `marks` before: "of X and of Y".
  private func named(behind noun: Int, _ marks: Set<String>) -> [Int] {
    let sentence = reading.sentence(of: noun)
    return cast.mentions.filter { mention in
      guard mention.kind == .name, mention.words.lowerBound > noun, mention.words.upperBound <= sentence.upperBound,
        mention.words.lowerBound - noun < 24
      else { return false }
      var before = mention.words.lowerBound - 1
      while before > noun, [.det, .pron].contains(words[before].partOfSpeech) { before -= 1 }
      return marks.contains(reading.folded[before])
    }.map(\.core.lowerBound)
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
    if let found = near ?? meetings.first { return found.parts }
    // No meeting is told: the two states whose people the report names.
    var states: [String] = []
    for state in cast.people.compactMap(\.state) where !states.contains(state) { states.append(state) }
    return states.count == 2 ? states.map { ContactDraft.Slot(referent: .state($0), part: nil, word: word) } : []
  }
}

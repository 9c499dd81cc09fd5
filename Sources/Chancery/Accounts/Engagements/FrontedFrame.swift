import Language

extension EngagementFinder {
  /// "With his Portuguese counterpart, X, she pleaded for ...": who is named first with "with", before what somebody
  /// says or agrees, was met.
  func fronted(at word: Int) -> [ContactDraft] {
    guard reading.sentence(of: word).lowerBound == word, has(word, "fronting") else { return [] }
    let partner = words[word].head
    guard partner > word, let mention = cast.mention(at: partner), mention.kind == .name || mention.kind == .office,
      [.oblique, .nominalModifier, .dependent, .dislocated].contains(words[partner].relation)
        || words[partner].relation == .root
    else { return [] }
    let floor = mention.words.upperBound
    let sentence = reading.sentence(of: word)
    guard let verb = (floor..<sentence.upperBound).first(where: { isClauseVerb($0) && isTelling($0) }),
      verb - floor < 16, !clauses.isNegated(verb)
    else { return [] }
    let others = slots([partner]).filter { cast.isPerson($0.referent) }
    var one = slots(subjects(of: verb)).filter { slot in
      cast.isPerson(slot.referent) && !others.contains { $0.referent == slot.referent }
    }
    if one.isEmpty {
      // The tree may have lost the subject: the person named right before the verb, else the one the report follows.
      let near = cast.mentions.last {
        $0.words.lowerBound >= floor && $0.words.upperBound <= verb && $0.kind != .pronoun
          && $0.referents.contains { cast.isPerson($0) }
      }
      one = slots([near?.core.lowerBound ?? topic(before: word)].compactMap { $0 }).filter { slot in
        cast.isPerson(slot.referent) && !others.contains { $0.referent == slot.referent }
      }
    }
    guard let first = one.first, !others.isEmpty, areForeign([first] + others) else { return [] }
    return [draft(.meeting, .occurred, partner, [first] + others, rule: "fronted")]
  }

  /// Those named by a phrase with "with" at the head of a verb's sentence: "Together with X, he signed ...".
  func frontedPartners(of verb: Int) -> [Int] {
    let sentence = reading.sentence(of: verb)
    guard let opener = sentence.prefix(2).first(where: { has($0, "fronting") }), opener < verb else { return [] }
    let partner = words[opener].head
    guard partner > opener, partner < verb, cast.mention(at: partner) != nil else { return [] }
    return clauses.conjuncts(of: partner)
  }

  /// Whether a verb reports what was said or agreed.
  private func isTelling(_ verb: Int) -> Bool {
    reading.vocabulary.acts.entries(at: reading.lemmas[verb]).contains { [.say, .act, .talk].contains($0.kind) }
      || has(verb, "agree-verb")
  }
}

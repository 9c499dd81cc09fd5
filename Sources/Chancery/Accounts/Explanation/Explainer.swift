import Language

/// Finds again which rules gave the items of an account, and why sentences gave none.
///
/// It asks the finders once more rather than have every item carry its reasons, so that reading without explanations
/// costs nothing.
struct Explainer {
  let reading: Reading
  let cast: Cast

  func explanation(of account: Account) -> Explanation {
    let finder = EngagementFinder(reading: reading, cast: cast)
    let contacts = finder.drafts()
    let statements = StatementFinder(reading: reading, cast: cast)
    let acts = statements.drafts()
    let milestones = MilestoneFinder(reading: reading, cast: cast)
    var explanation = Explanation()
    explanation.engagements = account.engagements.map { reasons(for: $0, contacts) }
    explanation.offices = account.offices.map(reasons)
    explanation.statements = account.statements.map { reasons(for: $0, acts, statements) }
    explanation.milestones = account.milestones.map { milestone in
      milestone.evidence.prefix(1).map { words in
        Explanation.Reason(rule: "words of a milestone together", row: milestones.row(of: milestone), words: words)
      }
    }
    explanation.silences = silences(account, finder, contacts, acts)
    return explanation
  }

  // MARK: Items

  private func reasons(for engagement: Engagement, _ drafts: [ContactDraft]) -> [Explanation.Reason] {
    drafts.filter { engagement.triggers.contains($0.trigger) }.compactMap { draft in
      reading.quote(draft.trigger..<draft.trigger + 1).map { words in
        let rule = draft.pointsBack ? "frame \(draft.rule), pointing back" : "frame \(draft.rule)"
        return Explanation.Reason(rule: rule, row: draft.row, words: words)
      }
    }
  }

  private func reasons(for claim: OfficeClaim) -> [Explanation.Reason] {
    guard let words = claim.evidence.first else { return [] }
    let held = cast.people.lazy.flatMap(\.offices).first { office in
      office.role == claim.role && reading.bytes(of: office.words) == words.bytes
    }
    let rule = held?.rule == nil ? "description of an office, told by other mentions" : "office by its head"
    return [Explanation.Reason(rule: rule, row: held?.rule, words: words)]
  }

  private func reasons(
    for statement: Statement, _ drafts: [StatementDraft], _ finder: StatementFinder
  ) -> [Explanation.Reason] {
    guard let evidence = statement.evidence.first,
      let draft = drafts.first(where: { reading.bytes(of: $0.extent) == evidence.bytes && $0.act == statement.act }),
      let words = reading.quote(draft.word..<draft.word + 1)
    else { return [] }
    guard let trigger = finder.triggers.trigger(at: draft.word) else {
      return [Explanation.Reason(rule: "attribution, or speech that goes on", row: nil, words: words)]
    }
    var rule = "class \(trigger.kind.rawValue)"
    if trigger.isNegated { rule += ", negated" }
    if trigger.act != statement.act { rule += ", made \(statement.act.rawValue) by what is said" }
    return [Explanation.Reason(rule: rule, row: trigger.row, words: words)]
  }

  // MARK: Sentences that gave nothing

  /// Words that may tell an engagement, in sentences that gave neither an engagement nor a statement.
  private func silences(
    _ account: Account, _ finder: EngagementFinder, _ drafts: [ContactDraft], _ acts: [StatementDraft]
  ) -> [Explanation.Silence] {
    var told = Set(account.engagements.flatMap(\.triggers).map { reading.sentenceOf[$0] })
    told.formUnion(acts.map { reading.sentenceOf[$0.word] })
    return reading.words.indices.compactMap { word in
      guard !told.contains(reading.sentenceOf[word]), let first = finder.triggers(at: word).first,
        let row = first.place, let words = reading.quote(word..<word + 1)
      else { return nil }
      let reason = self.reason(at: word, finder, drafts.filter { $0.trigger == word })
      return Explanation.Silence(words: words, row: row, reason: reason)
    }
  }

  private func reason(at word: Int, _ finder: EngagementFinder, _ drafts: [ContactDraft]) -> String {
    if let draft = drafts.first {
      if EngagementMerger(reading: reading, cast: cast).isWorthy(draft) { return "it is told by another sentence" }
      let sides = Set(draft.parts.compactMap { cast.state(of: $0.referent) }).sorted().joined(separator: ", ")
      return sides.isEmpty ? "no side is known" : "there are not two sides, only \(sides)"
    }
    let triggers = finder.triggers(at: word)
    guard let fitting = triggers.first(where: { finder.fitsNeeds($0, word) }) else {
      let needs = Set(triggers.flatMap(\.needs)).sorted().joined(separator: ", ")
      return "none of these stands with it: \(needs)"
    }
    let isDenied = fitting.part == .noun ? finder.status(ofNoun: word) == nil : finder.status(of: word) == nil
    return isDenied
      ? "it is denied or only wished" : "nobody is told who takes part, by frame \(fitting.frame.rawValue)"
  }
}

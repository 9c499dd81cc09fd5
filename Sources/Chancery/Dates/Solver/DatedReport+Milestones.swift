import Language

extension DatedReport {
  /// The ways in which a milestone can get its date, the best first.
  static func plans(
    of place: Int, _ account: Account, _ analysis: Analysis, attachment: DateAttachment,
    anniversaries: AnniversaryEvidence, list: MilestoneList, lead: Int?
  ) -> [MilestonePlan] {
    let milestone = account.milestones[place]
    var plans: [MilestonePlan] = []
    if let count = anniversaries.count(of: place), milestone.what != "anniversary" { plans.append(.anniversary(count)) }
    if let found = attachment.date(of: place) { plans.append(.expression(found.expression)) }
    plans += account.engagements.indices
      .filter { account.engagements[$0].status == .occurred && isBeside(account.engagements[$0], milestone, analysis) }
      .map { .beside($0) }
    if let entry = list.entry(of: milestone.states, what: milestone.what) {
      plans.append(.listed(entry.date, source: entry.source))
    }
    if milestone.isAct, let lead { plans.append(.lead(lead)) }
    return plans
  }

  /// Whether an engagement and a milestone are told by one sentence.
  private static func isBeside(_ engagement: Engagement, _ milestone: Milestone, _ analysis: Analysis) -> Bool {
    milestone.triggers.contains { trigger in
      analysis.sentences.contains { sentence in
        sentence.contains(trigger) && engagement.triggers.contains(where: sentence.contains)
      }
    }
  }
}

extension Milestone {
  /// Whether it is an act that makes news, unlike the standing of relations and seats, which reports recall.
  fileprivate var isAct: Bool {
    isNew && !what.hasSuffix("-chair") && !what.hasSuffix("-member")
      || !what.hasPrefix("relations-") && !what.hasSuffix("-chair") && !what.hasSuffix("-member")
        && what != "anniversary" && !what.hasSuffix("partnership")
  }
}

import Language

/// One report at work: its expressions, their attachment, and its day as far as that follows.
struct DatedReport {
  let account: Account
  let expressions: [DateExpression]
  let evidence: DateEvidence
  /// The expressions that lie ahead of the report's day.
  let ahead: Set<Int>
  /// Facts about the report's day that contradict each other.
  let contradictions: [DateFinding]
  /// What the dates hang on; its day is that from which the words reckon: the dateline's where the report has one.
  let problem: OpenDates

  init(
    account: Account, analysis: Analysis, expressions: [DateExpression], matcher: DateMatcher, tenures: TenureList,
    milestones: MilestoneList, frame: DayRanges
  ) {
    self.account = account
    self.expressions = expressions
    let tree = ClauseTree(analysis, matcher: matcher)
    let targets = account.engagements.map { engagement in
      DateAttachment.Target(
        triggers: engagement.triggers, tense: engagement.status.tense, shares: engagement.sharing)
    }
    var attachment = DateAttachment(expressions: expressions, targets: targets, tree: tree)
    let milestoneAttachment = DateAttachment(
      expressions: expressions,
      targets: account.milestones.map { .init(triggers: $0.triggers, tense: .past, shares: .sentence) }, tree: tree)
    let dateline = Dateline(text: account.report.text, words: matcher.words, expressions: expressions).place()
    let lead = ReportLead(account: account, attachment: attachment, tree: tree, dateline: dateline).expression
    evidence = DateEvidence(
      account: account, expressions: expressions, attachment: attachment, tree: tree, lead: lead, frame: frame)
    let anniversaries = AnniversaryEvidence(
      account: account, expressions: expressions, attachment: milestoneAttachment, milestones: milestones)
    let offices = TenureEvidence(account: account, tenures: tenures, frame: frame)
    let day = DatedReport.day(account, evidence, anniversaries, offices, dateline: dateline, frame: frame)
    contradictions = day.findings
    let ahead = DatedReport.ahead(expressions, of: day)
    self.ahead = ahead
    if !ahead.isEmpty {
      attachment = DateAttachment(expressions: expressions, targets: targets, tree: tree, ahead: ahead)
    }
    let plans = EngagementPlanner(
      account: account, attachment: attachment, tree: tree, matcher: matcher,
      lead: lead.flatMap { ahead.contains($0) ? nil : $0 }, ahead: ahead
    ).plans()
    let milestonePlans = account.milestones.indices.map { place in
      DatedReport.plans(
        of: place, account, analysis, attachment: milestoneAttachment, anniversaries: anniversaries, list: milestones,
        lead: lead)
    }
    let milestoneDates = account.milestones.indices.compactMap { milestoneAttachment.date(of: $0)?.expression }
    problem = OpenDates(
      day: day.withoutFindings,
      timeline: DateTimeline(
        meanings: expressions.map(\.meaning), tenses: DatedReport.tenses(account, expressions, plans, tree),
        anchors: Set(plans.compactMap(\.expression) + milestoneDates)),
      places: expressions.map(\.bytes), plans: plans,
      hasOccurred: account.engagements.map { $0.status == .occurred }, terms: account.engagements.map(offices.terms),
      milestonePlans: milestonePlans)
  }

  /// The expressions with what they mean on the days that are left.
  var toldDates: [ToldDate] {
    let spans = problem.candidates.map { problem.timeline.spans(on: $0) }
    return expressions.indices.compactMap { place in
      ToldDate(expressions[place], meaning: spans.compactMap { $0[place] }, in: account.report)
    }
  }

  /// The expressions that lie ahead of the report, where its day is known: by their year, or as days close by.
  private static func ahead(_ expressions: [DateExpression], of day: ReportDay) -> Set<Int> {
    guard let report = day.day else { return [] }
    let context = DateContext(report: report, tense: .past)
    return Set(
      expressions.indices.filter { place in
        guard expressions[place].meaning.isDate, !expressions[place].meaning.leansOnStory,
          let span = context.span(of: expressions[place].meaning)
        else { return false }
        return span.first.number > report.number + 1 || span.unit == .day && span.first > report && span.days > 1
      })
  }

  /// The tense of each expression: of the engagement it dates unless its verb tells of what is to come, else of its verb.
  private static func tenses(
    _ account: Account, _ expressions: [DateExpression], _ plans: [DatePlan], _ tree: ClauseTree
  ) -> [DateContext.Tense] {
    let told = expressions.map { expression in
      tree.head(of: tree.words(in: expression.bytes)).flatMap { tree.tense(of: $0) }
    }
    var tenses: [DateContext.Tense] = zip(expressions, told).map { expression, told in
      switch expression.meaning {
      case .until: told == .past ? .untold : .future
      case .since: told ?? .past
      default: told ?? .untold
      }
    }
    for (engagement, plan) in zip(account.engagements, plans).reversed() {
      if case .expression(let place, isShared: true) = plan { tenses[place] = engagement.status.tense }
    }
    for (engagement, plan) in zip(account.engagements, plans).reversed() {
      switch plan {
      case .expression(let place, isShared: false), .stay(let place, _, _, _):
        tenses[place] =
          switch (engagement.status, told[place]) {
          case (.occurred, .future): .future
          case (.planned, .past) where expressions[place].meaning.unit > .day: .nearest
          default: engagement.status.tense
          }
      case .between(let first, let last):
        tenses[first] = .past
        tenses[last] = .future
      default: continue
      }
    }
    return tenses
  }

  private static func day(
    _ account: Account, _ evidence: DateEvidence, _ anniversaries: AnniversaryEvidence, _ tenures: TenureEvidence,
    dateline: Int?, frame: DayRanges
  ) -> ReportDay {
    var day = ReportDay(within: frame)
    if let published = account.report.published {
      day = ReportDay(within: frame.union(DayRanges(days: [published])))
      if let dateline, let near = DateContext(report: published).span(of: evidence.expressions[dateline].meaning),
        near.days == 1, (-1...7).contains(published.number - near.first.number)
      {
        let basis = "published \(published), written \(evidence.words(dateline))"
        day.narrow(DayConstraint(days: DayRanges(days: [near.first]), basis: basis))
      } else {
        day.narrow(DayConstraint(days: DayRanges(days: [published]), basis: "published \(published)"))
      }
      return day
    }
    let told = evidence.constraints(dateline: dateline) + tenures.constraints() + anniversaries.constraints()
    for constraint in told where !constraint.isHabit { day.narrow(constraint) }
    let habits = evidence.habits(dateline: dateline) + told.filter(\.isHabit) + tenures.habits()
    for constraint in habits where day.day == nil { day.narrow(constraint) }
    return day
  }
}

extension Engagement {
  /// How far it looks for a date: what the report is about is told with its sentence, a gathering only mentioned is a
  /// setting and has days of its own.
  fileprivate var sharing: DateAttachment.Sharing {
    if kind == .multilateral { return .never }
    return isMain ? .sentence : .clause
  }
}

extension Engagement.Status {
  /// Which way from the report's day an engagement of this status lies.
  var tense: DateContext.Tense {
    switch self {
    case .occurred: .past
    case .planned, .proposed: .future
    case .cancelled: .nearest
    }
  }
}

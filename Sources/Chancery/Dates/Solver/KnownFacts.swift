/// Facts from outside a report that help to date it: what a dossier has learnt from others.
public struct KnownFacts: Hashable, Sendable {
  /// An engagement of the report that another report dates.
  public struct DatedEngagement: Hashable, Sendable, Codable {
    /// Its name within the account.
    public let id: String
    public let date: EDTF
    /// Who tells the date, such as another report's name.
    public let source: String

    /// A date for the engagement `id`.
    public init(id: String, date: EDTF, source: String) {
      self.id = id
      self.date = date
      self.source = source
    }
  }

  /// Tenures learnt from dated reports.
  public var tenures: [Tenure]
  /// Milestones learnt from dated reports.
  public var milestones: [MilestoneList.Entry]
  /// Engagements that the report shares with dated reports.
  public var engagements: [DatedEngagement]
  /// The days on which the report can have been written; nil for any.
  public var days: DayRanges?

  /// No facts, or the given ones.
  public init(
    tenures: [Tenure] = [], milestones: [MilestoneList.Entry] = [], engagements: [DatedEngagement] = [],
    days: DayRanges? = nil
  ) {
    self.tenures = tenures
    self.milestones = milestones
    self.engagements = engagements
    self.days = days
  }
}

extension OpenDates {
  /// The same with the report's day narrowed to those on which its words give its engagements their known dates.
  ///
  /// What a report tells of an engagement without any date only says that the report is not older. A known date that
  /// leaves no day is set aside and found to contradict.
  func knowing(_ known: [KnownFacts.DatedEngagement], in account: Account) -> OpenDates {
    var problem = self
    for fact in known {
      guard let place = account.engagements.firstIndex(where: { $0.id == fact.id }), let date = fact.date.span else {
        continue
      }
      let days: DayRanges
      if plans[place] == .open {
        guard account.engagements[place].status == .occurred, let last = problem.day.days.last else { continue }
        days = DayRanges(from: date.first, to: last)
      } else {
        let near = DayRanges([(date.first.number - KnownFacts.reach)...(date.last.number + KnownFacts.reach)])
        days = DayRanges(
          days: problem.day.days.intersection(near).days.filter { day in
            span(of: place, timeline.spans(on: day), on: day)?.intersection(date) != nil
          })
      }
      problem.day.narrow(
        DayConstraint(days: days, basis: "\(fact.id) took place on \(fact.date) (\(fact.source))"))
    }
    return problem
  }
}

extension Account {
  /// The account with the dates that follow when other reports date some of its engagements.
  ///
  /// What was learnt before gives way. Engagements without a date of their own take the known one; what the report
  /// dates itself stays as told, and a known date that cannot be it becomes a finding.
  public func knowing(_ known: [KnownFacts.DatedEngagement]) -> Account {
    var account = unlearnt
    if let openDates {
      let problem = openDates.knowing(known, in: account)
      account = problem.dated(account)
      account.findings += problem.day.findings
      account.openDates = openDates
    }
    for fact in known {
      guard let place = account.engagements.firstIndex(where: { $0.id == fact.id }), let date = fact.date.span else {
        continue
      }
      let own = account.engagements[place].date
      if let own, !own.edtf.allows(date) {
        guard openDates == nil else { continue }
        account.findings.append(
          DateFinding(
            code: .contradiction, quote: own.quote,
            summary: "\(fact.id) took place on \(own.edtf) here, on \(fact.date) by \(fact.source)"))
      } else if own?.edtf.span == nil {
        account.engagements[place].date = Dating(
          edtf: fact.date, quote: own?.quote, basis: (own?.basis ?? []) + ["told by \(fact.source)"])
      }
    }
    account.learnt = known
    return account
  }

  /// The account as its report alone tells it.
  public var unlearnt: Account {
    guard !learnt.isEmpty else { return self }
    var account = self
    account.learnt = []
    account.findings.removeAll { finding in
      finding.code == .contradiction && learnt.contains { finding.summary.contains($0.source) }
    }
    if let openDates { return openDates.dated(account) }
    for fact in learnt {
      guard let place = account.engagements.firstIndex(where: { $0.id == fact.id }) else { continue }
      if account.engagements[place].date?.basis == ["told by \(fact.source)"] { account.engagements[place].date = nil }
    }
    return account
  }
}

extension EDTF {
  /// Whether an open date can be these days.
  fileprivate func allows(_ days: DateSpan) -> Bool {
    PossibleDays(self).agreement(with: PossibleDays(EDTF(days))) != .apart
  }
}

extension KnownFacts {
  /// How many days a report and what it tells without a year lie apart at most.
  fileprivate static let reach = 366
}

/// Facts from outside a report that help to date it: what a dossier has learnt from others.
public struct KnownFacts: Hashable, Sendable {
  /// An engagement of the report that another report dates.
  public struct DatedEngagement: Hashable, Sendable {
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

extension DatedReport {
  /// The report with its day narrowed to those on which its words give its engagements their known dates.
  ///
  /// What a report tells of an engagement without any date only says that the report is not older.
  func knowing(_ engagements: [KnownFacts.DatedEngagement]) -> DatedReport {
    var report = self
    for known in engagements {
      guard let place = account.engagements.firstIndex(where: { $0.id == known.id }), let date = known.date.span else {
        continue
      }
      let engagement = account.engagements[place]
      let near = DayRanges([(date.first.number - KnownFacts.reach)...(date.last.number + KnownFacts.reach)])
      let frame = report.day.days.intersection(plans[place] == .open ? report.day.days : near)
      let days: DayRanges
      if plans[place] == .open {
        guard engagement.status == .occurred, let last = frame.last else { continue }
        days = DayRanges(from: date.first, to: last)
      } else {
        days = DayRanges(
          days: frame.days.filter { day in
            span(of: place, timeline.spans(on: day))?.intersection(date) != nil
          })
      }
      report.day.narrow(DayConstraint(days: days, basis: "\(known.id) took place on \(date.first) (\(known.source))"))
    }
    return report
  }
}

extension KnownFacts {
  /// How many days a report and what it tells without a year lie apart at most.
  fileprivate static let reach = 366
}

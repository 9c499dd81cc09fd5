/// What a report's dates hang on, without its words: enough to work them out, and to work them out anew when another
/// report tells more.
///
/// An account keeps it while its report's day is open; a dossier stores it beside the account.
public struct OpenDates: Hashable, Sendable, Codable {
  /// The days on which the report can have been written, with the reasons.
  var day: ReportDay
  let timeline: DateTimeline
  /// Where each expression stands, in bytes of the report's text.
  private(set) var places: [Range<Int>]
  /// How each engagement of the account gets its date.
  let plans: [DatePlan]
  /// For each engagement, whether it took place.
  let hasOccurred: [Bool]
  /// For each engagement, the days on which its participants held their offices.
  let terms: [[DayRanges]]
  /// How each milestone of the account can get its date, the best way first.
  private(set) var milestonePlans: [[MilestonePlan]]

  /// The same for a text in which each place is another.
  func moved(_ place: (Range<Int>) -> Range<Int>) -> OpenDates {
    var problem = self
    problem.places = places.map(place)
    return problem
  }

  /// The same for an account of which only some milestones are kept, by their places.
  func keepingMilestones(_ kept: [Int]) -> OpenDates {
    var problem = self
    problem.milestonePlans = kept.map { milestonePlans[$0] }
    return problem
  }

  /// The account with its dates as far as they follow.
  func dated(_ account: Account) -> Account {
    let days = candidates
    let reckoning = DateReckoning(
      problem: self, account: account, days: days, spans: days.map { timeline.spans(on: $0) })
    var account = account
    account.dated = reckoning.report
    for place in account.engagements.indices { account.engagements[place].date = reckoning.engagement(place) }
    for place in account.milestones.indices {
      account.milestones[place].date = reckoning.milestone(place, account.engagements)
    }
    account.openDates = day.day == nil ? self : nil
    return account
  }

  /// The days to reckon with: all that are left, or where they are many some of every month, of a dozen years at most:
  /// enough to see what a date hangs on.
  var candidates: [Day] {
    if day.days.count <= 1200 { return day.days.days }
    let years = day.days.years
    let step = max(1, years.count / 12)
    return stride(from: years.count - 1, through: 0, by: -step).reversed().map { years[$0] }.flatMap { year in
      (1...12).flatMap { month in
        [1, 15, Day.length(ofMonth: month, year: year)].compactMap { Day(year: year, month: month, day: $0) }
      }
    }.filter(day.days.contains)
  }

  /// The days of an engagement when the report's expressions mean `spans`.
  ///
  /// What took place during a visit did so before the report: the visit's later days fall away.
  func span(of place: Int, _ spans: [DateSpan?], on day: Day) -> DateSpan? {
    switch plans[place] {
    case .expression(let expression, _), .lead(let expression): return spans[expression]
    case .between(let first, let last):
      guard let from = spans[first], let to = spans[last] else { return nil }
      return DateSpan(first: from.first, last: to.last, unit: .day)
    case .stay(let expression, let days, let endsThere, _):
      guard let told = spans[expression] else { return nil }
      return endsThere
        ? DateSpan(first: told.last.advanced(days: 1 - days), last: told.last, unit: .day)
        : DateSpan(first: told.first, last: told.first.advanced(days: days - 1), unit: .day)
    case .with(let other):
      guard other != place, let run = span(of: other, spans, on: day) else { return nil }
      guard hasOccurred[place], run.first <= day else { return run }
      return DateSpan(first: run.first, last: min(run.last, day), unit: run.unit)
    case .open: return nil
    }
  }
}

/// A way in which a milestone gets its date.
enum MilestonePlan: Hashable, Sendable, Codable {
  /// So many years before the report's year, or before a year told.
  case anniversary(AnniversaryEvidence.Count)
  /// From an expression, by its place.
  case expression(Int)
  /// With an engagement told in the same sentence, by its place.
  case beside(Int)
  /// From the list of milestones.
  case listed(EDTF, source: String)
  /// From the day that the report is about.
  case lead(Int)
}

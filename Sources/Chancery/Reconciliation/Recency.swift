/// How far back a report speaks of an engagement without telling its date.
enum Recency {
  /// A report that is about an engagement before all others is written within so many days of it.
  ///
  /// - Source: chosen: newspapers and ministries report within days; two weeks leave room for periodicals.
  private static let freshDays = 14
  /// What a report mentions in passing as recent lies within so many days.
  ///
  /// - Source: chosen: half a year, so that "their recent call" of persons who call each other once a year is found,
  ///   and the one of the year before is not.
  private static let recentDays = 183

  /// The engagements that one report is about lie within so many days.
  ///
  /// - Source: chosen: a visit of state with what comes before and after it.
  static let journeyDays = 3

  /// Whether a report that tells `loose` may mean something that took place on `days`.
  static func allows(_ days: PossibleDays, for loose: ToldEngagement) -> Bool {
    guard let written = loose.reportDays, let first = days.hull.first, let last = days.hull.last else { return false }
    let back = loose.leads ? freshDays : recentDays
    let isAhead = loose.engagement.status == .planned || loose.engagement.status == .proposed
    let window = isAhead ? (first - recentDays)...(last + freshDays) : first...(last + back)
    return written.agreement(with: PossibleDays(spans: [.init(first: window.lowerBound, last: window.upperBound)]))
      != .apart
  }

  /// The day under which a loose telling is filed: the first on which its report can have been written; nil where that
  /// is not known within a year.
  static func filed(_ written: PossibleDays?) -> Int? {
    guard let hull = written?.hull, let length = hull.days, length <= longestWriting else { return nil }
    return hull.first
  }

  /// On which days loose tellings are filed that may mean what took place from `first` to `last`, besides those that are
  /// filed under no day.
  static func filed(first: Int, last: Int) -> ClosedRange<Int> {
    (first - recentDays - longestWriting)...(last + recentDays)
  }

  /// The first days of what a report may mean that was written on one of these days; nil for all.
  static func meant(by written: PossibleDays) -> ClosedRange<Int>? {
    guard filed(written) != nil, let first = written.hull.first, let last = written.hull.last else { return nil }
    return (first - recentDays - ToldEngagement.longest)...(last + recentDays)
  }

  /// How far apart the first and the last day on which a report can have been written may lie.
  private static let longestWriting = 366

  /// Whether two reports were written within a week.
  static func areClose(_ a: ToldEngagement, _ b: ToldEngagement) -> Bool {
    guard let one = a.reportDays?.day, let other = b.reportDays?.day else { return false }
    return abs(one - other) <= 7
  }
}

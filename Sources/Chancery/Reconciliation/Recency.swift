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

  /// Whether a report that tells `loose` may mean something that took place on `days`.
  static func allows(_ days: PossibleDays, for loose: ToldEngagement) -> Bool {
    guard let written = loose.reportDays, let first = days.hull.first, let last = days.hull.last else { return false }
    let back = loose.leads ? freshDays : recentDays
    let isAhead = loose.engagement.status == .planned || loose.engagement.status == .proposed
    let window = isAhead ? (first - recentDays)...(last + freshDays) : first...(last + back)
    return written.agreement(with: PossibleDays(spans: [.init(first: window.lowerBound, last: window.upperBound)]))
      != .apart
  }

  /// Whether two reports were written within a week.
  static func areClose(_ a: ToldEngagement, _ b: ToldEngagement) -> Bool {
    guard let one = a.reportDays?.day, let other = b.reportDays?.day else { return false }
    return abs(one - other) <= 7
  }
}

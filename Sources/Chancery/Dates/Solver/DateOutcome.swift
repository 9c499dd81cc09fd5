/// What the possible days of a report leave of one date: put into the narrowest expression that holds them all.
enum DateOutcome {
  /// How many candidates are listed at most; more are told by what they share.
  ///
  /// - Source: a choice of presentation: a reader can weigh three days, not ten.
  static let mostCandidates = 3

  /// The expression for a date that is one of `spans`; nil when they share nothing worth telling.
  static func edtf(of spans: [DateSpan]) -> EDTF? {
    let distinct = Set(spans).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    guard let first = distinct.first, let last = distinct.last else { return nil }
    if distinct.count == 1 { return EDTF(first) }
    let forms = distinct.map { EDTF($0) }
    let areSimple = forms.allSatisfy { !$0.text.contains("/") }
    if areSimple, forms.count <= mostCandidates { return EDTF(oneOf: forms) }
    if areDaysOfYears(distinct) {
      if distinct.allSatisfy({ $0.days == 1 }) { return EDTF(month: first.first.month, day: first.first.day) }
      if distinct.allSatisfy({ $0.unit == .month }) { return EDTF(month: first.first.month) }
      return nil
    }
    if first.first.year == last.last.year, distinct.allSatisfy({ $0.last.year == first.first.year }) {
      let months = Set(distinct.flatMap { [$0.first.month, $0.last.month] })
      if months.count == 1, let month = months.first {
        return DateSpan(year: first.first.year, month: month).map { EDTF($0) }
      }
      return DateSpan(year: first.first.year).map { EDTF($0) }
    }
    return nil
  }

  /// Whether all are one calendar day, or one month, of different years.
  private static func areDaysOfYears(_ spans: [DateSpan]) -> Bool {
    Set(spans.map { $0.first.month * 100 + $0.first.day }).count == 1
      && Set(spans.map { $0.last.month * 100 + $0.last.day }).count == 1
      && Set(spans.map(\.first.year)).count == spans.count
  }
}

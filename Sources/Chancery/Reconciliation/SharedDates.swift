/// Dates that reports learn from each other, through the engagements that they share.
public enum SharedDates {
  /// What each report learns about its engagements.
  ///
  /// Only dates that a report tells itself, to a month at least, are handed on; what it has learnt is not. Where reports
  /// tell different dates, that of most of them is, the shortest and then the earliest of equals.
  /// - Parameters:
  ///   - groups: the tellings of each engagement.
  ///   - accounts: the accounts of their reports.
  /// - Returns: by report, in the order of the account's engagements; reports that learn nothing are left out.
  /// - Complexity: O(n log n) in the tellings.
  public static func learnt(
    from groups: [[Entry.Telling]], _ accounts: [ReportID: Account]
  ) -> [ReportID: [KnownFacts.DatedEngagement]] {
    let own = accounts.mapValues(\.unlearnt)
    var learnt: [ReportID: [KnownFacts.DatedEngagement]] = [:]
    for group in groups where group.count > 1 {
      var firm: [EDTF: [ReportID]] = [:]
      var loose: [Entry.Telling] = []
      for telling in group.sorted() {
        let date = own[telling.report]?.engagements.first { $0.id == telling.engagement }?.date?.edtf
        if let date, let span = date.span, span.days <= longest {
          firm[date, default: []].append(telling.report)
        } else {
          loose.append(telling)
        }
      }
      guard let best = firm.min(by: { rank($0) < rank($1) }) else { continue }
      let source = Set(best.value).sorted().map(\.value).joined(separator: ", ")
      for telling in loose {
        learnt[telling.report, default: []].append(
          KnownFacts.DatedEngagement(id: telling.engagement, date: best.key, source: source))
      }
    }
    return learnt.mapValues { $0.sorted { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) } }
  }

  /// The longest run of days, a month, that is handed on.
  private static let longest = 31

  private static func rank(_ date: (key: EDTF, value: [ReportID])) -> (Int, Int, String) {
    (-Set(date.value).count, date.key.span?.days ?? .max, date.key.text)
  }
}

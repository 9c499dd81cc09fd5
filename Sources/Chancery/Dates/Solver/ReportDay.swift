/// A fact about the day on which a report was written: the days that it allows.
struct DayConstraint: Sendable {
  let days: DayRanges
  /// The fact in one short sentence.
  let basis: String
  /// The words it rests on, where it rests on words.
  let quote: Quote?
  /// Whether it is only a habit of reports: a habit yields in silence where facts speak against it.
  let isHabit: Bool
  /// Whether it is no news where it contradicts others, as the office of one whom the report only mentions: people keep
  /// their titles.
  let isQuiet: Bool

  init(days: DayRanges, basis: String, quote: Quote? = nil, isHabit: Bool = false, isQuiet: Bool = false) {
    self.days = days
    self.basis = basis
    self.quote = quote
    self.isHabit = isHabit
    self.isQuiet = isQuiet
  }
}

/// The days on which a report may have been written, as facts narrow them down.
struct ReportDay: Hashable, Sendable, Codable {
  /// The days still possible; never empty.
  private(set) var days: DayRanges
  /// The facts that narrowed them, in the order in which they did.
  private(set) var basis: [String] = []
  private(set) var findings: [DateFinding] = []

  /// Findings are told once, when the report is read.
  private enum CodingKeys: CodingKey { case days, basis }

  /// The same without its findings, which are told once.
  var withoutFindings: ReportDay {
    var day = self
    day.findings = []
    return day
  }

  /// All days of `frame`, which has at least one.
  init(within frame: DayRanges) { days = frame }

  /// Takes a fact in. One that leaves no day is set aside, and found to contradict those before it unless it is a habit.
  ///
  /// - Returns: whether it holds with those before it.
  @discardableResult
  mutating func narrow(_ constraint: DayConstraint) -> Bool {
    let left = days.intersection(constraint.days)
    if left.isEmpty {
      guard !constraint.isHabit, !constraint.isQuiet else { return false }
      let against = basis.last.map { " against: \($0)" } ?? ""
      findings.append(
        DateFinding(code: .contradiction, quote: constraint.quote, summary: "\(constraint.basis);\(against)"))
      return false
    }
    guard left != days else { return true }
    days = left
    basis.append(constraint.basis)
    return true
  }

  /// The only day left; nil while there are more.
  var day: Day? { days.count == 1 ? days.first : nil }

  /// What is known of the day: itself, the run of days, the month, the year, or the years where few are left.
  var edtf: EDTF? {
    guard let first = days.first, let last = days.last else { return nil }
    if days.runs.count == 1, days.count <= 45 || first.year == last.year {
      if days.count <= 45 { return DateSpan(first: first, last: last, unit: .day).map { EDTF($0) } }
      return DateSpan(year: first.year).map { EDTF($0) }
    }
    let singles = Set(days.runs.map { Day(number: $0.lowerBound) }.map { $0.month * 100 + $0.day })
    if singles.count == 1, days.runs.allSatisfy({ $0.count == 1 }) {
      return days.runs.count <= DateOutcome.mostCandidates
        ? EDTF(oneOf: days.days.map { EDTF($0) }) : EDTF(month: first.month, day: first.day)
    }
    let years = days.years
    if years.count == 1 { return DateSpan(year: years[0]).map { EDTF($0) } }
    guard years.count <= DateOutcome.mostCandidates else { return nil }
    return EDTF(oneOf: years.compactMap { DateSpan(year: $0).map { EDTF($0) } })
  }
}

extension Day {
  /// The day so many months later (earlier when negative), the last of the month where that has fewer days.
  public func advanced(months: Int) -> Day? {
    let count = year * 12 + month - 1 + months
    let (newYear, newMonth) = (Int((Double(count) / 12).rounded(.down)), (count % 12 + 12) % 12 + 1)
    return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// The unit that lies `n` units from the one this day is in: 0 the same, -1 the one before.
  ///
  /// Weeks begin on Monday (ISO 8601), weekends are Saturday and Sunday, seasons are the quarters of the year.
  public func span(_ n: Int, _ unit: DateUnit) -> DateSpan? {
    switch unit {
    case .day: return DateSpan(advanced(days: n))
    case .week:
      let monday = advanced(days: 1 - weekday + 7 * n)
      return DateSpan(first: monday, last: monday.advanced(days: 6), unit: .week)
    case .weekend:
      let saturday = advanced(days: 6 - weekday + 7 * n)
      return DateSpan(first: saturday, last: saturday.advanced(days: 1), unit: .weekend)
    case .month:
      guard let there = advanced(months: n) else { return nil }
      return DateSpan(year: there.year, month: there.month)
    case .quarter, .season, .half:
      let months = unit == .half ? 6 : 3
      guard let there = advanced(months: n * months) else { return nil }
      return DateSpan(year: there.year, part: (there.month - 1) / months + 1, months: months, unit: unit)
    case .year: return DateSpan(year: year + n)
    case .decade: return DateSpan(yearsFrom: (year / 10 + n) * 10, count: 10, unit: .decade)
    case .century: return DateSpan(yearsFrom: ((year - 1) / 100 + n) * 100 + 1, count: 100, unit: .century)
    }
  }
}

extension DateSpan {
  /// The n-th weekday, day or whole week of this run of days, from its end where n is negative; nil where it has none.
  func span(_ n: Int, _ counted: DateMeaning.Counted) -> DateSpan? {
    let step: Int
    let start: Day
    switch counted {
    case .unit(.day): (step, start) = (1, first)
    case .unit(.week): (step, start) = (7, first.advanced(days: (8 - first.weekday) % 7))
    case .weekday(let weekday): (step, start) = (7, first.advanced(days: (weekday - first.weekday + 7) % 7))
    case .unit: return nil
    }
    let length = counted == .unit(.week) ? 7 : 1
    let count = max(0, last.number - start.number + 1 - length) / step + 1
    let place = n < 0 ? count + n : n - 1
    let found = start.advanced(days: place * step)
    guard place >= 0, found >= first, found.number + length - 1 <= last.number else { return nil }
    return DateSpan(first: found, last: found.advanced(days: length - 1), unit: length == 7 ? .week : .day)
  }

  /// The n-th part of a year cut into parts of so many months; nil when it has no such part.
  init?(year: Int, part: Int, months: Int, unit: DateUnit) {
    guard part >= 1, part * months <= 12, let first = Day(year: year, month: (part - 1) * months + 1, day: 1),
      let last = Day(year: year, month: part * months, day: Day.length(ofMonth: part * months, year: year))
    else { return nil }
    self.init(first: first, last: last, unit: unit)
  }

  /// A run of whole years.
  init?(yearsFrom year: Int, count: Int, unit: DateUnit) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year + count - 1, month: 12, day: 31)
    else { return nil }
    self.init(first: first, last: last, unit: unit)
  }
}

extension DateContext {
  /// The days that calendar parts mean from here.
  func span(of parts: CalendarParts) -> DateSpan? {
    switch (parts.year, parts.month, parts.day) {
    case (let year?, let month?, let day?):
      guard let date = Day(year: year, month: month, day: day) else { return nil }
      return parts.weekday.map { $0 == date.weekday } ?? true ? DateSpan(date) : nil
    case (let year?, let month?, nil): return DateSpan(year: year, month: month)
    case (let year?, nil, _): return DateSpan(year: year)
    case (nil, let month?, let day?): return yearless(month: month, day: day, parts)
    case (nil, let month?, nil): return monthly(month, parts.direction)
    case (nil, nil, let day?): return monthless(day: day, parts)
    case (nil, nil, nil): return parts.weekday.flatMap { weekly($0, parts.direction) }
    }
  }

  /// Which way parts lie: as the words tell, else by the tense.
  private func tense(_ direction: DateMeaning.Direction) -> Tense {
    switch direction {
    case .last: .past
    case .next: .future
    case .this: .nearest
    case .untold: tense
    }
  }

  /// A day and month without a year.
  ///
  /// One day of grace against the direction, since a report's day may be a day behind or ahead of the place it tells of.
  /// Where its weekday speaks against that way, the other holds if it lies within about half a year.
  /// What seems past is taken for ahead where that is within a fortnight and the last such day is most of a year ago.
  private func yearless(month: Int, day: Int, _ parts: CalendarParts) -> DateSpan? {
    let grace = parts.direction == .untold ? 1 : 0
    let candidates = (report.year - 1...report.year + 1).compactMap { Day(year: $0, month: month, day: day) }
    let fitting: Day? =
      switch tense(parts.direction) {
      case .past: past(candidates, grace: grace, isSure: parts.direction == .last)
      case .future: candidates.first { $0.number >= report.number - grace }
      case .untold: untold(candidates)
      case .nearest:
        candidates.min { abs($0.number - report.number) < abs($1.number - report.number) }
      }
    guard let fitting else { return nil }
    guard let weekday = parts.weekday, weekday != fitting.weekday else { return DateSpan(fitting) }
    return candidates.first { $0.weekday == weekday && abs($0.number - report.number) <= 190 }.map { DateSpan($0) }
  }

  private func past(_ candidates: [Day], grace: Int, isSure: Bool) -> Day? {
    let back = candidates.last { $0.number <= report.number + grace }
    guard !isSure, let ahead = candidates.first(where: { $0.number > report.number + grace }),
      ahead.number - report.number <= 14, back.map({ report.number - $0.number > 300 }) ?? true
    else { return back }
    return ahead
  }

  /// The last such day, unless the next is twice as near.
  private func untold(_ candidates: [Day]) -> Day? {
    guard let back = candidates.last(where: { $0 <= report }) else { return candidates.first }
    guard let ahead = candidates.first(where: { $0 > report }) else { return back }
    return (ahead.number - report.number) * 2 < report.number - back.number ? ahead : back
  }

  private func monthly(_ month: Int, _ direction: DateMeaning.Direction) -> DateSpan? {
    let here = report.month
    let year: Int
    switch (direction, tense) {
    case (.last, _): year = month < here ? report.year : report.year - 1
    case (.next, _): year = month > here ? report.year : report.year + 1
    case (.this, _): year = report.year
    case (.untold, .past): year = month <= here ? report.year : report.year - 1
    case (.untold, .future): year = month >= here ? report.year : report.year + 1
    case (.untold, .untold):
      let ahead = (month - here + 12) % 12
      let isAhead = ahead * 2 < 12 - ahead
      year = report.year + (isAhead ? (month >= here ? 0 : 1) : (month <= here ? 0 : -1))
    case (.untold, .nearest):
      let distance = month - here
      year = report.year + (distance > 6 ? -1 : distance < -6 ? 1 : 0)
    }
    return DateSpan(year: year, month: month)
  }

  /// A day of the month alone, with or without its weekday.
  private func monthless(day: Int, _ parts: CalendarParts) -> DateSpan? {
    func fits(_ date: Day) -> Bool { date.day == day && (parts.weekday.map { $0 == date.weekday } ?? true) }
    let reach = parts.weekday == nil ? 61 : 31
    let back = (0...reach).lazy.map { report.advanced(days: -$0) }.first(where: fits)
    let ahead = (0...reach).lazy.map { report.advanced(days: $0) }.first(where: fits)
    let found: Day? =
      switch tense(parts.direction) {
      case .past, .untold: back ?? ahead
      case .future: ahead ?? back
      case .nearest:
        [back, ahead].compactMap(\.self).min { abs($0.number - report.number) < abs($1.number - report.number) }
      }
    return found.map { DateSpan($0) }
  }

  /// A bare weekday: within the week behind or ahead, the report's own day included unless "last" or "next" is said.
  private func weekly(_ weekday: Int, _ direction: DateMeaning.Direction) -> DateSpan {
    let back = (report.weekday - weekday + 7) % 7
    let ahead = (weekday - report.weekday + 7) % 7
    let distance: Int
    switch (direction, tense) {
    case (.last, _): distance = back == 0 ? -7 : -back
    case (.next, _): distance = ahead == 0 ? 7 : ahead
    case (_, .past), (_, .untold): distance = -back
    case (_, .future): distance = ahead
    case (_, .nearest): distance = back <= ahead ? -back : ahead
    }
    return DateSpan(report.advanced(days: distance))
  }

  /// A season; northern, by whole months, winter named by the year in which it begins.
  func span(ofSeason season: Int, year: Int?, _ direction: DateMeaning.Direction) -> DateSpan? {
    guard (1...4).contains(season) else { return nil }
    func span(_ year: Int) -> DateSpan? {
      let month = season * 3
      guard let first = Day(year: year, month: month, day: 1), let end = first.advanced(months: 3) else { return nil }
      return DateSpan(first: first, last: end.advanced(days: -1), unit: .season)
    }
    if let year { return span(year) }
    let candidates = (report.year - 2...report.year + 1).compactMap(span)
    switch tense(direction) {
    case .past where direction == .last: return candidates.last { $0.last < report }
    case .past, .untold: return candidates.last { $0.first <= report }
    case .future where direction == .next: return candidates.first { $0.first > report }
    case .future, .nearest: return candidates.first { $0.last >= report }
    }
  }
}

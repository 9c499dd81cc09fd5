extension DateMatch {
  /// The meaning of a match; nil when its parts cannot make one.
  var meaning: DateMeaning? {
    switch shape.making {
    case .calendar: return parts.map { .calendar($0) }
    case .relativecalendar:
      guard var parts else { return nil }
      parts.direction = direction
      return .calendar(parts)
    case .dayrange, .daypair: return range
    case .monthrange:
      let months = values(.month)
      guard months.count == 2 else { return nil }
      let year = values(.year).last
      return .interval(
        .calendar(CalendarParts(year: year, month: months[0])), .calendar(CalendarParts(year: year, month: months[1])))
    case .yearrange: return years
    case .deictic: return .fromReport(shape.constant ?? values(.deictic).first ?? 0, .day)
    case .relative: return relative
    case .ago:
      if let unit = shape.constant.flatMap({ DateUnit(rawValue: $0) }) { return .fromReport(-1, unit) }
      return amount.flatMap { n in unit.map { ago(n, $0) } }
    case .ahead: return amount.flatMap { n in unit.map { .fromReport(n, $0) } }
    case .later: return .fromStory(shape.constant ?? amount ?? 1, unit ?? .day)
    case .earlier: return .fromStory(-(shape.constant ?? amount ?? 1), unit ?? .day)
    case .inday: return .mainDay
    case .sameday: return unit.map { $0 == .day ? .sameDay : .fromStory(0, $0) }
    case .same: return .fromStory(0, unit ?? shape.constant.flatMap { DateUnit(rawValue: $0) } ?? .day)
    case .counted: return counted
    case .duration: return amount.flatMap { n in unit.map { .duration(n, $0) } }
    case .anniversary: return (values(.ordinal).first ?? amount ?? values(.years).first).map { .anniversary($0) }
    case .partof: return part
    case .season: return values(.season).first.map { .season($0, year: values(.year).first, direction) }
    case .quarter, .half:
      guard let n = values(.ordinal).first ?? values(.number).first else { return nil }
      let unit: DateUnit = shape.making == .half ? .half : .quarter
      let fraction = DateMeaning.fraction(n, unit, year: values(.year).first)
      return values(.direction).first.map { .agreeing(.fromReport($0, .year), fraction) } ?? fraction
    case .decade: return decade
    case .century: return century
    case .vague: return DateMeaning.Time(way: shape.constant ?? values(.direction).first ?? 0).map { .vague($0) }
    case .session: return session
    case .holiday:
      guard let day = values(.holiday).first else { return nil }
      return .calendar(CalendarParts(year: values(.year).first, month: day / 100, day: day % 100))
    case .none: return nil
    }
  }

  private func values(_ kind: DateWordKind) -> [Int] { items.filter { $0.kind == kind }.map(\.value) }

  private var parts: CalendarParts? {
    let day = values(.day).first ?? (values(.month).isEmpty ? nil : values(.ordinal).first ?? values(.number).first)
    let parts = CalendarParts(
      year: values(.year).first, month: values(.month).first, day: day, weekday: values(.weekday).first)
    if let day, !(1...31).contains(day) { return nil }
    return parts.year == nil && parts.month == nil && parts.day == nil && parts.weekday == nil ? nil : parts
  }

  /// So many units back; decades and centuries are told roughly and count from the year.
  private func ago(_ n: Int, _ unit: DateUnit) -> DateMeaning {
    switch unit {
    case .decade: .about(.fromReport(-10 * n, .year))
    case .century: .about(.fromReport(-100 * n, .year))
    default: .fromReport(-n, unit)
    }
  }

  /// "The early 1990s".
  private var decade: DateMeaning? {
    let short = values(.number).first.flatMap { (10...99).contains($0) ? 1900 + $0 : nil }
    guard let first = values(.year).first ?? short, first % 10 == 0 else { return nil }
    let years = DateMeaning.interval(
      .calendar(CalendarParts(year: first)), .calendar(CalendarParts(year: first + 9)))
    return values(.part).first.map { .part(DateMeaning.DatePart.allCases[$0], of: years) } ?? years
  }

  /// "The 20th century": from a year 1 to a year 100, as the calendar has no year 0.
  private var century: DateMeaning? {
    guard let n = values(.ordinal).first, (11...22).contains(n) else { return nil }
    let years = DateMeaning.interval(
      .calendar(CalendarParts(year: n * 100 - 99)), .calendar(CalendarParts(year: n * 100)))
    return values(.part).first.map { .part(DateMeaning.DatePart.allCases[$0], of: years) } ?? years
  }

  private var direction: DateMeaning.Direction {
    (values(.direction).first ?? shape.constant).flatMap { DateMeaning.Direction(rawValue: $0) } ?? .untold
  }

  private var amount: Int? { values(.number).first ?? values(.article).first }

  private var unit: DateUnit? {
    if let unit = values(.unit).first { return DateUnit(rawValue: unit) }
    return values(.daypart).isEmpty ? nil : .day
  }

  private var relative: DateMeaning? {
    let way = shape.constant ?? values(.direction).first ?? 0
    if let unit = values(.unit).first.flatMap({ DateUnit(rawValue: $0) }) { return .fromReport(way, unit) }
    if !values(.daypart).isEmpty { return .fromReport(way, .day) }
    if let season = values(.season).first { return .season(season, year: nil, direction) }
    guard var parts else { return nil }
    parts.direction = direction
    return .calendar(parts)
  }

  private var part: DateMeaning? {
    guard let place = values(.part).first else { return nil }
    let part = DateMeaning.DatePart.allCases[place]
    if let unit = values(.unit).first.flatMap({ DateUnit(rawValue: $0) }) {
      return .part(part, of: .fromReport(shape.constant ?? values(.direction).first ?? 0, unit))
    }
    guard var parts else { return nil }
    parts.direction = direction
    return .part(part, of: .calendar(parts))
  }

  /// "The last week of September", "the 20th of next month".
  private var counted: DateMeaning? {
    let units = values(.unit).compactMap { DateUnit(rawValue: $0) }
    guard let n = shape.constant ?? values(.ordinal).first ?? values(.day).first else { return nil }
    let hasDay = values(.ordinal).isEmpty && shape.constant == nil
    let what =
      values(.weekday).first.map { DateMeaning.Counted.weekday($0) } ?? .unit(hasDay ? .day : units.first ?? .day)
    if let month = values(.month).first {
      return .counted(n, what, in: .calendar(CalendarParts(year: values(.year).first, month: month)))
    }
    if let year = values(.year).first, let unit = units.first, unit > .week { return part(n, unit, of: year) }
    if let year = values(.year).first { return .counted(n, what, in: .calendar(CalendarParts(year: year))) }
    return units.last.map { .counted(n, what, in: .fromReport(values(.direction).last ?? 0, $0)) }
  }

  /// "The first quarter of 2022", "the last month of 2022".
  private func part(_ n: Int, _ unit: DateUnit, of year: Int) -> DateMeaning? {
    switch unit {
    case .quarter: .fraction(n < 0 ? 5 + n : n, .quarter, year: year)
    case .half: .fraction(n < 0 ? 3 + n : n, .half, year: year)
    case .month: .calendar(CalendarParts(year: year, month: n < 0 ? 13 + n : n))
    default: nil
    }
  }

  private var range: DateMeaning? {
    let days = values(.day)
    if days.count == 2, values(.month).isEmpty, let unit = unit {
      let month = DateMeaning.fromReport(shape.constant ?? values(.direction).last ?? 0, unit)
      return .interval(.counted(days[0], .unit(.day), in: month), .counted(days[1], .unit(.day), in: month))
    }
    let month = values(.month).last
    guard days.count >= 2 else { return nil }
    let weekdays = values(.weekday)
    func date(_ place: Int) -> DateMeaning {
      .calendar(
        CalendarParts(
          year: values(.year).last, month: month, day: days[place],
          weekday: weekdays.count == days.count ? weekdays[place] : nil, direction: direction))
    }
    return shape.making == .daypair && days.count == 2 && days[1] != days[0] + 1
      ? .pair(date(0), date(1)) : .interval(date(0), date(days.count - 1))
  }

  private var years: DateMeaning? {
    let years = values(.year)
    guard let first = years.first else { return nil }
    let last = years.count > 1 ? years[1] : values(.number).last.map { $0 < 100 ? first / 100 * 100 + $0 : $0 }
    guard let last, last > first, last - first <= 100 else { return nil }
    return .interval(.calendar(CalendarParts(year: first)), .calendar(CalendarParts(year: last)))
  }

  /// The months of a yearly session of an assembly, which opens in September and ends when the next one opens.
  ///
  /// - Source: Rules of Procedure of the General Assembly (A/520/Rev.20), rules 1 and 2.
  private var session: DateMeaning? {
    guard let n = values(.ordinal).first, let base = values(.assembly).first else { return nil }
    return .term(
      .interval(
        .calendar(CalendarParts(year: base + n, month: 9)), .calendar(CalendarParts(year: base + n + 1, month: 9))))
  }
}

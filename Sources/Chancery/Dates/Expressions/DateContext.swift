/// What an expression is set against: the day of its report, the date told last, and which way it lies.
public struct DateContext: Hashable, Sendable {
  /// Which way a date without its year, or a bare weekday, lies from the report's day.
  ///
  /// Told by the status of what is dated: what has taken place lies behind, what is planned ahead.
  public enum Tense: String, Hashable, Sendable, Codable {
    case past, future
    /// Whichever way is nearer.
    case nearest
    /// Nothing tells: weekdays lie behind, as most that reports name do, days and months without a year where they are
    /// nearer.
    case untold
  }

  public var report: Day
  /// The date told last before the expression, for "the same day" and "two days later".
  public var story: DateSpan?
  public var tense: Tense

  public init(report: Day, story: DateSpan? = nil, tense: Tense = .past) {
    self.report = report
    self.story = story
    self.tense = tense
  }
}

extension DateContext {
  /// The days that an expression means; nil when its parts contradict each other or the calendar.
  public func span(of meaning: DateMeaning) -> DateSpan? {
    switch meaning {
    case .calendar(let parts): return span(of: parts)
    case .fromReport(let n, let unit): return report.span(n, unit)
    case .fromStory(let n, let unit): return fromStory(n, unit)
    case .mainDay, .sameDay: return story.flatMap { $0.unit == .day ? $0 : nil } ?? report.span(0, .day)
    case .interval(let a, let b): return interval(a, b)
    case .pair(let a, let b): return interval(a, b)
    case .agreeing(let a, let b): return agreeing(a, b)
    case .duration, .anniversary, .vague: return nil
    case .part(_, of: let inner): return span(of: inner)
    case .counted(let n, let counted, in: let inner): return span(of: inner).flatMap { $0.span(n, counted) }
    case .weekOf(let inner): return span(of: inner).flatMap { $0.first.span(0, .week) }
    case .season(let season, let year, let direction): return span(ofSeason: season, year: year, direction)
    case .fraction(let n, let unit, let year):
      return DateSpan(year: year ?? report.year, part: n, months: unit == .half ? 6 : 3, unit: unit)
    case .since(let inner), .until(let inner), .about(let inner), .term(let inner): return span(of: inner)
    }
  }

  private func fromStory(_ n: Int, _ unit: DateUnit) -> DateSpan? {
    guard let story else { return n == 0 ? report.span(0, unit) : nil }
    if n == 0, unit == .day { return story.unit == .day ? story : nil }
    return (n < 0 ? story.first : story.last).span(n, unit)
  }

  private func agreeing(_ a: DateMeaning, _ b: DateMeaning) -> DateSpan? {
    if case .fraction(let n, let unit, nil) = b {
      return span(of: a).flatMap { span(of: .fraction(n, unit, year: $0.first.year)) }
    }
    guard case .calendar(var parts) = a.isLooser(than: b) ? a : b else {
      guard let a = span(of: a), let b = span(of: b) else { return nil }
      return a.intersection(b)
    }
    guard let frame = span(of: a.isLooser(than: b) ? b : a) else { return nil }
    if frame.first.year == frame.last.year, parts.month != nil, parts.year == nil { parts.year = frame.first.year }
    if let weekday = parts.weekday, parts.day == nil, frame.unit == .week { return frame.span(1, .weekday(weekday)) }
    if parts.weekday != nil, parts.day == nil, frame.days == 1 {
      return frame.first.weekday == parts.weekday ? frame : nil
    }
    return span(of: parts).flatMap { $0.intersection(frame) }
  }

  /// Both ends; the one that is told less completes itself towards the other.
  ///
  /// From its first end where that is told in full or the whole lies ahead, else from its last; where that way makes no
  /// interval, the other way.
  private func interval(_ a: DateMeaning, _ b: DateMeaning) -> DateSpan? {
    let isAhead = tense == .future || tense == .nearest && !b.isAbsolute
    let unit = min(a.unit, b.unit)
    if b.year == nil, a.year != nil || isAhead {
      return forward(a, b, unit) ?? (a.year == nil ? backward(a, b, unit) : nil)
    }
    return backward(a, b, unit) ?? (b.year == nil ? forward(a, b, unit) : nil)
  }

  private func forward(_ a: DateMeaning, _ b: DateMeaning, _ unit: DateUnit) -> DateSpan? {
    guard let first = span(of: a) else { return nil }
    let next = DateContext(report: first.first, story: first, tense: .future)
    guard let last = b.hangsOnReport ? span(of: b) : next.span(of: b) else { return nil }
    return DateSpan(first: first.first, last: last.last, unit: unit)
  }

  private func backward(_ a: DateMeaning, _ b: DateMeaning, _ unit: DateUnit) -> DateSpan? {
    guard let last = span(of: b) else { return nil }
    let before = DateContext(report: last.last, story: story, tense: .past)
    guard let first = a.hangsOnReport || a.year != nil ? span(of: a) : before.span(of: a) else { return nil }
    return DateSpan(first: first.first, last: last.last, unit: unit)
  }
}

extension DateMeaning {
  /// Calendar parts that another expression has to complete.
  fileprivate func isLooser(than other: DateMeaning) -> Bool {
    guard case .calendar(let parts) = self, parts.year == nil else { return false }
    guard case .calendar(let others) = other else { return true }
    return parts.month == nil || others.year != nil && parts.day == nil
  }

  /// Whether it is reckoned from the report's day and from nothing else.
  fileprivate var hangsOnReport: Bool {
    if case .fromReport = self { return true }
    if case .agreeing(.fromReport, _) = self { return true }
    return false
  }
}

import Language

/// What one report's words say about the day on which it was written.
struct DateEvidence {
  let account: Account
  let expressions: [DateExpression]
  let attachment: DateAttachment
  let tree: ClauseTree
  /// The expression that the report's first sentences tell its day with; nil when there is none.
  let lead: Int?
  /// The days that are possible at all.
  let frame: DayRanges

  /// Press reports tell what happened on their day or the day before.
  ///
  /// - Source: 54 of 54 dated main engagements of the shared development reports, 2026.
  private let newsDays = 1
  /// A weekday is named with a day and month only while that day is near.
  private let weekdayReach = 45

  /// The constraints of all expressions, the strongest first.
  func constraints(dateline: Int?) -> [DayConstraint] {
    var found: [DayConstraint] = []
    if let dateline { found += self.dateline(dateline) }
    found += expressions.indices.flatMap { $0 == dateline ? [] : todays($0) }
    found += expressions.indices.flatMap { $0 == dateline ? [] : weekdays($0) }
    found += bounds()
    return found
  }

  /// The habits of reports, for what facts leave open.
  func habits(dateline: Int?) -> [DayConstraint] {
    mainDays(dateline: dateline) + mainWeekdays() + terms() + pastYears()
  }

  /// The words of an expression, quoted for a basis.
  func words(_ place: Int) -> String { "“\(quote(place)?.words ?? "")”" }

  /// The quote of an expression.
  func quote(_ place: Int) -> Quote? {
    try? Quote(report: account.report.id, bytes: expressions[place].bytes, of: account.report.text)
  }

  // MARK: Facts

  private func dateline(_ place: Int) -> [DayConstraint] {
    guard let days = days(expressions[place].meaning) else { return [] }
    return [DayConstraint(days: DayRanges(days: days), basis: "dateline \(words(place))", quote: quote(place))]
  }

  /// "Today (19 May 2025)", "hier lundi 3 mai": a named day a told distance away.
  private func todays(_ place: Int) -> [DayConstraint] {
    guard case .agreeing(let a, let b) = expressions[place].meaning else { return [] }
    for (near, far) in [(a, b), (b, a)] {
      guard case .fromReport(let distance, .day) = near, let days = days(far) else { continue }
      return [
        DayConstraint(
          days: DayRanges(days: days.map { $0.advanced(days: -distance) }), basis: "the report says \(words(place))",
          quote: quote(place))
      ]
    }
    return []
  }

  /// "Thursday 5 October": the years in which that day is that weekday.
  private func weekdays(_ place: Int) -> [DayConstraint] {
    guard let parts = expressions[place].meaning.parts, parts.weekday != nil, parts.year == nil,
      let days = days(.calendar(parts)), !days.isEmpty
    else { return [] }
    let runs = days.map { ($0.number - weekdayReach)...($0.number + weekdayReach) }
    let years = DayRanges(days: days).years.suffix(6).map(String.init).joined(separator: ", ")
    return [
      DayConstraint(days: DayRanges(runs), basis: "\(words(place)) falls so in … \(years)", quote: quote(place))
    ]
  }

  /// A report is not older than what it tells as past, nor younger than what it tells as yet to come.
  private func bounds() -> [DayConstraint] {
    guard let first = frame.first, let last = frame.last else { return [] }
    return expressions.indices.compactMap { place in
      let meaning = expressions[place].meaning
      guard meaning.isAbsolute, meaning.isDate,
        let span = DateContext(report: first).span(of: meaning)
      else { return nil }
      switch tense(place) {
      case .past:
        return DayConstraint(
          days: DayRanges(from: span.first, to: last), basis: "\(words(place)) is told as past", quote: quote(place))
      case .future:
        return DayConstraint(
          days: DayRanges(from: first, to: span.last), basis: "\(words(place)) is told as yet to come",
          quote: quote(place))
      default: return nil
      }
    }
  }

  // MARK: Habits

  /// A report without a dateline follows its main engagement within days.
  private func mainDays(dateline: Int?) -> [DayConstraint] {
    guard dateline == nil else { return [] }
    for place in mainDates {
      guard let days = lastDays(expressions[place].meaning) else { continue }
      return [
        DayConstraint(
          days: DayRanges(days.map { $0.number...($0.number + newsDays) }),
          basis: "a report follows what it is about, \(words(place)), on that day or the next", quote: quote(place),
          isHabit: true)
      ]
    }
    return []
  }

  /// The expressions of what the report is about, its engagements' first.
  private var mainDates: [Int] {
    let dates = account.engagements.indices.compactMap { place -> Int? in
      guard account.engagements[place].isMain, account.engagements[place].status == .occurred,
        let found = attachment.date(of: place), !found.isShared
      else { return nil }
      return found.expression
    }
    return dates + (lead.map { dates.contains($0) ? [] : [$0] } ?? [])
  }

  /// The weekday of what a report is about is the weekday of its own day, or of the day before; "ce mardi" is its own.
  private func mainWeekdays() -> [DayConstraint] {
    guard let first = frame.first, let last = frame.last else { return [] }
    let mains = mainDates
    return expressions.indices.compactMap { place in
      guard case .calendar(let parts) = expressions[place].meaning, let weekday = parts.weekday, parts.day == nil,
        parts.direction == .this && tense(place) == .past || parts.direction == .untold && mains.contains(place)
      else { return nil }
      let start = first.number + (weekday - first.weekday + 7) % 7
      let reach = parts.direction == .this ? 0 : newsDays
      let runs = stride(from: start, through: last.number, by: 7).map { $0...($0 + reach) }
      return DayConstraint(
        days: DayRanges(runs),
        basis: "a report follows what it is about, \(words(place)), "
          + (reach == 0 ? "on that day" : "on that day or the next"), quote: quote(place), isHabit: true)
    }
  }

  /// A session or term told as running.
  private func terms() -> [DayConstraint] {
    guard let first = frame.first else { return [] }
    return expressions.indices.compactMap { place in
      guard let term = expressions[place].meaning.term, tense(place) != .past,
        let span = DateContext(report: first).span(of: term)
      else { return nil }
      return DayConstraint(
        days: DayRanges(from: span.first.advanced(days: -365), to: span.last),
        basis: "\(words(place)) is told as running or at hand", quote: quote(place), isHabit: true)
    }
  }

  /// A year named for something past is an earlier one: of the running year one says "this year".
  private func pastYears() -> [DayConstraint] {
    guard let last = frame.last else { return [] }
    return expressions.indices.compactMap { place in
      guard let parts = expressions[place].meaning.parts, let year = parts.year, parts.month == nil,
        tense(place) == .past, let next = Day(year: year + 1, month: 1, day: 1)
      else { return nil }
      return DayConstraint(
        days: DayRanges(from: next, to: last), basis: "\(words(place)) names a year gone by", quote: quote(place),
        isHabit: true)
    }
  }

  // MARK: Parts

  /// Whether what an expression dates is told as past or as to come: by the engagement it dates, else by its verb.
  private func tense(_ place: Int) -> DateContext.Tense? {
    for target in account.engagements.indices where attachment.date(of: target)?.expression == place {
      switch account.engagements[target].status {
      case .occurred: return .past
      case .planned: return .future
      default: return nil
      }
    }
    return tree.head(of: tree.words(in: expressions[place].bytes)).flatMap { tree.tense(of: $0) }
  }

  /// The days, one a year, that a day and month can be within the frame; nil for meanings without both.
  private func days(_ meaning: DateMeaning) -> [Day]? {
    guard let parts = meaning.parts, let month = parts.month, let day = parts.day else { return nil }
    let years = parts.year.map { [$0] } ?? frame.years
    return years.compactMap { Day(year: $0, month: month, day: day) }
      .filter { date in parts.weekday.map { $0 == date.weekday } ?? true }
  }

  private func lastDays(_ meaning: DateMeaning) -> [Day]? {
    switch meaning {
    case .interval(_, let last), .pair(_, let last): days(last)
    default: days(meaning)
    }
  }
}

extension DateMeaning {
  /// The calendar parts, of a date told twice those with a day; nil where there are none.
  var parts: CalendarParts? {
    switch self {
    case .calendar(let parts): parts
    case .agreeing(.calendar(let a), .calendar(let b)): a.day == nil ? b : a
    case .agreeing(.calendar(let parts), _), .agreeing(_, .calendar(let parts)): parts
    default: nil
    }
  }

  /// The stretch of a session, or of a term of several years; nil for other meanings.
  var term: DateMeaning? {
    switch self {
    case .term(let inner): inner
    case .interval(.calendar(let a), .calendar(let b)) where a.month == nil && b.month == nil && a.year != nil: self
    default: nil
    }
  }
}

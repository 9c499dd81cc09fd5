/// What a date expression says, before it is set against the day of its report.
///
/// A small algebra: leaves name calendar parts or a distance, branches join them. Nothing is resolved here, and the
/// unit of the telling is kept.
public indirect enum DateMeaning: Hashable, Sendable, Codable {
  /// Calendar parts as told: "Thursday 5 October", "May 2021", "2013", "mardi dernier".
  case calendar(CalendarParts)
  /// So many units before (negative) or after the report's day: "yesterday", "last month", "two weeks ago".
  case fromReport(Int, DateUnit)
  /// So many units before or after the date told last: "two days later", "la veille"; 0 is "that day".
  case fromStory(Int, DateUnit)
  /// The day that the report is about: "earlier in the day".
  case mainDay
  /// The day of the engagement told before: "the same day".
  case sameDay
  /// From the first to the second, both in: "du 28 juin au 2 juillet".
  case interval(DateMeaning, DateMeaning)
  /// Two dates told together: "samedi et dimanche".
  case pair(DateMeaning, DateMeaning)
  /// One date told twice: "today (19 May 2025)", "hier lundi", "April last year".
  case agreeing(DateMeaning, DateMeaning)
  /// A length without a place in time: "a five-day visit".
  case duration(Int, DateUnit)
  /// The n-th return of a day, or n years of something: "the 10th anniversary", "les 50 ans des relations".
  case anniversary(Int)
  /// Early, mid or late in a month or year.
  case part(DatePart, of: DateMeaning)
  /// A season by its number (1 is spring) of a year; year nil when it is not told, direction as told.
  case season(Int, year: Int?, Direction)
  /// A quarter (of 4) or half (of 2) of a year.
  case fraction(Int, DateUnit, year: Int?)
  /// From a date on, end not told: "since 2020".
  case since(DateMeaning)
  /// Up to a date, beginning not told: "jusqu'à mercredi".
  case until(DateMeaning)
  /// A stretch in which something is in session or in office: "the 78th session of the General Assembly".
  case term(DateMeaning)
  /// The n-th day, week or weekday of a longer unit, from its end where n is negative: "the last week of September".
  case counted(Int, Counted, in: DateMeaning)
  /// The week, from Monday, in which a date lies: "the week of 6 March".
  case weekOf(DateMeaning)
  /// About a date: "around 20 May".
  case about(DateMeaning)
  /// The past, the present or the future without a date: "recently", "now".
  case vague(Time)

  /// What is counted within a longer unit: a unit, or a weekday from 1 (Monday) to 7.
  public enum Counted: Hashable, Sendable, Codable { case unit(DateUnit), weekday(Int) }

  /// Where on the line of time a vague expression points to.
  public enum Time: String, CaseIterable, Hashable, Sendable, Codable {
    case past, present, future

    /// By its way from now: -1 back, 0 here, 1 ahead; nil for another number.
    init?(way: Int) {
      guard (-1...1).contains(way) else { return nil }
      self = Time.allCases[way + 1]
    }
  }

  /// Which way from the report's day a date without its year or month lies, as the words tell it.
  public enum Direction: Int, Hashable, Sendable, Codable { case last = -1, this = 0, next = 1, untold = 2 }

  /// A part of a longer unit.
  public enum DatePart: String, CaseIterable, Hashable, Sendable, Codable { case early, mid, late }
}

/// The parts of a calendar date that are told; at least one is.
public struct CalendarParts: Hashable, Sendable, Codable {
  public var year: Int?
  /// 1 to 12.
  public var month: Int?
  /// 1 to 31; not checked against the month.
  public var day: Int?
  /// 1 is Monday, 7 is Sunday.
  public var weekday: Int?
  public var direction: DateMeaning.Direction

  public init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil,
    direction: DateMeaning.Direction = .untold
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.direction = direction
  }

  /// The finest unit that is told.
  public var unit: DateUnit { day != nil || weekday != nil ? .day : month != nil ? .month : .year }
}

extension DateMeaning {
  /// Whether it can say when something took place; lengths, anniversaries and open ends cannot.
  public var isDate: Bool {
    switch self {
    case .duration, .anniversary, .since, .until, .term, .vague: false
    case .about(let inner), .part(_, of: let inner), .counted(_, _, in: let inner), .weekOf(let inner): inner.isDate
    default: true
    }
  }

  /// The finest unit that the expression tells.
  public var unit: DateUnit {
    switch self {
    case .calendar(let parts): parts.unit
    case .fromReport(_, let unit), .fromStory(_, let unit), .duration(_, let unit), .fraction(_, let unit, _): unit
    case .interval(let a, let b), .pair(let a, let b), .agreeing(let a, let b): min(a.unit, b.unit)
    case .anniversary: .year
    case .counted(_, .unit(let unit), in: _): unit
    case .mainDay, .sameDay, .vague, .counted: .day
    case .weekOf: .week
    case .season: .season
    case .part(_, of: let inner), .since(let inner), .until(let inner), .about(let inner), .term(let inner): inner.unit
    }
  }

  /// Whether the words alone, without the report's day, fix it.
  public var isAbsolute: Bool {
    switch self {
    case .calendar(let parts): parts.year != nil && (parts.weekday == nil || parts.day != nil)
    case .season(_, let year, _), .fraction(_, _, let year): year != nil
    case .interval(let a, let b): a.isAbsolute && b.isAbsolute || b.year != nil && a.isDatedByYear
    case .pair(let a, let b): a.isAbsolute && b.isAbsolute
    case .agreeing(let a, let b): a.isAbsolute || b.isAbsolute
    case .part(_, of: let inner), .since(let inner), .until(let inner), .about(let inner), .term(let inner),
      .counted(_, _, in: let inner), .weekOf(let inner):
      inner.isAbsolute
    default: false
    }
  }

  /// The year that the words name, where they name one.
  public var year: Int? {
    switch self {
    case .calendar(let parts): parts.year
    case .season(_, let year, _), .fraction(_, _, let year): year
    case .interval(let a, let b), .pair(let a, let b), .agreeing(let a, let b): b.year ?? a.year
    case .part(_, of: let inner), .since(let inner), .until(let inner), .about(let inner), .term(let inner),
      .counted(_, _, in: let inner), .weekOf(let inner):
      inner.year
    default: nil
    }
  }

  /// Calendar parts with a month, which a year told elsewhere completes.
  private var isDatedByYear: Bool {
    guard case .calendar(let parts) = self else { return false }
    return parts.month != nil
  }
}

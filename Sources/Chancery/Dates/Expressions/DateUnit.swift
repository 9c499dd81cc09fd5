/// A unit of the calendar, from the smallest up.
public enum DateUnit: Int, CaseIterable, Hashable, Sendable, Comparable, Codable {
  case day, weekend, week, month, quarter, season, half, year, decade, century

  /// The name under which lexicons know it, such as `day`.
  public var name: String { "\(self)" }

  init?(name: String) {
    guard let unit = DateUnit.allCases.first(where: { $0.name == name }) else { return nil }
    self = unit
  }

  public static func < (a: DateUnit, b: DateUnit) -> Bool { a.rawValue < b.rawValue }
}

/// A run of days that an expression means, with the unit in which it was told.
public struct DateSpan: Hashable, Sendable {
  /// The first and the last day, both in.
  public let first: Day
  public let last: Day
  /// The unit of the telling: a month told as "in May" stays a month.
  public let unit: DateUnit

  /// The days from `first` to `last`; nil when they are in the wrong order.
  public init?(first: Day, last: Day, unit: DateUnit) {
    guard first <= last else { return nil }
    (self.first, self.last, self.unit) = (first, last, unit)
  }

  public init(_ day: Day) { (first, last, unit) = (day, day, .day) }

  /// The whole month.
  public init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    else { return nil }
    (self.first, self.last, unit) = (first, last, .month)
  }

  /// The whole year.
  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    (self.first, self.last, unit) = (first, last, .year)
  }

  /// How many days it covers.
  public var days: Int { last.number - first.number + 1 }

  /// Whether every day of `other` lies in it.
  public func contains(_ other: DateSpan) -> Bool { first <= other.first && other.last <= last }

  /// The days that both cover, in the finer unit; nil when there are none.
  public func intersection(_ other: DateSpan) -> DateSpan? {
    DateSpan(first: max(first, other.first), last: min(last, other.last), unit: min(unit, other.unit))
  }
}

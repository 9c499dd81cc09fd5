/// The days on which something dated by an EDTF expression may have been.
///
/// Takes the expressions that ``EDTF`` holds, and of the rest of level 1 the marks `~ ? %` (passed over), open ends
/// `..` and unknown digits `X` of year, month or day. What it does not understand allows every day.
struct PossibleDays: Hashable, Sendable {
  /// A run of days by their numbers, both ends in; nil is an open end.
  struct Span: Hashable, Sendable {
    let first: Int?
    let last: Int?

    func overlaps(_ other: Span) -> Bool {
      (first ?? .min) <= (other.last ?? .max) && (other.first ?? .min) <= (last ?? .max)
    }

    func contains(_ other: Span) -> Bool {
      (first ?? .min) <= (other.first ?? .min) && (other.last ?? .max) <= (last ?? .max)
    }

    /// How many days there are; nil when an end is open.
    var days: Int? { first.flatMap { first in last.map { $0 - first + 1 } } }
  }

  /// The spans of which one holds; empty when only month or day is known, in any year.
  let spans: [Span]
  /// The month, and the day where it is known, of a date without its year.
  let yearless: Yearless?

  /// A month of an unknown year, and the day where it is known.
  struct Yearless: Hashable, Sendable {
    let month: Int
    let day: Int?
  }

  /// All days.
  static let any = PossibleDays(spans: [Span(first: nil, last: nil)])

  init(spans: [Span], yearless: Yearless? = nil) {
    self.spans = spans
    self.yearless = yearless
  }

  init(_ edtf: EDTF) {
    let text = edtf.text.filter { !"~?%[]{}".contains($0) }
    if let yearless = Self.yearless(text) {
      self.init(spans: [], yearless: yearless)
      return
    }
    let spans = text.split(separator: ",").compactMap { Self.span(String($0)) }
    self.init(spans: spans.isEmpty ? Self.any.spans : spans)
  }

  /// The first and last day over all spans; nil where an end is open or the year is unknown.
  var hull: Span {
    guard yearless == nil else { return Span(first: nil, last: nil) }
    let first = spans.contains { $0.first == nil } ? nil : spans.compactMap(\.first).min()
    let last = spans.contains { $0.last == nil } ? nil : spans.compactMap(\.last).max()
    return Span(first: first, last: last)
  }

  /// The one day, when no other is possible.
  var day: Int? { hull.first == hull.last ? hull.first : nil }

  /// How two dates go together, the loosest first.
  enum Agreement: Int, Comparable {
    case apart, overlapping, within, same
    static func < (a: Agreement, b: Agreement) -> Bool { a.rawValue < b.rawValue }
  }

  func agreement(with other: PossibleDays) -> Agreement {
    if self == other { return .same }
    if let yearless { return other.allows(yearless) ? .overlapping : .apart }
    if let yearless = other.yearless { return allows(yearless) ? .overlapping : .apart }
    var best = Agreement.apart
    for one in spans {
      for two in other.spans where one.overlaps(two) {
        best = max(best, one.contains(two) || two.contains(one) ? .within : .overlapping)
      }
    }
    return best
  }

  /// Whether some year puts the month and day among these days.
  private func allows(_ date: Yearless) -> Bool {
    if let yearless {
      return yearless.month == date.month && (yearless.day == nil || date.day == nil || yearless.day == date.day)
    }
    return spans.contains { span in
      guard let first = span.first, let last = span.last, last - first < 366 else { return true }
      return (Day(number: first).year...Day(number: last).year).contains { year in
        Self.span(year: year, month: date.month, day: date.day)?.overlaps(span) ?? false
      }
    }
  }

  private static func yearless(_ text: String) -> Yearless? {
    let parts = text.split(separator: "-")
    guard parts.count > 1, parts[0].contains("X"), parts[0].count == 4, let month = Int(parts[1]) else { return nil }
    return Yearless(month: month, day: parts.count > 2 ? Int(parts[2].prefix(2)) : nil)
  }

  private static func span(_ text: String) -> Span? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2 {
      let (first, last) = (span(ends[0]), span(ends[1]))
      return Span(first: first?.first, last: last?.last)
    }
    let parts = text.split(separator: "-").map(String.init)
    guard let year = parts.first, year.utf8.count == 4 else { return nil }
    if year.contains("X") {
      guard let low = Int(year.replacing("X", with: "0")), let high = Int(year.replacing("X", with: "9")) else {
        return nil
      }
      return Span(
        first: Day(year: max(1, low), month: 1, day: 1)?.number, last: Day(year: high, month: 12, day: 31)?.number)
    }
    guard let year = Int(year) else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) : nil
    let day = parts.count > 2 ? Int(parts[2].prefix(2)) : nil
    return span(year: year, month: month, day: day)
  }

  private static func span(year: Int, month: Int?, day: Int?) -> Span? {
    let first = Day(year: year, month: month ?? 1, day: day ?? 1)
    let length = month.map { (1...12).contains($0) ? Day.length(ofMonth: $0, year: year) : 0 } ?? 31
    let last = Day(year: year, month: month ?? 12, day: day ?? length)
    guard let first, let last else { return nil }
    return Span(first: first.number, last: last.number)
  }
}

extension Account {
  /// When the report was published, or else when it was written as far as that follows, or else when what it is about
  /// took place, which a report follows soon; nil when none is known.
  package var written: EDTF? {
    if let day = report.published { return EDTF(day) }
    if let dated { return dated.edtf }
    return engagements.first { $0.isMain && $0.status == .occurred && $0.date != nil }?.date?.edtf
  }
}

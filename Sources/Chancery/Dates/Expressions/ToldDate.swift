/// A date expression of a report with what it means there.
public struct ToldDate: Hashable, Sendable {
  /// What an expression tells.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A day, a run of days, or a longer unit.
    case date
    /// A length without a place in time: "a five-day visit".
    case duration
    /// The n-th return of a day, or n years of something.
    case anniversary
    /// The past, the present or the future without a date: "recently", "now", "soon".
    case vague
  }

  /// The words.
  public let quote: Quote
  public let kind: Kind
  /// For a date what it means, open (`2020/..`) and approximate (`2023-05-20~`) as told; for a length its ISO 8601
  /// form, such as `P5D`; for an anniversary the years, `P10Y`; `past`, `present` or `future` for what is vague.
  ///
  /// Nil where nothing follows from the words and the report's day.
  public let value: String?
  /// Early, mid or late in what `value` tells.
  public let part: DateMeaning.DatePart?

  init?(_ expression: DateExpression, meaning spans: [DateSpan], in report: Report) {
    guard let quote = try? Quote(report: report.id, bytes: expression.bytes, of: report.text) else { return nil }
    self.quote = quote
    part = expression.meaning.part
    switch expression.meaning {
    case .duration(let count, let unit): (kind, value) = (.duration, unit.duration(count))
    case .anniversary(let count): (kind, value) = (.anniversary, "P\(count)Y")
    case .vague(let time): (kind, value) = (.vague, time.rawValue)
    default:
      let date = DateOutcome.edtf(of: spans)?.text
      (kind, value) = (.date, date.map { expression.meaning.opened($0) })
    }
  }
}

extension ToldDate {
  /// The same with its place in the report as stored; nil where that has no such place.
  func told(by stored: StoredQuotes) -> ToldDate? {
    stored.quote(quote).map { ToldDate(quote: $0, kind: kind, value: value, part: part) }
  }

  private init(quote: Quote, kind: Kind, value: String?, part: DateMeaning.DatePart?) {
    (self.quote, self.kind, self.value, self.part) = (quote, kind, value, part)
  }
}

extension DateUnit {
  /// So many of this unit as a duration of ISO 8601.
  fileprivate func duration(_ count: Int) -> String {
    switch self {
    case .day: "P\(count)D"
    case .weekend: "P\(count * 2)D"
    case .week: "P\(count)W"
    case .month: "P\(count)M"
    case .quarter, .season: "P\(count * 3)M"
    case .half: "P\(count * 6)M"
    case .year: "P\(count)Y"
    case .decade: "P\(count * 10)Y"
    case .century: "P\(count * 100)Y"
    }
  }
}

extension DateMeaning {
  /// The part of a longer unit, where one is told.
  fileprivate var part: DatePart? {
    switch self {
    case .part(let part, of: _): part
    case .since(let inner), .until(let inner), .about(let inner): inner.part
    default: nil
    }
  }

  /// A date with an open end or marked as approximate, as told.
  fileprivate func opened(_ date: String) -> String {
    let isSimple = !date.contains("/") && !date.hasPrefix("[")
    switch self {
    case .since where isSimple: return "\(date)/.."
    case .until where isSimple: return "../\(date)"
    case .about where isSimple: return "\(date)~"
    default: return date
    }
  }
}

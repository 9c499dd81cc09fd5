/// Something odd about the dates of a report: what clashes, and where.
public struct DateFinding: Hashable, Sendable {
  /// What kind of oddity it is; raw values are stable.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// 31 February, 29 February of a common year.
    case noSuchDay = "no-such-day"
    /// A weekday that does not fall on its day in any possible year.
    case weekdayMismatch = "weekday-mismatch"
    /// An interval that ends before it starts.
    case reversedInterval = "reversed-interval"
    /// Two facts about the report's day that cannot both hold.
    case contradiction
    /// Something told as past that lies after the report's day.
    case aheadOfReport = "ahead-of-report"
  }

  public let code: Code
  /// The words it is about; nil when it is about the report as a whole.
  public let quote: Quote?
  /// One sentence that names the facts.
  public let summary: String

  /// A finding; `summary` is one sentence.
  public init(code: Code, quote: Quote?, summary: String) {
    self.code = code
    self.quote = quote
    self.summary = summary
  }
}

/// Which entries, statements or milestones are asked for; what is nil or empty asks for all.
public struct EntryQuery: Hashable, Sendable {
  /// Codes of two states or bodies that both take part.
  public var between: [String] = []
  /// A person's name in any spelling, or a person's id.
  public var with: String?
  /// The code of a state or body that takes part; asked for together with ``with``, either will do.
  public var withState: String?
  /// The earliest and the latest date, as a day, a month or a year. What has no date lies in no time.
  public var since: EDTF?
  public var until: EDTF?
  public var kinds: Set<Engagement.Kind> = []
  public var statuses: Set<Engagement.Status> = []
  /// A topic, or words that a statement made there has in its quote.
  public var topic: String?

  /// Whether what was rejected is asked for too.
  public var includesRejected = false

  public init() {}

  /// The first day that is asked for; nil for any.
  public var firstDay: Day? { since?.days.first }
  /// The last day that is asked for; nil for any.
  public var lastDay: Day? { until?.days.last }
}

/// A dated change in the standing of a relationship, or of a state in a body.
public struct Milestone: Hashable, Sendable {
  /// ISO 3166-1 alpha-3 codes or acronyms, sorted.
  public var states: [String]
  /// What changed, such as `comprehensive-partnership`, `relations-established`, `asean-chair`.
  public var what: String
  public var date: Dating?
  /// The words it rests on, never empty.
  public var evidence: [Quote]
  /// Where the words that tell it stand in the report's analysis.
  public var triggers: [Int]
  /// Whether the report tells it as news, so that it took place when the report was written; false where it may recall it.
  public var isNew: Bool

  public init(
    states: [String], what: String, date: Dating?, evidence: [Quote], triggers: [Int], isNew: Bool = false
  ) {
    self.states = states
    self.what = what
    self.date = date
    self.evidence = evidence
    self.triggers = triggers
    self.isNew = isNew
  }
}

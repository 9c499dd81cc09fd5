/// One reported act of speech, or a joint position.
public struct Statement: Hashable, Sendable {
  public var speakers: [Speaker]
  public var addressees: [Speaker]
  public var act: Act
  /// What it is about, such as `trade`, in the order of the lexicon `topics.tsv`.
  public var topics: [String]
  /// Those of its act and words, with the contexts of its topics.
  public var codes: Codes
  /// What is said, in the report's words.
  public var content: Quote?
  /// The engagement at which it was said, by its name within the account.
  public var engagement: String?
  /// Between 0 and 1.
  public var confidence: Double
  /// The words it rests on, never empty; the first holds the word that tells the act.
  public var evidence: [Quote]

  public init(
    speakers: [Speaker], addressees: [Speaker], act: Act, content: Quote?, engagement: String?, confidence: Double,
    evidence: [Quote], topics: [String] = [], codes: Codes? = nil
  ) {
    self.speakers = speakers
    self.addressees = addressees
    self.act = act
    self.topics = topics
    self.codes = codes ?? act.codes
    self.content = content
    self.engagement = engagement
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// Who speaks or is spoken to: a person, or a state or body.
public struct Speaker: Hashable, Sendable {
  public var name: String?
  /// ISO 3166-1 alpha-3, or a body's acronym.
  public var state: String?

  public init(name: String?, state: String?) {
    self.name = name
    self.state = state
  }
}

/// The kind of a reported act of speech.
public enum Act: String, CaseIterable, Hashable, Sendable {
  case praise, thank, congratulate, condole, affirm, support, pledge, propose, request, invite, hope, agree, discuss
  case inform, criticise, reject, warn
}

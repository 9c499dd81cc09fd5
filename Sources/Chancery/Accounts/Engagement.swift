/// A contact between representatives of states, bodies or parties, told, planned or cancelled.
public struct Engagement: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case call
    case videoCall = "video-call"
    case meeting, visit, dialogue, multilateral, signing, message, ceremony
  }

  public enum Status: String, CaseIterable, Hashable, Sendable { case occurred, planned, proposed, cancelled }

  /// The name within its account: `e1`, `e2` … in text order.
  public var id: String
  public var kind: Kind
  public var status: Status
  public var participants: [Participant]
  /// When it took place; nil until the solver of dates has seen it, and where nothing follows.
  public var date: Dating?
  public var place: Place?
  /// What it was about: the topics of its own words and of the statements made at it.
  public var topics: [String]
  /// The PLOVER contexts of its topics, sorted.
  public var contexts: [String]
  /// True for those that the report is about, false for those it mentions.
  public var isMain: Bool
  /// Between 0 and 1.
  public var confidence: Double
  /// The words it rests on, never empty; the first holds the trigger.
  public var evidence: [Quote]
  /// Where the words that tell it stand in the report's analysis: places of words, the clause's or phrase's head first.
  public var triggers: [Int]

  public init(
    id: String, kind: Kind, status: Status, participants: [Participant], date: Dating? = nil, place: Place? = nil,
    isMain: Bool, confidence: Double, evidence: [Quote], triggers: [Int], topics: [String] = [], contexts: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.status = status
    self.participants = participants
    self.date = date
    self.place = place
    self.isMain = isMain
    self.confidence = confidence
    self.evidence = evidence
    self.triggers = triggers
    self.topics = topics
    self.contexts = contexts
  }
}

/// One who takes part in an engagement: a person, or a state or body when no person is named.
public struct Participant: Hashable, Sendable {
  public enum Part: String, CaseIterable, Hashable, Sendable { case host, guest, caller, sender, receiver, member }

  /// The person's fullest name in the report; nil when only the state or body is told.
  public var name: String?
  /// ISO 3166-1 alpha-3, or a body's acronym.
  public var state: String?
  /// The office's words in the report.
  public var office: String?
  public var role: Role?
  public var part: Part?
  public var evidence: [Quote]

  public init(name: String?, state: String?, office: String?, role: Role?, part: Part?, evidence: [Quote]) {
    self.name = name
    self.state = state
    self.office = office
    self.role = role
    self.part = part
    self.evidence = evidence
  }
}

/// Where an engagement took place.
public struct Place: Hashable, Sendable {
  public var name: String
  /// ISO 3166-1 alpha-3.
  public var state: String?
  /// Degrees north and east, WGS 84.
  public var latitude: Double?
  public var longitude: Double?

  public init(name: String, state: String?, latitude: Double? = nil, longitude: Double? = nil) {
    self.name = name
    self.state = state
    self.latitude = latitude
    self.longitude = longitude
  }
}

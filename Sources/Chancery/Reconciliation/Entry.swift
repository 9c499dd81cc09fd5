/// What a dossier holds of one engagement: all tellings of it, joined.
public struct Entry: Hashable, Sendable {
  /// One who took part, as the dossier knows them.
  public struct Participant: Hashable, Sendable {
    /// The person's id; nil when only a state or body is told.
    public let person: String?
    public let name: String?
    public let state: String?
    /// The office's words in one of the reports.
    public let office: String?
    public let role: Role?
    public let part: Chancery.Participant.Part?

    public init(
      person: String?, name: String?, state: String?, office: String?, role: Role?, part: Chancery.Participant.Part?
    ) {
      self.person = person
      self.name = name
      self.state = state
      self.office = office
      self.role = role
      self.part = part
    }
  }

  /// Where one report tells the engagement.
  public struct Telling: Hashable, Sendable, Comparable {
    public let report: ReportID
    /// The engagement's name within the report's account.
    public let engagement: String

    public init(report: ReportID, engagement: String) {
      self.report = report
      self.engagement = engagement
    }

    public static func < (a: Telling, b: Telling) -> Bool {
      (a.report, a.engagement.utf8.count, a.engagement) < (b.report, b.engagement.utf8.count, b.engagement)
    }
  }

  /// A fact on which the tellings differ.
  public struct Conflict: Hashable, Sendable {
    public enum Field: String, CaseIterable, Decodable, Hashable, Sendable { case date, place, participants }
    /// A value and the reports that give it.
    public struct Version: Hashable, Sendable {
      public let value: String
      public let reports: [ReportID]
    }
    public let field: Field
    /// Why the entry takes the first version.
    public let reason: String
    /// The values, the one that the entry takes first.
    public let versions: [Version]
  }

  /// Made from kind, date and participants: the same for the same reports in any order.
  public let id: String
  public let kind: Engagement.Kind
  public let status: Engagement.Status
  /// The best-supported date; its reasons name the reports.
  public let date: Dating?
  public let place: Place?
  public let participants: [Participant]
  /// Sorted.
  public let tellings: [Telling]
  /// Whose accounts tell it, sorted.
  public let sides: [String]
  /// How many of the reports are by different publishers.
  public let independentSources: Int
  public let conflicts: [Conflict]
  /// Whether some report is about it.
  public let isMain: Bool
  /// Between 0 and 1.
  public let confidence: Double
  /// What was decided of it: accepted, corrected or rejected; nil when nothing was.
  public var verdict: String?
  /// What its tellings say that it was about, sorted.
  public var topics: [String] = []
  /// The PLOVER contexts of its topics, sorted.
  public var contexts: [String] = []

  public init(
    id: String, kind: Engagement.Kind, status: Engagement.Status, date: Dating?, place: Place?,
    participants: [Participant], tellings: [Telling], sides: [String], independentSources: Int, conflicts: [Conflict],
    isMain: Bool, confidence: Double
  ) {
    self.id = id
    self.kind = kind
    self.status = status
    self.date = date
    self.place = place
    self.participants = participants
    self.tellings = tellings
    self.sides = sides
    self.independentSources = independentSources
    self.conflicts = conflicts
    self.isMain = isMain
    self.confidence = confidence
  }

  /// The reports that tell it, sorted, each once.
  public var reports: [ReportID] { Array(Set(tellings.map(\.report))).sorted() }

  /// The codes by kind, status and place.
  public var codes: Codes {
    Codes(kind: kind, status: status, place: place, states: participants.compactMap(\.state))
      .within(Set(contexts + [Codes.always]).sorted())
  }
}

/// A run of a report's words as a dossier hands it out.
public struct CitedQuote: Hashable, Sendable {
  public let report: ReportID
  /// Places in the report's text, counted in Unicode code points; the end is not in.
  public let start: Int
  public let end: Int
  public let words: String

  public init(report: ReportID, start: Int, end: Int, words: String) {
    self.report = report
    self.start = start
    self.end = end
    self.words = words
  }

  /// Place and words, as in an account.
  public var json: JSON {
    .object([.init("start", .integer(start)), .init("end", .integer(end)), .init("quote", .string(words))])
  }
}

/// A statement as a dossier lists it: with its persons known, and the entry at whose engagement it was made.
public struct CitedStatement: Hashable, Sendable {
  /// One who speaks or is spoken to.
  public struct Voice: Hashable, Sendable {
    /// The person's id; nil when only a state or body is told, or when it is not decided who is meant.
    public let person: String?
    public let name: String?
    public let state: String?

    public init(person: String?, name: String?, state: String?) {
      self.person = person
      self.name = name
      self.state = state
    }

    /// For reading: the name, else the state.
    public var words: String { name ?? state ?? "?" }
  }

  /// The report and the statement's number in its account, such as `r1/s2`.
  public let id: String
  public let report: ReportID
  /// The state or body whose account the report is.
  public let side: String?
  public let act: Act
  public let speakers: [Voice]
  public let addressees: [Voice]
  /// What is said, in the report's words.
  public let content: String?
  /// The entry's id; nil when the report ties the statement to no engagement.
  public let entry: String?
  /// The engagement's date, else the report's.
  public let date: EDTF?
  /// Between 0 and 1.
  public let confidence: Double
  /// The words it rests on; the first quote holds the word that tells the act.
  public let evidence: [CitedQuote]
  /// What was decided of it: accepted, corrected or rejected; nil when nothing was.
  public var verdict: String?
  /// What it is about.
  public var topics: [String] = []
  /// Those of its act and words, with the contexts of its topics.
  public var codes: Codes

  public init(
    id: String, report: ReportID, side: String?, act: Act, speakers: [Voice], addressees: [Voice], content: String?,
    entry: String?, date: EDTF?, confidence: Double, evidence: [CitedQuote]
  ) {
    self.id = id
    self.report = report
    self.side = side
    self.act = act
    self.speakers = speakers
    self.addressees = addressees
    self.content = content
    self.entry = entry
    self.date = date
    self.confidence = confidence
    self.evidence = evidence
    codes = act.codes
  }

  /// The statement as everybody who scripts the program gets it; `docs/formats.md` describes each field.
  public var json: JSON {
    .object([
      .init("id", .string(id)),
      .init("report", .string(report.value)),
      .init("side", .text(side)),
      .init("date", date.map { .string($0.text) } ?? .null),
      .init("speakers", .array(speakers.map(\.json))),
      .init("addressees", .array(addressees.map(\.json))),
      .init("act", .string(act.rawValue)),
      .init("content", .text(content)),
      .init("topics", .texts(topics)),
      .init("codes", codes.json),
      .init("entry", .text(entry)),
      .init("confidence", .share(confidence)),
      .init("evidence", .array(evidence.map(\.json))),
      .init("verdict", .text(verdict)),
    ])
  }
}

extension CitedStatement.Voice {
  /// Who is meant.
  public var json: JSON {
    .object([.init("person", .text(person)), .init("name", .text(name)), .init("state", .text(state))])
  }
}

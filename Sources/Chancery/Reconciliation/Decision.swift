/// What a person decided about the record: kept for ever, undone at will, re-applied after every re-read.
public struct Decision: Hashable, Sendable, Codable {
  /// What is done.
  public enum Verb: String, CaseIterable, Codable, Hashable, Sendable {
    /// The item is right.
    case accept
    /// A field of the item has another value.
    case correct
    /// The item is a misreading.
    case reject
    /// The items are one.
    case merge
    /// The items are not of one with the others.
    case split
    /// An earlier decision no longer holds.
    case undo
  }

  /// A place of a report's text that an item rests on. It finds the item again when the report is read anew: the one
  /// whose first quote lies over it most.
  public struct Anchor: Hashable, Sendable, Codable {
    public let report: String
    /// Code points of the report's text; the end is not in.
    public let start: Int
    public let end: Int
    public let words: String

    public init(report: String, start: Int, end: Int, words: String) {
      self.report = report
      self.start = start
      self.end = end
      self.words = words
    }
  }

  /// A name that reports have, with its state.
  public struct Name: Hashable, Sendable, Codable {
    public let name: String
    public let state: String?

    public init(name: String, state: String?) {
      self.name = name
      self.state = state
    }
  }

  /// What is decided on.
  public enum Subject: Hashable, Sendable {
    case engagement([Anchor])
    case statement(Anchor)
    case person([Name])
    /// An earlier decision, by its id.
    case decision(String)
  }

  /// The same for the same decision wherever it is imported.
  public let id: String
  /// When it was taken, in UTC, such as `2026-11-22T03:30:00Z`.
  public let time: String
  public let author: String
  public let reason: String
  public let verb: Verb
  public let subject: Subject
  /// Which field has another value, and which; nil unless the verb is ``Verb/correct``.
  public let field: String?
  public let value: String?

  public init(
    time: String, author: String, reason: String, verb: Verb, subject: Subject, field: String? = nil,
    value: String? = nil
  ) {
    let parts = [time, author, reason, verb.rawValue, "\(subject)", field ?? "", value ?? ""]
    let hash = UInt64(bitPattern: StableHash.of(parts.joined(separator: "\u{1F}")))
    id = "d" + String(hash, radix: 36)
    self.time = time
    self.author = author
    self.reason = reason
    self.verb = verb
    self.subject = subject
    self.field = field
    self.value = value
  }

  /// The fields of an engagement that can be corrected: its kind, status, date (ISO 8601-2), place, and participants
  /// (`Name@STATE`, separated by semicolons).
  public static let engagementFields = ["kind", "status", "date", "place", "participants"]
  /// The fields of a statement that can be corrected.
  public static let statementFields = ["act"]
}

extension Decision.Subject: Codable {
  private enum Key: String, CodingKey { case engagement, statement, person, decision }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    if let anchors = try box.decodeIfPresent([Decision.Anchor].self, forKey: .engagement) {
      self = .engagement(anchors)
    } else if let anchor = try box.decodeIfPresent(Decision.Anchor.self, forKey: .statement) {
      self = .statement(anchor)
    } else if let names = try box.decodeIfPresent([Decision.Name].self, forKey: .person) {
      self = .person(names)
    } else {
      self = .decision(try box.decode(String.self, forKey: .decision))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    switch self {
    case .engagement(let anchors): try box.encode(anchors, forKey: .engagement)
    case .statement(let anchor): try box.encode(anchor, forKey: .statement)
    case .person(let names): try box.encode(names, forKey: .person)
    case .decision(let id): try box.encode(id, forKey: .decision)
    }
  }
}

extension Decision {
  /// The decision, for reading by programs that do not import it.
  public var json: JSON {
    .object([
      .init("id", .string(id)), .init("time", .string(time)), .init("author", .string(author)),
      .init("reason", .string(reason)), .init("verb", .string(verb.rawValue)), .init("of", .string(subject.words)),
      .init("field", .text(field)), .init("value", .text(value)),
    ])
  }
}

extension Decision.Subject {
  /// What it is, for reading.
  public var words: String {
    switch self {
    case .engagement(let anchors):
      "engagement: " + anchors.map { "\($0.report) “\($0.words)”" }.joined(separator: "; ")
    case .statement(let anchor): "statement: \(anchor.report) “\(anchor.words)”"
    case .person(let names):
      "person: " + names.map { name in name.state.map { "\(name.name) (\($0))" } ?? name.name }.joined(separator: "; ")
    case .decision(let id): "decision \(id)"
    }
  }
}

/// A pledge as the ledger has it: who, to whom, what, when said and when again, and when it falls due.
public struct Commitment: Hashable, Sendable {
  /// The first statement's id.
  public let id: String
  /// All statements that make the pledge, in order of their dates.
  public let statements: [CitedStatement]
  /// The month or year in which it falls due, as the words say; nil where they do not.
  public let due: EDTF?

  /// - Parameter statements: not empty.
  public init(statements: [CitedStatement], due: EDTF?) {
    self.statements = statements.sorted { ($0.date?.text ?? "~", $0.id) < ($1.date?.text ?? "~", $1.id) }
    id = self.statements.first?.id ?? ""
    self.due = due
  }

  /// Who makes the pledge, each once.
  public var speakers: [CitedStatement.Voice] { Self.distinct(statements.flatMap(\.speakers)) }
  /// To whom, each once; empty where the words do not say.
  public var addressees: [CitedStatement.Voice] { Self.distinct(statements.flatMap(\.addressees)) }
  /// What is pledged, in the words of the first statement.
  public var content: String { statements.first.flatMap { $0.content ?? $0.evidence.first?.words } ?? "" }
  /// The dates on which it was said, each once, in order.
  public var dates: [EDTF] {
    var seen: Set<EDTF> = []
    return statements.compactMap(\.date).filter { seen.insert($0).inserted }
  }

  private static func distinct(_ voices: [CitedStatement.Voice]) -> [CitedStatement.Voice] {
    var seen: Set<CitedStatement.Voice> = []
    return voices.filter { seen.insert($0).inserted }
  }

  /// The words by which pledges are compared: of the content, or of all that is quoted where there is none.
  package static func features(content: String?, evidence: String) -> Set<String> {
    ContentLikeness.features(of: content ?? evidence)
  }

  /// When a pledge falls due that was said on a day.
  package static func due(_ words: String, said: Day?) -> EDTF? { DueDate.edtf(in: words, said: said) }

  /// The keys under which a state's pledge is filed.
  package static func keys(_ features: Set<String>, state: String) -> Set<Int64> {
    Resemblance(features).keys("pledge \(state)", band: 3)
  }

  /// Whether two pledges of one state are one.
  package static func isOne(_ a: Set<String>, _ b: Set<String>) -> Bool {
    ContentLikeness.share(a, b) >= ContentLikeness.same
  }

  /// The commitment as everybody who scripts the program gets it.
  public var json: JSON {
    .object([
      .init("id", .string(id)), .init("speakers", .array(speakers.map(\.json))),
      .init("addressees", .array(addressees.map(\.json))), .init("content", .string(content)),
      .init("said", .texts(dates.map(\.text))), .init("due", .text(due?.text)),
      .init("statements", .array(statements.map(\.json))),
    ])
  }
}

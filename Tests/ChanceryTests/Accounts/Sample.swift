import Chancery
import Testing

/// Reads sentences written for tests; the reader is loaded once for all suites.
enum Sample {
  static let reader: Result<Reader, any Error> = Result { try Reader() }

  /// The account of one text, whose first line is no title.
  static func account(_ text: String, _ tongue: Tongue = .english, side: String? = nil, published: String? = nil) throws
    -> Account
  {
    try reader.get().account(
      of: Report(
        id: ReportID("sample"), title: "", text: text, language: tongue, side: side,
        published: published.flatMap { Day($0) }))
  }

  /// Engagements as short lines: kind, status, the participants' names or states in order.
  static func engagements(_ text: String, _ tongue: Tongue, side: String? = nil) throws -> [String] {
    try account(text, tongue, side: side).engagements.map { engagement in
      let who = engagement.participants.map { $0.name ?? $0.state ?? "?" }.sorted().joined(separator: ", ")
      return "\(engagement.kind.rawValue) \(engagement.status.rawValue): \(who)"
    }
  }

  /// Offices as short lines: name, role, state.
  static func offices(_ text: String, _ tongue: Tongue, side: String? = nil) throws -> [String] {
    try account(text, tongue, side: side).offices.map { "\($0.name): \($0.role.rawValue) \($0.state ?? "?")" }
  }
}

/// Every quote of an account repeats the bytes at its place.
func expectCited(_ account: Account, sourceLocation: SourceLocation = #_sourceLocation) {
  var quotes = account.engagements.flatMap { $0.evidence + $0.participants.flatMap(\.evidence) }
  quotes += account.offices.flatMap(\.evidence) + account.statements.flatMap(\.evidence)
  quotes += account.milestones.flatMap(\.evidence)
  let bytes = Array(account.report.text.utf8)
  for quote in quotes {
    #expect(Array(quote.words.utf8) == Array(bytes[quote.bytes]), sourceLocation: sourceLocation)
  }
  #expect(account.engagements.allSatisfy { !$0.evidence.isEmpty }, sourceLocation: sourceLocation)
  #expect(account.statements.allSatisfy { !$0.evidence.isEmpty }, sourceLocation: sourceLocation)
}

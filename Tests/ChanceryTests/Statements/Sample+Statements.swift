import Chancery

extension Sample {
  /// Statements as short lines: act, then the speakers' names or states in order.
  static func statements(_ text: String, _ tongue: Tongue, side: String? = nil) throws -> [String] {
    try account(text, tongue, side: side).statements.map { statement in
      let who = statement.speakers.map { $0.name ?? $0.state ?? "?" }.sorted().joined(separator: ", ")
      return "\(statement.act.rawValue): \(who)"
    }
  }
}

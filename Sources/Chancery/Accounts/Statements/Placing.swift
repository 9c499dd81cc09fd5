/// Says at which engagement each statement was made: of those that the report is about and its speakers took part in,
/// the one told last before it.
struct Placing {
  let engagements: [Engagement]

  /// The statements with the names of their engagements; nil where none of the speakers takes part in any.
  func placed(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      var statement = statement
      statement.engagement = engagement(of: statement)
      return statement
    }
  }

  private func engagement(of statement: Statement) -> String? {
    guard let place = statement.evidence.first?.bytes.lowerBound else { return nil }
    let fitting = engagements.filter { engagement in
      engagement.kind != .visit && engagement.status == .occurred
        && statement.speakers.contains { takesPart($0, in: engagement) }
    }
    // What the report only mentions is no place of its statements.
    let main = fitting.filter(\.isMain)
    let before = main.filter { start(of: $0) <= place }
    return (before.max { start(of: $0) < start(of: $1) } ?? main.min { start(of: $0) < start(of: $1) })?.id
  }

  private func start(of engagement: Engagement) -> Int { engagement.evidence.first?.bytes.lowerBound ?? 0 }

  private func takesPart(_ speaker: Speaker, in engagement: Engagement) -> Bool {
    engagement.participants.contains { participant in
      if let name = speaker.name, let other = participant.name { return name == other }
      return speaker.state != nil && speaker.state == participant.state
    }
  }
}

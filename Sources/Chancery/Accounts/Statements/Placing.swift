/// Says at which engagement each statement was made: the one told last before it among those with its speakers, a main
/// one rather than one that is only mentioned.
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
    let main = fitting.filter(\.isMain)
    let choice = main.isEmpty ? fitting : main
    let before = choice.filter { start(of: $0) <= place }
    return (before.max { start(of: $0) < start(of: $1) } ?? choice.min { start(of: $0) < start(of: $1) })?.id
  }

  private func start(of engagement: Engagement) -> Int { engagement.evidence.first?.bytes.lowerBound ?? 0 }

  private func takesPart(_ speaker: Speaker, in engagement: Engagement) -> Bool {
    engagement.participants.contains { participant in
      if let name = speaker.name, let other = participant.name { return name == other }
      return speaker.state != nil && speaker.state == participant.state
    }
  }
}

extension Evaluation {
  /// How much of a statement must agree for a match.
  private enum Level: CaseIterable {
    case speakerAndAct, speakerAndGroup, found

    var label: String {
      switch self {
      case .speakerAndAct: return "statements (speaker and act)"
      case .speakerAndGroup: return "statements, speaker and act group"
      case .found: return "statements, found at all"
      }
    }
  }

  /// Acts that readers most often take for one another count as one group.
  private static func group(ofAct act: Act) -> String {
    switch act {
    case .praise, .thank, .congratulate, .condole, .support: return "approve"
    case .affirm, .inform, .discuss: return "state"
    case .pledge, .agree: return "commit"
    case .propose, .request, .invite, .hope: return "ask"
    case .criticise, .reject, .warn: return "oppose"
    }
  }

  mutating func scoreOffices(_ gold: GoldReport, _ told: ToldAccount) {
    let wanted = gold.offices.map { ($0, ScoredName($0.name)) }
    let found = (told.account?.offices ?? []).map { ($0, ScoredName($0.name)) }
    let pairs = Assignment.pairs(gold: wanted.count, told: found.count) { i, j in
      wanted[i].1.agrees(with: found[j].1) && wanted[i].0.role == found[j].0.role.rawValue
        && wanted[i].0.state == found[j].0.state ? 1 : 0
    }
    count("offices (person, role, state)", pairs.count, wanted.count, found.count)
    let matchedGold = Set(pairs.map(\.gold))
    let matchedTold = Set(pairs.map(\.told))
    for (i, (office, _)) in wanted.enumerated() where !matchedGold.contains(i) {
      note(gold, "missed office \(office.name) — \(office.role) \(office.state ?? "?") (\(office.office ?? ""))")
    }
    for (j, (office, _)) in found.enumerated() where !matchedTold.contains(j) {
      note(gold, "extra office \(office.name) — \(office.role.rawValue) \(office.state ?? "?") (\(office.office))")
    }
  }

  mutating func scoreStatements(_ gold: GoldReport, _ told: ToldAccount) {
    let wanted = gold.statements
    let found = told.account?.statements ?? []
    let sought = wanted.map { told.place(of: $0.quote) }
    let places = found.map { told.places($0.evidence) }
    let agreement = SpeakerAgreement(gold)

    for level in Level.allCases {
      let pairs = Assignment.pairs(gold: wanted.count, told: found.count) { i, j in
        guard let place = sought[i], places[j].contains(where: { $0.overlaps(place) }) else { return 0 }
        let sameAct = wanted[i].act == found[j].act.rawValue
        let sameSpeaker = agreement.holds(wanted[i].speakers, found[j].speakers)
        if level != .found {
          let wantedGroup = Act(rawValue: wanted[i].act).map(Self.group(ofAct:))
          if wantedGroup != Self.group(ofAct: found[j].act) || !sameSpeaker { return 0 }
        }
        if level == .speakerAndAct && !sameAct { return 0 }
        let distance = places[j].map { abs($0.lowerBound - place.lowerBound) }.min() ?? 0
        return 1 + (sameAct ? 4 : 0) + (sameSpeaker ? 2 : 0) + 1 / Double(2 + distance)
      }
      count(level.label, pairs.count, wanted.count, found.count)
      if level == .speakerAndAct { noteStatements(gold, found, matched: pairs) }
    }
  }

  private mutating func noteStatements(_ gold: GoldReport, _ found: [Statement], matched pairs: [Assignment.Pair]) {
    let matchedGold = Set(pairs.map(\.gold))
    let matchedTold = Set(pairs.map(\.told))
    for (i, statement) in gold.statements.enumerated() where !matchedGold.contains(i) {
      let speakers = statement.speakers.joined(separator: ", ")
      note(gold, "missed statement \(statement.act) by \(speakers): “\(statement.quote)”")
    }
    for (j, statement) in found.enumerated() where !matchedTold.contains(j) {
      let speakers = statement.speakers.map { $0.name ?? $0.state ?? "?" }.joined(separator: ", ")
      let words = (statement.evidence.first?.words ?? "").prefix(80)
      note(gold, "extra statement \(statement.act.rawValue) by \(speakers): “\(words)”")
    }
  }

  mutating func scoreMilestones(_ gold: GoldReport, _ told: ToldAccount) {
    let wanted = gold.milestones ?? []
    let found = told.account?.milestones ?? []
    let pairs = Assignment.pairs(gold: wanted.count, told: found.count) { i, j in
      let sameYear = (wanted[i].date ?? "").prefix(4) == (found[j].date?.edtf.text ?? "").prefix(4)
      return sameYear && !Set(wanted[i].states).isDisjoint(with: found[j].states) ? 1 : 0
    }
    count("milestones (states and year)", pairs.count, wanted.count, found.count)
  }
}

/// Whether the speakers told are those of the gold: by name, by state, or a state for its person.
private struct SpeakerAgreement {
  /// The states of the gold's persons; the last told state of a name counts.
  private var states: [String: String] = [:]

  init(_ gold: GoldReport) {
    for office in gold.offices { states[office.name] = office.state ?? states[office.name] }
    for participant in gold.engagements.flatMap(\.participants) {
      if let name = participant.name { states[name] = participant.state ?? states[name] }
    }
  }

  func holds(_ gold: [String], _ told: [Speaker]) -> Bool {
    gold.contains { name in told.contains { holds(name, $0) } }
  }

  private func holds(_ gold: String, _ told: Speaker) -> Bool {
    if let name = told.name, !name.isEmpty {
      return ScoredName(gold).agrees(with: ScoredName(name)) || told.state != nil && gold == told.state
    }
    guard let state = told.state else { return false }
    return gold == state || states[gold] == state
  }
}

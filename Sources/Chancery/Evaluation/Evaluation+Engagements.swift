extension Evaluation {
  /// Kinds that readers most often take for one another count as one group.
  static func group(ofKind kind: String) -> String {
    switch kind {
    case "dialogue", "multilateral": return "meeting"
    case "video-call": return "call"
    default: return kind
    }
  }

  mutating func scoreEngagements(_ gold: GoldReport, _ told: ToldAccount) {
    let wanted = gold.engagements
    let found = told.account?.engagements ?? []
    let places = found.map { told.places($0.evidence) }
    let sought = wanted.map { told.place(of: $0.quote) }
    let wantedNames = wanted.map { $0.participants.map(ScoredParticipant.init) }
    let foundNames = found.map { $0.participants.map(ScoredParticipant.init) }

    func weight(strict: Bool) -> (Int, Int) -> Double {
      { i, j in
        let sameKind = wanted[i].kind == found[j].kind.rawValue
        if strict && !sameKind { return 0 }
        if Self.group(ofKind: wanted[i].kind) != Self.group(ofKind: found[j].kind.rawValue) { return 0 }
        let shared = ScoredParticipant.overlap(wantedNames[i], foundNames[j])
        if !wantedNames[i].isEmpty && shared * 2 < wantedNames[i].count && shared < 2 { return 0 }
        let isClose = sought[i].map { place in places[j].contains { $0.overlaps(place) } } ?? false
        let sameStatus = wanted[i].status == found[j].status.rawValue
        return Double(1 + shared + (sameKind ? 2 : 0) + (isClose ? 3 : 0) + (sameStatus ? 1 : 0))
      }
    }

    let strict = Assignment.pairs(gold: wanted.count, told: found.count, weight: weight(strict: true))
    let lenient = Assignment.pairs(gold: wanted.count, told: found.count, weight: weight(strict: false))
    count("engagements (kind and participants)", strict.count, wanted.count, found.count)
    count("engagements, kind group only", lenient.count, wanted.count, found.count)
    let main = wanted.filter(\.main).count
    count("  main engagements, recall", lenient.filter { wanted[$0.gold].main }.count, main, 0)
    for pair in lenient {
      let shared = ScoredParticipant.overlap(wantedNames[pair.gold], foundNames[pair.told])
      compare(gold, wanted[pair.gold], found[pair.told], shared: shared)
    }

    let matchedGold = Set(lenient.map(\.gold))
    let matchedTold = Set(lenient.map(\.told))
    for (i, engagement) in wanted.enumerated() where !matchedGold.contains(i) {
      note(gold, "missed engagement \(engagement.kind): “\(engagement.quote)”")
    }
    for (j, engagement) in found.enumerated() where !matchedTold.contains(j) {
      let names = engagement.participants.map { $0.name ?? $0.state ?? "?" }.joined(separator: ", ")
      note(gold, "extra engagement \(engagement.kind.rawValue): \(names): “\(engagement.evidence.first?.words ?? "")”")
    }
  }

  /// Counts what a matched pair says of participants, status, date and place.
  private mutating func compare(
    _ gold: GoldReport, _ wanted: GoldReport.Engagement, _ found: Engagement, shared: Int
  ) {
    count("  participants", shared, wanted.participants.count, found.participants.count)
    count("  status", wanted.status == found.status.rawValue ? 1 : 0, 1, 1)
    let date = found.date?.edtf.text
    if let wantedDate = wanted.date, !wantedDate.isEmpty {
      count("  date", date == wantedDate ? 1 : 0, 1, date == nil ? 0 : 1)
      countDate(isWrong: Self.isWrong(found.date?.edtf, for: wantedDate))
      if date != wantedDate {
        let words = wanted.dateText.map { " (\($0))" } ?? ""
        note(gold, "\(wanted.id) date: gold \(wantedDate)\(words), got \(date ?? "none")")
      }
    } else if date != nil {
      count("  date", 0, 0, 1)
    }
    if let place = wanted.place {
      count("  place", place.state == found.place?.state ? 1 : 0, 1, found.place == nil ? 0 : 1)
    } else if found.place != nil {
      count("  place", 0, 0, 1)
    }
  }

  /// Whether a date leaves out a day of the gold's: neither it, nor open, nor a longer time that holds it.
  private static func isWrong(_ date: EDTF?, for wanted: String) -> Bool {
    guard let date, date.text != wanted, let gold = EDTF(wanted)?.span else { return false }
    guard let told = date.span else { return PossibleDays(date).agreement(with: PossibleDays(EDTF(gold))) == .apart }
    return !told.contains(gold)
  }

  mutating func scoreQuotes(_ told: ToldAccount) {
    guard let account = told.account else { return }
    let evidence =
      account.engagements.map(\.evidence) + account.statements.map(\.evidence) + account.offices.map(\.evidence)
      + account.milestones.map(\.evidence)
    for quotes in evidence {
      let isExact = !quotes.isEmpty && quotes.allSatisfy(told.repeats)
      count("evidence that quotes the text exactly", isExact ? 1 : 0, 1, 1)
    }
  }
}

/// A participant as the evaluation compares it.
struct ScoredParticipant {
  private let name: ScoredName?
  private let state: String?

  init(_ participant: GoldReport.Participant) {
    self.init(name: participant.name, state: participant.state)
  }

  init(_ participant: Participant) { self.init(name: participant.name, state: participant.state) }

  private init(name: String?, state: String?) {
    self.name = name.flatMap { $0.isEmpty ? nil : ScoredName($0) }
    self.state = state.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// 2 for two persons of one name, 1 for the same state where not both are persons, otherwise 0.
  private func agreement(with other: ScoredParticipant) -> Double {
    if let name, let otherName = other.name { return name.agrees(with: otherName) ? 2 : 0 }
    return state != nil && state == other.state ? 1 : 0
  }

  /// How many of the gold's participants are among those told.
  static func overlap(_ gold: [ScoredParticipant], _ told: [ScoredParticipant]) -> Int {
    Assignment.pairs(gold: gold.count, told: told.count) { gold[$0].agreement(with: told[$1]) }.count
  }
}

import Foundation

@testable import Chancery

/// Accounts that are partly right: what the gold says, with mistakes that depend on a seed.
struct GuessedAccount {
  /// A small generator that gives the same numbers each time.
  ///
  /// - Source: S. Vigna, SplitMix64, public domain.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    /// True once in `count` times.
    mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
  }

  let gold: GoldReport
  let report: Report
  var dice: Dice

  init(_ gold: GoldReport, text: String, seed: UInt64) {
    self.gold = gold
    report = gold.report(text: text, language: .english)
    dice = Dice(state: gold.id.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
  }

  mutating func account() -> Account {
    var account = Account(report: report)
    for engagement in gold.engagements where !dice.once(in: 6) { account.engagements.append(guess(engagement)) }
    for office in gold.offices where !dice.once(in: 6) {
      account.offices.append(
        OfficeClaim(
          name: name(office.name), office: office.office ?? "",
          role: pick(Role(rawValue: office.role), of: Role.allCases),
          state: dice.once(in: 9) ? nil : office.state, isFormer: false, evidence: [quote("")]))
    }
    for statement in gold.statements where !dice.once(in: 6) {
      account.statements.append(
        Statement(
          speakers: statement.speakers.map {
            dice.once(in: 7) ? Speaker(name: nil, state: "VNM") : Speaker(name: name($0), state: "USA")
          },
          addressees: [], act: pick(Act(rawValue: statement.act), of: Act.allCases), content: nil, engagement: nil,
          confidence: 0.5, evidence: [quote(statement.quote), quote("")]))
    }
    for milestone in gold.milestones ?? [] where !dice.once(in: 4) {
      account.milestones.append(
        Milestone(
          states: milestone.states, what: milestone.what, date: dice.once(in: 3) ? nil : dating(milestone.date),
          evidence: [quote("")], triggers: []))
    }
    return account
  }

  private mutating func guess(_ engagement: GoldReport.Engagement) -> Engagement {
    let people = engagement.participants.compactMap { participant -> Participant? in
      if dice.once(in: 7) { return nil }
      return Participant(
        name: dice.once(in: 8) ? nil : participant.name.map { name($0) }, state: participant.state, office: nil,
        role: nil, part: nil, evidence: [])
    }
    let place = engagement.place.flatMap { $0.state }.map { Place(name: $0, state: dice.once(in: 6) ? nil : $0) }
    return Engagement(
      id: "e", kind: pick(Engagement.Kind(rawValue: engagement.kind), of: Engagement.Kind.allCases),
      status: pick(Engagement.Status(rawValue: engagement.status), of: Engagement.Status.allCases),
      participants: people, date: dice.once(in: 4) ? nil : dating(engagement.date ?? "2020"),
      place: dice.once(in: 5) ? Place(name: "Paris", state: "FRA") : place, isMain: true, confidence: 0.5,
      evidence: [quote(engagement.quote)], triggers: [])
  }

  private mutating func pick<Case>(_ right: Case?, of cases: [Case]) -> Case {
    let other = cases[Int.random(in: cases.indices, using: &dice)]
    return dice.once(in: 6) ? other : right ?? other
  }

  /// The name as it is, its last word, or without its accents.
  private mutating func name(_ name: String) -> String {
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: String(name.split(separator: " ").last ?? "")
    case 1: Folding.fold(name)
    default: name
    }
  }

  private func dating(_ edtf: String?) -> Dating? {
    edtf.map { Dating(edtf: EDTF(canonical: $0), quote: nil, basis: []) }
  }

  /// The words where they stand, moved by a few bytes, or the first words of the text.
  private mutating func quote(_ words: String) -> Quote {
    let start = Array(report.text.utf8).firstIndex(of: Array(words.utf8)) ?? 0
    let shift = Int.random(in: 0..<12, using: &dice)
    for moved in [start + shift, start, 0] {
      let bytes = moved..<(moved + max(8, words.utf8.count))
      if let quote = try? Quote(report: report.id, bytes: bytes, of: report.text) { return quote }
    }
    // swift-format-ignore: NeverUseForceTry
    return try! Quote(report: report.id, bytes: 0..<report.text.utf8.count, of: report.text)
  }
}

extension Array<UInt8> {
  /// Where `part` first stands.
  fileprivate func firstIndex(of part: [UInt8]) -> Int? {
    guard !part.isEmpty, count >= part.count else { return nil }
    return (0...(count - part.count)).first { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}

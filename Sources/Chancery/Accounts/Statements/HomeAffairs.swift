/// Leaves out what is said of one state's own affairs, which is no diplomacy.
struct HomeAffairs {
  let reading: Reading
  let cast: Cast

  /// Roles whose holders speak of home affairs, unless their office's words say that it looks abroad.
  private static let home: Set<Role> = [
    .minister, .deputyMinister, .official, .legislator, .speakerOfParliament, .militaryChief, .other, .partyOfficial,
  ]
  private static let abroad = ["foreign", "external", "diplomat", "etranger", "exterieur"]

  /// Fewer statements tell too little of what a report is about.
  ///
  /// - Source: set by hand on the development reports, 2026.
  private static let fewest = 3

  /// Of an account's statements those of diplomacy.
  ///
  /// Where a report speaks of one state alone, the holders of named offices of home affairs fall away. Where it tells no
  /// engagement and no milestone, one state speaks in all of several statements, and most of them name no other, those that
  /// name none fall away.
  func diplomatic(of account: Account) -> [Statement] {
    let statements = namesTwoSides ? account.statements : account.statements.filter { !isOfHome($0) }
    guard account.engagements.isEmpty, account.milestones.isEmpty, statements.count >= Self.fewest,
      let state = onlySpeaker(of: statements), [nil, state].contains(reading.report.side)
    else { return statements }
    let outward = statements.filter { names(another: state, in: $0) || $0.codes.contexts.contains("diplomatic") }
    return outward.count * 3 >= statements.count ? statements : outward
  }

  private var namesTwoSides: Bool {
    var first: String?
    for referent in cast.mentions.lazy.flatMap(\.referents) {
      guard let state = cast.state(of: referent) else { continue }
      if let first, first != state { return true }
      first = state
    }
    return false
  }

  private func isOfHome(_ statement: Statement) -> Bool {
    statement.speakers.allSatisfy { speaker in
      guard let name = speaker.name, let person = cast.people.first(where: { $0.name == name }) else { return false }
      // "Minister X" alone may be the foreign minister; "Minister of Labour" is not.
      return !person.offices.isEmpty
        && person.offices.allSatisfy { office in
          Self.home.contains(office.role) && office.words.count { !isOfState($0) } > 1
            && !Self.abroad.contains { Folding.fold(office.text).contains($0) }
        }
    }
  }

  private func isOfState(_ word: Int) -> Bool {
    switch reading.term(at: word)?.meaning {
    case .state, .adjective, .inhabitant, .metonym: true
    default: false
    }
  }

  /// The state that is told among the speakers of every statement; nil where there is none.
  private func onlySpeaker(of statements: [Statement]) -> String? {
    let told = statements.map { Set($0.speakers.compactMap(\.state)) }.filter { !$0.isEmpty }
    guard let common = told.dropFirst().reduce(told.first, { $0?.intersection($1) }) else { return nil }
    return common.sorted().first
  }

  /// Whether the words of a statement name another state or body than its speaker's.
  private func names(another state: String, in statement: Statement) -> Bool {
    guard let bytes = statement.evidence.first?.bytes else { return false }
    return cast.mentions.contains { mention in
      bytes.contains(reading.words[mention.core.lowerBound].bytes.lowerBound)
        && mention.referents.contains { cast.state(of: $0).map { $0 != state } ?? false }
    }
  }
}

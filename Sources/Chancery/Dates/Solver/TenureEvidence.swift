/// What the offices that a report asserts say about its day.
struct TenureEvidence {
  let account: Account
  let tenures: TenureList
  let frame: DayRanges

  /// What offices tell, those of whom the report is about first. A person absent from the list constrains nothing, and
  /// where lists may lack a person's other terms, what they tell is a habit only.
  func constraints() -> [DayConstraint] {
    let mainNames = mainNames
    let isMain = { (claim: OfficeClaim) in mainNames.contains { NameMatch.same($0, Pieces.of(claim.name)) } }
    let claims = account.offices.filter(isMain) + account.offices.filter { !isMain($0) }
    return claims.compactMap { claim in
      guard let found = claim.isFormer ? former(claim) : holder(claim) else { return nil }
      return DayConstraint(
        days: found.days, basis: found.basis, quote: found.quote, isHabit: found.isHabit,
        isQuiet: claim.isFormer || !isMain(claim))
    }
  }

  /// For each participant of an engagement the days on which they held the office that the report gives them; those
  /// whom no list names are left out.
  func terms(of engagement: Engagement) -> [DayRanges] {
    let names = engagement.participants.compactMap(\.name).map { Pieces.of($0) }
    return account.offices.compactMap { claim in
      guard !claim.isFormer, names.contains(where: { NameMatch.same($0, Pieces.of(claim.name)) }) else { return nil }
      let held = held(claim)
      return held.isEmpty ? nil : held.reduce(DayRanges([])) { $0.union(range($1)) }
    }
  }

  /// Habits: deputies become ministers, seldom the other way.
  func habits() -> [DayConstraint] {
    account.offices.compactMap { claim in
      guard let first = frame.first, let higher = higher(claim).compactMap(\.from).min() else { return nil }
      return DayConstraint(
        days: DayRanges(from: first, to: higher.advanced(days: -1)),
        basis: "\(claim.name) rose from \(claim.role.phrase) on \(higher)", quote: claim.evidence.first, isHabit: true)
    }
  }

  private var mainNames: [[String]] {
    account.engagements.filter(\.isMain).flatMap(\.participants).compactMap(\.name).map { Pieces.of($0) }
  }

  private func held(_ claim: OfficeClaim) -> [Tenure] {
    tenures.tenures(of: claim.name).filter {
      $0.role == claim.role && (claim.state == nil || $0.state == claim.state) && ($0.from != nil || $0.to != nil)
    }
  }

  private func holder(_ claim: OfficeClaim) -> DayConstraint? {
    let held = held(claim)
    guard !held.isEmpty else { return notYet(claim) }
    let days = held.reduce(DayRanges([])) { $0.union(range($1)) }
    let terms = held.map { "\($0.from?.description ?? "…") to \($0.to?.description ?? "…")" }.joined(separator: " and ")
    return DayConstraint(
      days: days,
      basis: "\(held[0].names[0]) was \(claim.role.phrase) (\(held[0].state)) from \(terms)",
      quote: claim.evidence.first, isHabit: !claim.role.isListedInFull)
  }

  /// Who is called deputy is not at that time the minister.
  private func notYet(_ claim: OfficeClaim) -> DayConstraint? {
    let higher = higher(claim)
    guard !higher.isEmpty else { return nil }
    let days = higher.reduce(frame) { $0.subtracting(range($1)) }
    let terms = higher.map { "\($0.from?.description ?? "…") to \($0.to?.description ?? "…")" }.joined(
      separator: " and ")
    return DayConstraint(
      days: days,
      basis: "\(higher[0].names[0]), here \(claim.role.phrase), was \(higher[0].role.phrase) from \(terms)",
      quote: claim.evidence.first)
  }

  private func higher(_ claim: OfficeClaim) -> [Tenure] {
    let above: Set<Role>
    switch claim.role {
    case .deputyForeignMinister: above = [.foreignMinister]
    case .deputyHeadOfGovernment: above = [.headOfGovernment]
    case .deputyMinister: above = [.minister, .foreignMinister]
    default: return []
    }
    return tenures.tenures(of: claim.name).filter {
      above.contains($0.role) && (claim.state == nil || $0.state == claim.state) && $0.from != nil
    }
  }

  private func former(_ claim: OfficeClaim) -> DayConstraint? {
    guard let last = frame.last, let end = held(claim).compactMap(\.to).min() else { return nil }
    return DayConstraint(
      days: DayRanges(from: end, to: last),
      basis: "\(claim.name), here former \(claim.role.phrase), held the office to \(end)", quote: claim.evidence.first)
  }

  private func range(_ tenure: Tenure) -> DayRanges {
    guard let first = frame.first, let last = frame.last else { return frame }
    return DayRanges(from: tenure.from ?? first, to: tenure.to ?? last)
  }
}

extension Role {
  /// Whether lists that know a person in this role know all of the person's terms in it.
  ///
  /// Ministers change portfolios, ambassadors posts, officials everything: there a list may know one term of several.
  fileprivate var isListedInFull: Bool {
    switch self {
    case .headOfState, .headOfGovernment, .foreignMinister, .nationalSecurityAdviser, .headOfOrganisation,
      .partyLeader, .permanentRepresentative, .monarchOrRoyal:
      true
    default: false
    }
  }

  /// The role in words: "foreign minister".
  var phrase: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// Whether two tellings may be of one engagement, and how well they agree.
struct Agreement: Hashable, Comparable {
  /// Participants who are the same person.
  let persons: Int
  /// Participants who agree by their state only, one of the two not being named.
  let states: Int
  let date: PossibleDays.Agreement
  let samePlace: Bool

  static func < (a: Agreement, b: Agreement) -> Bool {
    (a.date, a.persons, a.states, a.samePlace ? 1 : 0) < (b.date, b.persons, b.states, b.samePlace ? 1 : 0)
  }

  /// Two tellings that both have a date; nil when something tells them apart.
  init?(_ a: ToldEngagement, _ b: ToldEngagement) {
    guard let date = Self.dateAgreement(a, b) else { return nil }
    self.init(a, b, date: date)
    guard isEnough(for: a.kindGroup) else { return nil }
  }

  /// A telling without a firm date, and one with; nil when something tells them apart, or when the firm date is not one
  /// that the loose telling's report would speak of. A report of which it is not known when it was written may speak of
  /// any day, but only with company: see ``Reconciliation``.
  init?(loose: ToldEngagement, firm: ToldEngagement) {
    guard let days = firm.firmDays else { return nil }
    if let told = loose.days, told.agreement(with: days) == .apart { return nil }
    if loose.reportDays == nil {
      guard loose.engagement.isMain, loose.engagement.status == .occurred else { return nil }
    } else {
      guard Recency.allows(days, for: loose) else { return nil }
    }
    self.init(loose, firm, date: .overlapping)
    guard isEnoughWithoutDate(for: loose.kindGroup) else { return nil }
  }

  /// Two tellings without firm dates: the dates must go together, or both reports must be about it within a week.
  init?(undated a: ToldEngagement, _ b: ToldEngagement) {
    if let one = a.days, let other = b.days {
      guard one.agreement(with: other) != .apart else { return nil }
    } else {
      guard a.days == nil, b.days == nil, a.engagement.isMain, b.engagement.isMain, Recency.areClose(a, b) else {
        return nil
      }
    }
    self.init(a, b, date: .overlapping)
    guard isEnoughWithoutDate(for: a.kindGroup) else { return nil }
  }

  private init?(_ a: ToldEngagement, _ b: ToldEngagement, date: PossibleDays.Agreement) {
    guard a.telling.report != b.telling.report, a.kindGroup == b.kindGroup, Self.statusesAgree(a, b),
      Self.placesAgree(a.engagement.place, b.engagement.place), let shared = Self.shared(a, b)
    else { return nil }
    (persons, states) = (shared.persons, shared.states)
    self.date = date
    let (one, other) = (a.engagement.place, b.engagement.place)
    samePlace = one != nil && other != nil && Folding.fold(one?.name ?? "") == Folding.fold(other?.name ?? "")
  }

  /// Two persons in common; for a visit the visitor.
  private func isEnoughWithoutDate(for group: ToldEngagement.KindGroup) -> Bool {
    group == .visit ? persons > 0 : persons > 1
  }

  /// Two participants in common; for a visit the visitor. States alone are enough on one and the same day.
  private func isEnough(for group: ToldEngagement.KindGroup) -> Bool {
    if group == .visit { return persons > 0 || (states > 0 && date == .same) }
    if persons + states < 2 { return false }
    return persons > 0 || date == .same
  }

  /// What is cancelled is not what took place; what was planned or proposed is, when both tell the date.
  private static func statusesAgree(_ a: ToldEngagement, _ b: ToldEngagement) -> Bool {
    let (one, other) = (a.engagement.status, b.engagement.status)
    if one == other { return true }
    if one == .cancelled || other == .cancelled { return false }
    return a.firmDays != nil && b.firmDays != nil
  }

  /// Places in one state agree unless both are known to lie far apart.
  private static func placesAgree(_ a: Place?, _ b: Place?) -> Bool {
    guard let a, let b else { return true }
    if let one = a.state, let other = b.state, one != other { return false }
    guard let latitude = a.latitude, let longitude = a.longitude, let otherLatitude = b.latitude,
      let otherLongitude = b.longitude, Folding.fold(a.name) != Folding.fold(b.name)
    else { return true }
    return abs(latitude - otherLatitude) < nearDegrees && abs(longitude - otherLongitude) < nearDegrees
  }

  /// Two venues within a degree (about 100 km) may be one city and its outskirts.
  private static let nearDegrees = 1.0

  /// The participants in common; nil when the shorter list names someone who is not in the longer one.
  private static func shared(_ a: ToldEngagement, _ b: ToldEngagement) -> (persons: Int, states: Int)? {
    // Of two lists as long, always the same one is looked for in the other.
    let isFirst = (a.parties.count, a.telling) < (b.parties.count, b.telling)
    let (short, long) = isFirst ? (a.parties, b.parties) : (b.parties, a.parties)
    var left = long
    var persons = 0
    var states = 0
    for party in short.filter({ $0.figure != nil }) {
      guard let place = left.firstIndex(where: { $0.figure == party.figure }) else { continue }
      if !Self.partsAgree(party, left[place]) { return nil }
      left.remove(at: place)
      persons += 1
    }
    let matched = Set(long.filter { party in !left.contains(party) }.compactMap(\.figure))
    for party in short where party.figure.map({ !matched.contains($0) }) ?? true {
      let place = left.firstIndex {
        $0.state != nil && $0.state == party.state && ($0.figure == nil || party.figure == nil)
      }
      guard let place else {
        // A state beside its own representative says nothing new.
        if party.figure == nil, long.contains(where: { $0.state == party.state && party.state != nil }) { continue }
        return nil
      }
      left.remove(at: place)
      states += 1
    }
    return (persons, states)
  }

  /// A sender is not a receiver: a message and its answer are two.
  private static func partsAgree(_ a: ToldEngagement.Party, _ b: ToldEngagement.Party) -> Bool {
    switch (a.part, b.part) {
    case (.sender?, .receiver?), (.receiver?, .sender?): false
    default: true
    }
  }

  /// Days that go together; for a call of the same persons, days that follow on one another do too, because it may be
  /// night at one end. Nil when apart, or when one telling has no date.
  private static func dateAgreement(_ a: ToldEngagement, _ b: ToldEngagement) -> PossibleDays.Agreement? {
    guard let one = a.days, let other = b.days else { return nil }
    let agreement = one.agreement(with: other)
    if agreement != .apart { return agreement }
    guard a.kindGroup == .call, a.engagement.isMain, b.engagement.isMain, let day = one.day, let next = other.day,
      abs(day - next) == 1
    else { return nil }
    return .overlapping
  }
}

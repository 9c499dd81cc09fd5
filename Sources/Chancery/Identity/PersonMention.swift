/// A person as reports name one: the words, and the state or body that the person is told to stand for.
public struct PersonMention: Hashable, Sendable, Comparable {
  public let name: String
  /// ISO 3166-1 alpha-3, or a body's acronym; nil when not told.
  public let state: String?

  public init(name: String, state: String?) {
    self.name = name
    self.state = state
  }

  public static func < (a: PersonMention, b: PersonMention) -> Bool {
    (a.name, a.state ?? "") < (b.name, b.state ?? "")
  }
}

/// One whom a dossier knows as one person, under all spellings.
public struct PersonEntry: Hashable, Sendable {
  /// Made from name and state, such as `antony-blinken-usa`: the same for the same reports in any order.
  public let id: String
  /// The most frequent spelling of two words or more; of equals the one with fewer initials, then with more words.
  public let name: String
  /// States and bodies that the person was told to stand for, sorted.
  public let states: [String]
  /// All spellings, the most frequent first.
  public let spellings: [String]

  public init(id: String, name: String, states: [String], spellings: [String]) {
    self.id = id
    self.name = name
    self.states = states
    self.spellings = spellings
  }

  /// A person under the names that were taken as one, with how often each stands in the reports.
  package init(counts: [PersonMention: Int]) {
    var spellings: [String: Int] = [:]
    for (mention, count) in counts { spellings[mention.name, default: 0] += count }
    let sorted = spellings.sorted { a, b in
      let (x, y) = (PersonName(a.key).words, PersonName(b.key).words)
      if (x.count > 1) != (y.count > 1) { return x.count > 1 }
      if a.value != b.value { return a.value > b.value }
      let (initials, others) = (x.filter { $0.count == 1 }.count, y.filter { $0.count == 1 }.count)
      if initials != others { return initials < others }
      return x.count != y.count ? x.count > y.count : a.key < b.key
    }.map(\.key)
    let name = sorted.first ?? ""
    let states = Set(counts.keys.compactMap(\.state)).sorted()
    let slug = (PersonName(name).words + states.map { Folding.fold($0) }).joined(separator: "-")
    self.init(id: slug, name: name, states: states, spellings: sorted)
  }
}

extension Account {
  /// Each place where a person is named, with what the account knows of the person's state; in the account's order.
  public var mentions: [PersonMention] {
    let participants = engagements.flatMap(\.participants).map { ($0.name, $0.state) }
    let holders = offices.map { (Optional($0.name), $0.state) }
    let speakers = statements.flatMap { $0.speakers + $0.addressees }.map { ($0.name, $0.state) }
    return (participants + holders + speakers).compactMap { name, state in
      name.map { PersonMention(name: $0, state: state) }
    }
  }
}

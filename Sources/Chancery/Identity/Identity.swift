/// Which person each mention means.
///
/// Mentions are joined by likeness of names, the strongest first; two states tell two persons apart, and a join that
/// would put two unlike names together is not made. The outcome depends on the set of mentions only, never on their
/// order. A mention that fits two persons equally well stays by itself.
public struct Identity: Sendable {
  /// All persons, sorted by id.
  public let people: [PersonEntry]
  private var places: [PersonMention: Int] = [:]

  /// - Parameter counts: how often each mention stands in the reports.
  /// - Complexity: near-linear; names are compared only where they share two words, or one and a near one.
  public init(counts: [PersonMention: Int]) {
    let mentions = counts.keys.sorted()
    let groups = PersonGroups(mentions: mentions).groups()
    var people: [PersonEntry] = groups.map { group in Self.entry(group.map { mentions[$0] }, counts: counts) }
    people.sort { ($0.id, $0.mentions[0]) < ($1.id, $1.mentions[0]) }
    self.init(people: Self.distinct(people))
  }

  /// Persons who were told apart before.
  public init(people: [PersonEntry]) {
    self.people = people
    for (place, person) in people.enumerated() {
      for mention in person.mentions { places[mention] = place }
    }
  }

  /// The person whom a mention means; nil for one that was not among those counted.
  public func person(of mention: PersonMention) -> PersonEntry? { places[mention].map { people[$0] } }

  private static func entry(_ mentions: [PersonMention], counts: [PersonMention: Int]) -> PersonEntry {
    var spellings: [String: Int] = [:]
    for mention in mentions { spellings[mention.name, default: 0] += counts[mention] ?? 0 }
    let sorted = spellings.sorted { a, b in
      let (x, y) = (PersonName(a.key).words, PersonName(b.key).words)
      if (x.count > 1) != (y.count > 1) { return x.count > 1 }
      if a.value != b.value { return a.value > b.value }
      let (initials, others) = (x.filter { $0.count == 1 }.count, y.filter { $0.count == 1 }.count)
      if initials != others { return initials < others }
      return x.count != y.count ? x.count > y.count : a.key < b.key
    }.map(\.key)
    let name = sorted.first ?? ""
    let states = Set(mentions.compactMap(\.state)).sorted()
    let slug = (PersonName(name).words + states.map { Folding.fold($0) }).joined(separator: "-")
    return PersonEntry(id: slug, name: name, states: states, spellings: sorted, mentions: mentions)
  }

  /// Numbers the second and later ones of persons whose names give the same id.
  private static func distinct(_ people: [PersonEntry]) -> [PersonEntry] {
    var seen: [String: Int] = [:]
    return people.map { person in
      let count = (seen[person.id] ?? 0) + 1
      seen[person.id] = count
      guard count > 1 else { return person }
      return PersonEntry(
        id: "\(person.id)-\(count)", name: person.name, states: person.states, spellings: person.spellings,
        mentions: person.mentions)
    }.sorted { $0.id < $1.id }
  }
}

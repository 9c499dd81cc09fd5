/// Joins names that hang together by likeness into persons.
///
/// The strongest likeness joins first; two states tell two persons apart, and a join that would put two unlike names
/// together is not made. The outcome depends on the set of names only, never on their order.
package struct PersonGroups {
  /// One a person, each sorted, in the order of their first names.
  package let persons: [[PersonMention]]
  /// Names that fit two persons equally well, sorted.
  package let undecided: [PersonMention]

  /// - Parameter mentions: names of two words or more, with all that are like one of them.
  package init(_ mentions: [PersonMention]) {
    let mentions = Set(mentions).sorted()
    let likenesses = Self.likenesses(mentions)
    let doubtful = Self.doubtful(mentions, likenesses)
    var joined = DisjointSets(count: mentions.count)
    let pairs = likenesses.filter { !doubtful.contains($0.key.a) && !doubtful.contains($0.key.b) }
      .sorted { ($1.value, $0.key.a, $0.key.b) < ($0.value, $1.key.a, $1.key.b) }
    for (pair, _) in pairs {
      let (one, other) = (joined.members(of: pair.a), joined.members(of: pair.b))
      let fits = one.allSatisfy { a in other.allSatisfy { b in Self.mayBeOne(mentions[a], mentions[b]) } }
      if fits { joined.join(pair.a, pair.b) }
    }
    persons = joined.groups.filter { !doubtful.contains($0[0]) }.map { group in group.map { mentions[$0] } }
    undecided = doubtful.sorted().map { mentions[$0] }
  }

  /// Two places, the lower first.
  private struct Pair: Hashable {
    let a: Int
    let b: Int
    init(_ a: Int, _ b: Int) { (self.a, self.b) = (min(a, b), max(a, b)) }
  }

  private static func likenesses(_ mentions: [PersonMention]) -> [Pair: PersonName.Likeness] {
    var found: [Pair: PersonName.Likeness] = [:]
    for a in mentions.indices {
      for b in mentions.indices where b > a {
        if let likeness = likeness(mentions[a], mentions[b]) { found[Pair(a, b)] = likeness }
      }
    }
    return found
  }

  /// How alike two names of persons are who may be one; nil when they cannot.
  static func likeness(_ a: PersonMention, _ b: PersonMention) -> PersonName.Likeness? {
    guard statesAgree(a.state, b.state), let likeness = PersonName.likeness(a, b), likeness > .oneWord else {
      return nil
    }
    return likeness == .shortened && a.state != b.state ? nil : likeness
  }

  /// Whether nothing tells two names of one person apart.
  private static func mayBeOne(_ a: PersonMention, _ b: PersonMention) -> Bool {
    guard statesAgree(a.state, b.state) else { return false }
    return PersonName.likeness(a, b) != nil || PersonName(a.name).isCompatible(with: PersonName(b.name))
  }

  private static func statesAgree(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return true }
    return a == b || !isState(a) || !isState(b)
  }

  /// Whether a code is a state's: three capital letters. Some bodies have such a code too; their officials then stay
  /// apart from the same persons in a state's office.
  private static func isState(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Names without a state that are alike to persons of two states; and names between two fuller ones that cannot be
  /// one person's (John Smith, J. Smith, where John A. Smith and John B. Smith are two).
  private static func doubtful(_ mentions: [PersonMention], _ likenesses: [Pair: PersonName.Likeness]) -> Set<Int> {
    var likes: [Int: [Int]] = [:]
    for pair in likenesses.keys {
      likes[pair.a, default: []].append(pair.b)
      likes[pair.b, default: []].append(pair.a)
    }
    return Set(
      mentions.indices.filter { place in
        let near = likes[place] ?? []
        if mentions[place].state == nil, Set(near.compactMap { mentions[$0].state }.filter(isState)).count > 1 {
          return true
        }
        let fuller = near.filter { isFuller(mentions[$0], than: mentions[place]) }
        return fuller.contains { a in fuller.contains { b in a < b && !mayBeOne(mentions[a], mentions[b]) } }
      })
  }

  /// Whether a name has what another leaves out between its first and last word, or a word for its initial.
  private static func isFuller(_ long: PersonMention, than short: PersonMention) -> Bool {
    let (long, short) = (PersonName(long.name).words, PersonName(short.name).words)
    guard long.last == short.last, let first = long.first, let start = short.first else { return false }
    if first == start { return long.count > short.count }
    return start.count == 1 && first.hasPrefix(start)
  }
}

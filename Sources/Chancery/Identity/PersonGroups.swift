/// Joins mentions of persons into groups, one a person.
struct PersonGroups {
  private let mentions: [PersonMention]
  private let names: [PersonName]

  init(mentions: [PersonMention]) {
    self.mentions = mentions
    names = mentions.map { PersonName($0.name) }
  }

  /// The groups as places of mentions, each sorted, in the order of their first members.
  func groups() -> [[Int]] {
    var joined = DisjointSets(count: mentions.count)
    for pair in pairs() where canJoin(joined.members(of: pair.a), joined.members(of: pair.b)) {
      joined.join(pair.a, pair.b)
    }
    joinSingleWords(&joined)
    return joined.groups
  }

  private struct Pair: Hashable { let likeness: PersonName.Likeness, a: Int, b: Int }

  /// Pairs of mentions that may be one person, the strongest first.
  private func pairs() -> [Pair] {
    var found: Set<Pair> = []
    for places in buckets().values where places.count > 1 {
      for (i, a) in places.enumerated() {
        for b in places[(i + 1)...] where statesAgree(a, b) {
          guard let likeness = names[a].likeness(to: names[b]), likeness > .oneWord else { continue }
          if likeness == .shortened && mentions[a].state != mentions[b].state { continue }
          found.insert(Pair(likeness: likeness, a: a, b: b))
        }
      }
    }
    let doubtful = mentionsBetweenStates(found)
    return found.filter { !doubtful.contains($0.a) && !doubtful.contains($0.b) }
      .sorted { ($1.likeness, $0.a, $0.b) < ($0.likeness, $1.a, $1.b) }
  }

  /// Mentions without a state that are alike to persons of two states.
  private func mentionsBetweenStates(_ pairs: Set<Pair>) -> Set<Int> {
    var states: [Int: Set<String>] = [:]
    for pair in pairs {
      for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] where mentions[one].state == nil {
        if let state = mentions[other].state { states[one, default: []].insert(state) }
      }
    }
    return Set(states.filter { $0.value.filter(Self.isState).count > 1 }.keys)
  }

  /// Mentions by what two like names share: two words, a word and a near one, a word and an initial, or the last word
  /// within a state. Names of one word are alike only within a state.
  private func buckets() -> [String: [Int]] {
    var buckets: [String: [Int]] = [:]
    let initials = Set(names.flatMap(Self.initialKeys))
    for (place, name) in names.enumerated() {
      var keys: Set<String> = []
      for (i, word) in name.words.enumerated() {
        for (j, other) in name.words.enumerated() where i != j {
          if i < j { keys.insert(word < other ? "\(word) \(other)" : "\(other) \(word)") }
          let initial = "\(word)/\(other.prefix(1))"
          if initials.contains(initial) { keys.insert(initial) }
          if other.utf8.count >= PersonName.shortestSlip {
            for near in Self.nearForms(of: other) { keys.insert("\(word)~\(near)") }
          }
        }
      }
      if let last = name.words.last, let state = mentions[place].state { keys.insert("\(last)@\(state)") }
      for key in keys { buckets[key, default: []].append(place) }
    }
    return buckets
  }

  /// A word beside each initial of a name.
  private static func initialKeys(of name: PersonName) -> [String] {
    let initials = name.words.filter { $0.count == 1 }
    return name.words.filter { $0.count > 1 }.flatMap { word in initials.map { "\(word)/\($0)" } }
  }

  /// A word, and what is left of it without each one of its letters.
  private static func nearForms(of word: String) -> [String] {
    let bytes = Array(word.utf8)
    return [word] + bytes.indices.map { String(decoding: bytes[..<$0] + bytes[($0 + 1)...], as: UTF8.self) }
  }

  private func statesAgree(_ a: Int, _ b: Int) -> Bool {
    guard let one = mentions[a].state, let other = mentions[b].state else { return true }
    return one == other || !Self.isState(one) || !Self.isState(other)
  }

  /// Whether a code is a state's: three capital letters. Some bodies have such a code too; their officials then stay
  /// apart from the same persons in a state's office.
  private static func isState(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether all names of two groups are alike, and no two states meet.
  private func canJoin(_ one: [Int], _ other: [Int]) -> Bool {
    one.allSatisfy { a in
      other.allSatisfy { b in statesAgree(a, b) && names[a].likeness(to: names[b]) != nil }
    }
  }

  /// A name of one word joins the one person of its state that has the word in its name.
  private func joinSingleWords(_ joined: inout DisjointSets) {
    var holders: [String: Set<Int>] = [:]
    for (place, name) in names.enumerated() where name.words.count > 1 {
      guard let state = mentions[place].state else { continue }
      for word in Set(name.words) { holders["\(word)@\(state)", default: []].insert(joined.representative(of: place)) }
    }
    for (place, name) in names.enumerated() where name.words.count == 1 {
      guard let state = mentions[place].state, let found = holders["\(name.words[0])@\(state)"], found.count == 1,
        let person = found.first
      else { continue }
      joined.join(person, place)
    }
  }
}

/// Who appears in a report: its persons, and every expression that means one of them, a state or a body.
struct Cast: Sendable {
  var people: [Person] = []
  /// In text order, none overlapping another.
  var mentions: [Mention] = []
  /// The place in ``mentions`` of the mention that covers a word; -1 where none does.
  var mentionAt: [Int]
  /// The office phrases of the report, and the person each was given to, where one was.
  var phrases: [(phrase: OfficePhrase, holders: [Int])] = []

  init(words: Int) { mentionAt = [Int](repeating: -1, count: words) }

  /// The mention that covers a word.
  func mention(at word: Int) -> Mention? {
    guard word >= 0, word < mentionAt.count, mentionAt[word] >= 0 else { return nil }
    return mentions[mentionAt[word]]
  }

  /// Adds a mention unless its core is covered already; the words of its extent that are free become its own.
  mutating func add(_ mention: Mention) {
    guard mention.core.allSatisfy({ mentionAt[$0] < 0 }) else { return }
    for word in mention.words where mentionAt[word] < 0 { mentionAt[word] = mentions.count }
    mentions.append(mention)
  }

  /// Puts the mentions into text order.
  mutating func sort() {
    let order = mentions.indices.sorted { mentions[$0].core.lowerBound < mentions[$1].core.lowerBound }
    var rank = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { rank[old] = new }
    mentions = order.map { mentions[$0] }
    mentionAt = mentionAt.map { $0 < 0 ? -1 : rank[$0] }
  }

  /// The state for which a referent stands.
  func state(of referent: Referent) -> String? {
    switch referent {
    case .person(let place): people[place].state
    case .state(let code): code
    }
  }

  func isPerson(_ referent: Referent) -> Bool {
    if case .person = referent { true } else { false }
  }
}

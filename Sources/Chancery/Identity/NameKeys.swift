/// The keys under which a name is filed, so that names that may be one person's are found without comparing all.
///
/// Two like names share a key: two words; a word and a near form of another; a word and an initial; or, within a state,
/// the last word, or the sound of the whole.
package struct NameKeys: Sendable {
  /// Keys that two names of two words or more share when they are alike.
  package let pairs: Set<Int64>
  /// Each word within the name's state: where names of one word look for their person; empty without a state.
  package let words: Set<Int64>
  /// Each word, for looking up who bears it.
  package let lookups: Set<Int64>
  /// Whether the name has one word only.
  package let isSingle: Bool

  /// All keys.
  package var all: Set<Int64> { pairs.union(words).union(lookups) }

  package init(_ mention: PersonMention) {
    let words = PersonName(mention.name).words
    isSingle = words.count < 2
    lookups = Set(words.map { StableHash.of("any \($0)") })
    let state = mention.state ?? ""
    self.words = state.isEmpty ? [] : Set(words.map { StableHash.of("word \($0)@\(state)") })
    guard words.count > 1 else {
      pairs = []
      return
    }
    var keys: Set<String> = []
    for (i, word) in words.enumerated() {
      for (j, other) in words.enumerated() where i != j {
        if i < j { keys.insert(word < other ? "\(word) \(other)" : "\(other) \(word)") }
        if word.count > 1, let initial = other.first { keys.insert("\(word)/\(initial)") }
        if other.utf8.count >= PersonName.shortestSlip {
          for near in Self.nearForms(of: other) { keys.insert("\(word)~\(near)") }
        }
      }
    }
    if let last = words.last, !state.isEmpty { keys.insert("\(last)@\(state)") }
    if let sound = NameSound(words: words, state: mention.state) { keys.insert("sound \(sound.text)@\(state)") }
    pairs = Set(keys.map { StableHash.of($0) })
  }

  /// A word, and what is left of it without each one of its letters.
  private static func nearForms(of word: String) -> Set<String> {
    let bytes = Array(word.utf8)
    return Set([word] + bytes.indices.map { String(decoding: bytes[..<$0] + bytes[($0 + 1)...], as: UTF8.self) })
  }
}

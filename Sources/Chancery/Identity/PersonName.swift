/// A person's name made comparable across spellings: its words, folded, in the order in which they were written.
struct PersonName: Hashable, Sendable {
  let words: [String]

  init(_ name: String) { words = Pieces.of(Romanisation.latin(name)) }

  /// How alike two names are, the weakest first.
  enum Likeness: Int, Comparable {
    /// The one word of one is among the other's words.
    case oneWord = 1
    /// One word in common, and initials for the others (A. Blinken); or the same last word, and the first shortened at
    /// its beginning or end (Olushegun, Shegun).
    case shortened
    /// The same sound under two spellings of another script (Sergueï, Sergey), in one state.
    case sound
    /// As ``longer`` or ``same``, but for one long word apart by one letter (Antony, Anthony).
    case slip
    /// Two words or more in common, one name having words or initials more.
    case longer
    /// The same words, in any order.
    case same

    static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
  }

  /// The strongest likeness that holds; nil when the names cannot be one person's.
  func likeness(to other: PersonName) -> Likeness? {
    guard !words.isEmpty, !other.words.isEmpty else { return nil }
    if words.sorted() == other.words.sorted() { return .same }
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    if short.words.count == 1 { return long.words.contains(short.words[0]) ? .oneWord : nil }
    let shared = short.wordsShared(with: long) ?? 0
    if shared > 1 { return .longer }
    if short.isSlip(of: long) { return .slip }
    if shared == 1 || short.isShortened(of: long) { return .shortened }
    return nil
  }

  /// The likeness of two mentions: as ``likeness(to:)``, and by sound within a state.
  static func likeness(_ a: PersonMention, _ b: PersonMention) -> Likeness? {
    let (one, other) = (PersonName(a.name), PersonName(b.name))
    let byWords = one.likeness(to: other)
    if let byWords, byWords > .sound { return byWords }
    if let state = a.state, state == b.state, let sound = NameSound(words: one.words, state: state),
      sound == NameSound(words: other.words, state: state)
    {
      return .sound
    }
    return byWords
  }

  /// How many full words this name shares with `other`, when each of its words is one of the other's or one of the two
  /// is the other's initial; nil when a word is left over.
  private func wordsShared(with other: PersonName) -> Int? {
    var left = other.words
    var rest: [String] = []
    for word in words {
      if word.count > 1, let place = left.firstIndex(of: word) { left.remove(at: place) } else { rest.append(word) }
    }
    for word in rest {
      let place = left.firstIndex { ($0.count == 1 || word.count == 1) && $0.first == word.first }
      guard let place else { return nil }
      left.remove(at: place)
    }
    return words.count - rest.count
  }

  /// Whether all words but one are the other's, and that one is apart from one of the other's by one letter.
  private func isSlip(of other: PersonName) -> Bool {
    let mine = words.filter { !other.words.contains($0) }
    let theirs = other.words.filter { !words.contains($0) }
    return mine.count == 1 && words.count > 1 && theirs.contains { Self.areOneLetterApart(mine[0], $0) }
  }

  private func isShortened(of other: PersonName) -> Bool {
    guard let last = words.last, last == other.words.last, let first = words.first, let long = other.words.first,
      first != long
    else { return false }
    let (part, whole) = first.count <= long.count ? (first, long) : (long, first)
    return part.count >= Self.shortestPart && (whole.hasPrefix(part) || whole.hasSuffix(part))
  }

  /// The fewest letters that may stand for a longer first name.
  private static let shortestPart = 4
  /// The fewest letters of a word in which one letter may be a slip: in shorter ones a letter makes another name
  /// (Trong, Truong).
  static let shortestSlip = 6

  /// Whether nothing tells the names apart, however they are spelt: each word of the shorter one is a word of the
  /// longer one, an initial of it, or apart from it by so many letters as two slips make.
  func isCompatible(with other: PersonName) -> Bool {
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    var left = long.words
    var rest: [String] = []
    for word in short.words {
      if let place = left.firstIndex(of: word) { left.remove(at: place) } else { rest.append(word) }
    }
    for word in rest {
      let place = left.firstIndex { other in
        other.count == 1 || word.count == 1 ? other.first == word.first : Self.areTwoSlipsApart(word, other)
      }
      guard let place else { return false }
      left.remove(at: place)
    }
    return true
  }

  /// Whether two words begin alike and at most two letters must be put in, left out or changed to make one the other.
  private static func areTwoSlipsApart(_ a: String, _ b: String) -> Bool {
    let (one, other) = (Array(a.utf8), Array(b.utf8))
    guard min(one.count, other.count) >= shortestSlip - 1, max(one.count, other.count) >= shortestSlip,
      abs(one.count - other.count) <= 2, one.first == other.first
    else { return false }
    var above = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var row = [i + 1]
      for (j, next) in other.enumerated() {
        row.append(min(above[j] + (letter == next ? 0 : 1), above[j + 1] + 1, row[j] + 1))
      }
      above = row
    }
    return above[other.count] <= 2
  }

  /// Whether two long words begin alike and one letter is put in, left out or changed.
  static func areOneLetterApart(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count <= b.utf8.count ? (Array(a.utf8), Array(b.utf8)) : (Array(b.utf8), Array(a.utf8))
    guard short.count >= shortestSlip, long.count - short.count <= 1, short.first == long.first else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    return short[(short.count == long.count ? min(start + 1, short.count) : start)...]
      .elementsEqual(long[min(start + 1, long.count)...])
  }
}

/// Whether a name that a user types may be another's.
package enum NameLikeness {
  package static func mayBeOne(_ a: PersonMention, _ b: PersonMention) -> Bool { PersonName.likeness(a, b) != nil }
}

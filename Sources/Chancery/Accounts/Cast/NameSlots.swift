import Language

/// The words at which a person's name may begin because an office stands before them.
///
/// What stands there is a name though the engine takes it for a place or a body: it has seldom met the names of small
/// states' officials, but the shape of "Minister X" and "the ambassador of Y, X," is the same everywhere.
struct NameSlots: Sendable {
  /// Right behind an office's head ("Foreign Minister X", "son homologue X").
  private(set) var direct: Set<Int> = []
  /// Behind what the head governs ("Minister of Foreign Affairs X").
  private(set) var behind: Set<Int> = []
  /// Behind a comma after an office ("the ambassador of Japan, X,").
  private(set) var apart: Set<Int> = []

  private let reading: Reading
  private let heads: OfficeHeads

  init(reading: Reading, heads: OfficeHeads) {
    (self.reading, self.heads) = (reading, heads)
    for match in heads.matches { walk(from: match.words.upperBound) }
    for match in heads.descriptions { walk(from: match.words.upperBound) }
    let common = reading.vocabulary.common
    for word in reading.words.indices {
      let form = reading.folded[word]
      if let counterpart = reading.counterpart(at: word) {
        walk(from: counterpart.upperBound)
      } else if common.has(form, in: "head-pronoun") || common.has(form, in: "predecessor") {
        walk(from: word + 1)
      }
    }
  }

  /// Whether an office stands right before a word, over titles.
  func holds(_ word: Int) -> Bool { direct.contains(word) || behind.contains(word) || apart.contains(word) }

  private enum Kind { case direct, behind, apart }

  /// Notes a word, and those behind the titles and articles that begin there.
  private mutating func note(_ word: Int, _ kind: Kind, _ limit: Int) {
    var place = word
    while place < limit {
      switch kind {
      case .direct: direct.insert(place)
      case .behind: behind.insert(place)
      case .apart: apart.insert(place)
      }
      if let title = reading.title(at: place) {
        place = title.upperBound
      } else if ["the", "le", "la", "l'", "\"", "“", "«"].contains(reading.folded[place]), kind != .behind {
        place += 1
      } else {
        return
      }
    }
  }

  /// Follows an office from the end of its head through what it governs, as far as a title goes.
  private mutating func walk(from start: Int) {
    guard start > 0, start < reading.words.count else { return }
    let limit = reading.sentence(of: start - 1).upperBound
    note(start, .direct, limit)
    var place = start
    // Titles of thirty words are the longest met in ministries' own readouts.
    while place < limit, place < start + 30 {
      if reading.folded[place] == "," {
        note(place + 1, .apart, limit)
        guard let next = afterComma(place + 1, limit) else { return }
        place = next
      } else if let end = content(at: place, limit) {
        if !isModifier(place) { note(end, .behind, limit) }
        place = end
      } else if joins(place) {
        place += 1
      } else {
        return
      }
    }
  }

  /// The end of a word or term of a title at `place`.
  private func content(at place: Int, _ limit: Int) -> Int? {
    if let term = reading.term(at: place, where: { $0 != .honorific && $0 != .rank }), !term.isPartial {
      return min(term.words.upperBound, limit)
    }
    if let head = heads.head(at: place) { return head.upperBound }
    let form = reading.folded[place]
    if reading.vocabulary.offices.classes["portfolio"]?.contains(form) ?? false { return place + 1 }
    if isModifier(place) { return place + 1 }
    if reading.vocabulary.common.has(exactly: reading.forms[place], in: "not-name"),
      reading.isCapitalised(place) || reading.words[place].partOfSpeech == .noun
    {
      return place + 1
    }
    if ["(", "["].contains(form), place + 2 < limit, [")", "]"].contains(reading.folded[place + 2]),
      reading.isUpper(place + 1)
    {
      return place + 3
    }
    guard !reading.isCapitalised(place) else { return nil }
    switch reading.words[place].partOfSpeech {
    case .noun, .adj: return place + 1
    default: return nil
    }
  }

  /// "National", "Union": no name follows such a word directly.
  private func isModifier(_ place: Int) -> Bool {
    reading.vocabulary.offices.classes["modifier"]?.contains(reading.folded[place]) ?? false
  }

  private func joins(_ place: Int) -> Bool {
    switch reading.words[place].partOfSpeech {
    case .adp, .det, .cconj: return !reading.isCapitalised(place)
    default:
      return ["-", "–", "&", "there", "here"].contains(reading.folded[place])
        || reading.vocabulary.common.has(reading.folded[place], in: "office-participle")
    }
  }

  /// Where a title goes on after a comma: at the next part of a list, or behind a name at the office's next holder
  /// ("of A, X, and of B, Y").
  private func afterComma(_ start: Int, _ limit: Int) -> Int? {
    var place = start
    while place < limit, place < start + 6, reading.isCapitalised(place), content(at: place, limit) == nil {
      place += 1
    }
    if place == start {
      let isList = content(at: place, limit) != nil && reading.term(at: place) == nil
      return isList || joins(place) ? place : nil
    }
    let behindName = place
    while place < limit, [",", "and", "et"].contains(reading.folded[place]) { place += 1 }
    guard place > behindName, place < limit else { return nil }
    return joins(place) || content(at: place, limit) != nil ? place : nil
  }
}

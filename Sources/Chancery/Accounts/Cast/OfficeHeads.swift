import Language

/// Where a report's words name offices: the heads of the lexicon ("minister", "secretary of state"), found once.
struct OfficeHeads: Sendable {
  /// Every head in text order, longest first at one word.
  let matches: [Reading.Match<[OfficeLexicon.Rule]>]
  /// The same for descriptions ("leader", "top diplomat").
  let descriptions: [Reading.Match<[Role]>]
  private let longest: [Int: Range<Int>]
  private let ends: Set<Int>

  init(reading: Reading) {
    matches = reading.matches(of: reading.vocabulary.offices.heads)
    descriptions = reading.matches(of: reading.vocabulary.offices.vague)
    var longest: [Int: Range<Int>] = [:]
    for match in matches where !match.isPartial && longest[match.words.lowerBound] == nil {
      longest[match.words.lowerBound] = match.words
    }
    self.longest = longest
    ends = Set(matches.map { $0.words.upperBound - 1 })
  }

  /// The longest head that begins at a word.
  func head(at word: Int) -> Range<Int>? { longest[word] }

  /// Whether a head ends with a word.
  func ends(with word: Int) -> Bool { ends.contains(word) }
}

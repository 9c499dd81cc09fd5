/// Tells the language of a text by its most frequent small words.
public struct LanguageProfiles: Sendable {
  /// How many words of a text are looked at.
  private static let window = 400
  /// The smallest share of a text's words that must be the language's own small words.
  ///
  /// - Source: between the lowest share of the English and French reports in `Examples/reports` (0.27) and the highest
  ///   that texts of other languages reach with the wrong list (0.15, Catalan with the French list).
  private static let share = 0.2
  /// The same for a text of at most `shortLength` words, such as a headline.
  private static let shareOfShort = 0.08
  private static let shortLength = 25

  /// Folded words by the language's tag, sorted by tag.
  private let profiles: [(tag: String, words: Set<String>)]

  /// Reads `<tag>/profile.tsv` for the languages that Chancery reads, and `languages.tsv` for those that must not be
  /// taken for them.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    var words: [String: Set<String>] = [:]
    for tongue in Tongue.allCases {
      for row in try lexicons.rows("\(tongue.tag)/profile.tsv") {
        words[tongue.tag, default: []].formUnion(row.list("words").map { Folding.fold($0) })
      }
    }
    for row in try lexicons.rows("languages.tsv") {
      words[row["language"], default: []].formUnion(row.list("words").map { Folding.fold($0) })
    }
    profiles = words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The language; nil when it is none that Chancery reads, or cannot be told.
  public func tongue(of text: String) -> Tongue? {
    let words = Self.words(of: text)
    guard !words.isEmpty else { return nil }
    var best: (tag: String, hits: Int) = ("", 0)
    for profile in profiles {
      let hits = words.filter(profile.words.contains).count
      if hits > best.hits { best = (profile.tag, hits) }
    }
    let needed = words.count <= Self.shortLength ? Self.shareOfShort : Self.share
    guard Double(best.hits) >= needed * Double(words.count) else { return nil }
    return Tongue(rawValue: best.tag)
  }

  /// The first words of a text, folded; an apostrophe ends a word.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(Folding.fold(word))
        word = ""
        if words.count == window { return words }
      }
    }
    if !word.isEmpty { words.append(Folding.fold(word)) }
    return words
  }
}

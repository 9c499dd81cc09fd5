import Foundation

/// Tells the language of a text by its most frequent small words.
public struct LanguageProfiles: Sendable {
  /// How many words of a text are looked at.
  private static let window = 400
  /// The smallest share of a text's words that must be the language's own small words.
  ///
  /// - Source: the lowest share among 65 news reports was 0.33 in English and 0.37 in French; chosen with room below.
  private static let share = 0.2
  /// The same for a text of at most `shortLength` words, such as a headline.
  private static let shareOfShort = 0.08
  private static let shortLength = 25

  /// Words in lower case by the language's tag, sorted by tag.
  private let profiles: [(tag: String, words: Set<String>)]

  /// Reads `<tag>/profile.tsv` for the languages that Chancery reads, and `languages.tsv` for those that must not be
  /// taken for them.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    var words: [String: Set<String>] = [:]
    for tongue in Tongue.allCases {
      for row in try lexicons.rows("\(tongue.tag)/profile.tsv") {
        words[tongue.tag, default: []].formUnion(row.list("words").map(Self.plain))
      }
    }
    for row in try lexicons.rows("languages.tsv") {
      words[row["language"], default: []].formUnion(row.list("words").map(Self.plain))
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
      // Of equals a language that Chancery reads: "in" alone is no sign of German.
      let wins = hits > best.hits || hits == best.hits && Tongue(rawValue: best.tag) == nil
      if wins { best = (profile.tag, hits) }
    }
    let needed = words.count <= Self.shortLength ? Self.shareOfShort : Self.share
    guard Double(best.hits) >= needed * Double(words.count) else { return nil }
    return Tongue(rawValue: best.tag)
  }

  /// Lower case, with accents as one code point: they tell French "à" from English "a".
  private static func plain(_ word: String) -> String { word.lowercased().precomposedStringWithCanonicalMapping }

  /// The first words of a text; an apostrophe ends a word.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, !scalar.properties.isDefaultIgnorableCodePoint {
        words.append(plain(word))
        word = ""
        if words.count == window { return words }
      }
    }
    if !word.isEmpty { words.append(plain(word)) }
    return words
  }
}

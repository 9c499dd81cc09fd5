/// A word of a report that tells a reported act of speech, with what it governs.
struct Trigger {
  /// The verb, or the predicate under a copula.
  let word: Int
  /// All words that the lexicon's expression covers, ``word`` first.
  let words: [Int]
  let kind: ActLexicon.Kind
  var act: Act
  let complements: Complements
  /// The noun or adjective that tells the act of a light verb.
  let actWord: Int?
  let isPassive: Bool
  let isNegated: Bool
  /// The row of the lexicon that tells it; nil for a mere adjective under a copula.
  var row: LexiconPlace?
}

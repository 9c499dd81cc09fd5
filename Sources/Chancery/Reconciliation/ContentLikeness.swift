/// Tells statements that say the same, by the words of their quotes.
package enum ContentLikeness {
  /// How many letters of a word are compared: endings fall away, and most words that English and French share agree.
  private static let stem = 5
  /// The fewest letters of a word that tells what is said.
  private static let shortest = 4

  /// Words that stand in statements whatever these are about.
  ///
  /// - Source: the most frequent stems of the statements in the example reports, English and French, whose meaning is
  ///   that of an act or of a relation between words.
  private static let common: Set<String> = [
    "that", "this", "these", "those", "with", "from", "have", "been", "will", "would", "shoul", "could", "their",
    "they", "them", "both", "sides", "side", "count", "relat", "state", "said", "says", "stres", "affir", "reaff",
    "expre", "hope", "pledg", "commi", "promi", "agree", "also", "which", "more", "between", "betwe", "about", "into",
    "dans", "avec", "pour", "leurs", "leur", "entre", "deux", "parti", "pays", "cette", "elle", "elles", "nous",
    "sont", "plus", "ainsi", "soulig", "souli", "rappe", "expri", "engag", "confi", "promis", "minis", "presi", "prési",
  ]

  /// The stems by which a statement is compared, each once.
  package static func features(of words: String) -> Set<String> {
    let pieces = Pieces.of(words).filter { $0.utf8.count >= shortest }.map { String($0.prefix(stem)) }
    return Set(pieces).subtracting(common)
  }

  /// The share of stems that two statements have in common.
  package static func share(_ a: Set<String>, _ b: Set<String>) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(a.intersection(b).count) / Double(a.union(b).count)
  }

  /// The share from which on two statements of one party say the same: for pledges made on two days.
  ///
  /// - Source: chosen on the pledges of the example reports: the same pledge in other words shares half.
  package static let same = 0.5
  /// The share from which on two accounts of one engagement tell the same statement, where the acts agree too.
  ///
  /// - Source: chosen on the example reports with two sides: lower than for two days, as one occasion tells much.
  package static let sameOccasion = 0.2
}

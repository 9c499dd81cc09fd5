/// When a pledge falls due, where its words say so with a year: "by 2030", "before the end of June 2024", "d'ici 2030".
enum DueDate {
  /// Words before a year that make it a term.
  private static let marks: Set<String> = [
    "by", "before", "until", "till", "in", "of", "for", "end", "ici", "avant", "en", "jusqu", "fin", "pour", "a", "au",
  ]
  /// - Source: the months' names in English and French, folded.
  private static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5,
    "juin": 6, "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
  ]

  /// The month or year in the words, when it does not lie before the day on which they were said; nil where there is
  /// none. The last of several counts: "signed in 2020, to be done by 2030".
  static func edtf(in words: String, said: Day?) -> EDTF? {
    let pieces = Pieces.of(words)
    var found: EDTF?
    for (place, piece) in pieces.enumerated() {
      guard piece.utf8.count == 4, let year = Int(piece), (1945...2100).contains(year), place > 0 else { continue }
      if let said, year < said.year { continue }
      if let month = months[pieces[place - 1]] {
        found = EDTF(stored: "\(year)-\(month < 10 ? "0" : "")\(month)")
      } else if marks.contains(pieces[place - 1]) {
        found = EDTF(stored: String(year))
      }
    }
    return found
  }
}

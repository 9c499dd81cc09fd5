/// Cyrillic letters written in Latin ones, so that a name is found in either.
public enum Romanisation {
  /// `text` with its Cyrillic letters, in either case, replaced by small Latin ones; all else as it is.
  ///
  /// - Source: BGN/PCGN 1947 for Russian, the Ukrainian letters after the national system of 2010, soft and hard signs
  ///   left out.
  public static func latin(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x400...0x4FF).contains($0.value) }) else { return text }
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      if let latin = letters[scalar] { out += latin } else { out.unicodeScalars.append(scalar) }
    }
    return out
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ѓ": "g", "д": "d", "ђ": "dj", "е": "e", "ё": "e", "є": "ye",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "ј": "j", "к": "k", "ќ": "k", "л": "l", "љ": "lj",
    "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "c", "у": "u", "ў": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya",
  ]
}

import Foundation

/// Whether two ways to write a person's name may be one person's, as the evaluation counts it.
///
/// Kept apart from `Identity`, whose judgement it measures: lenient, and without states and offices.
struct ScoredName: Sendable {
  private let words: [String]

  init(_ name: String) { words = Self.words(of: name) }

  /// One's words are among the other's, or they share two words, or the last word and the first letter.
  func agrees(with other: ScoredName) -> Bool {
    guard let last = words.last, let otherLast = other.words.last, let first = words.first,
      let otherFirst = other.words.first
    else { return false }
    let mine = Set(words)
    let theirs = Set(other.words)
    if words.count <= other.words.count ? mine.isSubset(of: theirs) : theirs.isSubset(of: mine) { return true }
    if mine.intersection(theirs).count >= 2 { return true }
    return last == otherLast && first.unicodeScalars.first == otherFirst.unicodeScalars.first
  }

  /// The words in lower case without accents.
  private static func words(of name: String) -> [String] {
    var plain = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "đ", "Đ": plain.append("d")
      case "ı": plain.append("i")
      case "ø": plain.append("o")
      case "ł": plain.append("l")
      default:
        if scalar.properties.canonicalCombiningClass == .notReordered { plain.unicodeScalars.append(scalar) }
      }
    }
    return plain.lowercased().unicodeScalars.split { !isAlphanumeric($0) }.map { String(String.UnicodeScalarView($0)) }
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      return true
    default: return scalar.properties.numericType != nil
    }
  }
}

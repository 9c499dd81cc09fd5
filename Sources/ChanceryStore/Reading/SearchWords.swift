/// What a user typed to search for, as a pattern of the full-text index.
struct SearchWords {
  /// All words must be there; words between quotation marks stand side by side; the last word may be the beginning of
  /// a longer one.
  let pattern: String

  init(_ text: String) {
    var parts: [String] = []
    for (place, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let words = piece.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      if words.isEmpty { continue }
      if place % 2 == 1 {
        parts.append("\"\(words.joined(separator: " "))\"")
      } else {
        parts += words.map { "\"\($0)\"" }
      }
    }
    if let last = parts.last, !text.hasSuffix("\""), !text.hasSuffix(" ") { parts[parts.count - 1] = last + "*" }
    pattern = parts.joined(separator: " ")
  }
}

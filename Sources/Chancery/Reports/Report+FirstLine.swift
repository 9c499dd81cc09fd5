extension Report {
  /// The first line that holds more than spaces, without the spaces around it; empty when there is none.
  ///
  /// It is the title of a report whose source names none.
  public static func firstLine(of text: String) -> String {
    for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      let words = line.drop { $0.properties.isWhitespace }
      if let last = words.lastIndex(where: { !$0.properties.isWhitespace }) { return String(words[...last]) }
    }
    return ""
  }
}

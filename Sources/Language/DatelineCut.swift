/// Finds the dateline with which a paragraph begins ("HANOI, May 28 (VNA) --", "Tunis, 20 fév (TAP) -"), so that it is
/// read apart from the sentence behind it, which begins anew.
struct DatelineCut {
  /// A dateline has at most so many words, its dash included.
  /// - Source: the longest of press agencies ("ADDIS ABABA/NAIROBI, Jan. 2, 2023 (Reuters) -"), with room to spare.
  private static let longest = 16

  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]

  /// The place behind the dash of the dateline at the head of `paragraph`; nil when it has none.
  func end(in paragraph: Range<Int>) -> Int? {
    var hasMark = false
    var hasCapitals = false
    var isAllCapitals = true
    for place in paragraph.prefix(Self.longest) {
      let text = text(of: place)
      if place > paragraph.lowerBound, Self.dashes.contains(text),
        tokens[place].before != .nothing || text == "--" || self.text(of: place - 1) == ")"
      {
        let next = place + 1
        guard next < paragraph.upperBound, tokens[next].before != .nothing, hasMark || hasCapitals else { return nil }
        return beginsSentence(next) || hasMark ? next : nil
      }
      if text == ":", place > paragraph.lowerBound, place < paragraph.lowerBound + 5, isAllCapitals, hasCapitals {
        // "NEW DELHI: The minister ..."
        return place + 1 < paragraph.upperBound && beginsSentence(place + 1) ? place + 1 : nil
      }
      guard let first = text.unicodeScalars.first else { return nil }
      if Letters.isDigit(first.value) || text == "(" {
        hasMark = true
      } else if Letters.isLetter(first.value) {
        let isUpper = text.unicodeScalars.allSatisfy { !Letters.isLower($0.value) }
        if !isUpper { isAllCapitals = false }
        if isUpper, text.utf8.count > 2, place == paragraph.lowerBound { hasCapitals = true }
        guard Letters.isUpper(first.value) || Self.quiet.contains(text) else { return nil }
      }
    }
    return nil
  }

  private func beginsSentence(_ place: Int) -> Bool {
    let (scalar, _) = UTF8Reading.scalar(bytes, at: tokens[place].start)
    return !Letters.isLower(scalar)
  }

  private func text(of place: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[tokens[place].start..<tokens[place].end]), as: UTF8.self)
  }

  private static let dashes: Set<String> = ["-", "–", "—", "--", "―"]

  /// Words of datelines that begin with a small letter.
  private static let quiet: Set<String> = Set(
    """
    janvier février fév fév. mars avril mai juin juillet juil juil. août septembre sept sept. octobre oct oct. novembre \
    nov nov. décembre déc déc. janv janv. févr févr. lundi mardi mercredi jeudi vendredi samedi dimanche le er of de du
    """.split(separator: " ").map(String.init))
}

/// The sentence around a quote, for reading the quote in its place.
struct Excerpt {
  /// At most so many bytes of the sentence are shown on either side of the quote.
  private static let reach = 240

  let before: Substring
  let words: String
  let after: Substring

  /// Whether the sentence was cut short at its beginning or end.
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// The sentence ends at a line break, or at a mark that looks like its end; an abbreviation other than initials and
  /// titles may end it early, which costs some context and nothing else.
  init(of quote: Quote, in text: String) {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: quote.bytes.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: quote.bytes.upperBound)
    words = quote.words

    let floor = utf8.index(start, offsetBy: -Self.reach, limitedBy: utf8.startIndex) ?? utf8.startIndex
    var head = text[Self.characterStart(floor, in: text)..<start]
    var isCutBefore = floor > utf8.startIndex
    if let line = head.lastIndex(where: \.isNewline) {
      head = head[head.index(after: line)...]
      isCutBefore = false
    }
    if let stop = Self.lastStop(in: head) {
      head = head[stop...]
      isCutBefore = false
    } else if isCutBefore, let space = head.firstIndex(of: " ") {
      head = head[space...]
    }
    before = head
    self.isCutBefore = isCutBefore

    let ceiling = utf8.index(end, offsetBy: Self.reach, limitedBy: utf8.endIndex) ?? utf8.endIndex
    var tail = text[end..<Self.characterStart(ceiling, in: text)]
    var isCutAfter = ceiling < utf8.endIndex
    if let line = tail.firstIndex(where: \.isNewline) {
      tail = tail[..<line]
      isCutAfter = false
    }
    if let stop = Self.firstStop(in: tail) {
      tail = tail[..<stop]
      isCutAfter = false
    } else if isCutAfter, let space = tail.lastIndex(of: " ") {
      tail = tail[..<space]
    }
    after = tail
    self.isCutAfter = isCutAfter
  }

  /// The place itself, or the beginning of the code point that it lies within.
  private static func characterStart(_ place: String.Index, in text: String) -> String.Index {
    var place = place
    while place.samePosition(in: text.unicodeScalars) == nil { place = text.utf8.index(before: place) }
    return place
  }

  /// The place behind the last mark that ends a sentence in `text`.
  private static func lastStop(in text: Substring) -> String.Index? {
    var found: String.Index?
    var rest = text
    while let stop = firstStop(in: rest) {
      found = stop
      rest = rest[stop...]
    }
    return found
  }

  /// The place behind the first mark that ends a sentence in `text`: one before a space and a capital letter or an
  /// opening quotation mark, or, where a space was lost, one between a small and a capital letter.
  private static func firstStop(in text: Substring) -> String.Index? {
    var place = text.startIndex
    while let mark = text[place...].firstIndex(where: { ".!?".contains($0) }) {
      place = text.index(after: mark)
      while place < text.endIndex, "”»\"’)".contains(text[place]) { place = text.index(after: place) }
      guard let word = text[place...].first(where: { !$0.isWhitespace }) else { return nil }
      if text[mark] == ".", endsAbbreviation(text[..<mark]) { continue }
      if text[place].isWhitespace {
        if word.isUppercase || "«“\"‘".contains(word) { return place }
      } else if word.isUppercase, mark > text.startIndex, text[text.index(before: mark)].isLowercase {
        return place
      }
    }
    return nil
  }
}

extension Excerpt {
  /// Titles before names, which a full stop shortens.
  private static let titles: Set<String> = [
    "M", "MM", "Mr", "Mrs", "Ms", "Dr", "Pr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov", "Amb",
    "Hon",
    "Rev", "St", "Ste", "Mme", "Mmes", "Mlle", "Me",
  ]

  /// Whether a text ends with an initial or a shortened title, whose full stop ends no sentence.
  private static func endsAbbreviation(_ text: Substring) -> Bool {
    let word = text.reversed().prefix { $0.isLetter }.reversed()
    return word.count == 1 && word.first?.isUppercase == true || titles.contains(String(word))
  }
}

extension MarkedText {
  /// The sentence around a quote, with the quote set off.
  init(quote: Quote, in text: String) {
    let excerpt = Excerpt(of: quote, in: text)
    self.init()
    if excerpt.isCutBefore { append("…") }
    append(excerpt.before)
    append(excerpt.words, marked: true, joined: excerpt.before.last?.isWhitespace == false)
    append(excerpt.after, joined: excerpt.after.first?.isWhitespace == false)
    if excerpt.isCutAfter { append("…") }
  }
}

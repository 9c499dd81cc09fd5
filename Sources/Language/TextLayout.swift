/// Where the paragraphs of a text are, and in which language each is tokenised.
///
/// An empty line always ends a paragraph. A single line break does too, unless the text is wrapped:
/// most of its lines are about as long as the longest, which is short.
struct TextLayout {
  struct Paragraph {
    let start: Int
    let end: Int
    let french: Bool
  }

  /// At most so long are the lines of a wrapped text, in bytes.
  private static let longestWrappedLine = 120

  let paragraphs: [Paragraph]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lines: [Range<Int>] = []
    var start = 0
    var place = 0
    while place < bytes.count {
      let c = bytes[place]
      let length = Self.breakLength(bytes, at: place, first: c)
      if length > 0 {
        lines.append(start..<place)
        place += length
        start = place
      } else {
        place += 1
      }
    }
    lines.append(start..<bytes.count)
    let wrapped = Self.isWrapped(lines, bytes)
    var found: [Range<Int>] = []
    var open: Range<Int>?
    for line in lines {
      if Self.isBlank(line, bytes) {
        if let done = open { found.append(done) }
        open = nil
      } else if wrapped, let before = open {
        open = before.lowerBound..<line.upperBound
      } else {
        if let done = open { found.append(done) }
        open = line
      }
    }
    if let done = open { found.append(done) }
    var scores = found.map { LanguageGuess.score($0, bytes) }
    let whole = scores.reduce(0, +)
    for i in scores.indices where scores[i] == 0 { scores[i] = whole }
    paragraphs = zip(found, scores).map { Paragraph(start: $0.lowerBound, end: $0.upperBound, french: $1 > 0) }
  }

  /// Bytes of the line break at `place`, 0 when there is none.
  private static func breakLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, first c: UInt8) -> Int {
    if c == 0x0A || c == 0x0B || c == 0x0C { return 1 }
    if c == 0x0D { return place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1 }
    if c == 0xC2 { return place + 1 < bytes.count && bytes[place + 1] == 0x85 ? 2 : 0 }
    if c == 0xE2, place + 2 < bytes.count, bytes[place + 1] == 0x80 {
      return bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9 ? 3 : 0
    }
    return 0
  }

  private static func isBlank(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = line.lowerBound
    while place < line.upperBound {
      let (c, length) = UTF8Reading.scalar(bytes, at: place)
      if !Letters.isSpace(c) { return false }
      place += length
    }
    return true
  }

  private static func isWrapped(_ lines: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let longest = lines.reduce(0) { max($0, $1.count) }
    guard longest <= longestWrappedLine, longest >= 40 else { return false }
    var inner = 0
    var full = 0
    for i in lines.indices.dropLast() where !isBlank(lines[i], bytes) && !isBlank(lines[i + 1], bytes) {
      inner += 1
      if lines[i].count * 4 >= longest * 3 { full += 1 }
    }
    return inner >= 3 && full * 10 >= inner * 8
  }
}

/// A guess between English and French by their most frequent short words.
enum LanguageGuess {
  private static let french = Set(
    """
    le la les des du de et à un une dans pour que qui sur au aux par est avec en son sa ses ce cette il elle ont été \
    ces leur leurs se ne pas plus être sont entre lors ainsi d l qu
    """.split(separator: " ").map { key($0.utf8) })
  private static let english = Set(
    """
    the of and to in for is with that by at from was has have it its as will his he said be are an this were their \
    which on also
    """.split(separator: " ").map { key($0.utf8) })

  private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

  /// Above 0 for French, below for English, 0 when nothing tells.
  static func score(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var score = 0
    var word: UInt64 = 0
    var length = 0
    // the first 4,000 bytes tell enough
    for place in range.lowerBound..<min(range.upperBound + 1, range.lowerBound + 4000) {
      let c = place < range.upperBound ? bytes[place] : 0x20
      let low = c >= 0x41 && c <= 0x5A ? c | 0x20 : c
      if (low >= 0x61 && low <= 0x7A) || low >= 0xC3 && low != 0xE2 || (low >= 0x80 && low < 0xC0 && length > 0) {
        length += 1
        if length <= 8 { word = word << 8 | UInt64(low) }
        continue
      }
      if length > 0, length <= 8 {
        if french.contains(word) { score += 1 } else if english.contains(word) { score -= 1 }
      }
      word = 0
      length = 0
    }
    return score
  }
}

/// Cuts text into surface words.
///
/// Words are those of the Universal Dependencies treebanks, but for contractions: "du", "au", "aux" and
/// "des" are one word, "don't" is "do" and "n't". English hyphenated compounds are cut at the hyphen as
/// in the English treebanks ("long", "-", "term"), French ones are not.
struct Tokeniser {
  /// So many scalars are looked at as one run without spaces; longer runs are cut.
  private static let longestRun = 400

  let bytes: UnsafeBufferPointer<UInt8>
  var tokens: [Token] = []
  var scalars: [UInt32] = []
  var offsets: [Int] = []
  var french = false
  /// Whether spaces were passed over inside the run.
  var isSpaced = false
  /// Whether the run may hold a web or mail address.
  var mayHoldAddress = false
  var before = Token.Before.paragraph

  /// The words of each paragraph, in order; paragraphs without words are left out.
  static func paragraphs(_ bytes: UnsafeBufferPointer<UInt8>) -> (tokens: [Token], paragraphs: [Range<Int>]) {
    var tokeniser = Tokeniser(bytes: bytes)
    var ranges: [Range<Int>] = []
    for paragraph in TextLayout(bytes).paragraphs {
      let first = tokeniser.tokens.count
      tokeniser.read(paragraph)
      if tokeniser.tokens.count > first { ranges.append(first..<tokeniser.tokens.count) }
    }
    return (tokeniser.tokens, ranges)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5)
  }

  mutating func read(_ paragraph: TextLayout.Paragraph) {
    french = paragraph.french
    before = .paragraph
    var place = paragraph.start
    while place < paragraph.end {
      let (c, length) = UTF8Reading.scalar(bytes, at: place)
      if Letters.isSpace(c) {
        place += length
        if before == .nothing { before = .space }
        continue
      }
      scalars.removeAll(keepingCapacity: true)
      offsets.removeAll(keepingCapacity: true)
      isSpaced = false
      while place < paragraph.end, scalars.count < Self.longestRun {
        let (c, length) = UTF8Reading.scalar(bytes, at: place)
        if Letters.isSpace(c) {
          if joinsDigits(at: place, length, end: paragraph.end) {
            place += length
            isSpaced = true
            continue
          }
          break
        }
        scalars.append(c)
        offsets.append(place)
        place += length
      }
      offsets.append(place)
      cut()
    }
  }

  /// Whether the space at `place` parts the thousands of one number ("10 000") in French.
  func joinsDigits(at place: Int, _ length: Int, end: Int) -> Bool {
    guard french, place + length + 3 <= end else { return false }
    var first = scalars.count
    while first > 0, Letters.isDigit(scalars[first - 1]) { first -= 1 }
    let digits = scalars.count - first
    guard digits > 0, digits <= 3 || isSpaced,
      first == 0 || !isWordScalar(scalars[first - 1]) && !Self.inNumbers.contains(scalars[first - 1])
    else { return false }
    for k in 0..<3 where !Letters.isDigit(UInt32(bytes[place + length + k])) { return false }
    return place + length + 3 == end || !Letters.isDigit(UInt32(bytes[place + length + 3]))
  }

  /// Emits scalars a ..< b of the run as one word.
  mutating func emit(_ a: Int, _ b: Int) {
    if a >= b { return }
    tokens.append(Token(start: offsets[a], end: offsets[b], before: before, isSpaced: isSpaced))
    before = .nothing
  }

  mutating func cut() {
    let n = scalars.count
    if Self.faces.contains(where: { $0.elementsEqual(scalars) }) {
      emit(0, n)
      return
    }
    mayHoldAddress = scalars.contains { $0 == 0x40 || $0 == 0x2F } || n > 5 && starts(with: "www.", at: 0)
    if n > 1, scalars[0] == 0x23 || scalars[0] == 0x40, Letters.isLetter(scalars[1]) {
      // a tag or an account: #name, @name
      var end = 1
      while end < n, isWordScalar(scalars[end]) { end += 1 }
      emit(0, end)
      cutPieces(from: end, to: n)
    } else {
      cutPieces(from: 0, to: n)
    }
  }

  /// The end of the web or mail address that starts at `i`, without the punctuation after it.
  func addressEnd(from i: Int, to n: Int) -> Int? {
    guard mayHoldAddress else { return nil }
    var end = i
    if starts(with: "http://", at: i) || starts(with: "https://", at: i) || starts(with: "www.", at: i) {
      while end < n, !Self.aroundAddresses.contains(scalars[end]) { end += 1 }
    } else {
      var at: Int?
      while end < n, isWordScalar(scalars[end]) || Self.inMailAddresses.contains(scalars[end]) {
        if scalars[end] == 0x40 { at = end }
        end += 1
      }
      guard let at, at + 1 < end, isWordScalar(scalars[at + 1]) else { return nil }
    }
    while end > i + 1, Self.closing.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  func starts(with text: StaticString, at i: Int) -> Bool {
    let n = text.utf8CodeUnitCount
    guard scalars.count > i + n else { return false }
    return text.withUTF8Buffer { want in (0..<n).allSatisfy { Letters.lowered(scalars[i + $0]) == UInt32(want[$0]) } }
  }

  private static let closing: Set<UInt32> = Set(".,;:!?)]}»”’'\"…".unicodeScalars.map(\.value))
  /// Signs that come in runs as one word.
  private static let repeated: Set<UInt32> = Set(".-!?*=_~#—<>$+/\\".unicodeScalars.map(\.value))
  /// Signs inside numbers.
  private static let inNumbers: Set<UInt32> = Set(".,/-".unicodeScalars.map(\.value))
  /// Signs inside amounts and times of day.
  static let inAmounts: Set<UInt32> = Set(".,:".unicodeScalars.map(\.value))
  /// Signs at which a web address ends.
  private static let aroundAddresses: Set<UInt32> = Set("<>\"“”«»".unicodeScalars.map(\.value))
  /// Signs that may stand in mail addresses, beside letters and digits.
  private static let inMailAddresses: Set<UInt32> = Set("@.-+".unicodeScalars.map(\.value))
  /// Faces written with signs, one word when they stand alone.
  private static let faces: [[UInt32]] = [":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":P"].map {
    $0.unicodeScalars.map(\.value)
  }

  func isWordScalar(_ c: UInt32) -> Bool {
    Letters.isLetter(c) || Letters.isDigit(c) || Letters.isMark(c) || c == 0x5F
  }

  mutating func cutPieces(from start: Int, to n: Int) {
    var i = start
    while i < n {
      let c = scalars[i]
      if isWordScalar(c), let end = addressEnd(from: i, to: n) {
        emit(i, end)
        i = end
        continue
      }
      if isWordScalar(c) || leadsWord(i, n) {
        let end = wordEnd(from: i, to: n)
        cutWord(i, end)
        i = end
        continue
      }
      var end = i + 1
      if Self.repeated.contains(c) {
        while end < n, scalars[end] == c || (c == 0x21 || c == 0x3F) && (scalars[end] == 0x21 || scalars[end] == 0x3F) {
          end += 1
        }
      }
      if c == 0xB0, end < n, scalars[end] == 0x43 || scalars[end] == 0x46 { end += 1 }  // °C
      emit(i, end)
      i = end
    }
  }

  /// An apostrophe that begins a word ("'s", "'90s"), a hyphen before an inverted pronoun standing alone, a signed number.
  func leadsWord(_ i: Int, _ n: Int) -> Bool {
    guard i + 1 < n else { return false }
    let c = Letters.folded(scalars[i])
    if c == 0x27, scalars[i] != 0x2018, scalars[i] != 0x60 {
      var end = i + 1
      while end < n, Letters.isLetter(scalars[end]) { end += 1 }
      if end == n || !isWordScalar(scalars[end]) {
        if TokeniserLists.clitics.contains(text(i + 1, end)) { return true }
      }
      return Letters.isDigit(scalars[i + 1])
    }
    return false
  }

  /// Where the word that starts at `i` ends, by the signs that may stand inside words.
  func wordEnd(from i: Int, to n: Int) -> Int {
    var j = i + 1
    while j < n {
      let c = scalars[j]
      if isWordScalar(c) {
        j += 1
        continue
      }
      let next = j + 1 < n ? scalars[j + 1] : 0
      let last = scalars[j - 1]
      let folded = Letters.folded(c)
      switch folded {
      case 0x27:  // apostrophe
        if isWordScalar(next), isWordScalar(last) {
          j += 1
        } else if french, TokeniserLists.elisions.contains(lowered(elisionStart(i, j), j)) {
          return j + 1
        } else {
          return j
        }
      case 0x2D where c != 0x2014 && c != 0x2013:  // hyphen
        guard isWordScalar(next), isWordScalar(last) || last == 0x2E else { return j }
        j += 1
      case 0x2E:
        guard let end = stopEnd(word: i, stop: j, to: n) else { return j }
        if end < 0 { return -end }
        j = end
      case 0x2C:
        guard Letters.isDigit(last), Letters.isDigit(next) else { return j }
        j += 1
      case 0x3A, 0x2F:
        guard Letters.isDigit(last), Letters.isDigit(next) else { return j }
        j += 1
      case 0x26:  // AT&T
        guard Letters.isUpper(last), Letters.isUpper(next) else { return j }
        j += 1
      case 0xB0:  // n°
        guard j == i + 1, Letters.lowered(last) == 0x6E else { return j }
        j += 1
      case 0x24:  // US$
        guard j - i <= 3, (i..<j).allSatisfy({ Letters.isUpper(scalars[$0]) }) else { return j }
        return j + 1
      case 0x28:  // traité(e), député(s)
        guard french, let close = (j + 1..<n).prefix(3).first(where: { scalars[$0] == 0x29 }),
          TokeniserLists.optionalEndings.contains(lowered(j + 1, close))
        else { return j }
        return close + 1
      default:
        return j
      }
    }
    return j
  }

  /// Where the elided word before the apostrophe at `j` starts.
  func elisionStart(_ i: Int, _ j: Int) -> Int {
    var k = j
    while k > i, Letters.isLetter(scalars[k - 1]) { k -= 1 }
    return k
  }

  /// What a full stop inside or after a word means: nil, it stands alone; a place, the word goes on there;
  /// a negative place, the word ends there, stop included.
  func stopEnd(word i: Int, stop j: Int, to n: Int) -> Int? {
    let next = j + 1 < n ? scalars[j + 1] : 0
    let last = scalars[j - 1]
    var from = j
    while from > i, scalars[from - 1] != 0x2E, scalars[from - 1] != 0x2D, scalars[from - 1] != 0x27 { from -= 1 }
    let length = j - from
    if next == 0x2E { return nil }
    if length == 1, Letters.isLetter(last), from == i || scalars[from - 1] != 0x27 {
      // an initial or an acronym: U.S., J.-C., a.m.
      if Letters.isLetter(next) {
        let after = j + 2 < n ? scalars[j + 2] : 0
        if after == 0x2E { return j + 1 }
        // "e.g" at the end goes on, "J.Smith" does not
        return j + 2 >= n || !isWordScalar(after) ? j + 1 : -(j + 1)
      }
      if next == 0x2D, j + 3 < n, scalars[j + 3] == 0x2E { return j + 2 }
      if from > i, scalars[from - 1] == 0x2E || scalars[from - 1] == 0x2D { return -(j + 1) }
      if Letters.isUpper(last)
        || (length == 1 && from == i && TokeniserLists.beforeNumbers.contains(text(i, j)) && digitFollows(j + 1, n))
      {
        return -(j + 1)
      }
      return nil
    }
    if Letters.isDigit(last), Letters.isDigit(next) { return j + 1 }
    let apostrophe = (i..<j).last { Letters.folded(scalars[$0]) == 0x27 }
    let word = text(apostrophe.map { $0 + 1 } ?? i, j)
    if TokeniserLists.abbreviations.contains(word) { return -(j + 1) }
    if TokeniserLists.beforeNumbers.contains(word), digitFollows(j + 1, n) { return -(j + 1) }
    if let end = nameEnd(word: i, stop: j, to: n) { return end }
    return nil
  }

  /// The end of a computer's or file's name with the stop at `j` inside: vietnamplus.vn, map.pdf, alt.animals.cat.
  func nameEnd(word i: Int, stop j: Int, to n: Int) -> Int? {
    var end = j
    var stops = 0
    var lastPart = j + 1
    while end + 1 < n, scalars[end] == 0x2E, isWordScalar(scalars[end + 1]) {
      stops += 1
      lastPart = end + 1
      end += 1
      while end < n, isWordScalar(scalars[end]) || scalars[end] == 0x2D && end + 1 < n && isWordScalar(scalars[end + 1])
      {
        end += 1
      }
    }
    guard stops > 0 else { return nil }
    let ending = lowered(lastPart, end)
    if TokeniserLists.nameEndings.contains(ending), !Letters.isUpper(scalars[lastPart]) || ending == "com" {
      return end
    }
    let isLower = (i..<end).allSatisfy { Letters.isLower(scalars[$0]) || !Letters.isLetter(scalars[$0]) }
    return stops > 1 && isLower ? end : nil
  }

  /// Whether a digit follows the stop, here or after one space.
  func digitFollows(_ j: Int, _ n: Int) -> Bool {
    if j < n { return Letters.isDigit(scalars[j]) }
    var place = offsets[n]
    while place < bytes.count, place < offsets[n] + 4 {
      let (c, length) = UTF8Reading.scalar(bytes, at: place)
      if Letters.isDigit(c) { return true }
      if !Letters.isSpace(c) { return false }
      place += length
    }
    return false
  }

  func text(_ a: Int, _ b: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[offsets[a]..<offsets[b]]), as: UTF8.self)
  }

  func lowered(_ a: Int, _ b: Int) -> String {
    var out: [UInt8] = []
    for k in a..<b { UTF8Reading.append(Letters.lowered(Letters.folded(scalars[k])), to: &out) }
    return String(decoding: out, as: UTF8.self)
  }
}

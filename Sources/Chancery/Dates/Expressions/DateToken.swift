/// A run of letters, a run of digits or one sign, as the reader of dates sees a text.
///
/// Finer than the engine's words, so that "5-7", "1er", "Sept." and "28/06/2023" come apart in one way in every
/// language and whatever the engine made of them.
struct DateToken: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable { case letters, digits, sign, lineBreak }
  let kind: Kind
  /// UTF-8 bytes of the text, upper end out.
  let bytes: Range<Int>
  /// Folded letters; digits and signs as they are, dashes of all kinds as `-`.
  let text: String
  /// Whether its first letter is a capital.
  let isCapital: Bool
  /// Whether nothing stands between it and the token before.
  let isGlued: Bool
}

extension DateToken {
  /// Cuts a text into tokens; spaces fall away, a line's end is a token of its own.
  ///
  /// - Complexity: linear in the text's bytes.
  static func tokens(of text: String) -> [DateToken] {
    var text = text
    return text.withUTF8 { cut($0) }
  }

  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
    var tokens: [DateToken] = []
    var folded: [String: String] = [:]
    tokens.reserveCapacity(bytes.count / 5)
    var place = 0
    var glued = false
    while place < bytes.count {
      let start = place
      let byte = bytes[start]
      if isDigit(byte) {
        while place < bytes.count, isDigit(bytes[place]) { place += 1 }
        tokens.append(plain(.digits, bytes, start..<place, glued))
      } else if isLetter(byte) || byte >= 0x80 && wideSign(bytes, at: start) == nil {
        while place < bytes.count, isLetter(bytes[place]) || bytes[place] >= 0x80 && wideSign(bytes, at: place) == nil {
          place += 1
        }
        tokens.append(letters(bytes, start..<place, glued, &folded))
      } else if byte >= 0x80, let sign = wideSign(bytes, at: start) {
        place += sign.length
        if sign.text == " " {
          glued = false
          continue
        }
        tokens.append(
          DateToken(kind: .sign, bytes: start..<place, text: sign.text, isCapital: false, isGlued: glued))
      } else {
        place += 1
        if byte == 0x0A || byte == 0x0D {
          tokens.append(
            DateToken(kind: .lineBreak, bytes: start..<place, text: "\n", isCapital: false, isGlued: false))
        }
        if byte <= 0x20 {
          glued = false
          continue
        }
        tokens.append(plain(.sign, bytes, start..<place, glued))
      }
      glued = true
    }
    return tokens
  }

  private static func plain(
    _ kind: Kind, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ glued: Bool
  ) -> DateToken {
    DateToken(
      kind: kind, bytes: range, text: String(decoding: bytes[range], as: UTF8.self), isCapital: false, isGlued: glued)
  }

  /// A run of letters; `folded` remembers those beyond ASCII, which are dear to fold.
  private static func letters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ glued: Bool, _ folded: inout [String: String]
  ) -> DateToken {
    let first = bytes[range.lowerBound]
    var isCapital = (0x41...0x5A).contains(first)
    let text: String
    if bytes[range].allSatisfy({ $0 < 0x80 }) {
      text = String(unsafeUninitializedCapacity: range.count) { out in
        for (place, byte) in bytes[range].enumerated() { out[place] = byte | 0x20 }
        return range.count
      }
    } else {
      let word = String(decoding: bytes[range], as: UTF8.self)
      if first >= 0x80 { isCapital = word.unicodeScalars.first?.properties.isUppercase ?? false }
      if let known = folded[word] {
        text = known
      } else {
        text = Folding.fold(word)
        folded[word] = text
      }
    }
    return DateToken(kind: .letters, bytes: range, text: text, isCapital: isCapital, isGlued: glued)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The sign that begins at `place`, plain, with its length in bytes; nil for letters and their marks.
  private static func wideSign(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (text: String, length: Int)? {
    let second = place + 1 < bytes.count ? bytes[place + 1] : 0
    let third = place + 2 < bytes.count ? bytes[place + 2] : 0
    switch (bytes[place], second, third) {
    case (0xC2, 0xA0, _): return (" ", 2)
    case (0xC2, 0xB0, _), (0xC2, 0xBA, _): return ("o", 2)
    case (0xC2, 0xA1...0xBF, _): return ("\"", 2)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): return (" ", 3)
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return ("-", 3)
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9B): return ("'", 3)
    case (0xE2, 0x80...0x82, _): return ("\"", 3)
    default: return nil
    }
  }
}

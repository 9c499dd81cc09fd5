import Chancery
import Foundation
import GRDB

/// Cuts text into words for searching: folded, so that "Bùi Thanh Sơn" is found as "bui thanh son", and Cyrillic words
/// as they are written in Latin letters, in more than one way ("Сергей": sergey, sergei).
///
/// It stands in for SQLite's own tokenizer of this name: a program without it, such as Datasette, then opens the file
/// all the same, and finds what is typed without accents.
final class SearchTokenizer: FTS5CustomTokenizer {
  static let name = "unicode61"

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    for word in Self.words(in: bytes) {
      let forms = Self.forms(of: String(decoding: bytes[word], as: UTF8.self))
      for (place, form) in forms.enumerated() where !form.isEmpty {
        let flags: CInt = place == 0 ? 0 : 1  // FTS5_TOKEN_COLOCATED
        let code = form.withCString {
          tokenCallback(
            context, flags, $0, CInt(form.utf8.count), CInt(word.lowerBound), CInt(word.upperBound))
        }
        if code != 0 { return code }
      }
    }
    return 0
  }

  /// The places of words: runs of ASCII letters and digits and of all other letters, digits and combining marks.
  private static func words(in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      var length = 1
      let isPart: Bool
      if byte < 0x80 {
        isPart = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      } else {
        length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let end = min(place + length, bytes.count)
        let scalar = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first
        let properties = scalar?.properties
        isPart =
          properties.map {
            $0.isAlphabetic || $0.numericType != nil || $0.generalCategory == .nonspacingMark
          } ?? false
        length = end - place
      }
      if isPart {
        if start == nil { start = place }
      } else if let from = start {
        found.append(from..<place)
        start = nil
      }
      place += length
    }
    if let from = start { found.append(from..<bytes.count) }
    return found
  }

  /// The word as it is filed, the usual form first.
  static func forms(of word: String) -> [String] {
    let latin = Romanisation.latin(word)
    let folded = Folding.fold(latin)
    guard latin != word else { return [folded] }
    // The spellings of й, ы, ю, я, х, ж and щ in English and French newspapers.
    var forms = [folded]
    for (one, other) in [
      ("ey", "ei"), ("iy", "y"), ("iy", "i"), ("yy", "y"), ("y", "i"), ("yu", "iu"), ("ya", "ia"), ("kh", "h"),
      ("u", "ou"), ("sh", "ch"), ("ts", "c"),
    ] where folded.contains(one) {
      let form = folded.replacing(one, with: other)
      if !forms.contains(form) { forms.append(form) }
    }
    return forms
  }
}

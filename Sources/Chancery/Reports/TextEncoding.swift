import Charsets
import Foundation

/// Turns the bytes of a report into text.
///
/// The encoding is told by, in this order: a byte-order mark; zero bytes at every second place, as in UTF-16; UTF-8, when
/// all bytes fit it, since other encodings hardly ever do by chance; the declaration of an HTML or XML page; a guess.
/// A text in UTF-8 but for a few bytes is a fault that names the first of them, not a text in another encoding.
enum TextEncoding {
  /// The text in `data`, without its byte-order mark and otherwise exactly as given, line ends included.
  static func text(of data: Data) throws(TextFault) -> String {
    if data.isEmpty { throw .empty }
    if data.starts(with: [0xFF, 0xFE]) { return try utf16(data.dropFirst(2), isLittle: true, skipped: 2) }
    if data.starts(with: [0xFE, 0xFF]) { return try utf16(data.dropFirst(2), isLittle: false, skipped: 2) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = data.starts(with: mark) ? data.dropFirst(mark.count) : data
    if let place = body.firstIndex(of: 0) {
      if let isLittle = looksLikeUTF16(data) { return try utf16(data, isLittle: isLittle, skipped: 0) }
      throw .binary(byte: place - data.startIndex)
    }
    if let text = String(validating: body, as: UTF8.self) { return try nonblank(text) }
    let wrong = firstWrongByte(in: body) + body.startIndex - data.startIndex
    if body.count != data.count || isMostlyUTF8(body) { throw .unknownEncoding(byte: wrong) }
    guard let text = otherText(of: body), !isMostlyControl(text) else { throw .unknownEncoding(byte: wrong) }
    return try nonblank(text)
  }

  // MARK: One byte a letter, and Asian encodings

  /// The text in the encoding that the page declares, else in the one that its bytes suggest.
  private static func otherText(of data: Data) -> String? {
    let bytes = Array(data)
    return bytes.withUnsafeBufferPointer { bytes in
      if let declared = declaredCharset(in: bytes), let text = Charset.text(of: bytes, in: usual(declared, bytes)) {
        return text
      }
      let guessed = Charset.guess(bytes) ?? "windows-1252"
      return Charset.text(of: bytes, in: usual(guessed, bytes))
    }
  }

  /// How far into a page its declaration is sought.
  ///
  /// - Source: WHATWG HTML, "prescan a byte stream to determine its encoding".
  private static let declarationLength = 1024

  /// The encoding named by `<?xml … encoding="…"?>`, `<meta charset="…">` or `<meta … content="…; charset=…">`.
  private static func declaredCharset(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = String(decoding: bytes.prefix(declarationLength), as: UTF8.self).lowercased()
    guard head.contains("<") else { return nil }
    for sign in ["<?xml", "<meta"] {
      var rest = head[...]
      while let start = rest.range(of: sign) {
        rest = rest[start.upperBound...]
        let element = rest.prefix { $0 != ">" }
        guard let name = element.range(of: sign == "<meta" ? "charset" : "encoding") else { continue }
        let value = element[name.upperBound...].drop { " =\"'\t\n\r".contains($0) }
        let label = value.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        if !label.isEmpty, !label.hasPrefix("utf") { return String(label) }
      }
    }
    return nil
  }

  /// The encoding that is meant by a name: pages and detectors say ISO-8859-1 for windows-1252, which has the same
  /// letters and more signs; and French text with "œ" or "€" in places that no fraction takes is ISO-8859-15.
  private static func usual(_ charset: String, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let latin: Set<String> = ["iso-8859-1", "latin1", "ascii", "us-ascii", "windows-1252", "cp1252"]
    guard latin.contains(charset.lowercased()) else { return charset }
    if bytes.contains(where: { (0x80...0x9F).contains($0) }) { return "windows-1252" }
    for place in bytes.indices where bytes[place] == 0xBD || bytes[place] == 0xBC || bytes[place] == 0xA4 {
      let isBesideLetter =
        place > 0 && isLetter(bytes[place - 1]) || place + 1 < bytes.count && isLetter(bytes[place + 1])
      if bytes[place] == 0xA4 || isBesideLetter { return "ISO-8859-15" }
    }
    return "windows-1252"
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC0 }

  /// Whether a text has more control signs than a text can have, as when the bytes are no text at all.
  private static func isMostlyControl(_ text: String) -> Bool {
    var odd = 0
    var all = 0
    for scalar in text.unicodeScalars {
      all += 1
      let isControl =
        scalar.value < 0x20 && !(0x09...0x0D).contains(scalar.value) || (0x7F...0x9F).contains(scalar.value)
      if isControl || scalar.value == 0xFFFD { odd += 1 }
    }
    return odd * 50 > all
  }

  // MARK: UTF-16

  /// How many bytes from the beginning tell whether a text without a byte-order mark is UTF-16.
  private static let sample = 512

  /// Whether `data` is UTF-16 with the lower byte first; nil when it is no UTF-16 of mostly Latin letters.
  private static func looksLikeUTF16(_ data: Data) -> Bool? {
    let head = data.prefix(sample)
    guard head.count >= 4, data.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (place, byte) in head.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    let half = head.count / 2
    if zeros[1] * 10 >= half * 8, zeros[0] == 0 { return true }
    if zeros[0] * 10 >= half * 8, zeros[1] == 0 { return false }
    return nil
  }

  private static func utf16(_ data: Data, isLittle: Bool, skipped: Int) throws(TextFault) -> String {
    let bytes = [UInt8](data)
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (low, high) = isLittle ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    if let place = units.firstIndex(of: 0) { throw .binary(byte: skipped + 2 * place) }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw .unknownEncoding(byte: skipped)
    }
    return try nonblank(text)
  }

  // MARK: UTF-8

  private static func nonblank(_ text: String) throws(TextFault) -> String {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    return text
  }

  /// How many bytes of `data` are UTF-8 before the first that is not: where its repaired form begins to differ.
  private static func firstWrongByte(in data: Data) -> Int {
    let repaired = String(decoding: data, as: UTF8.self).utf8
    return zip(repaired, data).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? data.count
  }

  /// Whether letters beyond ASCII are UTF-8 at least four times as often as not.
  private static func isMostlyUTF8(_ data: Data) -> Bool {
    var right = 0
    var wrong = 0
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      if scalar.value == 0xFFFD { wrong += 1 } else { right += 1 }
    }
    return right >= 4 * wrong
  }
}

/// Why bytes are no text; places count bytes from 0.
enum TextFault: Error, Hashable, Sendable {
  case empty
  case binary(byte: Int)
  case unknownEncoding(byte: Int)

  var reason: ReportFault.Reason {
    switch self {
    case .empty: .empty
    case .binary(let byte): .binary(byte: byte)
    case .unknownEncoding(let byte): .unknownEncoding(byte: byte)
    }
  }
}

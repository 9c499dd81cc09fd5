import Foundation

/// The encodings of text that Chancery reads: UTF-8, and UTF-16 that says so by its byte-order mark.
///
/// Others are not guessed; a text in one of them is a fault that names the first byte that does not fit.
enum TextEncoding {
  /// The text in `data`, without its byte-order mark and otherwise exactly as given, line ends included.
  static func text(of data: Data) throws(TextFault) -> String {
    if data.isEmpty { throw .empty }
    if data.starts(with: [0xFF, 0xFE]) { return try utf16(data.dropFirst(2), isLittle: true) }
    if data.starts(with: [0xFE, 0xFF]) { return try utf16(data.dropFirst(2), isLittle: false) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = data.starts(with: mark) ? data.dropFirst(mark.count) : data
    if let place = body.firstIndex(of: 0) { throw .binary(byte: place - data.startIndex) }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .unknownEncoding(byte: firstWrongByte(in: body) + body.startIndex - data.startIndex)
    }
    return try nonblank(text)
  }

  private static func utf16(_ data: Data, isLittle: Bool) throws(TextFault) -> String {
    let bytes = [UInt8](data)
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (low, high) = isLittle ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    if let place = units.firstIndex(of: 0) { throw .binary(byte: 2 + 2 * place) }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw .unknownEncoding(byte: 2)
    }
    return try nonblank(text)
  }

  private static func nonblank(_ text: String) throws(TextFault) -> String {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    return text
  }

  /// How many bytes of `data` are UTF-8 before the first that is not: where its repaired form begins to differ.
  private static func firstWrongByte(in data: Data) -> Int {
    let repaired = String(decoding: data, as: UTF8.self).utf8
    return zip(repaired, data).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? data.count
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

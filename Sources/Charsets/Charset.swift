import CUchardet
import Foundation

/// Encodings of text by their IANA names: guessed from bytes, and turned into text.
///
/// The only place that knows the detector (libuchardet) and the converter (iconv of the C library).
public enum Charset {
  /// The likeliest encoding of `bytes`; nil when nothing tells one.
  public static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return nil }
    let refused = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      uchardet_handle_data(detector, $0, bytes.count)
    }
    guard refused == 0 else { return nil }
    uchardet_data_end(detector)
    let name = String(cString: uchardet_get_charset(detector))
    return name.isEmpty ? nil : name
  }

  /// The text that `bytes` hold in an encoding, in UTF-8; a byte that has no meaning in it becomes U+FFFD.
  ///
  /// - Returns: nil when the encoding is not known.
  public static func text(of bytes: UnsafeBufferPointer<UInt8>, in charset: String) -> String? {
    guard let converter = iconv_open("UTF-8", charset), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var input = UnsafeMutablePointer<CChar>(
      mutating: UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self))
    var left = bytes.count
    var piece = [CChar](repeating: 0, count: 1 << 14)
    while left > 0 {
      let (failed, written) = piece.withUnsafeMutableBufferPointer { room in
        var output = room.baseAddress
        var free = room.count
        let result = iconv(converter, &input, &left, &output, &free)
        return (result == Int(bitPattern: UInt.max) ? errno : 0, room.count - free)
      }
      text.append(contentsOf: piece[..<written].lazy.map { UInt8(bitPattern: $0) })
      if failed == 0 || failed == E2BIG { continue }
      text.append(contentsOf: "\u{FFFD}".utf8)
      input = input.map { $0 + 1 }
      left -= 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

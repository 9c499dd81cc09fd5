/// Turns places in a text counted in UTF-8 bytes into places counted in Unicode code points.
///
/// The text is walked once when the value is made; every question after that walks at most one block of it.
public struct CodePoints: Sendable {
  /// Bytes in a block.
  private static let block = 64

  private let bytes: [UInt8]
  /// How many code points begin before each block.
  private let before: [Int]
  /// How many code points the text has.
  public let count: Int

  /// - Complexity: linear in the text's length.
  public init(of text: String) {
    bytes = Array(text.utf8)
    var before: [Int] = []
    before.reserveCapacity(bytes.count / Self.block + 1)
    var count = 0
    for (place, byte) in bytes.enumerated() {
      if place % Self.block == 0 { before.append(count) }
      if Self.begins(byte) { count += 1 }
    }
    self.before = before
    self.count = count
  }

  /// How many code points begin before `byte`; the whole count for a place at or behind the end.
  ///
  /// - Complexity: constant (at most one block).
  public func place(ofByte byte: Int) -> Int {
    guard byte > 0 else { return 0 }
    guard byte < bytes.count else { return count }
    let first = byte / Self.block * Self.block
    return bytes[first..<byte].reduce(into: before[byte / Self.block]) { if Self.begins($1) { $0 += 1 } }
  }

  /// A range of code points for a range of bytes.
  public func range(ofBytes range: Range<Int>) -> Range<Int> {
    let lower = place(ofByte: range.lowerBound)
    return lower..<max(lower, place(ofByte: range.upperBound))
  }

  /// Whether a byte begins a code point.
  private static func begins(_ byte: UInt8) -> Bool { byte & 0b1100_0000 != 0b1000_0000 }
}

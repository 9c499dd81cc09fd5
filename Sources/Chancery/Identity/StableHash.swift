/// Numbers for texts, the same on every machine and in every run, under which like things are filed.
package enum StableHash {
  /// The number of a text; two texts share one by chance about once in 2^64 pairs.
  ///
  /// - Source: FNV-1a, 64 bits: G. Fowler, L. C. Noll, K.-P. Vo; public domain.
  package static func of(_ text: some StringProtocol) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}

/// Tells texts that are copies of one another, or nearly: an agency's report in two newspapers.
///
/// The share of runs of five words that two texts have in common is estimated from the smallest of many hashes.
/// - Source: A. Z. Broder, "On the resemblance and containment of documents" (1997).
package struct NearCopies: Sendable {
  /// For each of the hash functions the smallest hash of the text's runs of words.
  package let signature: [UInt32]

  /// How many hash functions; the estimate then errs by about 0.06.
  private static let functions = 64
  /// How many words make a run.
  private static let run = 5
  /// How many hashes a band has: texts that share 0.6 of their runs then share a band 19 times of 20.
  private static let band = 4
  /// The share of common runs from which on two texts count as copies.
  ///
  /// - Source: chosen: two readouts of one event share below 0.2; a copy with another headline and a paragraph cut 0.6.
  private static let least = 0.5
  /// Texts of fewer runs are not compared: short notes are alike by chance.
  private static let shortest = 20

  /// The text's signature; nil for a short text.
  package init?(_ text: String) {
    let words = Pieces.of(text)
    guard words.count >= Self.run + Self.shortest else { return nil }
    var smallest = [UInt32](repeating: .max, count: Self.functions)
    for start in 0...(words.count - Self.run) {
      let hash = UInt64(bitPattern: StableHash.of(words[start..<(start + Self.run)].joined(separator: " ")))
      for function in 0..<Self.functions {
        let mixed = Self.mixed(hash ^ (UInt64(function) &* 0x9E37_79B9_7F4A_7C15))
        smallest[function] = min(smallest[function], UInt32(truncatingIfNeeded: mixed))
      }
    }
    signature = smallest
  }

  /// A signature as it was kept.
  package init(signature: [UInt32]) { self.signature = signature }

  /// The keys under which the text is filed: near copies share one.
  package var keys: Set<Int64> {
    Set(
      stride(from: 0, to: signature.count, by: Self.band).map { start in
        let part = signature[start..<min(start + Self.band, signature.count)].map(String.init).joined(separator: " ")
        return StableHash.of("copy \(start) \(part)")
      })
  }

  /// Whether two texts are near copies.
  package func isCopy(of other: NearCopies) -> Bool {
    let same = zip(signature, other.signature).filter { $0 == $1 }.count
    return Double(same) >= Self.least * Double(signature.count)
  }

  /// - Source: the finaliser of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

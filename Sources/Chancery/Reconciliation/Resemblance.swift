/// How alike two sets are, estimated from the smallest of many hashes of their members.
///
/// - Source: A. Z. Broder, "On the resemblance and containment of documents" (1997).
package struct Resemblance: Hashable, Sendable {
  /// For each hash function the smallest hash of a member.
  private let signature: [UInt32]

  /// How many hash functions; the estimate of a share then errs by about 0.06.
  private static let functions = 63

  /// The signature of a set of texts; of an empty one all are alike.
  package init(_ members: Set<String>) {
    var smallest = [UInt32](repeating: .max, count: Self.functions)
    for member in members {
      let hash = UInt64(bitPattern: StableHash.of(member))
      for function in 0..<Self.functions {
        smallest[function] = min(
          smallest[function], UInt32(truncatingIfNeeded: Self.mixed(hash ^ (UInt64(function) &* 0x9E37_79B9_7F4A_7C15)))
        )
      }
    }
    signature = smallest
  }

  /// A signature as ``text`` wrote it; nil for any other text.
  package init?(text: String) {
    let numbers = text.split(separator: " ").compactMap { UInt32($0, radix: 36) }
    guard numbers.count == Self.functions else { return nil }
    signature = numbers
  }

  /// The signature, for keeping.
  package var text: String { signature.map { String($0, radix: 36) }.joined(separator: " ") }

  /// The keys under which a set is filed: with bands of `band` hashes, two sets with the share s of members in common
  /// share a key with the probability 1 − (1 − s^band)^(63 / band).
  package func keys(_ kind: String, band: Int) -> Set<Int64> {
    Set(
      stride(from: 0, through: signature.count - band, by: band).map { start in
        let part = signature[start..<(start + band)].map(String.init).joined(separator: " ")
        return StableHash.of("\(kind) \(start) \(part)")
      })
  }

  /// The share of all members that both sets have, estimated.
  package func share(with other: Resemblance) -> Double {
    Double(zip(signature, other.signature).filter { $0 == $1 }.count) / Double(Self.functions)
  }

  /// - Source: the finaliser of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

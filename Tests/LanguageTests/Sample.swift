import Testing

@testable import Language

/// One engine for all tests, with the weights shipped in the package.
enum Sample {
  private static let made = Result { try LanguageEngine() }

  /// The engine.
  static func engine() throws -> LanguageEngine { try made.get() }

  /// The surface words of a text, without the network.
  static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      Tokeniser.paragraphs(buffer).tokens.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }
  }

  /// Texts that show what reports look like, in both languages.
  static let texts = [
    """
    HANOI, May 28 (VNA) -- Minister of Foreign Affairs Bui Thanh Son held phone talks with U.S. Secretary of State \
    Antony J. Blinken on May 27. “We don't want long-term tensions,” he said.

    The two sides agreed to meet again at 9.30 a.m. on Monday in Washington, D.C.
    """,
    """
    Pékin, 22 mars (VNA) - Le ministre des Affaires étrangères s'est entretenu avec M. Jean-Yves Le Drian. « L'accord \
    sera signé aujourd'hui », a-t-il ajouté.Il a apprécié les 10 000 visites de l'année passée.
    """,
    "VIETNAM, CHINA TO INTENSIFY COOPERATION\nTrong congratulated Xi on his re-election and thanked him.",
  ]
}

/// Random numbers that are the same in each run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

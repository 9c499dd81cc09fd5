/// A text's letters and digits in runs, the common coin in which lexicon entries and reports are compared.
///
/// "U.S.", "US" and "u s" are not the same ("u", "s" against "us"), but "Nations unies" and "Nations-Unies" are.
enum Pieces {
  /// The folded runs of letters and digits in `text`, in order.
  static func of(_ text: String) -> [String] {
    let folded = Folding.fold(text)
    if let quick = ofASCII(folded) { return quick }
    var pieces: [String] = []
    var run = ""
    for scalar in folded.unicodeScalars {
      if isPart(scalar) {
        run.unicodeScalars.append(scalar)
      } else if !run.isEmpty {
        pieces.append(run)
        run = ""
      }
    }
    if !run.isEmpty { pieces.append(run) }
    return pieces
  }

  /// The same for folded text of ASCII alone; nil for other text.
  private static func ofASCII(_ folded: String) -> [String]? {
    var folded = folded
    return folded.withUTF8 { bytes in
      var pieces: [String] = []
      var start: Int?
      for (place, byte) in bytes.enumerated() {
        if byte >= 0x80 { return nil }
        if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) {
          if start == nil { start = place }
        } else if let from = start {
          pieces.append(String(decoding: bytes[from..<place], as: UTF8.self))
          start = nil
        }
      }
      if let from = start { pieces.append(String(decoding: bytes[from...], as: UTF8.self)) }
      return pieces
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
        || (0x41...0x5A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

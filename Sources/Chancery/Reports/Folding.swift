/// Spelling made comparable: lower case, no accents, typographic signs made plain.
///
/// `đ ø ł ı ß æ œ` become `d o l i ss ae oe`; apostrophes and hyphens of all kinds become `'` and `-`;
/// combining marks, soft hyphens and marks of writing direction fall away. Folding never looks at the locale.
public enum Folding {
  /// The folded form of `text`.
  ///
  /// - Complexity: linear; ASCII takes a short way.
  public static func fold(_ text: some StringProtocol) -> String {
    if let quick = text.utf8.withContiguousStorageIfAvailable({ foldASCII($0) }), let folded = quick { return folded }
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in String(text).decomposed.unicodeScalars { append(scalar, to: &out) }
    return out
  }

  private static func foldASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for byte in bytes where byte >= 0x80 { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { out in
      for (place, byte) in bytes.enumerated() { out[place] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
      return bytes.count
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout String) {
    switch scalar.value {
    case 0x41...0x5A: out.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case 0..<0x80: out.unicodeScalars.append(scalar)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
    case 0xA0, 0x2000...0x200A, 0x202F: out.append(" ")
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2B9, 0x60, 0xB4: out.append("'")
    case 0x2010...0x2015, 0x2212: out.append("-")
    case 0x110, 0x111: out.append("d")
    case 0xD8, 0xF8: out.append("o")
    case 0x141, 0x142: out.append("l")
    case 0x131, 0x130: out.append("i")
    case 0xDF: out.append("ss")
    case 0xC6, 0xE6: out.append("ae")
    case 0x152, 0x153: out.append("oe")
    default:
      if scalar.properties.generalCategory == .nonspacingMark { return }
      out.append(scalar.properties.lowercaseMapping)
    }
  }
}

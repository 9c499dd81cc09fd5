/// Classes and case of Unicode scalars, by simple mappings, with a short way for Latin.
enum Letters {
  /// Lower case where it is one scalar.
  @inline(__always)
  static func lowered(_ c: UInt32) -> UInt32 {
    if c < 0x80 { return c >= 0x41 && c <= 0x5A ? c + 32 : c }
    if c < 0x100 { return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c }
    return slowLowered(c)
  }

  private static func slowLowered(_ c: UInt32) -> UInt32 {
    if c >= 0x2000 && c < 0x2C00 && !(c >= 0x2100 && c < 0x2190) && !(c >= 0x24B6 && c <= 0x24CF) { return c }
    guard let scalar = Unicode.Scalar(c) else { return c }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = mapped.first, mapped.count == 1 else { return c }
    return first.value
  }

  /// Upper case where it is one scalar.
  static func uppered(_ c: UInt32) -> UInt32 {
    if c < 0x80 { return c >= 0x61 && c <= 0x7A ? c - 32 : c }
    guard let scalar = Unicode.Scalar(c) else { return c }
    let mapped = scalar.properties.uppercaseMapping.unicodeScalars
    guard let first = mapped.first, mapped.count == 1 else { return c }
    return first.value
  }

  @inline(__always)
  static func isLetter(_ c: UInt32) -> Bool {
    if c < 0x80 { return (c | 32) >= 0x61 && (c | 32) <= 0x7A }
    if c < 0x250 { return c >= 0xC0 ? c != 0xD7 && c != 0xF7 : c == 0xAA || c == 0xB5 || c == 0xBA }
    if c >= 0x2000 && c < 0x2071 { return false }
    guard let scalar = Unicode.Scalar(c) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  static func isUpper(_ c: UInt32) -> Bool { lowered(c) != c }

  static func isLower(_ c: UInt32) -> Bool { lowered(c) == c && isLetter(c) }

  @inline(__always) static func isDigit(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 }

  /// A mark that belongs to the letter before it.
  static func isMark(_ c: UInt32) -> Bool {
    if c < 0x300 { return false }
    if c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) { return true }
    guard let scalar = Unicode.Scalar(c) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// One kind of apostrophe, quotation mark and hyphen for the many.
  @inline(__always)
  static func folded(_ c: UInt32) -> UInt32 {
    if c < 0x80 { return c == 0x60 ? 0x27 : c }
    switch c {
    case 0x2019, 0x2018, 0x02BC: return 0x27
    case 0x201C, 0x201D, 0x201E: return 0x22
    case 0x2010, 0x2011, 0x2013, 0x2014: return 0x2D
    default: return c
    }
  }

  /// White space of any kind, and scalars of no width that stand for nothing.
  @inline(__always)
  static func isSpace(_ c: UInt32) -> Bool {
    if c < 0x80 { return c <= 0x20 || c == 0x7F }
    switch c {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return true
    default: return false
    }
  }
}

/// Reading and writing of UTF-8 that never leaves the buffer; a wrong byte counts as U+FFFD of one byte.
enum UTF8Reading {
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[place]
    if first < 0x80 { return (UInt32(first), 1) }
    return long(bytes, at: place, first: UInt32(first))
  }

  private static func long(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, first: UInt32
  ) -> (scalar: UInt32, length: Int) {
    let left = bytes.count - place
    func more(_ k: Int) -> UInt32? {
      guard k < left, bytes[place + k] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[place + k] & 0x3F)
    }
    if first & 0xE0 == 0xC0, first >= 0xC2, let a = more(1) { return ((first & 0x1F) << 6 | a, 2) }
    if first & 0xF0 == 0xE0, let a = more(1), let b = more(2) {
      let c = (first & 0x0F) << 12 | a << 6 | b
      if c >= 0x800 && !(0xD800...0xDFFF).contains(c) { return (c, 3) }
    }
    if first & 0xF8 == 0xF0, let a = more(1), let b = more(2), let d = more(3) {
      let c = (first & 0x07) << 18 | a << 12 | b << 6 | d
      if c >= 0x10000 && c <= 0x10FFFF { return (c, 4) }
    }
    return (0xFFFD, 1)
  }

  @inline(__always)
  static func bytes(of c: UInt32, _ each: (UInt8) -> Void) {
    if c < 0x80 {
      each(UInt8(truncatingIfNeeded: c))
    } else if c < 0x800 {
      each(UInt8(0xC0 | c >> 6))
      each(UInt8(0x80 | c & 0x3F))
    } else if c < 0x10000 {
      each(UInt8(0xE0 | c >> 12))
      each(UInt8(0x80 | c >> 6 & 0x3F))
      each(UInt8(0x80 | c & 0x3F))
    } else {
      each(UInt8(0xF0 | c >> 18 & 0x07))
      each(UInt8(0x80 | c >> 12 & 0x3F))
      each(UInt8(0x80 | c >> 6 & 0x3F))
      each(UInt8(0x80 | c & 0x3F))
    }
  }

  @inline(__always)
  static func append(_ c: UInt32, to out: inout [UInt8]) {
    if c < 0x80 { out.append(UInt8(truncatingIfNeeded: c)) } else { bytes(of: c) { out.append($0) } }
  }
}

import Foundation

/// A report's text as the rules read it: one way of writing where signs have several.
///
/// Letters are composed; typographic apostrophes and hyphens are those of the keyboard, spaces of all widths are plain,
/// ligatures are apart; soft hyphens, marks of writing direction and signs of no width are gone. So however a report
/// writes these, the rules find the same. Every place in the plain text has its place in the stored one.
struct PlainText: Hashable, Sendable {
  /// The plain text.
  let text: String
  /// Where the plain text differs from the stored one, in order.
  private let edits: [Edit]

  /// A run of stored bytes and what stands for it.
  private struct Edit: Hashable, Sendable {
    let stored: Range<Int>
    let plain: Range<Int>
  }

  /// Whether the stored text is plain already.
  var isAsStored: Bool { edits.isEmpty }

  /// - Complexity: linear; a text that is plain already is looked at and not copied.
  init(of stored: String) {
    var maker = PlainTextMaker()
    maker.read(stored)
    guard !maker.edits.isEmpty else {
      (text, edits) = (stored, [])
      return
    }
    text = String(decoding: maker.bytes, as: UTF8.self)
    edits = maker.edits.map { Edit(stored: $0.stored, plain: $0.plain) }
  }

  /// The bytes of the stored text that stand for `bytes` of the plain one; what was left out at either end stays out.
  ///
  /// - Complexity: logarithmic in the number of differences.
  func stored(_ bytes: Range<Int>) -> Range<Int> {
    let lower = start(bytes.lowerBound)
    return lower..<max(lower, end(bytes.upperBound))
  }

  /// Where the sign that begins at a place of the plain text begins in the stored text.
  private func start(_ place: Int) -> Int {
    let behind = count { $0.plain.upperBound <= place }
    if behind < edits.count, edits[behind].plain.lowerBound < place { return edits[behind].stored.lowerBound }
    guard behind > 0 else { return place }
    return place + edits[behind - 1].stored.upperBound - edits[behind - 1].plain.upperBound
  }

  /// Where the sign that ends at a place of the plain text ends in the stored text.
  private func end(_ place: Int) -> Int {
    let behind = count { $0.plain.upperBound < place || $0.plain.upperBound == place && !$0.plain.isEmpty }
    if behind < edits.count, edits[behind].plain.lowerBound < place { return edits[behind].stored.upperBound }
    guard behind > 0 else { return place }
    return place + edits[behind - 1].stored.upperBound - edits[behind - 1].plain.upperBound
  }

  /// How many edits from the first on satisfy `test`, which none does after the first that does not.
  private func count(where test: (Edit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if test(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Writes the plain form of a text.
private struct PlainTextMaker {
  private(set) var bytes: [UInt8] = []
  private(set) var edits: [(stored: Range<Int>, plain: Range<Int>)] = []
  /// How many stored bytes were read.
  private var stored = 0
  /// Whether a single quotation mark is open: the next one that could be an apostrophe closes it.
  private var isQuoting = false
  private var last: Unicode.Scalar = "\n"

  mutating func read(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return }
    var scalars = text.unicodeScalars[...]
    bytes.reserveCapacity(text.utf8.count)
    while let scalar = scalars.popFirst() {
      guard scalar.value >= 0x80 else {
        if scalar == "\n" { isQuoting = false }
        keep(scalar)
        // A mark on a plain letter is the only reason to look at what follows.
        if let next = scalars.first, next.value >= 0x300 { takeMarks(after: scalar, from: &scalars) }
        continue
      }
      switch PlainTextMaker.form(of: scalar) {
      case .itself:
        if PlainTextMaker.isSingleQuote(scalar) {
          readQuote(scalar, next: scalars.first)
        } else {
          keep(scalar)
          if let next = scalars.first, next.value >= 0x300 { takeMarks(after: scalar, from: &scalars) }
        }
      case .other(let plain): put(plain, for: scalar)
      }
    }
  }

  private enum Form { case itself, other(String) }

  private static func form(of scalar: Unicode.Scalar) -> Form {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0x61C, 0xFEFF: .other("")
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .other(" ")
    case 0x2010, 0x2011: .other("-")
    case 0x2BC, 0x2B9, 0xB4, 0xFF07: .other("'")
    case 0xFB00...0xFB06: .other(String(scalar).precomposedStringWithCompatibilityMapping)
    case 0x212A, 0x212B: .other(String(scalar).precomposedStringWithCanonicalMapping)
    default: .itself
    }
  }

  private static func isSingleQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2018}" || scalar == "\u{2019}" }

  /// A typographic single quotation mark is an apostrophe inside a word, and at its end where no quotation is open.
  private mutating func readQuote(_ mark: Unicode.Scalar, next: Unicode.Scalar?) {
    let isAfterLetter = last.properties.isAlphabetic || last.properties.numericType != nil
    let isBeforeLetter = next.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    if isAfterLetter && (isBeforeLetter || mark == "\u{2019}" && !isQuoting) { return put("'", for: mark) }
    if mark == "\u{2018}" { isQuoting = true } else { isQuoting = false }
    keep(mark)
  }

  /// Composes a letter that was kept with the marks after it.
  private mutating func takeMarks(after base: Unicode.Scalar, from scalars: inout Substring.UnicodeScalarView) {
    var cluster = String(base)
    while let next = scalars.first, next.properties.canonicalCombiningClass != .notReordered {
      cluster.unicodeScalars.append(next)
      scalars.removeFirst()
    }
    let length = cluster.utf8.count
    let baseLength = UTF8.width(base)
    guard length > baseLength else { return }
    bytes.removeLast(baseLength)
    stored -= baseLength
    let composed = cluster.precomposedStringWithCanonicalMapping
    if !composed.utf8.elementsEqual(cluster.utf8) {
      edits.append((stored..<stored + length, bytes.count..<bytes.count + composed.utf8.count))
    }
    bytes.append(contentsOf: composed.utf8)
    stored += length
    last = composed.unicodeScalars.first ?? base
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    if let code = UTF8.encode(scalar) { bytes.append(contentsOf: code) }
    stored += UTF8.width(scalar)
    last = scalar
  }

  private mutating func put(_ plain: String, for scalar: Unicode.Scalar) {
    let length = UTF8.width(scalar)
    edits.append((stored..<stored + length, bytes.count..<bytes.count + plain.utf8.count))
    bytes.append(contentsOf: plain.utf8)
    stored += length
    if let scalar = plain.unicodeScalars.last { last = scalar }
  }
}

/// What the network sees of a word: rows of five tables, and the key by which word lists know it.
/// `Training/features.py` computes the same.
struct WordRows {
  static let formRows = 32768, prefixRows = 4096, suffixRows = 8192, shapeRows = 2048, ngramRows = 32768
  static let listRows = 64
  static let mostNgrams = 40
  private enum Seed { static let formA: UInt64 = 1, formB: UInt64 = 2, prefix: UInt64 = 3, suffix: UInt64 = 4 }
  private enum Other { static let shape: UInt64 = 5, ngram: UInt64 = 6 }

  private(set) var form: [UInt32] = []
  private(set) var prefix: [UInt32] = []
  private(set) var suffix: [UInt32] = []
  private(set) var shape: [UInt32] = []
  private(set) var ngrams: [UInt32] = []
  /// FNV state over the lower-case form, before a part of speech is added; for the lemma table.
  private(set) var lemmaState: UInt64 = 0
  /// The key of the folded form in ``WordLists``.
  private(set) var listKey: UInt64 = 0

  private var folded: [UInt8] = []  // ^form$ in UTF-8
  private var starts: [Int] = []  // where each scalar of ^form$ starts, and the end
  private var shapeBytes: [UInt8] = []

  /// Computes the rows of the form in `bytes` (UTF-8).
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    fold(bytes)
    form.removeAll(keepingCapacity: true)
    prefix.removeAll(keepingCapacity: true)
    suffix.removeAll(keepingCapacity: true)
    shape.removeAll(keepingCapacity: true)
    ngrams.removeAll(keepingCapacity: true)
    let count = starts.count - 3  // scalars of the form without ^ and $
    let last = starts[starts.count - 2]
    folded.withUnsafeBufferPointer { text in
      let whole = UnsafeBufferPointer(rebasing: text[1..<last])
      form.append(Hashing.row(whole, seed: Seed.formA, rows: Self.formRows))
      form.append(Hashing.row(whole, seed: Seed.formB, rows: Self.formRows))
      listKey = Hashing.finish(whole.reduce(Hashing.start(seed: 7)) { Hashing.add(byte: $1, to: $0) })
      if count > 0 {
        for n in 1...min(3, count) {
          let part = UnsafeBufferPointer(rebasing: text[1..<starts[n + 1]])
          prefix.append(Hashing.row(part, seed: Seed.prefix, rows: Self.prefixRows))
        }
        for n in 1...min(4, count) {
          let part = UnsafeBufferPointer(rebasing: text[starts[count + 1 - n]..<last])
          suffix.append(Hashing.row(part, seed: Seed.suffix, rows: Self.suffixRows))
        }
      }
      addNgrams(text, scalars: count)
    }
    shapeBytes.withUnsafeBufferPointer { shape.append(Hashing.row($0, seed: Other.shape, rows: Self.shapeRows)) }
  }

  /// ^form$ of at most 64 scalars, in runs of 3, then 4, then 5.
  private mutating func addNgrams(_ text: UnsafeBufferPointer<UInt8>, scalars: Int) {
    let kept = min(scalars, 64)
    // a longer form is cut before its end mark, so its mark is read from a copy
    if kept < scalars {
      let short = Array(text[0..<starts[kept + 1]]) + [UInt8(ascii: "$")]
      let places = Array(starts[0...kept + 1]) + [starts[kept + 1] + 1]
      short.withUnsafeBufferPointer { add(from: $0, at: places, scalars: kept + 2) }
    } else {
      add(from: text, at: starts, scalars: kept + 2)
    }
  }

  private mutating func add(from text: UnsafeBufferPointer<UInt8>, at places: [Int], scalars: Int) {
    for n in 3...5 where n <= scalars {
      for i in 0...(scalars - n) {
        if ngrams.count == Self.mostNgrams { return }
        let part = UnsafeBufferPointer(rebasing: text[places[i]..<places[i + n]])
        ngrams.append(Hashing.row(part, seed: Other.ngram, rows: Self.ngramRows))
      }
    }
  }

  /// Lower case, one kind of quotes and hyphens, digits as 0; and the shape.
  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    shapeBytes.removeAll(keepingCapacity: true)
    starts.append(0)
    folded.append(UInt8(ascii: "^"))
    var place = 0
    var last: UInt32 = 0, before: UInt32 = 0, kinds = 0
    var lemma = Hashing.start(seed: 7)
    while place < bytes.count {
      let (raw, length) = UTF8Reading.scalar(bytes, at: place)
      place += length
      let scalar = Letters.folded(raw)
      let low = Letters.lowered(scalar)
      let digit = scalar >= 0x30 && scalar <= 0x39
      starts.append(folded.count)
      UTF8Reading.append(digit ? 0x30 : low, to: &folded)
      lemma = Hashing.add(Letters.lowered(raw), to: lemma)
      guard kinds < 12 else { continue }
      let kind: UInt32 =
        digit ? 0x64 : low != scalar ? 0x58 : Letters.isLetter(scalar) ? 0x78 : scalar
      if kinds >= 2, last == kind, before == kind { continue }
      (before, last) = (last, kind)
      kinds += 1
      UTF8Reading.append(kind, to: &shapeBytes)
    }
    starts.append(folded.count)
    folded.append(UInt8(ascii: "$"))
    starts.append(folded.count)
    lemmaState = lemma
  }
}

/// FNV-1a of 64 bits with a seed and a finish.
/// - Source: http://www.isthe.com/chongo/tech/comp/fnv/ (public domain).
enum Hashing {
  private static let prime: UInt64 = 0x100_0000_01B3

  static func start(seed: UInt64) -> UInt64 { 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15) }

  @inline(__always) static func add(byte: UInt8, to state: UInt64) -> UInt64 { (state ^ UInt64(byte)) &* prime }

  /// The scalar's UTF-8 bytes, one after the other.
  static func add(_ scalar: UInt32, to state: UInt64) -> UInt64 {
    var h = state
    UTF8Reading.bytes(of: scalar) { h = add(byte: $0, to: h) }
    return h
  }

  @inline(__always) static func finish(_ state: UInt64) -> UInt64 {
    var h = state
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    return h ^ (h >> 32)
  }

  @inline(__always)
  static func row(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64, rows: Int) -> UInt32 {
    var h = start(seed: seed)
    for byte in bytes { h = add(byte: byte, to: h) }
    return UInt32(truncatingIfNeeded: finish(h) & UInt64(rows - 1))
  }
}

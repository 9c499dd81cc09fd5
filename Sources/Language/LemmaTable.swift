/// Lemmas: edit scripts, and a table that tells the script for known pairs of form and part of speech.
struct LemmaTable: Sendable {
  /// How a lemma is made from a form.
  enum Script: Sendable {
    /// The whole lemma.
    case whole(String)
    /// A case, scalars taken off the end, and what is put there.
    case edit(Case, drop: Int, append: [UInt8])
  }

  enum Case: Sendable { case keep, lower, capitalise }

  let scripts: [Script]
  private let keys: HashedKeys
  private let known: [UInt16]

  init(_ file: WeightsFile) throws(EngineFault) {
    let scripts: [Script] = try file.lines("scripts").map { line in
      if line.hasPrefix("=") { return .whole(String(line.dropFirst())) }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 3, let drop = Int(cells[1]) else { return .edit(.lower, drop: 0, append: []) }
      let kind: Case = cells[0] == "k" ? .keep : cells[0] == "c" ? .capitalise : .lower
      return .edit(kind, drop: drop, append: Array(cells[2].utf8))
    }
    let hashes = try file.numbers("lemma.hashes")
    let places = try file.numbers("lemma.scripts")
    guard hashes.count == 2 * places.count, places.allSatisfy({ $0 < scripts.count }) else {
      throw file.damaged("its lemma table")
    }
    (self.scripts, known, keys) = (scripts, places.map { UInt16($0) }, HashedKeys(hashes))
  }

  /// The tag bytes of each part of speech after a tab, as the table's keys have them.
  private static let tagBytes: [[UInt8]] = PartOfSpeech.allCases.map { [9] + Array($0.tag.utf8) }

  /// The known script of a form; `state` is ``WordRows/lemmaState``.
  func known(state: UInt64, _ partOfSpeech: PartOfSpeech) -> Int? {
    var h = state
    for byte in Self.tagBytes[Int(partOfSpeech.rawValue)] { h = Hashing.add(byte: byte, to: h) }
    return keys.place(of: Hashing.finish(h)).map { Int(known[$0]) }
  }

  /// The lemma of `form` by a script.
  func lemma(of form: UnsafeBufferPointer<UInt8>, script: Int) -> String {
    switch scripts[script] {
    case .whole(let lemma): return lemma
    case .edit(let kind, let drop, let append): return Self.edited(form, kind, drop: drop, append: append)
    }
  }

  private static func edited(_ form: UnsafeBufferPointer<UInt8>, _ kind: Case, drop: Int, append: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(form.count + append.count)
    var starts: [Int] = []
    var place = 0
    var first = true
    while place < form.count {
      let (c, length) = UTF8Reading.scalar(form, at: place)
      place += length
      starts.append(out.count)
      switch kind {
      case .keep: UTF8Reading.append(c, to: &out)
      case .lower: UTF8Reading.append(Letters.lowered(c), to: &out)
      case .capitalise:
        UTF8Reading.append(first ? c : Letters.lowered(c), to: &out)
        first = !Letters.isLetter(c) && c != 0x27 && c != 0x2019 && c != 0x2E
      }
    }
    // a script that would leave nothing was learnt from another word
    guard drop < starts.count || (drop == starts.count && !append.isEmpty) else {
      return String(decoding: out, as: UTF8.self)
    }
    if drop > 0 { out.removeSubrange(starts[starts.count - drop]...) }
    out += append
    return String(decoding: out, as: UTF8.self)
  }
}

import Language

@testable import Chancery

extension Analysis {
  /// A plain analysis for tests: words at spaces, sentences at full stops before a space and at empty lines, every word
  /// below its sentence's first.
  static func plain(_ text: String) -> Analysis {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var sentences: [Range<Int>] = []
    var first = 0
    var place = 0
    func close() {
      if first < words.count { sentences.append(first..<words.count) }
      first = words.count
    }
    while place < bytes.count {
      if bytes[place] <= 0x20 {
        if bytes[place] == 0x0A { close() }
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, bytes[place] > 0x20 { place += 1 }
      let ends = bytes[place - 1] == 0x2E && place - start > 3
      let stop = ends || bytes[place - 1] == 0x2C ? place - 1 : place
      words.append(
        Word(
          bytes: start..<max(stop, start + 1), partOfSpeech: .noun, features: [], lemma: "", head: first,
          relation: words.count == first ? .root : .dependent))
      if ends { close() }
    }
    close()
    return Analysis(words: words, sentences: sentences, names: [])
  }

  /// The first word that begins with the given letters.
  func place(of letters: String, in text: String) -> Int? {
    let bytes = Array(text.utf8)
    return words.firstIndex { String(decoding: bytes[$0.bytes], as: UTF8.self).hasPrefix(letters) }
  }
}

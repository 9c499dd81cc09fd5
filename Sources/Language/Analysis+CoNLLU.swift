extension Analysis {
  /// The analysis in CoNLL-U, ending with an empty line.
  ///
  /// Each sentence has its `sent_id` (`id` and the sentence's number) and its text, runs of white space as one space.
  /// MISC tells whether a space follows, the word's place in the text as Unicode code points
  /// (`TokenRange=lower:upper`, upper end out), and a name's first (`Name=B-PER`) and further words (`Name=I-PER`).
  /// - Parameter text: the text that was analysed.
  /// - Source: https://universaldependencies.org/format.html
  public func conllu(of text: String, id: String) -> String {
    let bytes = Array(text.utf8)
    var points = CodePointCounter(bytes: bytes)
    var tags = [String?](repeating: nil, count: words.count)
    for name in names {
      for place in name.words { tags[place] = (place == name.words.lowerBound ? "B-" : "I-") + name.kind.tag }
    }
    var out = "# newdoc id = \(id)\n"
    for (number, sentence) in sentences.enumerated() {
      let form = { (range: Range<Int>) in Self.plain(String(decoding: bytes[range], as: UTF8.self)) }
      out += "# sent_id = \(id)-\(number + 1)\n# text = \(form(self.bytes(of: sentence)))\n"
      for place in sentence {
        let word = words[place]
        var misc = tags[place].map { ["Name=\($0)"] } ?? []
        if place + 1 < words.count, words[place + 1].bytes.lowerBound == word.bytes.upperBound {
          misc.append("SpaceAfter=No")
        }
        let lower = points.place(ofByte: word.bytes.lowerBound)
        misc.append("TokenRange=\(lower):\(points.place(ofByte: word.bytes.upperBound))")
        let features = word.features.conllu
        out += "\(place - sentence.lowerBound + 1)\t\(form(word.bytes))\t\(Self.plain(word.lemma))\t"
        out += "\(word.partOfSpeech.tag)\t_\t\(features.isEmpty ? "_" : features)\t"
        out += "\(word.head == place ? 0 : word.head - sentence.lowerBound + 1)\t\(word.relation.rawValue)\t_\t"
        out += misc.joined(separator: "|") + "\n"
      }
      out += "\n"
    }
    return out
  }

  /// `text` with runs of white space and control characters as one space; "_" when nothing is left.
  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Letters.isSpace($0.value) }) else { return text }
    let parts = text.unicodeScalars.split { Letters.isSpace($0.value) }
    return parts.isEmpty ? "_" : parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}

extension Name.Kind {
  /// The kind as name corpora write it.
  var tag: String {
    switch self {
    case .person: "PER"
    case .organisation: "ORG"
    case .place: "LOC"
    case .other: "OTH"
    }
  }
}

/// Counts code points up to bytes that are asked for in rising order.
private struct CodePointCounter {
  let bytes: [UInt8]
  private var byte = 0
  private var count = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func place(ofByte end: Int) -> Int {
    while byte < end {
      if bytes[byte] & 0xC0 != 0x80 { count += 1 }
      byte += 1
    }
    return count
  }
}

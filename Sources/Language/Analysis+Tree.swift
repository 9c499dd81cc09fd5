extension Analysis {
  /// The trees of all sentences, for reading: each word on a line of its own below its head, with its relation,
  /// part of speech, and lemma where it is another word.
  /// - Parameter text: the text that was analysed.
  public func tree(of text: String) -> String {
    let bytes = Array(text.utf8)
    var dependents = [[Int]](repeating: [], count: words.count)
    for (place, word) in words.enumerated() where word.head != place { dependents[word.head].append(place) }
    var out = ""
    for sentence in sentences {
      guard let root = sentence.first(where: { words[$0].head == $0 }) else { continue }
      // a stack instead of recursion, for chains as long as a sentence may be
      var stack = [(place: root, lead: "", last: true)]
      while let (place, lead, last) = stack.popLast() {
        let word = words[place]
        let form = String(decoding: bytes[word.bytes], as: UTF8.self)
        let branch = place == root ? "" : last ? "└ " : "├ "
        out += "\(lead)\(branch)\(form)  \(word.relation.rawValue) \(word.partOfSpeech.tag)"
        out += word.lemma == form ? "\n" : " \(word.lemma)\n"
        let below = place == root ? "" : lead + (last ? "  " : "│ ")
        for (k, dependent) in dependents[place].enumerated().reversed() {
          stack.append((dependent, below, k == dependents[place].count - 1))
        }
      }
      out += "\n"
    }
    return out
  }
}

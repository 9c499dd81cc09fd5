import Language

extension Reading {
  /// The longest title or rank of a person that begins at a word ("H.E. Mr.", "Sheikh", "Gen.").
  func title(at word: Int) -> Range<Int>? {
    term(at: word, where: { $0 == .honorific || $0 == .rank })?.words
  }

  /// The words at a place by which somebody is called another's counterpart ("homologue", "opposite number").
  func counterpart(at word: Int) -> Range<Int>? {
    let common = vocabulary.common
    if common.has(folded[word], in: "counterpart") { return word..<word + 1 }
    guard word + 1 < words.count, common.has(folded[word] + " " + folded[word + 1], in: "counterpart") else {
      return nil
    }
    return word..<word + 2
  }

  /// The title or rank that ends right before a word.
  func title(before word: Int) -> Range<Int>? {
    for start in max(0, word - 4)..<word {
      for place in termsAt[start] ?? [] where terms[place].words.upperBound == word {
        switch terms[place].meaning {
        case .honorific, .rank: return terms[place].words
        default: continue
        }
      }
    }
    return nil
  }
}

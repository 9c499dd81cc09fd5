import Language

extension Reading {
  /// The longest title or rank of a person that begins at a word ("H.E. Mr.", "Sheikh", "Gen.").
  func title(at word: Int) -> Range<Int>? {
    term(at: word, where: { $0 == .honorific || $0 == .rank })?.words
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

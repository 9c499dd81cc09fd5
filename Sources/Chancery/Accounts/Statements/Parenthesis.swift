import Language

/// Verbs of speech that interrupt or follow what they report: ", Qin said,", "…, a-t-il ajouté."
///
/// Found by where the words stand, since trees of such sentences are often wrong.
struct Parenthesis {
  let reading: Reading
  let clauses: Clauses

  private var words: [Word] { reading.words }

  /// Whether the verb and its subject stand between commas or at the end, with nothing governed after them.
  func interrupts(_ verb: Int) -> Bool {
    let sentence = reading.sentence(of: verb)
    let group = self.group(of: verb, in: sentence)
    guard group.lowerBound > sentence.lowerBound + 1,
      [",", "”", "»", "\"", "''", "-"].contains(reading.folded[group.lowerBound - 1])
    else { return false }
    // "Rau, speaking in Warsaw, said …": the comma closes an insertion after the subject.
    let subjects = clauses.children(of: verb, .nominalSubject, .nominalSubjectPassive)
    guard subjects.allSatisfy({ group.contains($0) || $0 > verb }) else { return false }
    guard !subjects.isEmpty || group.count > 1 || isInverted(verb) else { return false }
    return group.upperBound >= sentence.upperBound || mayFollow(group.upperBound)
  }

  /// The clause that such a verb reports: where it hangs, else the sentence's root.
  func reported(by verb: Int) -> Int? {
    if [.parataxis, .conjunct, .adverbialClause].contains(words[verb].relation), words[verb].head != verb,
      clauses.isClause(words[verb].head), words[verb].head < verb || words[verb].relation == .parataxis
    {
      return words[verb].head
    }
    let sentence = reading.sentence(of: verb)
    if let child = reading.children[verb].first(where: { clauses.isClause($0) && $0 < verb }) { return child }
    guard let root = sentence.first(where: { words[$0].relation == .root }), root != verb else { return nil }
    return root
  }

  /// The verb with its auxiliaries, pronouns and the subject beside it.
  func group(of verb: Int, in sentence: Range<Int>) -> Range<Int> {
    var lower = verb
    while lower > sentence.lowerBound, isPart(lower - 1, of: verb) {
      lower = clauses.cast.mention(at: lower - 1).map { min($0.words.lowerBound, lower - 1) } ?? lower - 1
    }
    var upper = verb + 1
    if lower == verb || !hasSubject(verb, before: verb) {
      if upper < sentence.upperBound, words[upper].partOfSpeech == .det { upper += 1 }
      if upper < sentence.upperBound, let mention = clauses.cast.mention(at: upper), isSubjectLike(upper, verb) {
        upper = max(upper + 1, mention.words.upperBound)
      } else if upper == verb + 2, upper < sentence.upperBound, words[upper].partOfSpeech == .noun {
        upper = clauses.rightEdge(of: upper) + 1
      } else if upper == verb + 2 {
        upper = verb + 1
      }
    }
    return max(lower, sentence.lowerBound)..<min(max(upper, verb + 1), sentence.upperBound)
  }

  private func isPart(_ word: Int, of verb: Int) -> Bool {
    if words[word].partOfSpeech == .punct { return false }
    if clauses.cast.mention(at: word) != nil { return clauses.preposition(of: word).isEmpty }
    switch words[word].partOfSpeech {
    case .aux, .pron, .det, .part: return true
    case .adv: return words[word].head == verb
    case .noun, .propn, .adj:
      return words[word].head == verb || words[words[word].head].head == verb && words[word].head > word
        || words[word].head == word - 1
    default: return false
    }
  }

  private func hasSubject(_ verb: Int, before word: Int) -> Bool {
    clauses.children(of: verb, .nominalSubject, .nominalSubjectPassive).contains { $0 < word }
  }

  private func isSubjectLike(_ word: Int, _ verb: Int) -> Bool {
    ![.object, .indirectObject].contains(words[word].relation) || words[word].head != verb
  }

  /// "said Qin", "a déclaré le ministre".
  private func isInverted(_ verb: Int) -> Bool {
    group(of: verb, in: reading.sentence(of: verb)).upperBound > verb + 1
  }

  /// Whether what comes after the group ends it or is an adverbial ("in Abu Dhabi", "on Monday", ", mardi").
  private func mayFollow(_ word: Int) -> Bool {
    switch words[word].partOfSpeech {
    case .punct: return ![":", "“", "«", "``"].contains(reading.folded[word])
    case .adp: return !["of", "to"].contains(reading.folded[word])
    case .adv: return reading.tongue == .french || reading.folded[word] != "that"
    default:
      return reading.vocabulary.common.has(reading.folded[word], in: "time-noun")
    }
  }
}

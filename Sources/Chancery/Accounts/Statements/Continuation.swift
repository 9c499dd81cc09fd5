import Language

/// Sentences that carry on a speaker's position without a verb of speech (free indirect speech).
struct Continuation {
  let finder: StatementFinder

  private var reading: Reading { finder.reading }
  private var words: [Word] { reading.words }

  /// What a sentence without a verb of speech carries on from the last one; nil when it tells plain facts.
  ///
  /// Only a sentence of the same paragraph whose main verb stands in the mood of reported speech counts: "would" after
  /// a verb of speech in English, the conditional in French; or one wholly between quotation marks.
  func draft(of sentence: Range<Int>, after drafts: [StatementDraft]) -> StatementDraft? {
    guard let before = drafts.last, sharesParagraph(before, sentence), !before.voice.referents.isEmpty else {
      return nil
    }
    guard let root = sentence.first(where: { words[$0].relation == .root }) else { return nil }
    let isQuoted = ["“", "«", "\""].contains(reading.folded[sentence.lowerBound])
    guard isQuoted || isReportedMood(root) else { return nil }
    let extent = Extents(finder: finder, sentence: sentence).trimmed(sentence, keeping: [])
    guard extent.count > 3 else { return nil }
    var act = Act.affirm
    if case .own(let told, _) = finder.refinement.outcome(of: root, speakers: before.voice.referents) { act = told }
    var voice = before.voice
    voice.word = nil
    return StatementDraft(word: root, act: act, voice: voice, extent: extent, content: extent, confidence: 0.4)
  }

  private func sharesParagraph(_ before: StatementDraft, _ sentence: Range<Int>) -> Bool {
    guard before.extent.upperBound <= sentence.lowerBound,
      reading.sentenceOf[before.word] + 1 == reading.sentenceOf[sentence.lowerBound]
    else { return false }
    let (from, to) = (words[before.extent.upperBound - 1].bytes.upperBound, words[sentence.lowerBound].bytes.lowerBound)
    guard from <= to else { return false }
    let utf8 = reading.report.text.utf8
    let gap = utf8.index(utf8.startIndex, offsetBy: from)..<utf8.index(utf8.startIndex, offsetBy: to)
    return !utf8[gap].contains(0x0A)
  }

  private func isReportedMood(_ root: Int) -> Bool {
    if reading.tongue == .french {
      return words[root].features.contains(.conditional)
        || finder.clauses.children(of: root, .auxiliary, .copula).contains { words[$0].features.contains(.conditional) }
    }
    return finder.clauses.children(of: root, .auxiliary).contains { reading.folded[$0] == "would" }
  }
}

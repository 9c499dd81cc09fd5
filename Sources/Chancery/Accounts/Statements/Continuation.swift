import Language

/// Sentences that carry on a speaker's position without a verb of speech (free indirect speech).
struct Continuation {
  let finder: StatementFinder

  private var reading: Reading { finder.reading }
  private var words: [Word] { reading.words }

  /// What a side will do, told by its own paper: in its statement a plain future is a promise.
  ///
  /// Only where the report's side is the subject, or the title names a paper of several.
  func promise(in sentence: Range<Int>) -> StatementDraft? {
    guard let root = sentence.first(where: { words[$0].relation == .root }), words[root].partOfSpeech == .verb,
      !finder.clauses.isPassive(root), isToCome(root), !finder.clauses.isNegated(root),
      let subject = finder.clauses.children(of: root, .nominalSubject).first,
      let mention = finder.cast.mention(at: subject), [.state, .group].contains(mention.kind),
      !mention.referents.isEmpty, mention.referents.allSatisfy({ !finder.cast.isPerson($0) }),
      isPaper || mention.referents.contains(where: { finder.cast.state(of: $0) == reading.report.side })
    else { return nil }
    let extent = Extents(finder: finder, sentence: sentence).trimmed(sentence, keeping: [])
    let voice = Voice(referents: mention.referents, word: subject, confidence: 0.5)
    return StatementDraft(word: root, act: .pledge, voice: voice, extent: extent, content: extent, confidence: 0.45)
  }

  /// "will submit", "is going to hand", "remettra".
  private func isToCome(_ root: Int) -> Bool {
    if reading.tongue == .french { return words[root].features.contains(.future) }
    return finder.clauses.children(of: root, .auxiliary).contains { ["will", "shall"].contains(reading.folded[$0]) }
      || reading.folded[root] == "going" && finder.clauses.complements(of: root).infinitive != nil
  }

  /// Whether the report is itself a paper, such as a joint statement, by its title.
  private var isPaper: Bool {
    reading.words.indices.prefix(24).contains {
      words[$0].bytes.upperBound <= reading.report.title.utf8.count && finder.triggers.has($0, in: .document)
    }
  }

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

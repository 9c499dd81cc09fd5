import Language

/// Statements told without a verb of speech: "according to X", "selon X", "de l'avis de X".
struct Attribution {
  let finder: StatementFinder

  private var reading: Reading { finder.reading }
  private var words: [Word] { reading.words }

  /// The sentence's attributed statement, unless a verb beside it has told one already.
  func drafts(in sentence: Range<Int>, beside found: [StatementDraft]) -> [StatementDraft] {
    for place in sentence {
      guard let start = phraseEnd(at: place, in: sentence), let speaker = voice(after: start, in: sentence) else {
        continue
      }
      let isLone = !found.contains { $0.extent.contains(place) || $0.word > place - 12 && $0.word < place }
      guard isLone else { continue }
      guard !speaker.referents.isEmpty else { continue }
      let from = found.last { $0.word < place }?.extent.upperBound ?? sentence.lowerBound
      let to = found.first { $0.word > place }?.extent.lowerBound ?? sentence.upperBound
      guard from <= place, place < to else { continue }
      let extent = Extents(finder: finder, sentence: sentence).trimmed(from..<to, keeping: [place])
      guard extent.count > 4 else { continue }
      var act = Act.affirm
      if let root = extent.first(where: { !extent.contains(words[$0].head) || words[$0].head == $0 }),
        case .own(let told, _) = finder.refinement.outcome(of: root, speakers: speaker.referents)
      {
        act = told
      }
      return [
        StatementDraft(
          word: place, act: act,
          voice: speaker, extent: extent, content: nil, confidence: speaker.confidence * 0.75)
      ]
    }
    return []
  }

  /// The place after "according to" and the like.
  private func phraseEnd(at place: Int, in sentence: Range<Int>) -> Int? {
    func follows(_ pieces: [String]) -> Int? {
      guard place + pieces.count <= sentence.upperBound else { return nil }
      for (offset, piece) in pieces.enumerated() where reading.folded[place + offset] != piece { return nil }
      return place + pieces.count
    }
    let phrases: [[String]] =
      reading.tongue == .french
      ? [["selon"], ["d'", "apres"], ["de", "l'", "avis", "de"], ["aux", "yeux", "de"], ["aux", "dires", "de"]]
      : [["according", "to"], ["in", "the", "words", "of"], ["in", "the", "view", "of"]]
    for phrase in phrases {
      if let end = follows(phrase) { return end }
    }
    return nil
  }

  /// "the US press", "the Chinese news agency": an outlet, not a side.
  private func isMedia(after mention: Mention) -> Bool {
    let end = min(mention.words.upperBound + 2, words.count)
    return (mention.words.upperBound..<end).contains {
      [
        "press", "media", "news", "newspaper", "daily", "agency", "tv", "television", "presse", "medias", "agence",
        "quotidien",
      ]
      .contains(reading.folded[$0])
    }
  }

  private func voice(after place: Int, in sentence: Range<Int>) -> Voice? {
    for place in place..<max(place, min(sentence.upperBound, place + 4)) {
      if let mention = finder.cast.mention(at: place) {
        switch mention.kind {
        case .place, .group: return nil
        case .state, .body: if isMedia(after: mention) { return nil }
        case .name, .office, .pronoun: break
        }
        return finder.voices.voice(ofAny: [place], last: [], kind: .say)
      }
      if finder.triggers.has(place, in: .voice) { return finder.voices.voice(ofAny: [place], last: [], kind: .say) }
      guard [.det, .adj, .propn].contains(words[place].partOfSpeech) else { return nil }
    }
    return nil
  }
}

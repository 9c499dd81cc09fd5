import Language

/// Leaves out what a report says twice: the same act of the same speaker in title, lead and body counts once.
struct Repetition {
  let finder: StatementFinder

  private var reading: Reading { finder.reading }

  /// The drafts without repetitions, in text order. Of two the one outside the title stays, else the first.
  func once(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var kept: [StatementDraft] = []
    for draft in drafts.filter({ !isInTitle($0) }) where !kept.contains(where: { says($0, again: draft) }) {
      kept.append(draft)
    }
    let titles = drafts.filter { title in
      isInTitle(title) && !kept.contains { sharesSpeaker($0, title) }
    }
    return titles + kept
  }

  private func isInTitle(_ draft: StatementDraft) -> Bool {
    let title = reading.report.title
    // A first line that is a whole sentence is the lead, not a headline.
    guard !title.isEmpty, !title.hasSuffix("."), reading.report.text.hasPrefix(title) else { return false }
    return reading.words[draft.word].bytes.upperBound <= title.utf8.count
  }

  private func sharesSpeaker(_ a: StatementDraft, _ b: StatementDraft) -> Bool {
    let states = Set(b.voice.referents.compactMap { finder.cast.state(of: $0) })
    return a.voice.referents.contains { one in
      b.voice.referents.contains(one) || finder.cast.state(of: one).map { states.contains($0) } ?? false
    }
  }

  private func says(_ a: StatementDraft, again b: StatementDraft) -> Bool {
    guard a.act == b.act, sharesSpeaker(a, b) else { return false }
    return min(contentWords(a).count, contentWords(b).count) >= 3 && overlap(a, b) >= 0.6
  }

  /// The share of content words that two drafts have in common, of the one that has fewer; 1 when that has none.
  private func overlap(_ a: StatementDraft, _ b: StatementDraft) -> Double {
    let (one, other) = (contentWords(a), contentWords(b))
    let smaller = min(one.count, other.count)
    return smaller == 0 ? 1 : Double(one.intersection(other).count) / Double(smaller)
  }

  private func contentWords(_ draft: StatementDraft) -> Set<String> {
    var found: Set<String> = []
    for word in draft.content ?? draft.extent {
      switch reading.words[word].partOfSpeech {
      case .noun, .propn, .verb, .adj, .num: found.insert(reading.lemmas[word])
      default: continue
      }
    }
    return found
  }
}

import Language

/// Leaves out what a report says twice: the same act of the same speaker in title, lead and body counts once.
struct Repetition {
  let finder: StatementFinder

  private var reading: Reading { finder.reading }

  /// So many statements back a repetition is looked for.
  private static let reach = 100

  /// A draft with what it is compared by.
  private struct Compared {
    let draft: StatementDraft
    let words: Set<String>
    let states: Set<String>
  }

  /// The drafts without repetitions, in text order. Of two the one outside the title stays, else the first.
  func once(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var kept: [Compared] = []
    for draft in drafts where !isInTitle(draft) {
      let compared = compared(draft)
      if !kept.suffix(Self.reach).contains(where: { says($0, again: compared) }) { kept.append(compared) }
    }
    // A headline sums up: what the body gives of the same speaker says it better.
    let titles = drafts.filter { isInTitle($0) }.map(compared).filter { title in
      !kept.contains { sharesSpeaker($0, title) }
    }
    return (titles + kept).map(\.draft)
  }

  private func compared(_ draft: StatementDraft) -> Compared {
    Compared(
      draft: draft, words: contentWords(draft),
      states: Set(draft.voice.referents.compactMap { finder.cast.state(of: $0) }))
  }

  private func isInTitle(_ draft: StatementDraft) -> Bool {
    let title = reading.report.title
    // A first line that is a whole sentence is the lead, not a headline.
    guard !title.isEmpty, !title.hasSuffix("."), reading.report.text.hasPrefix(title) else { return false }
    return reading.words[draft.word].bytes.upperBound <= title.utf8.count
  }

  private func sharesSpeaker(_ a: Compared, _ b: Compared) -> Bool {
    !a.states.isDisjoint(with: b.states) || a.draft.voice.referents.contains { b.draft.voice.referents.contains($0) }
  }

  /// Whether two say the same: act and a speaker in common, and most content words of the one that has fewer.
  private func says(_ a: Compared, again b: Compared) -> Bool {
    guard a.draft.act == b.draft.act, sharesSpeaker(a, b) else { return false }
    let smaller = min(a.words.count, b.words.count)
    guard smaller >= 3 else { return false }
    return Double(a.words.intersection(b.words).count) >= 0.6 * Double(smaller)
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

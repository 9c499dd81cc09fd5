import Language

/// Finds milestones: words of the lexicon that stand together, with the states nearest to them.
struct MilestoneFinder {
  let reading: Reading
  let cast: Cast

  /// How far apart, in words, the words of one milestone may stand.
  private let window = 12

  /// The report's milestones in text order, each kind once for the same states.
  func milestones() -> [Milestone] {
    var found: [Milestone] = []
    for sentence in reading.analysis.sentences {
      let lexicon = reading.vocabulary.milestones
      var candidates: Set<Int> = []
      for word in sentence {
        candidates.formUnion(lexicon.byFirst[reading.lemmas[word]] ?? [])
        candidates.formUnion(lexicon.byFirst[reading.folded[word]] ?? [])
      }
      for place in candidates.sorted() {
        let pattern = lexicon.patterns[place]
        guard let places = match(pattern, in: sentence), let made = milestone(pattern, places, sentence) else {
          continue
        }
        let isKnown = found.contains { $0.what == made.what && !Set($0.states).isDisjoint(with: made.states) }
        let isWeaker = found.contains { other in
          other.triggers.contains { places.contains($0) } && Set(other.states) == Set(made.states)
        }
        if !isKnown && !isWeaker { found.append(made) }
      }
    }
    return found.sorted { ($0.triggers.first ?? 0) < ($1.triggers.first ?? 0) }
  }

  /// The row by which a milestone was found.
  func row(of milestone: Milestone) -> LexiconPlace? {
    guard let first = milestone.triggers.first else { return nil }
    let sentence = reading.sentence(of: first)
    return reading.vocabulary.milestones.patterns.first { pattern in
      guard milestone.what == pattern.what || milestone.what.hasSuffix("-" + pattern.what) else { return false }
      return match(pattern, in: sentence)?.sorted() == milestone.triggers
    }?.place
  }

  /// The places of one word of each group within the window; nil when they do not all stand together.
  private func match(_ pattern: MilestoneLexicon.Pattern, in sentence: Range<Int>) -> [Int]? {
    guard let first = pattern.groups.first else { return nil }
    for start in sentence where isIn(first, start) {
      var places = [start]
      for group in pattern.groups.dropFirst() {
        let near = max(sentence.lowerBound, start - window)..<min(sentence.upperBound, start + window)
        let candidates = near.filter { isIn(group, $0) && !places.contains($0) }
        guard let nearest = candidates.min(by: { abs($0 - start) < abs($1 - start) }) else { break }
        places.append(nearest)
      }
      if places.count == pattern.groups.count { return places }
    }
    return nil
  }

  private func isIn(_ group: Set<String>, _ word: Int) -> Bool {
    if group.contains(reading.lemmas[word]) || group.contains(reading.folded[word]) { return true }
    return group.contains("@body") && cast.mention(at: word)?.kind == .body
  }

  private func milestone(
    _ pattern: MilestoneLexicon.Pattern, _ places: [Int], _ sentence: Range<Int>
  ) -> Milestone? {
    guard let low = places.min(), let high = places.max(), let quote = reading.quote(low..<high + 1) else { return nil }
    var what = pattern.what
    var states: [String]
    if pattern.isPair {
      states = nearestStates(places[0], sentence, count: 2)
      guard states.count == 2 else { return nil }
    } else {
      states = nearestStates(places[0], sentence, count: 1)
      guard states.count == 1 else { return nil }
      if what == "chair" || what == "member" {
        guard let body = places.lazy.compactMap({ body(at: $0) }).first, yearNear(places, sentence) else { return nil }
        what = body.lowercased() + "-" + what
      }
    }
    return Milestone(states: states.sorted(), what: what, date: nil, evidence: [quote], triggers: places.sorted())
  }

  private func body(at word: Int) -> String? {
    guard let mention = cast.mention(at: word), mention.kind == .body, case .state(let code)? = mention.referents.first
    else { return nil }
    return code
  }

  private func yearNear(_ places: [Int], _ sentence: Range<Int>) -> Bool {
    sentence.contains { word in
      places.contains { abs($0 - word) < 8 } && reading.folded[word].count >= 4
        && reading.folded[word].prefix(4).allSatisfy(\.isNumber)
    }
  }

  /// The states of the mentions nearest to a word within its sentence, then of those before it.
  private func nearestStates(_ word: Int, _ sentence: Range<Int>, count: Int) -> [String] {
    var found: [String] = []
    let isState = { (code: String) in !reading.vocabulary.world.bodies.contains(code) }
    let inside = cast.mentions.filter { sentence.contains($0.core.lowerBound) }
      .sorted { abs($0.core.lowerBound - word) < abs($1.core.lowerBound - word) }
    let before = cast.mentions.filter { $0.core.lowerBound < sentence.lowerBound }.reversed()
    for mention in inside + before {
      for code in mention.referents.compactMap({ cast.state(of: $0) }) where isState(code) && !found.contains(code) {
        found.append(code)
        if found.count == count { return found }
      }
    }
    if let side = reading.report.side, isState(side), !found.contains(side) { found.append(side) }
    return Array(found.prefix(count))
  }
}

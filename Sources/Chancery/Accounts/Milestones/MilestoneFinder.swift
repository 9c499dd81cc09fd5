import Language

/// Finds milestones: words of the lexicon that stand together and tell something done, with the sides nearest to them.
///
/// Where words stand tells more surely than the tree which of them belong together: reports hang "relations" on
/// "diplomatic", "the two countries" or "restore" in many ways.
struct MilestoneFinder {
  let reading: Reading
  let cast: Cast

  private var lexicon: MilestoneLexicon { reading.vocabulary.milestones }

  /// The words of one milestone: its act, and all words that tell it, in text order.
  private struct Told {
    let act: Int
    let places: [Int]
  }

  /// The report's milestones in text order; one that is told again stands in the list again.
  func milestones() -> [Milestone] {
    var found: [Milestone] = []
    for sentence in reading.analysis.sentences {
      var candidates: Set<Int> = []
      for word in sentence {
        candidates.formUnion(lexicon.byFirst[reading.lemmas[word]] ?? [])
        candidates.formUnion(lexicon.byFirst[reading.folded[word]] ?? [])
      }
      var here: [(milestone: Milestone, places: [Int])] = []
      for place in candidates.sorted() {
        for told in matches(lexicon.patterns[place], in: sentence) {
          guard let made = milestone(lexicon.patterns[place], told, sentence) else { continue }
          let isTold = here.contains { other in
            other.milestone.states == made.states
              && (other.milestone.what == made.what || other.places.contains { told.places.contains($0) })
          }
          if !isTold { here.append((made, told.places)) }
        }
      }
      found += here.map(\.milestone)
    }
    return found.sorted { ($0.triggers.first ?? 0) < ($1.triggers.first ?? 0) }
  }

  /// The row by which a milestone was found.
  func row(of milestone: Milestone) -> LexiconPlace? {
    guard let first = milestone.triggers.first else { return nil }
    let sentence = reading.sentence(of: first)
    return lexicon.patterns.first { pattern in
      matches(pattern, in: sentence).contains { told in
        guard acts(of: told) == milestone.triggers, let made = self.milestone(pattern, told, sentence) else {
          return false
        }
        return made.what == milestone.what && made.states == milestone.states
      }
    }?.place
  }

  // MARK: Which words stand together

  /// One match for each word of the first group beside which words of all other groups stand.
  private func matches(_ pattern: MilestoneLexicon.Pattern, in sentence: Range<Int>) -> [Told] {
    guard let first = pattern.groups.first else { return [] }
    var found: [Told] = []
    for start in sentence {
      guard let own = match(first, at: start, sentence) else { continue }
      let near =
        max(sentence.lowerBound, start - pattern.reach)..<min(sentence.upperBound, own.upperBound + pattern.reach)
      var places = Array(own)
      let isWhole = pattern.groups.dropFirst().allSatisfy { group in
        let fitting = near.compactMap { match(group, at: $0, sentence) }.filter { run in
          !run.contains { places.contains($0) } && !isParted(start, run.lowerBound)
        }
        guard let nearest = fitting.min(by: { abs($0.lowerBound - start) < abs($1.lowerBound - start) }) else {
          return false
        }
        places += nearest
        return true
      }
      let told = Told(act: start, places: places.sorted())
      let isDone = { acts(of: told).allSatisfy { self.isDone($0, pattern, in: sentence) } }
      if isWhole, isDone() { found.append(told) }
    }
    return found
  }

  /// The verbs among the words of a milestone; without one, the word of its first group.
  private func acts(of told: Told) -> [Int] {
    let verbs = told.places.filter { reading.words[$0].partOfSpeech == .verb }
    return verbs.isEmpty ? [told.act] : verbs
  }

  /// The words of a group's expression that begins at a word; nil where none does.
  private func match(_ group: MilestoneLexicon.Group, at word: Int, _ sentence: Range<Int>) -> Range<Int>? {
    if group.takesBody, body(at: word) != nil { return word..<word + 1 }
    if group.takesYear, isYear(word) { return word..<word + 1 }
    for expression in group.expressions where word + expression.count <= sentence.upperBound {
      let fits = expression.indices.allSatisfy { offset in
        let place = word + offset
        return reading.lemmas[place] == expression[offset] || reading.folded[place] == expression[offset]
          || reading.folded[place] == expression[offset] + "'"
          || reading.words[place].partOfSpeech == .verb && isForm(place, of: expression[offset])
      }
      if fits { return word..<word + expression.count }
    }
    return nil
  }

  /// Whether a regular verb's letters may come from a dictionary form.
  private func isForm(_ word: Int, of verb: String) -> Bool {
    reading.lemmas[word].hasPrefix(verb.prefix(3))
      && Inflection.infinitives(of: reading.folded[word], reading.tongue).contains(verb)
  }

  private func isYear(_ word: Int) -> Bool {
    let form = reading.folded[word]
    if form.count >= 4, form.prefix(4).allSatisfy(\.isNumber), form.hasPrefix("1") || form.hasPrefix("2") {
      return true
    }
    guard ["year", "annee"].contains(form), word > 0 else { return false }
    return ["this", "last", "next", "cette"].contains(reading.folded[word - 1])
  }

  /// Whether a semicolon or dash stands between two words.
  private func isParted(_ a: Int, _ b: Int) -> Bool {
    (min(a, b)..<max(a, b)).contains { [";", "–", "—"].contains(reading.folded[$0]) }
  }

  // MARK: Whether it is done

  /// Whether an act is told as done, agreed or announced, not as hoped for, denied or yet to come.
  private func isDone(_ act: Int, _ pattern: MilestoneLexicon.Pattern, in sentence: Range<Int>) -> Bool {
    let word = reading.words[act]
    let before = max(sentence.lowerBound, act - 4)..<act
    let denials = ["not", "n't", "never", "no", "ne", "n'", "jamais", "aucun", "aucune", "without", "sans"]
    if before.contains(where: { denials.contains(reading.folded[$0]) }) { return false }
    let isSettled = (max(sentence.lowerBound, act - 14)..<act).contains {
      lexicon.settling.contains(reading.lemmas[$0]) || lexicon.settling.contains(reading.folded[$0])
    }
    // "must leave within 72 hours" is the expulsion itself.
    if isSettled || pattern.what.hasSuffix("-expelled") { return true }
    if (max(sentence.lowerBound, act - 6)..<act).contains(where: {
      lexicon.prospects.contains(reading.lemmas[$0]) || lexicon.prospects.contains(reading.folded[$0])
    }) {
      return false
    }
    guard word.partOfSpeech == .verb else { return true }
    // "en concluant un accord": a way to do something else.
    if reading.tongue == .french, reading.folded[act].hasSuffix("ant") { return false }
    return !word.features.contains(.future) && !word.features.contains(.conditional)
      && (reading.tongue == .french || !before.contains { reading.folded[$0] == "to" && $0 >= act - 2 })
  }

  /// Whether the report tells it as news: in its title or lead, or as agreed or announced.
  private func isNew(_ told: Told, in sentence: Range<Int>) -> Bool {
    acts(of: told).contains { act in
      reading.words[act].partOfSpeech == .verb
        && (reading.sentenceOf[act] < 4
          || (max(sentence.lowerBound, act - 14)..<act).contains { lexicon.settling.contains(reading.lemmas[$0]) })
    }
  }

  // MARK: What and whose

  private func milestone(
    _ pattern: MilestoneLexicon.Pattern, _ told: Told, _ sentence: Range<Int>
  ) -> Milestone? {
    guard let low = told.places.first, let high = told.places.last, let quote = reading.quote(low..<high + 1) else {
      return nil
    }
    let named = told.places.lazy.compactMap({ self.body(at: $0) }).first
    guard !pattern.groups.contains(where: \.takesBody) || named != nil else { return nil }
    let sides = MilestoneSides(reading: reading, cast: cast, sentence: sentence)
    let states: [String]
    switch pattern.sides {
    case .pair: states = sides.nearest(to: acts(of: told)[0], bodies: false)
    case .sides: states = sides.nearest(to: acts(of: told)[0], bodies: true)
    case .one: states = sides.holder(at: told.act)
    }
    guard states.count == (pattern.sides == .one ? 1 : 2) else { return nil }
    let what = pattern.what.replacing("@body", with: named?.lowercased() ?? "")
    return Milestone(
      states: states.sorted(), what: what, date: nil, evidence: [quote], triggers: acts(of: told),
      isNew: isNew(told, in: sentence))
  }

  /// The body named at a word, also inside an office ("the chair of the G20").
  private func body(at word: Int) -> String? {
    if case .body(let code)? = reading.term(at: word)?.meaning { return code }
    guard let mention = cast.mention(at: word), mention.kind == .body, case .state(let code)? = mention.referents.first
    else { return nil }
    return code
  }
}

import Language

/// Cuts a sentence among its statements: each from its speaker or content to where the next one begins.
struct Extents {
  let finder: StatementFinder
  let sentence: Range<Int>

  private var reading: Reading { finder.reading }
  private var words: [Word] { reading.words }
  private var clauses: Clauses { finder.clauses }

  func drafts(_ accepted: [SentenceStatements.Accepted]) -> [StatementDraft] {
    var starts: [Int] = []
    for (place, one) in accepted.enumerated() {
      let floor = place == 0 ? sentence.lowerBound : lastWord(accepted[place - 1], before: one.anchor) + 1
      starts.append(max(floor, start(of: one, after: floor)))
    }
    return accepted.enumerated().map { place, one in
      let next = place + 1 < starts.count ? starts[place + 1] : sentence.upperBound
      let kept = one.trigger.words.filter { place + 1 == starts.count || $0 < next || one.anchor == one.trigger.word }
      let from = min(starts[place], kept.first ?? one.anchor)
      let last = (kept.max() ?? one.anchor) + 1
      // A semicolon ends what is told.
      let stop = (last..<max(last, next)).first { reading.folded[$0] == ";" } ?? next
      let to = max(stop, last)
      let extent = trimmed(from..<to, keeping: kept)
      return StatementDraft(
        word: one.anchor, act: one.act, voice: one.voice, addressees: addressees(of: one), extent: extent,
        content: content(of: one, in: extent), confidence: one.confidence)
    }
  }

  /// The last word of an act's expression that stands before the next act.
  private func lastWord(_ one: SentenceStatements.Accepted, before next: Int) -> Int {
    one.trigger.words.filter { $0 < next }.max() ?? one.anchor
  }

  // MARK: Where it begins

  private func start(of one: SentenceStatements.Accepted, after floor: Int) -> Int {
    let verb = one.trigger.word
    if isAfterContent(one.trigger) {
      return sentence.lowerBound
    }
    var start = groupStart(of: verb)
    if one.trigger.isPassive {
      // "The principle that … was endorsed by …": what is told is the subject.
      let told = clauses.children(of: verb, .nominalSubjectPassive, .clausalSubject, .nominalSubject).filter {
        $0 < verb
      }
      start = min(start, told.map { clauses.leftEdge(of: $0) }.min() ?? start)
    }
    if let subject = subject(of: one), subject < verb, subject >= floor {
      var left = clauses.cast.mention(at: subject)?.words.lowerBound ?? nounStart(of: subject)
      if left > floor, words[left - 1].partOfSpeech == .det || words[left - 1].features.contains(.possessive),
        words[left - 1].partOfSpeech != .part
      {
        left -= 1
      }
      start = min(start, max(sentence.lowerBound, left))
    }
    return start
  }

  private func isAfterContent(_ trigger: Trigger) -> Bool {
    trigger.complements.isParenthetical
  }

  /// The word that means the speaker, in the same sentence.
  private func subject(of one: SentenceStatements.Accepted) -> Int? {
    if let word = one.voice.word, sentence.contains(word) { return word }
    return nil
  }

  /// The beginning of the verb's group: auxiliaries, adverbs and pronouns right before it.
  private func groupStart(of verb: Int) -> Int {
    var place = verb
    while place > sentence.lowerBound {
      let before = place - 1
      let isMark = [.adp, .sconj].contains(words[before].partOfSpeech) && words[before].head == verb
      guard isMark || [.aux, .adv, .pron, .part].contains(words[before].partOfSpeech),
        words[before].head == verb || words[before].head == place
      else { break }
      place = before
    }
    return place
  }

  private func nounStart(of noun: Int) -> Int {
    var place = noun
    while place > sentence.lowerBound, words[place - 1].head == noun, words[place - 1].partOfSpeech != .punct {
      place -= 1
    }
    return place
  }

  // MARK: What is told in it

  private func content(of one: SentenceStatements.Accepted, in extent: Range<Int>) -> Range<Int>? {
    let last = one.trigger.words.max() ?? one.trigger.word
    if isAfterContent(one.trigger) {
      let ends = [groupStart(of: one.trigger.word), one.voice.word ?? one.trigger.word].filter { extent.contains($0) }
      guard let end = ends.min(), end > extent.lowerBound else { return nil }
      let before = trimmed(extent.lowerBound..<end, keeping: [])
      return before.isEmpty ? nil : before
    }
    guard last + 1 < extent.upperBound else { return nil }
    let after = trimmed(last + 1..<extent.upperBound, keeping: [])
    return after.isEmpty ? nil : after
  }

  private func addressees(of one: SentenceStatements.Accepted) -> [Referent] {
    let trigger = one.trigger
    var places = trigger.isPassive ? clauses.subjects(of: trigger.word) : trigger.complements.objects
    let prepositions: Set<String> = [
      "to", "with", "at", "on", "upon", "against", "a", "au", "aux", "aupres", "avec", "envers", "contre", "from", "de",
    ]
    places += trigger.complements.obliques.filter { prepositions.contains(clauses.preposition(of: $0)) }
    var found: [Referent] = []
    for place in places {
      guard let mention = clauses.cast.mention(at: place), mention.kind != .place else { continue }
      for referent in clauses.allReferents(at: place)
      where !found.contains(referent) && !one.voice.referents.contains(referent) {
        found.append(referent)
      }
    }
    return found
  }

  // MARK: Edges

  /// A run without the punctuation and conjunctions at its ends.
  func trimmed(_ range: Range<Int>, keeping kept: [Int]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while upper > lower, !kept.contains(upper - 1), isEdge(upper - 1, isEnd: true) { upper -= 1 }
    while lower < upper, !kept.contains(lower), isEdge(lower, isEnd: false) { lower += 1 }
    return lower..<upper
  }

  private func isEdge(_ word: Int, isEnd: Bool) -> Bool {
    let form = reading.folded[word]
    if isEnd, ["”", "»", ")", "\"", "''"].contains(form) { return false }
    if !isEnd, ["“", "«", "(", "\"", "``"].contains(form) { return false }
    return words[word].partOfSpeech == .punct || words[word].partOfSpeech == .cconj
      || isEnd && words[word].partOfSpeech == .sconj
  }
}

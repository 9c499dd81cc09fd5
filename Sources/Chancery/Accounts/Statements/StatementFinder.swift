import Language

/// Finds what a report says was said: one statement for each verb, participle or noun that reports an act of its own.
struct StatementFinder {
  let reading: Reading
  let cast: Cast
  let clauses: Clauses
  let triggers: TriggerFinder
  let voices: VoiceBinder
  let refinement: Refinement

  init(reading: Reading, cast: Cast) {
    self.reading = reading
    self.cast = cast
    clauses = Clauses(reading: reading, cast: cast)
    triggers = TriggerFinder(reading: reading, clauses: clauses)
    voices = VoiceBinder(reading: reading, clauses: clauses)
    refinement = Refinement(reading: reading, clauses: clauses, triggers: triggers, voices: voices)
  }

  /// A longer run of words is a list or a table, not a sentence.
  private static let longestSentence = 600

  /// The report's statements in text order; what title and lead say again is left out.
  func statements() -> [Statement] { Repetition(finder: self).once(drafts()).compactMap { statement($0) } }

  /// What every single trigger tells, in text order.
  func drafts() -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var last: [Referent] = []
    for sentence in reading.analysis.sentences where !sentence.isEmpty && sentence.count <= Self.longestSentence {
      var found = SentenceStatements(finder: self, sentence: sentence, last: last).drafts()
      found += Attribution(finder: self).drafts(in: sentence, beside: found)
      found.sort { $0.word < $1.word }
      if found.isEmpty, let carried = Continuation(finder: self).draft(of: sentence, after: drafts) {
        found = [carried]
      } else if found.isEmpty, let promise = Continuation(finder: self).promise(in: sentence) {
        found = [promise]
      }
      if let speakers = found.last?.voice.referents { last = speakers }
      drafts += found
    }
    return drafts
  }

  private func statement(_ draft: StatementDraft) -> Statement? {
    guard !draft.voice.referents.isEmpty, let evidence = reading.quote(draft.extent) else { return nil }
    let topics = Topics(reading: reading)
    let names = topics.names(in: draft.extent)
    let words = Set(draft.extent.flatMap { [reading.folded[$0], reading.lemmas[$0]] })
    return Statement(
      speakers: draft.voice.referents.map(speaker), addressees: draft.addressees.map(speaker), act: draft.act,
      content: draft.content.flatMap { reading.quote($0) }, engagement: nil,
      confidence: (draft.confidence * 100).rounded() / 100, evidence: [evidence], topics: names,
      codes: reading.vocabulary.codes.codes(of: draft.act, words: words, contexts: topics.contexts(of: names)))
  }

  private func speaker(_ referent: Referent) -> Speaker {
    switch referent {
    case .person(let place): Speaker(name: cast.people[place].name, state: cast.people[place].state)
    case .state(let code): Speaker(name: nil, state: code)
    }
  }

  /// The act of a trigger, negation reckoned in; nil when a negated one tells none.
  static func negated(_ trigger: Trigger) -> Act? {
    guard trigger.isNegated else { return trigger.act }
    switch trigger.act {
    case .praise, .support, .agree, .pledge, .thank: return .reject
    case .reject: return .affirm
    case .hope where trigger.complements.infinitive != nil || trigger.complements.clause != nil: return .reject
    case .affirm where trigger.kind == .stance: return .affirm
    default: return nil
    }
  }
}

/// A statement in the making: places of words instead of quotes.
struct StatementDraft {
  /// The word that tells the act.
  let word: Int
  var act: Act
  var voice: Voice
  var addressees: [Referent] = []
  var extent: Range<Int>
  var content: Range<Int>?
  var confidence: Double
}

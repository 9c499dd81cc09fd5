import Language

/// What a reported clause makes of the verb that reports it: "said it hopes" is a hope.
struct Refinement {
  let reading: Reading
  let clauses: Clauses
  let triggers: TriggerFinder
  let voices: VoiceBinder

  private var words: [Word] { reading.words }

  /// What the content of a reporting verb turns out to be.
  enum Outcome {
    /// The speaker's own act.
    case own(Act, Int)
    /// An act of somebody else, told by the trigger.
    case inner(Trigger, Voice)
    /// Nothing more than what the verb says.
    case plain
  }

  /// Reads the clause headed by `content`, reported by `speakers`.
  ///
  /// - Parameters:
  ///   - isPlain: whether the verb merely says, so that a deed it reports is announced.
  ///   - subject: the clause's subject where the tree hangs it on the reporting verb ("China, he said, values …").
  func outcome(
    of content: Int, speakers: [Referent], subject: Int? = nil, isPlain: Bool = false, depth: Int = 0
  ) -> Outcome {
    guard depth < 4 else { return .plain }
    let predicate = carried(content)
    let subjects = subject.map { clauses.conjuncts(of: $0) } ?? clauses.subjects(of: content)
    let isOwn =
      subjects.isEmpty
      ? words[content].relation == .openComplement
      : subjects.contains { isSame($0, as: speakers) } && !subjects.contains { isNamedOther($0, than: speakers) }
    if let trigger = triggers.trigger(at: predicate), !isHypothetical(predicate) {
      if isOwn || subjects.isEmpty {
        return ownAct(trigger, speakers: speakers, depth: depth)
      }
      // "complaints had been lodged", "he had been warned": by the speaker's side, where nobody else is named.
      if trigger.isPassive, clauses.agents(of: predicate).isEmpty, trigger.act != .affirm, trigger.act != .discuss,
        trigger.act != .agree, let act = StatementFinder.negated(trigger)
      {
        return .own(act, predicate)
      }
      let voice =
        subject.flatMap { voices.voice(ofAny: clauses.conjuncts(of: $0), last: speakers, kind: trigger.kind) }
        ?? voices.voice(of: trigger, last: speakers)
      if let voice, !trigger.isNegated || trigger.kind != .say,
        !(voice.referents.allSatisfy { speakers.contains($0) })
      {
        if isSameSide(voice.referents, speakers) { return ownAct(trigger, speakers: speakers, depth: depth) }
        return .inner(trigger, voice)
      }
    }
    if isCharge(content, subjects: subjects, speakers: speakers) { return .own(.criticise, content) }
    if isDemand(content, subjects: subjects, speakers: speakers) { return .own(.request, content) }
    if let verdict = verdict(at: predicate) { return verdict == .affirm ? .plain : .own(verdict, predicate) }
    if isFuture(content), clauses.isPassive(predicate) { return .own(.inform, content) }
    if isPlain, isDeed(predicate, content) { return .own(.inform, content) }
    if isOwn || subjects.contains(where: { isOwnSide($0, speakers) }), isFuture(content) {
      return .own(.pledge, content)
    }
    return .plain
  }

  private func ownAct(_ trigger: Trigger, speakers: [Referent], depth: Int) -> Outcome {
    if trigger.kind == .say, let clause = trigger.complements.clause, clause != trigger.word {
      let deeper = outcome(of: clause, speakers: speakers, depth: depth + 1)
      if case .plain = deeper { return .plain }
      return deeper
    }
    if trigger.kind == .say, trigger.act == .affirm { return .plain }
    let act = StatementFinder.negated(trigger)
    return act.map { .own($0, trigger.word) } ?? .plain
  }

  /// The predicate that tells: through "continue to", "wants to" only where the inner verb tells an act.
  private func carried(_ content: Int) -> Int {
    var place = content
    for _ in 0..<3 {
      guard triggers.has(place, in: .carrier), let next = clauses.complements(of: place).infinitive,
        let inner = triggers.trigger(at: next), inner.kind != .talk || triggers.trigger(at: place) == nil
      else { return place }
      place = next
    }
    return place
  }

  // MARK: Whose side

  /// Whether a subject means one of the speakers, or their state, or "we".
  func isSame(_ subject: Int, as speakers: [Referent]) -> Bool {
    let form = reading.folded[subject]
    if ["we", "i", "nous", "je", "j'", "on"].contains(form) { return true }
    if ["they", "it", "ils", "elles"].contains(form), words[subject].partOfSpeech == .pron,
      speakers.count > 1 || speakers.contains(where: { !clauses.cast.isPerson($0) })
    {
      return true
    }
    // "the minister announced that he had …": himself, though the cast may mean another.
    if speakers.count == 1, clauses.cast.isPerson(speakers[0]), words[subject].partOfSpeech == .pron,
      ["he", "she", "il", "elle"].contains(form)
    {
      return true
    }
    if isPossessedSide(subject) { return true }
    let referents = clauses.referents(at: subject)
    if !referents.isEmpty { return isSameSide(referents, speakers) }
    if words[subject].partOfSpeech == .pron, ["he", "she", "it", "they", "il", "elle", "ils", "elles"].contains(form) {
      return true
    }
    return isOwnSide(subject, speakers)
  }

  private func isSameSide(_ referents: [Referent], _ speakers: [Referent]) -> Bool {
    let states = Set(speakers.compactMap { clauses.cast.state(of: $0) })
    guard !referents.isEmpty else { return false }
    if speakers.count == 1, referents.count > 1 { return false }
    // A spokesperson whose state is not told speaks for the state whose stand is told.
    if states.isEmpty, !speakers.isEmpty { return referents.count == 1 && !clauses.cast.isPerson(referents[0]) }
    return referents.allSatisfy { referent in
      if speakers.contains(referent) { return true }
      if clauses.cast.isPerson(referent) { return false }
      return clauses.cast.state(of: referent).map { states.contains($0) } ?? false
    }
  }

  /// "his country", "son gouvernement".
  private func isPossessedSide(_ subject: Int) -> Bool {
    let common = reading.vocabulary.common
    return
      (common.has(reading.lemmas[subject], in: "side-noun") || common.has(reading.lemmas[subject], in: "country-noun")
      || triggers.has(subject, in: .voice))
      && reading.children[subject].contains {
        words[$0].features.contains(.possessive) && [.det, .pron].contains(words[$0].partOfSpeech)
      }
  }

  /// "his country", "the Chinese side", "son gouvernement".
  private func isOwnSide(_ subject: Int, _ speakers: [Referent]) -> Bool {
    let common = reading.vocabulary.common
    let isSide =
      common.has(reading.lemmas[subject], in: "side-noun") || common.has(reading.folded[subject], in: "side-noun")
      || triggers.has(subject, in: .voice)
    guard isSide else { return false }
    let owners = voices.owners(of: subject)
    if !owners.isEmpty { return isSameSide(owners, speakers) }
    // "the government", said by one of its members.
    if reading.vocabulary.acts.has(reading.lemmas[subject], in: .own) { return true }
    return reading.children[subject].contains { words[$0].features.contains(.possessive) }
  }

  // MARK: The clause's mood

  private func verdict(at predicate: Int) -> Act? {
    guard words[predicate].partOfSpeech == .adj || !clauses.children(of: predicate, .copula).isEmpty else { return nil }
    let lexicon = reading.vocabulary.acts
    guard !clauses.isNegated(predicate) else { return nil }
    return lexicon.verdicts[reading.lemmas[predicate]] ?? lexicon.verdicts[reading.folded[predicate]]
  }

  /// "had meddled in its affairs", "was a breach of the treaty" said of another side.
  private func isCharge(_ content: Int, subjects: [Int], speakers: [Referent]) -> Bool {
    guard !subjects.contains(where: { isSame($0, as: speakers) && !isPronoun($0) }), !isFuture(content),
      !clauses.isNegated(content)
    else {
      return false
    }
    let isOthers = subjects.contains { !clauses.referents(at: $0).isEmpty || isPronoun($0) }
    return clauses.conjuncts(of: content).contains { place in
      if triggers.has(place, in: .charge) {
        return words[place].partOfSpeech == .verb || !clauses.children(of: place, .copula).isEmpty
      }
      // "Japan had joined others in an attack on it", "… in smearing it"
      return isOthers
        && reading.children[place].contains { child in
          triggers.has(child, in: .charge)
            || [.openComplement, .adverbialClause, .oblique].contains(words[child].relation)
              && reading.children[child].contains {
                triggers.has($0, in: .charge) && [.object, .conjunct].contains(words[$0].relation)
              }
        }
    }
  }

  /// "it", "they": hardly the speakers themselves where somebody is charged.
  private func isPronoun(_ subject: Int) -> Bool {
    words[subject].partOfSpeech == .pron && !["we", "i", "nous", "je", "j'", "on"].contains(reading.folded[subject])
  }

  /// A state, body or person of another side, by name.
  private func isNamedOther(_ subject: Int, than speakers: [Referent]) -> Bool {
    guard let mention = clauses.cast.mention(at: subject), [.state, .name, .body].contains(mention.kind) else {
      return false
    }
    return !mention.referents.isEmpty && !isSameSide(mention.referents, speakers)
  }

  /// "will", "shall", a French future, or the conditional that reports one.
  func isFuture(_ verb: Int) -> Bool {
    if words[verb].features.contains(.future) || words[verb].features.contains(.conditional) { return true }
    return clauses.children(of: verb, .auxiliary, .copula, .auxiliaryPassive).contains {
      ["will", "'ll", "shall", "would", "wo"].contains(reading.folded[$0]) || words[$0].features.contains(.future)
        || words[$0].features.contains(.conditional)
    }
  }

  private func isHypothetical(_ verb: Int) -> Bool {
    clauses.children(of: verb, .auxiliary).contains {
      ["could", "might", "may", "can"].contains(reading.folded[$0])
    } || clauses.children(of: verb, .mark).contains { ["if", "si", "whether"].contains(reading.folded[$0]) }
  }

  /// "has been approved", "was breaking off relations", "will leave tomorrow": a deed that is announced.
  private func isDeed(_ predicate: Int, _ content: Int) -> Bool {
    guard triggers.has(predicate, in: .deed), !clauses.isNegated(content), !isHypothetical(content) else {
      return false
    }
    return clauses.children(of: content, .auxiliary, .copula, .auxiliaryPassive).allSatisfy {
      !["must", "should", "devoir", "pouvoir", "falloir"].contains(reading.lemmas[$0])
    }
  }

  /// "must", "should", "has to", "doit" said of somebody else: a request.
  private func isDemand(_ verb: Int, subjects: [Int], speakers: [Referent]) -> Bool {
    let modals = clauses.children(of: verb, .auxiliary).map { reading.folded[$0] }
    let isDue =
      modals.contains { ["must", "should", "ought"].contains($0) }
      || ["have", "need", "devoir"].contains(reading.lemmas[verb]) && clauses.complements(of: verb).infinitive != nil
      || clauses.children(of: verb, .auxiliary).contains { reading.lemmas[$0] == "devoir" }
    guard isDue, !subjects.isEmpty else { return false }
    let meant = subjects.map { clauses.referents(at: $0) }
    if meant.contains(where: { !$0.isEmpty && !isSameSide($0, speakers) }) { return true }
    // "the intrusions must stop"
    let act = clauses.complements(of: verb).infinitive ?? verb
    return meant.allSatisfy(\.isEmpty) && modals.contains("must")
      && ["stop", "cease", "withdraw", "refrain", "halt", "cesser", "arreter"].contains(reading.lemmas[act])
  }
}

import Language

/// The statements of one sentence: which triggers count by themselves, and which only tell what another reports.
struct SentenceStatements {
  let finder: StatementFinder
  let sentence: Range<Int>
  /// Who spoke last before the sentence.
  let last: [Referent]

  private var reading: Reading { finder.reading }
  private var words: [Word] { reading.words }
  private var clauses: Clauses { finder.clauses }

  /// An act that counts, before its extent is known.
  struct Accepted {
    let trigger: Trigger
    var act: Act
    var voice: Voice
    var confidence: Double
    /// Where it stands among the sentence's acts: for a verb after what it reports the clause reported.
    var anchor: Int {
      guard trigger.complements.isParenthetical, let clause = trigger.complements.clause, clause < trigger.word else {
        return trigger.word
      }
      return clause
    }
    /// True for an act of somebody else inside what a verb reports.
    var isInner = false
  }

  func drafts() -> [StatementDraft] {
    let found = sentence.compactMap { finder.triggers.trigger(at: $0) }.filter {
      !isQuestioned($0) && !isMedia($0) && !isOccasion($0)
    }
    guard !found.isEmpty else { return [] }
    var accepted: [Accepted] = []
    var consumed: Set<Int> = []
    for trigger in found where !consumed.contains(trigger.word) {
      guard
        counts(trigger, among: found) || continuesInner(trigger.word, accepted)
          || coordinated(trigger.word, accepted) != nil
      else { continue }
      let earlier = accepted.last?.voice
      guard let voice = voice(of: trigger, earlier: earlier, accepted) else { continue }
      for one in resolved(trigger, voice) where !accepted.contains(where: { $0.trigger.word == one.trigger.word }) {
        consumed.insert(one.trigger.word)
        accepted.append(one)
      }
    }
    accepted.sort { $0.anchor < $1.anchor }
    return Extents(finder: finder, sentence: sentence).drafts(accepted)
  }

  // MARK: Which triggers count

  /// "a letter inviting him": the occasion of a visit.
  private func isOccasion(_ trigger: Trigger) -> Bool {
    trigger.act == .invite && [.acl, .aclRelative].contains(words[trigger.word].relation)
      && finder.triggers.has(words[trigger.word].head, in: .document)
  }

  /// "…, the state agency reported", "…, indique un communiqué": whoever reports what others say is no speaker.
  private func isMedia(_ trigger: Trigger) -> Bool {
    guard trigger.complements.isParenthetical else { return false }
    let group = Parenthesis(reading: reading, clauses: clauses).group(
      of: trigger.word, last: trigger.words.max() ?? trigger.word, in: sentence)
    let beside = (trigger.word + 1..<min(trigger.word + 4, sentence.upperBound)).prefix {
      words[$0].partOfSpeech != .punct
    }
    let isSource = (Array(group) + beside).contains { word in
      reading.folded[word] == "source" && reading.tongue == .french
        || finder.triggers.has(word, in: .document) && word != trigger.word && word > sentence.lowerBound
          && ["a", "an", "un", "une"].contains(reading.folded[word - 1])
    }
    if isSource { return true }
    let own = clauses.children(of: trigger.word, .nominalSubject).filter(group.contains)
    return own.isEmpty
      ? finder.voices.voice(of: trigger, last: last) == nil
      : finder.voices.voice(ofAny: own, last: last, kind: trigger.kind) == nil
  }

  /// "What does the letter say?": asked by the report itself.
  private func isQuestioned(_ trigger: Trigger) -> Bool {
    words[trigger.word].relation == .root && !trigger.complements.isParenthetical
      && sentence.last.map { reading.folded[$0] == "?" } ?? false
  }

  /// "…, telling him that …, the embassy said": a participle beside somebody else's act that a verb reports.
  private func continuesInner(_ word: Int, _ accepted: [Accepted]) -> Bool {
    isTrailingParticiple(word) && accepted.contains { $0.trigger.word < word && $0.isInner }
  }

  func counts(_ trigger: Trigger, among all: [Trigger]) -> Bool {
    let word = trigger.word
    if isCarrier(trigger, all) || trigger.kind == .talk && clauses.isInfinitive(word) { return false }
    guard let governor = governor(of: trigger, all) else {
      return !isBareInfinitive(word) && !isModal(word) && !isAside(trigger) && !isAsked(trigger)
    }
    if isCarried(word, by: governor) { return true }
    // Inside what another verb reports, only somebody else's act in a relative clause counts.
    switch words[word].relation {
    case .aclRelative:
      guard trigger.kind != .talk, trigger.kind != .stance || trigger.act != .affirm else { return false }
      let subjects = clauses.subjects(of: word)
      return subjects.contains { !clauses.referents(at: $0).isEmpty }
    default: return false
    }
  }

  /// The act beside which a verb in a row stands: ", and encouraged …" after a subordinate clause, where the tree may
  /// hang it on that clause.
  private func coordinated(_ word: Int, _ accepted: [Accepted]) -> Accepted? {
    guard words[word].relation == .conjunct || finder.triggers.isMistakenConjunct(word),
      clauses.children(of: word, .nominalSubject, .nominalSubjectPassive, .mark).isEmpty
    else { return nil }
    var place = word - 1
    while place > sentence.lowerBound, [.adv, .aux, .pron].contains(words[place].partOfSpeech) { place -= 1 }
    let hasConjunction = words[place].partOfSpeech == .cconj
    if hasConjunction { place -= 1 }
    guard place > sentence.lowerBound,
      reading.folded[place] == "," || hasConjunction && tense(words[word].head) != tense(word)
    else { return nil }
    return accepted.last { $0.trigger.word < place && tense($0.trigger.word) == tense(word) && !$0.isInner }
  }

  private func tense(_ verb: Int) -> Features {
    words[verb].features.intersection([.past, .present, .future, .conditional, .imperfect, .infinitive, .gerund])
  }

  /// "the reparations that Warsaw wants": an attitude told in passing.
  private func isAside(_ trigger: Trigger) -> Bool {
    guard trigger.kind == .stance, words[trigger.word].relation == .aclRelative else { return false }
    let own = clauses.children(of: trigger.word, .nominalSubject).filter { clauses.antecedent(of: $0) == nil }
    guard !own.isEmpty else { return false }
    let edge = clauses.leftEdge(of: trigger.word)
    return edge == 0 || reading.folded[edge - 1] != ","
  }

  /// "Asked about visas, she said …": asked by nobody that counts.
  private func isAsked(_ trigger: Trigger) -> Bool {
    trigger.word == sentence.lowerBound && words[trigger.word].features.contains(.past)
      && clauses.children(of: trigger.word, .nominalSubject, .nominalSubjectPassive).isEmpty
  }

  /// "wished to thank": the thanks count, not the wish.
  private func isCarrier(_ trigger: Trigger, _ all: [Trigger]) -> Bool {
    guard finder.triggers.has(trigger.word, in: .carrier), let infinitive = trigger.complements.infinitive else {
      return false
    }
    return all.contains { $0.word == infinitive && isSpeech($0) }
  }

  private func isCarried(_ word: Int, by governor: Trigger) -> Bool {
    finder.triggers.has(governor.word, in: .carrier) && governor.complements.infinitive == word
  }

  /// Acts that are done by speaking, which an infinitive under "wish to" performs.
  private func isSpeech(_ trigger: Trigger) -> Bool {
    switch trigger.act {
    case .thank, .congratulate, .condole, .praise, .criticise, .affirm, .inform, .request, .invite, .warn:
      trigger.kind != .talk
    default: trigger.kind == .light
    }
  }

  private func isBareInfinitive(_ word: Int) -> Bool {
    guard clauses.isInfinitive(word) else { return false }
    guard words[word].relation == .openComplement || words[word].relation == .conjunct else { return true }
    let head = words[word].head
    if words[word].relation == .conjunct { return isBareInfinitive(head) }
    return !finder.triggers.has(head, in: .carrier)
  }

  /// "could welcome", "may agree": nothing said yet.
  private func isModal(_ word: Int) -> Bool {
    clauses.children(of: word, .auxiliary).contains {
      ["could", "might", "may", "can", "should", "must"].contains(reading.folded[$0])
    }
      || clauses.children(of: word, .mark).contains {
        ["if", "si", "whether", "unless", "comme"].contains(reading.folded[$0])
      }
  }

  /// The trigger inside whose complement another stands, the nearest first.
  func governor(of trigger: Trigger, _ all: [Trigger]) -> Trigger? {
    if isTrailingParticiple(trigger.word) || trigger.complements.isParenthetical { return nil }
    var place = trigger.word
    let found = outermost(&place, trigger, all)
    guard let found, !isDivided(trigger.word, found.word), !isMain(trigger.word, after: found.word) else { return nil }
    return found
  }

  /// "Recalling that …, he called on …": a verb with a subject after the comma is the sentence's own, though the tree may
  /// hang it under the participle.
  private func isMain(_ word: Int, after participle: Int) -> Bool {
    guard isLeadingParticiple(participle), participle < word else { return false }
    return mainVerb(after: participle) == word
  }

  /// The last verb with a subject that follows a comma after a leading participle.
  private func mainVerb(after participle: Int) -> Int? {
    (participle + 1..<sentence.upperBound).first { place in
      guard
        let subject = clauses.children(of: place, .nominalSubject, .nominalSubjectPassive).first(where: { $0 < place }),
        clauses.children(of: place, .mark).isEmpty, words[place].relation != .aclRelative
      else { return false }
      var edge = clauses.leftEdge(of: subject)
      edge = min(edge, clauses.cast.mention(at: subject)?.words.lowerBound ?? edge)
      return edge > participle && reading.folded[edge - 1] == ","
    }
  }

  /// Whether a semicolon stands between two words.
  private func isDivided(_ a: Int, _ b: Int) -> Bool { (min(a, b)..<max(a, b)).contains { reading.folded[$0] == ";" } }

  private func outermost(_ place: inout Int, _ trigger: Trigger, _ all: [Trigger]) -> Trigger? {
    for _ in 0..<24 {
      if let outer = parenthesis(reporting: place, all), outer.word != trigger.word { return outer }
      let head = words[place].head
      guard head != place else { return nil }
      if let outer = all.first(where: { $0.word == head }) {
        switch words[place].relation {
        case .conjunct, .parataxis: break
        case .adverbialClause where outer.complements.clause != place && outer.complements.infinitive != place: break
        case .clausalComplement, .openComplement, .dependent:
          if !isTrailingParticiple(place) || outer.word > place { return outer }
        default:
          if !isSubject(place) { return outer }
        }
      }
      place = head
    }
    return nil
  }

  private func isSubject(_ word: Int) -> Bool {
    words[word].relation == .nominalSubject || words[word].relation == .nominalSubjectPassive
  }

  /// The parenthetical verb that reports the clause headed by `word`.
  private func parenthesis(reporting word: Int, _ all: [Trigger]) -> Trigger? {
    all.first { $0.complements.isParenthetical && $0.complements.clause == word && $0.kind != .act }
  }

  // MARK: Who, and what it amounts to

  func voice(of trigger: Trigger, earlier: Voice?, _ accepted: [Accepted]) -> Voice? {
    let own = clauses.children(of: trigger.word, .nominalSubject, .nominalSubjectPassive)
    if own.isEmpty, isTrailingParticiple(trigger.word),
      let main = accepted.last(where: { $0.trigger.word < trigger.word })
    {
      var voice = main.voice
      voice.word = nil
      return voice
    }
    if own.isEmpty, let main = coordinated(trigger.word, accepted), !main.trigger.isPassive {
      var voice = main.voice
      voice.word = nil
      voice.confidence *= 0.9
      return voice
    }
    let before = earlier?.referents ?? last
    if let found = finder.voices.voice(of: trigger, last: before) { return found }
    // "Recalling that …, he called on …": the sentence's subject.
    guard own.isEmpty, isLeadingParticiple(trigger.word) else { return nil }
    let root = sentence.first { words[$0].relation == .root }
    guard let main = root == trigger.word ? mainVerb(after: trigger.word) : root else { return nil }
    return finder.voices.voice(ofAny: clauses.subjects(of: main), last: before, kind: trigger.kind)
  }

  /// ", adding that": a participle after a comma.
  private func isTrailingParticiple(_ word: Int) -> Bool {
    let word = words[word].relation == .conjunct && isPresentParticiple(words[word].head) ? words[word].head : word
    guard isPresentParticiple(word) else { return false }
    var place = word - 1
    while place > sentence.lowerBound, place > word - 4 {
      if reading.folded[place] == "," { return true }
      // ", M. Attaf faisant valoir que": with a subject of its own.
      if let own = finder.cast.mention(at: place), reading.isSubject(own.core.lowerBound) {
        return own.words.lowerBound > sentence.lowerBound && reading.folded[own.words.lowerBound - 1] == ","
      }
      guard [.adv, .adp, .pron, .sconj].contains(words[place].partOfSpeech) else { return false }
      place -= 1
    }
    return false
  }

  private func isLeadingParticiple(_ word: Int) -> Bool {
    isPresentParticiple(word) && !(sentence.lowerBound..<word).contains { words[$0].features.contains(.finite) }
  }

  private func isPresentParticiple(_ word: Int) -> Bool {
    let features = words[word].features
    return features.contains(.gerund) || features.contains(.participle) && !features.contains(.past)
      || reading.folded[word].hasSuffix("ing") || reading.folded[word].hasSuffix("ant")
  }

  /// The acts that a trigger amounts to, with what else its content tells.
  private func resolved(_ trigger: Trigger, _ voice: Voice) -> [Accepted] {
    guard let act = StatementFinder.negated(trigger) else { return [] }
    let confidence = voice.confidence * (trigger.kind == .stance ? 0.85 : 0.97)
    let outer = Accepted(trigger: trigger, act: act, voice: voice, confidence: confidence)
    guard trigger.kind == .say, let clause = trigger.complements.clause ?? trigger.complements.infinitive else {
      return [outer]
    }
    var found: [Accepted] = []
    switch finder.refinement.outcome(
      of: clause, speakers: voice.referents, subject: trigger.complements.interruptedSubject,
      isPlain: finder.triggers.has(trigger.word, in: .plain))
    {
    case .own(let told, _):
      found = [
        Accepted(
          trigger: trigger, act: act == .inform && !isStand(told, trigger) ? .inform : told, voice: voice,
          confidence: confidence)
      ]
    case .inner(let inner, let theirs):
      // What somebody recalls of earlier acts is no act of today.
      if ["recall", "rappeler"].contains(reading.lemmas[trigger.word]) {
        found = [outer]
      } else if let told = StatementFinder.negated(inner) {
        if act == .inform, ["announce", "annoncer"].contains(reading.lemmas[trigger.word]) { found.append(outer) }
        found.append(
          Accepted(trigger: inner, act: told, voice: theirs, confidence: confidence * 0.9, isInner: true))
      } else {
        found = [outer]
      }
    case .plain: found = [outer]
    }
    // Whoever assures of what will be promises it.
    if ["assure", "assurer"].contains(reading.lemmas[trigger.word]), found.count == 1, found[0].act == .affirm,
      finder.refinement.isFuture(clause)
    {
      found[0].act = .pledge
    }
    let more = further(clause, trigger, voice, beside: found)
    // "adding that the road was long but that Hungary was ready": one statement, whose act the telling part tells.
    if !trigger.complements.isParenthetical, found.count == 1, found[0].trigger.word == trigger.word,
      found[0].act == .affirm, let telling = more.first
    {
      found[0].act = telling.act
      return found
    }
    return found + more
  }

  /// Whether a stand that is made known outweighs the making known: not where it is announced.
  private func isStand(_ act: Act, _ trigger: Trigger) -> Bool {
    [.support, .criticise, .praise, .reject, .thank].contains(act)
      && !["announce", "annoncer"].contains(reading.lemmas[trigger.word])
  }

  /// Acts of their own in what is coordinated with the content's predicate: "…, and it hopes that …, he said".
  private func further(_ clause: Int, _ trigger: Trigger, _ voice: Voice, beside found: [Accepted]) -> [Accepted] {
    var more: [Accepted] = []
    for other in clauses.conjuncts(of: clause) where other != clause && other != trigger.word {
      // ", and commended …": beside the verb that reports, not in what it reports.
      let isBeside = !trigger.complements.isParenthetical && coordinated(other, found) != nil
      guard !isBeside, !found.contains(where: { $0.trigger.word == other }) else { continue }
      guard let inner = finder.triggers.trigger(at: other), let act = StatementFinder.negated(inner), act != .affirm,
        inner.kind != .say, inner.kind != .talk, !found.contains(where: { $0.act == act })
      else { continue }
      let subjects = clauses.subjects(of: other)
      if subjects.isEmpty || subjects.contains(where: { finder.refinement.isSame($0, as: voice.referents) }) {
        var theirs = voice
        theirs.word = clauses.children(of: other, .nominalSubject).first
        more.append(Accepted(trigger: inner, act: act, voice: theirs, confidence: voice.confidence * 0.75))
      }
    }
    return more
  }
}

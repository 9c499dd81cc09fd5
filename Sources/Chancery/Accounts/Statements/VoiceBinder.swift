import Language

/// Finds who speaks: the subject, the agent of a passive, the issuer of a paper, the office that speaks for a state.
struct VoiceBinder {
  let reading: Reading
  let clauses: Clauses

  var words: [Word] { reading.words }
  var cast: Cast { clauses.cast }

  /// The speakers of a trigger's clause; nil when nobody who could speak is its subject.
  ///
  /// - Parameter last: who spoke last before it, for papers and offices told without their state.
  func voice(of trigger: Trigger, last: [Referent]) -> Voice? {
    let verb = trigger.word
    if trigger.isPassive { return passiveVoice(of: trigger, last: last) }
    var subjects = NearSubject(reading: reading, clauses: clauses).subjects(
      of: verb, in: clauses.subjects(of: verb))
    // "China, he said, values …": China is no speaker.
    subjects.removeAll { $0 == trigger.complements.interruptedSubject }
    // "fait savoir le président": the subject may hang on the further verb.
    if subjects.isEmpty { subjects = trigger.words.dropFirst().flatMap { clauses.children(of: $0, .nominalSubject) } }
    if trigger.complements.isParenthetical,
      let inverted = inverted(
        verb, last: last, kind: trigger.kind, besides: trigger.complements.interruptedSubject)
    {
      return inverted
    }
    if let found = voice(ofAny: subjects, last: last, kind: trigger.kind) {
      return withPartners(found, trigger)
    }
    if isPersonalPronoun(below: verb), !last.isEmpty {
      return withPartners(Voice(referents: last, word: nil, confidence: 0.5), trigger)
    }
    if words[verb].relation == .conjunct, words[verb].head < verb, !subjects.isEmpty {
      // A subject that cannot speak, of a verb in a row: an object of the verb before, misplaced in the tree.
      if let found = voice(ofAny: clauses.subjects(of: words[verb].head), last: last, kind: trigger.kind) {
        return withPartners(Voice(referents: found.referents, word: nil, confidence: found.confidence * 0.8), trigger)
      }
    }
    if !clauses.children(of: verb, .expletive).isEmpty || subjects.contains(where: { isExpletive($0) }) {
      return jointAct(trigger) ? joint(verb, confidence: 0.6) : nil
    }
    // "Trade was on the table": of those who talk.
    if trigger.kind == .talk, words[verb].partOfSpeech == .noun { return joint(verb, confidence: 0.5) }
    guard subjects.isEmpty, let near = nearestMention(to: verb) else { return nil }
    return withPartners(Voice(referents: near.referents, word: near.core.lowerBound, confidence: 0.55), trigger)
  }

  /// The subject after a verb between commas (", a poursuivi M. Xi,") or its pronoun ("a-t-il promis"), whatever the tree
  /// says of it.
  private func inverted(
    _ verb: Int, last: [Referent], kind: ActLexicon.Kind, besides interrupted: Int?
  ) -> Voice? {
    let sentence = reading.sentence(of: verb)
    let group = Parenthesis(reading: reading, clauses: clauses).group(of: verb, last: verb, in: sentence)
    let before = group.filter { $0 < verb && cast.mention(at: $0) != nil || isInvertedPronoun($0) }
    for place in before + group.filter({ $0 > verb }) {
      if let found = voice(at: place, last: last, kind: kind) { return found }
    }
    let subjects = clauses.subjects(of: verb).filter { $0 != interrupted && (group.contains($0) || $0 > verb) }
    if let found = voice(ofAny: subjects, last: last, kind: kind) { return found }
    return subject(after: group.upperBound, in: sentence).flatMap { voice(at: $0, last: last, kind: kind) }
  }

  /// ", a déclaré mardi à la presse le ministre X": the first mention after the group that no preposition governs.
  private func subject(after place: Int, in sentence: Range<Int>) -> Int? {
    for place in place..<max(place, min(place + 8, sentence.upperBound)) {
      if [",", ".", ";", "»", "”"].contains(reading.folded[place]) { return nil }
      guard let mention = cast.mention(at: place), [.name, .office, .state, .body].contains(mention.kind) else {
        continue
      }
      var before = mention.words.lowerBound - 1
      if words[before].partOfSpeech == .det { before -= 1 }
      if words[before].partOfSpeech != .adp, clauses.preposition(of: mention.core.lowerBound).isEmpty {
        return mention.core.lowerBound
      }
    }
    return nil
  }

  /// "-t-il", "-elle".
  private func isInvertedPronoun(_ word: Int) -> Bool {
    reading.folded[word].hasPrefix("-") && reading.folded[word].utf8.count > 1
  }

  /// Who is meant by the first of some words that means somebody able to speak, and by those beside it.
  func voice(ofAny subjects: [Int], last: [Referent], kind: ActLexicon.Kind) -> Voice? {
    var referents: [Referent] = []
    var first: Int?
    var confidence = 0.0
    for subject in subjects {
      guard let found = voice(at: subject, last: last, kind: kind) else { continue }
      for referent in found.referents where !referents.contains(referent) { referents.append(referent) }
      first = first ?? subject
      confidence = max(confidence, found.confidence)
    }
    return first.map { Voice(referents: referents, word: $0, confidence: confidence) }
  }

  func jointAct(_ trigger: Trigger) -> Bool { trigger.act == .agree || trigger.act == .discuss }

  // MARK: One subject

  private func voice(at subject: Int, last: [Referent], kind: ActLexicon.Kind) -> Voice? {
    if let one = Discourse(reading: reading, cast: cast).meant(at: subject, last: last) {
      return Voice(referents: [one], word: subject, confidence: 0.65)
    }
    if let mention = cast.mention(at: subject) {
      if mention.kind == .place, !standsForGovernment(subject) { return nil }
      if !mention.referents.isEmpty {
        return Voice(referents: mention.referents, word: subject, confidence: confidence(of: mention.kind))
      }
    }
    if let place = capital(of: subject) { return Voice(referents: [place], word: subject, confidence: 0.6) }
    if let office = namelessOffice(at: subject, last: last) { return office }
    if let person = personByName(subject) { return Voice(referents: [person], word: subject, confidence: 0.7) }
    if let office = officeBeside(subject) { return office }
    if ["celui-ci", "celle-ci"].contains(reading.folded[subject]), let person = lastPerson(before: subject) {
      return Voice(referents: [person], word: subject, confidence: 0.6)
    }
    if isTakenUp(subject), !last.isEmpty { return Voice(referents: last, word: subject, confidence: 0.5) }
    let acts = reading.vocabulary.acts
    let keys = [reading.lemmas[subject], reading.folded[subject]]
    let referents = clauses.referents(at: subject)
    if !referents.isEmpty { return Voice(referents: referents, word: subject, confidence: 0.75) }
    let noun = clauses.antecedent(of: subject) ?? subject
    if noun != subject { return voice(at: noun, last: last, kind: kind) }
    if keys.contains(where: { acts.has($0, in: .document) }) {
      let issuer = owners(of: subject)
      if !issuer.isEmpty { return Voice(referents: issuer, word: subject, confidence: 0.7) }
      return last.isEmpty
        ? side().map { Voice(referents: [$0], word: subject, confidence: 0.4) }
        : Voice(referents: last, word: subject, confidence: 0.55)
    }
    if keys.contains(where: { acts.has($0, in: .contact) }) {
      return kind == .talk ? joint(subject, confidence: 0.6) : nil
    }
    let common = reading.vocabulary.common
    let mayHaveState = keys.contains {
      acts.has($0, in: .voice) || common.has($0, in: "side-noun") || common.has($0, in: "group-persons")
        || common.has($0, in: "group-states")
    }
    guard mayHaveState else { return nil }
    let states = owners(of: subject)
    if !states.isEmpty { return Voice(referents: states, word: subject, confidence: 0.7) }
    if let mention = cast.mention(at: subject),
      mention.kind == .group || mention.kind == .office && words[subject].features.contains(.plural)
    {
      return joint(subject, confidence: 0.5)
    }
    guard keys.contains(where: { acts.has($0, in: .voice) || common.has($0, in: "side-noun") }) else { return nil }
    if let place = placeBefore(subject) { return Voice(referents: [place], word: subject, confidence: 0.5) }
    let fallback = last.first.flatMap { cast.state(of: $0) }.map { Referent.state($0) } ?? side()
    return fallback.map { Voice(referents: [$0], word: subject, confidence: 0.45) }
  }

  /// "fait-on valoir à Bruxelles", "à Paris, où l'on avertit que": the state of the capital where "one" says it.
  private func capital(of subject: Int) -> Referent? {
    guard ["on", "l'on", "-t-on", "-on"].contains(reading.folded[subject]) else { return nil }
    let sentence = reading.sentence(of: subject)
    let verb = words[subject].head
    let after = clauses.obliques(of: verb, ["a", "au", "aux"]).filter { $0 > verb }
    let before = (max(sentence.lowerBound, subject - 3)..<subject).filter { reading.folded[$0] == "ou" }.flatMap {
      max(sentence.lowerBound, $0 - 3)..<$0
    }
    for place in after + before {
      if let term = reading.term(at: place), let state = reading.state(of: term) { return .state(state) }
    }
    return nil
  }

  /// A person by one part of the name, at a sentence's beginning, where the cast has seen another word ("Son thanked …").
  private func personByName(_ subject: Int) -> Referent? {
    guard reading.tongue == .english, reading.isCapitalised(subject), words[subject].partOfSpeech != .pron,
      cast.mention(at: subject) == nil
    else { return nil }
    return cast.people.firstIndex { $0.pieces.count > 1 && $0.pieces.last == reading.folded[subject] }.map {
      .person($0)
    }
  }

  /// "Il s'est entretenu …", whose pronoun the tree takes for an impersonal one.
  private func isPersonalPronoun(below verb: Int) -> Bool {
    guard reading.tongue == .french, !["agir", "falloir", "convenir", "sembler"].contains(reading.lemmas[verb]) else {
      return false
    }
    return clauses.children(of: verb, .expletive).contains { reading.folded[$0] == "il" }
      && clauses.complements(of: verb).clause == nil
  }

  /// A proper noun that the cast does not know as a name, with an office: the office's state.
  private func officeBeside(_ subject: Int) -> Voice? {
    guard words[subject].partOfSpeech == .propn, cast.mention(at: subject) == nil else { return nil }
    for child in reading.children[subject] {
      guard let mention = cast.mention(at: child), mention.kind == .office else { continue }
      let found = mention.referents.isEmpty ? owners(of: child) : mention.referents
      if !found.isEmpty { return Voice(referents: found, word: subject, confidence: 0.5) }
    }
    return nil
  }

  /// The person named last before a word.
  private func lastPerson(before word: Int) -> Referent? {
    cast.mentions.last { $0.core.lowerBound < word && $0.referents.contains { cast.isPerson($0) } }?.referents.last {
      cast.isPerson($0)
    }
  }

  /// "Ces derniers", "elle", "they" of whom the cast does not know who is meant.
  private func isTakenUp(_ subject: Int) -> Bool {
    if ["derniers", "dernieres"].contains(reading.folded[subject]), subject > 0 {
      return reading.folded[subject - 1] == "ces"
    }
    guard cast.mention(at: subject) == nil,
      words[subject].relation != .expletive || isInvertedPronoun(subject)
    else { return false }
    let pronouns = [
      "he", "she", "they", "il", "elle", "ils", "elles", "-t-il", "-t-elle", "-t-ils", "-t-elles", "-il", "-elle",
      "-ils",
      "-elles",
    ]
    return pronouns.contains(reading.folded[subject])
  }

  /// "The minister", of whom the cast does not know who is meant: who spoke last.
  private func namelessOffice(at subject: Int, last: [Referent]) -> Voice? {
    guard let mention = cast.mention(at: subject), mention.kind == .office, mention.referents.isEmpty else {
      return nil
    }
    let isDefinite = (max(0, mention.words.lowerBound - 1)...subject).contains {
      ["the", "le", "la", "l'"].contains(reading.folded[$0])
    }
    if isDefinite, last.count == 1, let one = last.first, cast.isPerson(one) {
      return Voice(referents: last, word: subject, confidence: 0.6)
    }
    let states = owners(of: subject)
    return states.isEmpty ? nil : Voice(referents: states, word: subject, confidence: 0.6)
  }

  private func confidence(of kind: Mention.Kind) -> Double {
    switch kind {
    case .name: 0.9
    case .state, .body: 0.85
    case .office: 0.8
    case .group: 0.75
    case .pronoun: 0.7
    case .place: 0.7
    }
  }

  /// A capital that is the subject of a verb of speech stands for its government.
  private func standsForGovernment(_ word: Int) -> Bool {
    !(cast.mention(at: word)?.referents.isEmpty ?? true) && clauses.preposition(of: word).isEmpty
  }

  /// The states, bodies or persons to whom a noun belongs: by adjective, possessor or complement.
  func owners(of noun: Int) -> [Referent] {
    var found: [Referent] = []
    for word in ownPhrase(of: noun) where word != noun {
      if words[word].features.contains(.possessive), words[word].partOfSpeech != .part,
        let mention = cast.mention(at: word)
      {
        for referent in mention.referents {
          if let state = cast.state(of: referent) { add(.state(state), to: &found) }
        }
      }
      for place in reading.termsAt[word] ?? [] {
        switch reading.terms[place].meaning {
        case .state(let code), .adjective(let code), .inhabitant(let code), .metonym(let code), .body(let code):
          add(.state(code), to: &found)
        case .city(let place) where ["in", "of", "at", "a", "de"].contains(clauses.preposition(of: word)):
          add(.state(reading.vocabulary.world.cities[place].state), to: &found)
        default: continue
        }
        break
      }
    }
    return found
  }

  /// "In Washington, the ministry said …": the state of the place that opens the sentence.
  private func placeBefore(_ subject: Int) -> Referent? {
    for place in reading.sentence(of: subject).lowerBound..<subject {
      for term in reading.termsAt[place] ?? [] {
        guard case .city(let city) = reading.terms[term].meaning,
          ["in", "at", "a", "de"].contains(clauses.preposition(of: place))
        else { continue }
        return .state(reading.vocabulary.world.cities[city].state)
      }
    }
    return nil
  }

  private func add(_ referent: Referent, to list: inout [Referent]) {
    if !list.contains(referent) { list.append(referent) }
  }

  /// The words of a noun's phrase without its clauses and appositions.
  private func ownPhrase(of noun: Int) -> [Int] {
    var found = [noun]
    var queue = [noun]
    while let next = queue.popLast() {
      for child in reading.children[next] {
        switch words[child].relation {
        case .acl, .aclRelative, .apposition, .parataxis, .clausalComplement, .adverbialClause: continue
        default:
          found.append(child)
          queue.append(child)
        }
      }
    }
    return found.sorted()
  }

  func side() -> Referent? { reading.report.side.map { .state($0) } }
}

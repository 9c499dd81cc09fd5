import Language

extension VoiceBinder {
  // MARK: Passives

  func passiveVoice(of trigger: Trigger, last: [Referent]) -> Voice? {
    let verb = trigger.word
    let agents = clauses.agents(of: verb)
    if !agents.isEmpty {
      return voice(ofAny: agents, last: last, kind: trigger.kind)
    }
    if words[verb].relation == .acl { return nil }
    if reading.lemmas[verb] == "quote" {
      return voice(ofAny: clauses.subjects(of: verb), last: last, kind: .say)
    }
    if jointAct(trigger),
      !["resolve", "settle", "accept", "share", "resoudre", "accepter", "partager"].contains(reading.lemmas[verb])
    {
      return joint(verb, confidence: 0.55)
    }
    // "The hosts were thanked as well", "was asked to": by whoever spoke last.
    let isCarriedOn =
      [.thank, .congratulate].contains(trigger.act) || trigger.act == .request && trigger.complements.infinitive != nil
    guard isCarriedOn, !last.isEmpty,
      let patient = voice(ofAny: clauses.subjects(of: verb), last: last, kind: .say)
    else { return nil }
    let others = last.filter { !patient.referents.contains($0) }
    return others.isEmpty ? nil : Voice(referents: others, word: nil, confidence: 0.4)
  }

  // MARK: Several

  /// "X discussed trade with Y": both speak.
  func withPartners(_ voice: Voice, _ trigger: Trigger) -> Voice {
    guard jointAct(trigger) else { return voice }
    var voice = voice
    for oblique in trigger.complements.obliques where ["with", "avec"].contains(clauses.preposition(of: oblique)) {
      for referent in clauses.allReferents(at: oblique) where !voice.referents.contains(referent) {
        voice.referents.append(referent)
      }
    }
    return voice
  }

  /// The two who act together where nobody is named; nil when the report has named no two before.
  func joint(_ verb: Int, confidence: Double) -> Voice? {
    for end in [verb, reading.sentence(of: verb).upperBound] {
      let both = pair(before: end)
      if both.count == 2 { return Voice(referents: both, word: nil, confidence: confidence) }
    }
    // "The two sides discussed …": named only further on.
    let both = pairAfter(verb)
    return both.count == 2 ? Voice(referents: both, word: nil, confidence: confidence * 0.8) : nil
  }

  /// The last two of different states named before a word, persons before states, in text order.
  func pair(before word: Int) -> [Referent] {
    var persons: [Referent] = []
    var states: [Referent] = []
    for mention in cast.mentions.reversed() where mention.core.lowerBound < word {
      for referent in mention.referents.reversed() {
        guard let state = cast.state(of: referent) else { continue }
        if cast.isPerson(referent), !persons.contains(where: { cast.state(of: $0) == state }) {
          persons.append(referent)
        }
        if !states.contains(.state(state)) { states.append(.state(state)) }
      }
      if persons.count >= 2 { break }
    }
    let found = persons.count >= 2 ? persons : states
    return Array(found.prefix(2).reversed())
  }

  /// The first two persons of different states named after a word.
  private func pairAfter(_ word: Int) -> [Referent] {
    var found: [Referent] = []
    for mention in cast.mentions where mention.core.lowerBound > word && mention.kind == .name {
      for referent in mention.referents {
        guard let state = cast.state(of: referent), !found.contains(where: { cast.state(of: $0) == state }) else {
          continue
        }
        found.append(referent)
        if found.count == 2 { return found }
      }
    }
    return []
  }

  // MARK: Without a subject in the tree

  func isExpletive(_ word: Int) -> Bool {
    words[word].relation == .expletive
      || ["it", "there"].contains(reading.folded[word]) && cast.mention(at: word) == nil
      || ["il", "ce"].contains(reading.folded[word]) && cast.mention(at: word) == nil
  }

  /// The mention right after the verb (", said Qin") or the nearest before it in the clause.
  func nearestMention(to verb: Int) -> Mention? {
    let sentence = reading.sentence(of: verb)
    var place = verb + 1
    while place < min(sentence.upperBound, verb + 5) {
      if let mention = cast.mention(at: place) {
        let mayFollow =
          [.name, .office, .pronoun, .state, .body].contains(mention.kind) && clauses.preposition(of: place).isEmpty
          && !isGoverned(mention, by: verb) && !mention.referents.isEmpty && isReported(verb)
        if mayFollow { return mention }
        break
      }
      guard [.det, .adv, .propn, .adj].contains(words[place].partOfSpeech) else { break }
      place += 1
    }
    place = verb - 1
    while place >= sentence.lowerBound, place > verb - 12 {
      if let mention = cast.mention(at: place), !mention.referents.isEmpty, mention.kind != .place {
        let head = mention.core.lowerBound
        return clauses.preposition(of: head).isEmpty ? mention : nil
      }
      guard words[place].partOfSpeech != .verb else { return nil }
      place -= 1
    }
    return nil
  }

  private func isGoverned(_ mention: Mention, by verb: Int) -> Bool {
    mention.core.contains { words[$0].head == verb && [.object, .indirectObject].contains(words[$0].relation) }
  }

  /// Whether what is reported stands before the verb.
  private func isReported(_ verb: Int) -> Bool {
    let floor = reading.sentence(of: verb).lowerBound
    return (max(floor, verb - 4)..<verb).contains {
      [",", "”", "»", "\"", "–", "-", "''"].contains(reading.folded[$0])
    }
  }
}

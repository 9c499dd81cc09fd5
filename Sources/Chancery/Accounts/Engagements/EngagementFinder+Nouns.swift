import Language

extension EngagementFinder {
  /// What a noun tells, by its frame.
  func nounDrafts(
    _ trigger: ContactLexicon.Trigger, _ noun: Int, after earlier: [ContactDraft]
  ) -> [ContactDraft] {
    let isGathering = trigger.frame == .gathering || trigger.frame == .session
    // "decided not to take part in the summit": the summit is held all the same.
    guard let status = status(ofNoun: noun) ?? statusOfUnheld(noun) ?? (isGathering ? .occurred : nil) else {
      return []
    }
    switch trigger.frame {
    case .talks, .audience: return talks(trigger, noun, status)
    case .visit where isCourtesy(noun):
      // "paid a courtesy visit to the minister"
      return talks(ContactLexicon.Trigger(part: .noun, kind: .meeting, frame: .talks, needs: []), noun, status)
    case .visit: return visits(noun, status)
    case .summoning: return summoning(noun, status)
    case .gathering where isVideo(noun) || isRemote(noun): return talks(trigger, noun, status)
    case .gathering, .session: return gathering(noun, status, after: earlier)
    case .signing: return signingNoun(noun, status, after: earlier)
    case .letter: return letter(noun, status, after: earlier)
    case .turn: return turn(noun, status, after: earlier)
    default: return []
    }
  }

  /// "did not take place", "n'a pas eu lieu": cancelled, planned where a new day is set.
  private func statusOfUnheld(_ noun: Int) -> Engagement.Status? {
    let verb = words[noun].head
    guard words[noun].relation == .nominalSubject || words[noun].relation == .nominalSubjectPassive, has(verb, "held"),
      clauses.isNegated(verb)
    else { return nil }
    let isReset = clauses.children(of: verb, .conjunct).contains { has($0, "reschedule") }
    return isReset ? .planned : .cancelled
  }

  /// The light verb that carries a noun ("held talks", "talks were held"), nil without one.
  func lightVerb(of noun: Int) -> Int? {
    let isSubject = words[noun].relation == .nominalSubject
    return (isSubject ? lightVerbBefore(noun) : nil) ?? boundLightVerb(of: noun) ?? lightVerbBefore(noun)
  }

  /// "effectue ce lundi une visite": the light verb of the clause before an article's noun, where the tree hangs the noun
  /// on a later verb.
  private func lightVerbBefore(_ noun: Int) -> Int? {
    guard words[words[noun].head].partOfSpeech == .verb, words[noun].head > noun,
      let article = clauses.children(of: noun, .determiner).first, clauses.preposition(of: noun).isEmpty
    else { return nil }
    let floor = max(reading.sentence(of: noun).lowerBound, article - 8)
    guard let verb = (floor..<max(floor, article)).last(where: isClauseVerb), has(verb, "light-verb"),
      clauses.children(of: verb, .object).isEmpty, reading.folded[article - 1] != ","
    else { return nil }
    return verb
  }

  private func boundLightVerb(of noun: Int) -> Int? {
    let head = words[noun].head
    // "hold a welcome ceremony and talks"
    if words[noun].relation == .conjunct, words[head].partOfSpeech == .noun, head < noun { return lightVerb(of: head) }
    guard head != noun, words[head].partOfSpeech == .verb || words[head].partOfSpeech == .aux, has(head, "light-verb")
    else { return nil }
    switch words[noun].relation {
    case .object, .nominalSubjectPassive, .nominalSubject, .oblique, .openComplement: return head
    default: return nil
    }
  }

  /// "the talks that he held", "l'entretien qu'il avait eu": the light verb of a noun's relative clause.
  func relativeClause(of noun: Int) -> Int? {
    for clause in reading.children[noun] where [.aclRelative, .acl].contains(words[clause].relation) {
      if words[clause].partOfSpeech == .verb, has(clause, "light-verb") { return clause }
      // "que X devait effectuer"
      if let inner = clauses.children(of: clause, .openComplement).first(where: { has($0, "light-verb") }) {
        return inner
      }
    }
    // "la visite que X avait effectuée", where the tree hangs the clause elsewhere.
    let next = noun + 1
    guard next < words.count, ["que", "qu'"].contains(reading.folded[next]) else { return nil }
    let limit = min(reading.sentence(of: noun).upperBound, next + 24)
    return (next..<max(next, limit)).first(where: isClauseVerb).flatMap { has($0, "light-verb") ? $0 : nil }
  }

  /// The phrases with one of `prepositions` behind a noun, wherever the tree hangs them: "entretiens à Rabat avec le
  /// ministre". Not beyond a verb or a stop.
  func phrasesBehind(_ noun: Int, _ prepositions: Set<String>, overNames: Bool = false) -> [Int] {
    let limit = min(reading.sentence(of: noun).upperBound, noun + (overNames ? 40 : 14))
    var place = noun + 1
    while place < limit {
      if let mention = cast.mention(at: place), mention.kind == .name {
        guard overNames else { return [] }
        place = max(place + 1, mention.words.upperBound)
        continue
      }
      if words[place].partOfSpeech == .adp, prepositions.contains(reading.folded[place]), words[place].head > place {
        return clauses.conjuncts(of: words[place].head)
      }
      let isStop = isClauseVerb(place) || [".", ";", ":", "–", "—"].contains(reading.folded[place])
      if isStop { return [] }
      place += 1
    }
    return []
  }

  func clauseSubjects(of noun: Int) -> [ContactDraft.Slot] {
    guard let verb = clauses.verb(above: noun) else { return [] }
    return slots(agents(of: verb))
  }

  /// Those to whom a noun belongs: "their", "Blinken's", "leur".
  func possessors(of noun: Int) -> [Int] {
    clauses.children(of: noun, .possessive).flatMap(clauses.conjuncts)
      + reading.children[noun].filter {
        words[$0].relation == .determiner && words[$0].features.contains(.possessive)
      }
  }
}

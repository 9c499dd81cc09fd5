import Language

extension EngagementFinder {
  /// Whether a verb's engagement took place, is planned, proposed or cancelled; nil when it is denied.
  func status(of verb: Int) -> Engagement.Status? {
    if clauses.isNegated(verb) || words[verb].features.contains(.subjunctive) { return nil }
    var place = verb
    var steps = 0
    var isComplement = false
    while steps < 4 {
      if has(place, "cancel-verb"), place != verb, isCancelling(place) { return .cancelled }
      if place != verb, isComplement {
        if has(place, "propose-verb") { return clauses.isNegated(place) ? nil : .proposed }
        if has(place, "plan-verb") || has(place, "agree-verb") { return .planned }
      }
      if isFuture(place) { return .planned }
      if isConditional(place) { return .proposed }
      let head = words[place].head
      guard head != place else { break }
      switch words[place].relation {
      case .openComplement, .clausalComplement:
        isComplement = true
        if words[place].relation == .clausalComplement, words[place].features.contains(.finite) {
          return head != place && has(head, "propose-verb") ? .proposed : .occurred
        }
      case .auxiliary, .auxiliaryPassive: isComplement = true
      case .conjunct where !words[place].features.contains(.finite) && place == verb: isComplement = isInfinitive(place)
      case .adverbialClause, .acl:
        if isInfinitive(place) {
          // "came to meet", "the opportunity to meet": not told as done.
          return has(head, "propose-verb") ? .proposed : isFuture(head) ? .planned : .planned
        }
        return .occurred
      default: return .occurred
      }
      place = head
      steps += 1
    }
    return .occurred
  }

  private func isInfinitive(_ word: Int) -> Bool {
    words[word].features.contains(.infinitive) && !words[word].features.contains(.finite)
  }

  /// Will, shall, "is to", "is due to", the French future, "doit", "devrait".
  private func isFuture(_ verb: Int) -> Bool {
    if words[verb].features.contains(.future) || hasFutureStem(verb, ["a", "ai", "as", "ons", "ez", "ont"]) {
      return true
    }
    let helpers = clauses.auxiliaries(of: verb)
    if helpers.contains(where: { ["will", "shall", "'ll"].contains($0) }) { return true }
    for child in reading.children[verb] where words[child].relation == .auxiliary {
      if words[child].features.contains(.future) { return true }
      if ["will", "shall", "doit", "doivent", "devrait", "devraient", "devait", "va", "vont"].contains(
        reading.folded[child])
      {
        return true
      }
    }
    return ["due", "set", "scheduled", "slated", "expected"].contains(reading.folded[verb])
      && words[verb].partOfSpeech == .adj
      || reading.lemmas[verb] == "devoir"
  }

  /// A French form built on the stem of the future, which is the infinitive or one of a few others ("viendr-").
  private func hasFutureStem(_ verb: Int, _ endings: [String]) -> Bool {
    guard reading.tongue == .french, words[verb].partOfSpeech == .verb || words[verb].partOfSpeech == .aux else {
      return false
    }
    let form = reading.folded[verb]
    let lemma = reading.lemmas[verb]
    return endings.contains { ending in
      guard form.hasSuffix(ending) else { return false }
      let stem = String(form.dropLast(ending.count))
      return stem == lemma || stem + "e" == lemma
        || reading.vocabulary.common["future-stem"].contains {
          stem == $0 || stem.hasSuffix($0) && stem.count > $0.count + 1
        }
    }
  }

  private func isConditional(_ verb: Int) -> Bool {
    if words[verb].features.contains(.conditional) || hasFutureStem(verb, ["ait", "ais", "aient"]) { return true }
    for child in reading.children[verb] where words[child].relation == .auxiliary {
      if ["could", "might", "may"].contains(reading.folded[child]) { return true }
      if words[child].features.contains(.conditional), reading.lemmas[child] != "devoir" { return true }
    }
    return false
  }

  /// "called off" cancels, "called" does not.
  private func isCancelling(_ verb: Int) -> Bool {
    reading.lemmas[verb] != "call" || reading.children[verb].contains { reading.folded[$0] == "off" }
  }

  /// The status of an engagement told by a noun: by the words beside it, then by the verb that carries it.
  func status(ofNoun noun: Int) -> Engagement.Status? {
    for child in reading.children[noun] where abs(child - noun) < 8 {
      if has(child, "propose-word"), words[child].relation == .adjectivalModifier { return .proposed }
      if has(child, "cancel-word"), words[child].relation != .nominalModifier { return .cancelled }
      if has(child, "plan-word"), [.adjectivalModifier, .acl].contains(words[child].relation),
        !isPastSense(child)
      {
        return .planned
      }
    }
    let head = words[noun].head
    guard head != noun else { return .occurred }
    if words[head].partOfSpeech == .noun, has(head, "cancel-word") { return .cancelled }
    guard words[head].partOfSpeech == .verb || words[head].partOfSpeech == .aux || words[head].partOfSpeech == .adj
    else {
      return .occurred
    }
    let isCore: Bool
    switch words[noun].relation {
    case .object, .nominalSubject, .nominalSubjectPassive, .openComplement, .clausalComplement: isCore = true
    default: isCore = false
    }
    if isCore {
      if has(head, "cancel-verb"), isCancelling(head) { return .cancelled }
      if has(head, "propose-verb"), words[noun].relation == .object || words[noun].relation == .nominalSubjectPassive {
        return .proposed
      }
      if has(head, "plan-verb") { return .planned }
      return status(of: head)
    }
    if has(head, "light-verb") { return status(of: head) }
    return .occurred
  }

  /// "their last visit", "the recent call": over, whatever else stands beside it.
  private func isPastSense(_ word: Int) -> Bool {
    ["last", "recent", "dernier", "derniere", "recente"].contains(reading.folded[word])
  }
}

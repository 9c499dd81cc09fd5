import Language

extension CastBuilder {
  /// Ties offices that are said of a person by a verb: "X is Deputy Speaker", "X, who serves as chair", "the President
  /// named X ambassador to Y", "X was sworn in as Prime Minister".
  mutating func tiePredicates() {
    for place in phrases.indices where holders[place].isEmpty && !phrases[place].isPlural {
      guard phrases[place].kind == .office, let name = nameDescribed(by: phrases[place]) else { continue }
      holders[place] = [personOf[name]]
      describing.insert(place)
    }
  }

  private func nameDescribed(by phrase: OfficePhrase) -> Int? {
    guard
      let head = phrase.head.first(where: { !phrase.words.contains(reading.words[$0].head) })
        ?? phrase.head.first(where: { reading.words[$0].head == $0 })
    else { return nil }
    let common = reading.vocabulary.common
    if let verb = reading.children[head].first(where: { reading.words[$0].relation == .copula }) {
      guard isCertain(head) else { return nil }
      return nameBeforeRelative(verb) ?? subjectName(of: head)
    }
    if let installed = nameInstalled(as: head, phrase) { return installed }
    let verb = reading.words[head].head
    guard verb != head, [.verb, .aux].contains(reading.words[verb].partOfSpeech) || isParticiple(verb),
      isCertain(verb)
    else { return nil }
    let relation = reading.words[head].relation
    let isAs = reading.children[head].contains { common.has(reading.folded[$0], in: "role-marker") }
    if common.has(reading.lemmas[verb], in: "appoint"),
      isAs || [.openComplement, .object, .oblique, .apposition, .nominalModifier].contains(relation)
    {
      return objectName(of: verb, before: phrase.words.lowerBound) ?? passiveName(of: verb)
    }
    if common.has(reading.lemmas[verb], in: "become"),
      isAs || [.openComplement, .object, .adjectivalModifier].contains(relation)
    {
      return subjectName(of: verb)
    }
    return isAs && common.has(reading.lemmas[verb], in: "hold-office") ? subjectName(of: verb) : nil
  }

  /// "X, who is …": the name right before the relative pronoun, wherever the engine hangs the clause.
  private func nameBeforeRelative(_ verb: Int) -> Int? {
    guard verb > 1, ["who", "qui"].contains(reading.folded[verb - 1]) else { return nil }
    let end = reading.folded[verb - 2] == "," ? verb - 2 : verb - 1
    return names.firstIndex { $0.words.upperBound == end }
  }

  /// "swore in X as president", "named X foreign minister": the office hangs on the name, and the name on a verb of appointing.
  private func nameInstalled(as head: Int, _ phrase: OfficePhrase) -> Int? {
    let end = phrase.words.lowerBound
    guard end > 1 else { return nil }
    let marked = reading.vocabulary.common.has(reading.folded[end - 1], in: "role-marker") ? end - 1 : end
    guard let name = names.firstIndex(where: { $0.words.upperBound == marked }) else { return nil }
    var word = names[name].words.lowerBound
    for _ in 0..<3 where names[name].words.contains(word) { word = reading.words[word].head }
    if marked == end { word = max(0, names[name].words.lowerBound - 1) }
    return reading.vocabulary.common.has(reading.lemmas[word], in: "appoint") && isCertain(word) ? name : nil
  }

  /// Neither denied, wished nor possible.
  private func isCertain(_ verb: Int) -> Bool {
    !reading.children[verb].contains {
      reading.vocabulary.common.has(reading.folded[$0], in: "uncertain")
    }
  }

  private func isParticiple(_ word: Int) -> Bool { reading.words[word].features.contains(.participle) }

  /// The name that is the subject of a clause; for "who" and "qui" the name to which the clause belongs.
  private func subjectName(of verb: Int) -> Int? {
    for child in reading.children[verb] where reading.isSubject(child) {
      if let name = name(over: child) { return name }
      if ["who", "qui"].contains(reading.folded[child]), reading.words[verb].relation == .aclRelative {
        return name(over: reading.words[verb].head)
      }
    }
    switch reading.words[verb].relation {
    case .acl: return name(over: reading.words[verb].head) ?? subjectName(of: reading.words[verb].head, of: verb)
    case .adverbialClause: return subjectName(of: reading.words[verb].head, of: verb)
    default: break
    }
    guard reading.words[verb].relation == .conjunct else { return nil }
    return subjectName(of: reading.words[verb].head)
  }

  /// "Elected president, X took office": the subject of the clause on which a participle hangs.
  private func subjectName(of verb: Int, of participle: Int) -> Int? {
    guard verb != participle, isParticiple(participle) else { return nil }
    return reading.children[verb].lazy.filter { reading.isSubject($0) }.compactMap { name(over: $0) }.first
  }

  private func objectName(of verb: Int, before limit: Int) -> Int? {
    for child in reading.children[verb]
    where child > verb && child < limit && [.object, .openComplement].contains(reading.words[child].relation) {
      if let name = name(over: child), names[name].words.upperBound <= limit { return name }
    }
    return nil
  }

  private func passiveName(of verb: Int) -> Int? {
    let isPassive = reading.children[verb].contains { reading.words[$0].relation == .nominalSubjectPassive }
    return isPassive || isParticiple(verb) ? subjectName(of: verb) : nil
  }

  /// The name that a word belongs to or governs as its title ("Mme X").
  private func name(over word: Int) -> Int? {
    if let found = names.firstIndex(where: { $0.words.contains(word) }) { return found }
    guard let title = reading.title(at: word) else { return nil }
    return names.firstIndex { $0.words.lowerBound == title.upperBound }
  }
}

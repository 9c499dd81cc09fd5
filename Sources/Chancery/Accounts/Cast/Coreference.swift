import Language

/// Resolves later mentions: offices without a name, pronouns, "the latter", "the two ministers", "both sides".
struct Coreference {
  let reading: Reading
  var cast: Cast
  /// Persons in the order of their last mention, latest last.
  private var recent: [Int] = []
  /// Of these, those named as a clause's subject, object or partner, not in passing ("the visit of X").
  private var acting: [Int] = []
  /// The person last named as the subject of a clause.
  private var subject: Int?
  /// The person last named as a subject within the sentence at hand.
  private var sentenceSubject: Int?
  /// The person who was the subject before the sentence at hand.
  private var formerSubject: Int?
  /// What the last plural subject meant.
  private var lastGroup: [Referent] = []
  /// The state last named as a subject.
  private var subjectState: String?

  init(reading: Reading, cast: Cast) {
    self.reading = reading
    self.cast = cast
  }

  /// The cast with every mention resolved as far as that goes, and mentions of pronouns and groups added.
  func resolved() -> Cast {
    var copy = self
    copy.resolve()
    return copy.cast
  }

  private mutating func resolve() {
    for sentence in reading.analysis.sentences {
      var place = sentence.lowerBound
      var pending: [(Int, [Referent])] = []
      sentenceSubject = nil
      formerSubject = subject
      while place < sentence.upperBound {
        if let mention = cast.mention(at: place) {
          if mention.kind == .office, mention.referents.isEmpty {
            let found = resolveOffice(mention, sentence)
            cast.mentions[cast.mentionAt[place]].referents = found
            note(found, at: mention.words, &pending)
          } else {
            note(mention.referents, at: mention.words, &pending)
          }
          place = max(place + 1, mention.words.upperBound)
        } else if let group = group(at: place, sentence) {
          cast.add(group)
          note(group.referents, at: group.core, &pending)
          place = group.words.upperBound
        } else if let pronoun = pronoun(at: place, sentence) {
          cast.add(pronoun)
          if pronoun.referents.count > 1 { lastGroup = pronoun.referents }
          note(pronoun.referents, at: pronoun.core, &pending)
          place = pronoun.words.upperBound
        } else {
          place += 1
        }
      }
      for (_, referents) in pending.suffix(1) { setSubject(referents) }
    }
    cast.sort()
  }

  // MARK: What was last spoken of

  private mutating func note(_ referents: [Referent], at core: Range<Int>, _ pending: inout [(Int, [Referent])]) {
    for case .person(let person) in referents {
      recent.removeAll { $0 == person }
      recent.append(person)
      if isCore(core) {
        acting.removeAll { $0 == person }
        acting.append(person)
      }
    }
    guard let head = headWord(core), isSubject(head) else { return }
    if referents.count == 1, case .person(let person) = referents[0] { sentenceSubject = person }
    if isMainClause(reading.words[head].head) || pending.isEmpty { pending.append((head, referents)) }
    if pending.count == 1 || isMainClause(reading.words[head].head) { setSubject(referents) }
  }

  private mutating func setSubject(_ referents: [Referent]) {
    let persons = referents.compactMap { if case .person(let place) = $0 { place } else { nil } }
    if persons.count == 1 { subject = persons[0] }
    if referents.count > 1 { lastGroup = referents }
    if referents.count == 1, case .state(let code) = referents[0] { subjectState = code }
  }

  private func isCore(_ words: Range<Int>) -> Bool {
    guard let head = headWord(words) else { return false }
    switch reading.words[head].relation {
    case .nominalModifier, .possessive, .compound:
      return reading.children[head].contains { ["with", "avec", "between", "entre"].contains(reading.folded[$0]) }
    default: return true
    }
  }

  /// The word of a run that is governed from outside it.
  private func headWord(_ words: Range<Int>) -> Int? {
    words.first { isSubject($0) && !words.contains(reading.words[$0].head) }
      ?? words.first { !words.contains(reading.words[$0].head) || reading.words[$0].head == $0 }
  }

  private func isSubject(_ word: Int) -> Bool { reading.isSubject(word) }

  private func isMainClause(_ verb: Int) -> Bool {
    switch reading.words[verb].relation {
    case .root, .parataxis, .conjunct: true
    default: false
    }
  }

  // MARK: Offices without a name

  private func phrase(of mention: Mention) -> OfficePhrase? {
    cast.phrases.first { $0.phrase.head == mention.core }?.phrase
  }

  private func resolveOffice(_ mention: Mention, _ sentence: Range<Int>) -> [Referent] {
    guard let phrase = phrase(of: mention) else { return [] }
    if phrase.isPlural { return resolveGroupOfOffices(phrase) }
    let candidates = recent.reversed().filter { fits($0, phrase) }
    if let found = candidates.first { return [.person(found)] }
    if phrase.kind == .counterpart || !isIndefinite(mention) {
      for person in cast.people.indices
      where !recent.contains(person) && fits(person, phrase) && phrase.owners.count > 0 {
        return [.person(person)]
      }
    }
    if let owner = phrase.owners.first { return [.state(owner)] }
    return []
  }

  private func isIndefinite(_ mention: Mention) -> Bool {
    guard mention.words.lowerBound > 0 else { return false }
    return ["a", "an", "un", "une"].contains(reading.folded[mention.words.lowerBound - 1])
  }

  private func fits(_ person: Int, _ phrase: OfficePhrase) -> Bool {
    let one = cast.people[person]
    if let owner = phrase.owners.first, let state = one.state, owner != state,
      !one.offices.contains(where: { $0.state == owner })
    {
      return false
    }
    switch phrase.kind {
    case .counterpart: return one.state != nil && phrase.owners.first == one.state
    case .predecessor: return false
    case .vague(let roles): return one.offices.contains { roles.contains($0.role) }
    case .office:
      guard let role = phrase.role else { return false }
      return one.offices.contains { Coreference.mayBeCalled($0.role, role) && hasSameHouse($0, phrase) }
    }
  }

  /// The chair of a union is not the president of its commission: a house named with a body's head must be in both.
  private func hasSameHouse(_ office: HeldOffice, _ phrase: OfficePhrase) -> Bool {
    guard phrase.role == .headOfOrganisation else { return true }
    let houses = reading.vocabulary.common["office-house"]
    let said = phrase.words.lazy.map { reading.folded[$0] }.filter(houses.contains)
    return said.allSatisfy { house in office.words.contains { reading.folded[$0] == house } }
  }

  /// Whether the holder of `held` may later be called by an office of `said`: any minister "the minister".
  static func mayBeCalled(_ held: Role, _ said: Role) -> Bool {
    if held == said { return true }
    switch said {
    case .minister: return [.foreignMinister, .deputyForeignMinister, .deputyMinister].contains(held)
    case .deputyMinister: return held == .deputyForeignMinister
    case .official: return [.envoy, .deputyForeignMinister, .nationalSecurityAdviser, .partyOfficial].contains(held)
    case .ambassador: return held == .permanentRepresentative
    case .headOfOrganisation: return [.partyLeader, .headOfState].contains(held)
    case .foreignMinister: return false
    default: return false
    }
  }

  private func resolveGroupOfOffices(_ phrase: OfficePhrase) -> [Referent] {
    // "leaders of several institutes" are nobody the report has named before.
    guard phrase.owners.count > 1 || isDefinite(phrase) else {
      let isOfState = phrase.role.map { ![.headOfOrganisation, .other, .official].contains($0) } ?? false
      return isOfState ? phrase.owners.first.map { [.state($0)] } ?? [] : []
    }
    let persons = recent.reversed().filter { person in
      guard let role = phrase.role else {
        if case .vague(let roles) = phrase.kind {
          return cast.people[person].offices.contains { roles.contains($0.role) }
        }
        return false
      }
      return cast.people[person].offices.contains { Coreference.mayBeCalled($0.role, role) }
    }
    if let group = several(phrase.words.lowerBound - 1) { return group }
    let pair = Array(persons.prefix(2).reversed())
    if phrase.owners.count > 1 {
      let named = phrase.owners.compactMap { owner in
        persons.first { cast.people[$0].state == owner }.map { Referent.person($0) } ?? .state(owner)
      }
      return named
    }
    if let owner = phrase.owners.first, !isTwo(before: phrase.words.lowerBound) { return [.state(owner)] }
    return pair.count == 2 ? pair.map { .person($0) } : mainPair()
  }

  /// "the ministers", "les deux présidents": the article, and nothing but a state after the head.
  private func isDefinite(_ phrase: OfficePhrase) -> Bool {
    if isTwo(before: phrase.words.lowerBound) { return true }
    guard phrase.words.lowerBound > 0, phrase.words.upperBound - phrase.head.upperBound <= 1 else { return false }
    return ["the", "les", "ces", "these", "both"].contains(reading.folded[phrase.words.lowerBound - 1])
  }

  private func isTwo(before place: Int) -> Bool {
    for word in max(0, place - 2)..<max(0, place)
    where ["two", "both", "deux", "three", "trois"].contains(reading.folded[word]) { return true }
    return false
  }

  // MARK: Groups and pronouns

  /// "the two sides", "les deux hommes", "both", "tous deux".
  private func group(at place: Int, _ sentence: Range<Int>) -> Mention? {
    guard ["two", "both", "deux", "three", "trois", "four", "quatre"].contains(reading.folded[place]),
      !(recent.isEmpty && cast.people.isEmpty)
    else {
      return nil
    }
    let common = reading.vocabulary.common
    var end = place + 1
    while end < sentence.upperBound, end < place + 4 {
      if cast.mention(at: end) != nil { return nil }
      let form = reading.folded[end]
      if common.has(form, in: "group-states") {
        return Mention(
          words: place..<end + 1, core: end..<end + 1, kind: .group, referents: several(place) ?? mainPair())
      }
      if common.has(form, in: "group-persons") {
        return Mention(
          words: place..<end + 1, core: end..<end + 1, kind: .group, referents: several(place) ?? personPair())
      }
      guard reading.words[end].partOfSpeech == .adj else { break }
      end += 1
    }
    let isBare = reading.words[place].head < place || reading.words[reading.words[place].head].partOfSpeech == .verb
    if isBare, isSubject(place) || reading.words[place].partOfSpeech == .pron {
      return Mention(words: place..<place + 1, core: place..<place + 1, kind: .group, referents: personPair())
    }
    return nil
  }

  /// For "three" and "four" as many persons of different states as were last named; nil for two.
  private func several(_ place: Int) -> [Referent]? {
    let counts = ["three": 3, "trois": 3, "four": 4, "quatre": 4]
    guard place >= 0, let count = counts[reading.folded[place]] else { return nil }
    if lastGroup.count == count { return lastGroup }
    var states: Set<String> = []
    var found: [Int] = []
    for person in recent.reversed() where found.count < count {
      guard let state = cast.people[person].state, states.insert(state).inserted else { continue }
      found.insert(person, at: 0)
    }
    return found.count == count ? found.map { .person($0) } : nil
  }

  /// The two persons last named together, else the two last named of different states.
  private func personPair() -> [Referent] {
    let persons = lastGroup.filter { cast.isPerson($0) }
    if persons.count == 2 { return persons }
    let recent = acting.count > 1 ? acting : self.recent
    if let last = recent.last {
      let state = cast.people[last].state
      if let other = recent.dropLast().last(where: { cast.people[$0].state != state && cast.people[$0].state != nil }) {
        return [.person(other), .person(last)]
      }
      if recent.count > 1 { return [.person(recent[recent.count - 2]), .person(last)] }
    }
    return mainPair()
  }

  /// Two persons or states of different sides: those named together, else the first of the report.
  private func mainPair() -> [Referent] {
    if lastGroup.count == 2, Set(lastGroup.compactMap { cast.state(of: $0) }).count == 2 { return lastGroup }
    let recent = acting.count > 1 ? acting : self.recent
    for place in recent.indices.reversed() {
      let last = recent[place]
      guard let state = cast.people[last].state else { continue }
      if let other = recent[..<place].last(where: {
        cast.people[$0].state != nil && cast.people[$0].state != state
      }) {
        return [.person(other), .person(last)]
      }
    }
    var states: [String] = []
    if let side = reading.report.side { states.append(side) }
    for mention in cast.mentions {
      for case .state(let code) in mention.referents where !states.contains(code) { states.append(code) }
      if states.count >= 2 { break }
    }
    return states.count >= 2 ? states.prefix(2).map { .state($0) } : []
  }

  private func pronoun(at place: Int, _ sentence: Range<Int>) -> Mention? {
    let word = reading.words[place]
    let form = reading.folded[place].drop { $0 == "-" || $0 == "t" && reading.folded[place].hasPrefix("-t-") }
    let bare = form.hasPrefix("-") ? String(form.dropFirst()) : String(form)
    let common = reading.vocabulary.common
    let core = place..<place + 1
    func mention(_ referents: [Referent]) -> Mention? {
      referents.isEmpty ? nil : Mention(words: core, core: core, kind: .pronoun, referents: referents)
    }
    if common.has(bare, in: "anaphor-person"), isAnaphor(place) {
      return mention(recent.last.map { [.person($0)] } ?? [])
    }
    guard word.partOfSpeech == .pron || word.partOfSpeech == .det && word.features.contains(.possessive) else {
      return nil
    }
    guard word.relation != .expletive || reading.isSubject(place) else { return nil }
    if common.has(bare, in: "pronoun-plural") {
      if reading.tongue == .french, bare == "leur", word.partOfSpeech == .det { return nil }
      return mention(lastGroup.count > 1 ? lastGroup : personPair())
    }
    if common.has(bare, in: "pronoun-neuter") {
      return reading.tongue == .english ? mention(subjectState.map { [.state($0)] } ?? []) : nil
    }
    let gender: Vocabulary.Gender =
      common.has(bare, in: "pronoun-masculine")
      ? .masculine : common.has(bare, in: "pronoun-feminine") ? .feminine : .either
    guard gender != .either else { return nil }
    return mention(single(at: place, gender, sentence).map { [.person($0)] } ?? [])
  }

  /// "the latter", "ce dernier": the word with its article, not "last week".
  private func isAnaphor(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = reading.folded[place - 1]
    let determiners = reading.tongue == .french ? ["ce", "cette"] : ["the"]
    guard determiners.contains(before) else { return false }
    if reading.tongue == .french {
      return ["dernier", "derniere"].contains(reading.folded[place])
        && !reading.children[place].contains { reading.words[$0].partOfSpeech == .noun }
        && reading.words[place].relation != .adjectivalModifier
    }
    return reading.words[place].relation != .adjectivalModifier
  }

  private func single(at place: Int, _ gender: Vocabulary.Gender, _ sentence: Range<Int>) -> Int? {
    func agrees(_ person: Int) -> Bool {
      let its = cast.people[person].gender
      return its == .either || its == gender
    }
    let isObject = !isSubject(place)
    if !isObject, let sentenceSubject, agrees(sentenceSubject) { return sentenceSubject }
    if let subject, agrees(subject) {
      if !isObject { return subject }
      let clauseSubject = subjectOfClause(place)
      if let formerSubject, formerSubject != clauseSubject, agrees(formerSubject) { return formerSubject }
      if clauseSubject != subject { return subject }
      return recent.last { $0 != subject && agrees($0) } ?? subject
    }
    return recent.last(where: agrees)
  }

  /// The person who is the subject of the clause that holds `place`.
  private func subjectOfClause(_ place: Int) -> Int? {
    var verb = reading.words[place].head
    for _ in 0..<6 {
      for child in reading.children[verb] where isSubject(child) {
        if case .person(let person)? = cast.mention(at: child)?.referents.first { return person }
      }
      if reading.words[verb].head == verb { break }
      verb = reading.words[verb].head
    }
    return nil
  }
}

import Language

/// Resolves later mentions: offices without a name, pronouns, "the latter", "the two ministers", "both sides".
struct Coreference {
  let reading: Reading
  let heads: OfficeHeads
  var cast: Cast
  /// Persons in the order of their last mention, latest last.
  var recent: [Int] = []
  /// Of these, those named as a clause's subject, object or partner, not in passing ("the visit of X").
  var acting: [Int] = []
  /// The person last named as the subject of a clause.
  var subject: Int?
  /// The person last named as a subject within the sentence at hand.
  var sentenceSubject: Int?
  /// The person who was the subject before the sentence at hand.
  var formerSubject: Int?
  /// What the last plural subject meant.
  var lastGroup: [Referent] = []
  /// The state last named as a subject.
  var subjectState: String?

  init(reading: Reading, heads: OfficeHeads, cast: Cast) {
    (self.reading, self.heads) = (reading, heads)
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

  func isSubject(_ word: Int) -> Bool { reading.isSubject(word) }

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
    let possessor = possessor(of: phrase)
    let candidates = recent.reversed().filter { $0 != possessor && fits($0, phrase, possessor) }
    if let found = candidates.first { return [.person(found)] }
    if phrase.kind == .counterpart || !isIndefinite(mention) {
      for person in cast.people.indices
      where !recent.contains(person) && fits(person, phrase, possessor) && phrase.owners.count > 0 {
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

  /// The person whose guest, host or counterpart the phrase means ("his guest", "son homologue").
  private func possessor(of phrase: OfficePhrase) -> Int? {
    let word = phrase.words.lowerBound - 1
    guard word >= 0, reading.words[word].features.contains(.possessive) else { return nil }
    if case .person(let person)? = cast.mention(at: word)?.referents.first { return person }
    return subject
  }

  private func fits(_ person: Int, _ phrase: OfficePhrase, _ possessor: Int?) -> Bool {
    let one = cast.people[person]
    if let owner = phrase.owners.first, let state = one.state, owner != state,
      !one.offices.contains(where: { $0.state == owner })
    {
      return false
    }
    switch phrase.kind {
    case .counterpart:
      guard let owner = phrase.owners.first else {
        guard let possessor else { return false }
        let roles = Set(cast.people[possessor].offices.map(\.role))
        return cast.people[possessor].state != one.state && one.offices.contains { roles.contains($0.role) }
      }
      return one.state == owner
    case .predecessor: return false
    case .vague(let roles): return one.offices.contains { roles.contains($0.role) }
    case .office:
      guard let role = phrase.role else { return false }
      let described = heads.descriptions.first { $0.words == phrase.head }?.value ?? []
      return one.offices.contains {
        (Coreference.mayBeCalled($0.role, role) || described.contains($0.role) || isBareMinister($0, role))
          && hasSameHouse($0, phrase)
      }
    }
  }

  /// "the Greek minister X" may be the Greek foreign minister of the next sentence.
  private func isBareMinister(_ office: HeldOffice, _ said: Role) -> Bool {
    guard office.role == .minister, said == .foreignMinister else { return false }
    let fields = reading.vocabulary.offices.classes["portfolio"] ?? []
    return !office.words.contains { fields.contains(reading.folded[$0]) }
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
    case .ambassador: return [.permanentRepresentative, .envoy].contains(held)
    case .envoy: return [.ambassador, .permanentRepresentative].contains(held)
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
}

import Language

extension CastBuilder {
  /// Writes down each holder's office with its role and state.
  mutating func giveOffices() {
    for (place, phrase) in phrases.enumerated() {
      for (order, person) in holders[place].enumerated() {
        guard var role = role(of: place, for: person) else { continue }
        let state = toldStates[place]?[order] ?? state(of: place, role: role, person: person, order: order)
        if phrase.owners.isEmpty, let state { role = self.role(of: phrase, in: state) ?? role }
        if role == .deputyMinister, isOfForeignMinistry(phrase) { role = .deputyForeignMinister }
        add(
          HeldOffice(
            words: phrase.words, text: reading.text(of: phrase.words), role: role, state: state,
            isFormer: phrase.isFormer || phrase.kind == .predecessor, rule: phrase.rule), of: phrase,
          to: person)
      }
      cast.phrases.append((phrase, holders[place]))
    }
    dropCourtesies()
    dropRepeats()
  }

  private mutating func add(_ office: HeldOffice, of phrase: OfficePhrase, to person: Int) {
    let isKnown = cast.people[person].offices.contains {
      $0.role == office.role && $0.state == office.state
        || phrase.words.count == 1 && office.role != .ambassador && Coreference.mayBeCalled($0.role, office.role)
    }
    if !isKnown { cast.people[person].offices.append(office) }
  }

  /// "Professor X, Minister of Health": a courtesy is an office only of those who have no other.
  private mutating func dropCourtesies() {
    func isCourtesy(_ office: HeldOffice) -> Bool {
      reading.vocabulary.common.has(Folding.fold(office.text).replacing("’", with: "'"), in: "courtesy")
    }
    for person in cast.people.indices where cast.people[person].offices.contains(where: { !isCourtesy($0) }) {
      cast.people[person].offices.removeAll(where: isCourtesy)
    }
  }

  /// "the premier" of someone who is "premier of Quebec" elsewhere, "Ambassador X" of a permanent representative: the
  /// same office in fewer words.
  private mutating func dropRepeats() {
    for person in cast.people.indices where cast.people[person].offices.count > 1 {
      let offices = cast.people[person].offices
      cast.people[person].offices = offices.filter { office in
        guard heads.head(at: office.words.lowerBound) == office.words else { return true }
        let said = Pieces.of(office.text)
        return !offices.contains { other in
          let isFuller = other.words.count > office.words.count && other.role != office.role
          return isFuller
            && (Pieces.of(other.text).starts(with: said) && other.state == office.state
              || office.role == .ambassador && other.role == .permanentRepresentative)
        }
      }
    }
  }

  /// The role of an office whose state the phrase itself does not tell: a foreign secretary is a minister in one state
  /// and a civil servant in another.
  private func role(of phrase: OfficePhrase, in state: String) -> Role? {
    guard phrase.kind == .office, let match = heads.matches.first(where: { $0.words == phrase.head }) else {
      return nil
    }
    let pieces = phrase.words.flatMap { Pieces.of(reading.folded[$0]) }
    return reading.vocabulary.offices.rule(
      among: match.value, pieces: pieces, states: [state],
      hasBody: phrase.hasBody || reading.vocabulary.world.bodies.contains(state))?.role
  }

  /// The role, for a counterpart that of the person whose counterpart it is; nil when nothing tells it.
  private func role(of place: Int, for person: Int) -> Role? {
    let phrase = phrases[place]
    if phrase.isPlural, phrase.kind == .office, phrase.role != nil { return phrase.role }
    switch phrase.kind {
    case .office: return phrase.role
    case .vague(let roles):
      if let known = cast.people[person].offices.first(where: { roles.contains($0.role) }) { return known.role }
      if let listed = HolderList.role(of: cast.people[person].pieces, in: reading.vocabulary, among: roles) {
        return listed
      }
      // A leader of nothing named may lead a party, a rebellion or a village.
      return phrase.owners.isEmpty && roles.first == .headOfState ? nil : roles.first
    case .counterpart, .predecessor:
      if phrase.hasPortfolio { return .minister }
      guard let model = model(of: place, for: person) else {
        let listed = Set(reading.vocabulary.holders.holdings(of: cast.people[person].pieces).map(\.role))
        return listed.count == 1 ? listed.first : nil
      }
      return sharedRole(of: model, with: person)
    }
  }

  /// "Undersecretary X" beside a foreign ministry is one of that ministry.
  private func isOfForeignMinistry(_ phrase: OfficePhrase) -> Bool {
    let isBare = phrase.words.allSatisfy {
      !(reading.vocabulary.offices.classes["portfolio"]?.contains(reading.folded[$0]) ?? false)
    }
    guard isBare else { return false }
    let place = reading.sentenceOf[phrase.words.lowerBound]
    let sentences = reading.analysis.sentences[max(0, place - 1)...place]
    guard let first = sentences.first, let last = sentences.last else { return false }
    let houses = reading.vocabulary.common["foreign-ministry"]
    let told = " " + reading.folded[first.lowerBound..<last.upperBound].joined(separator: " ") + " "
    return houses.contains { told.contains(" \($0) ") }
  }

  /// The role in which one person is another's counterpart: one that the list of holders knows of the other, else the
  /// foreign ministry, else the first.
  private func sharedRole(of model: Int, with person: Int) -> Role? {
    let roles = cast.people[model].offices.filter { !$0.isFormer }.map(\.role)
    if let listed = HolderList.role(of: cast.people[person].pieces, in: reading.vocabulary, among: roles) {
      return listed
    }
    if roles.contains(.foreignMinister) { return .foreignMinister }
    return roles.first { !isMinor($0) && $0 != .minister } ?? roles.first
  }

  /// Roles in which one seldom has a counterpart when another fits.
  private func isMinor(_ role: Role) -> Bool {
    [.official, .other, .ambassador, .spokesperson].contains(role)
  }

  /// The person of whom a counterpart is the counterpart, or a predecessor the predecessor.
  func model(of place: Int, for person: Int) -> Int? { models[place] ?? modelPerson(for: phrases[place], not: person) }

  /// Of the persons that may be meant, the first whose office the list of holders knows of `person`; else the first
  /// who is no mere envoy or spokesperson.
  private func modelPerson(for phrase: OfficePhrase, not person: Int) -> Int? {
    let candidates = modelCandidates(for: phrase, not: person)
    let listed = Set(reading.vocabulary.holders.holdings(of: cast.people[person].pieces).map(\.role))
    let fitting = candidates.first { cast.people[$0].offices.contains { listed.contains($0.role) && !$0.isFormer } }
    let weighty = candidates.first { cast.people[$0].offices.contains { !isMinor($0.role) } }
    return fitting ?? weighty ?? candidates.first
  }

  /// The sentence's subject before the phrase, the persons before it from the nearest, earlier subjects, the persons
  /// behind it, and at last anybody in office.
  private func modelCandidates(for phrase: OfficePhrase, not person: Int) -> [Int] {
    let sentence = reading.sentence(of: phrase.head.lowerBound)
    var found: [Int] = []
    func take(_ candidate: Int) {
      if candidate != person, !found.contains(candidate) { found.append(candidate) }
    }
    let inside = names.indices.filter { sentence.contains(names[$0].words.lowerBound) }
    let before = inside.filter { names[$0].words.lowerBound < phrase.words.lowerBound }
    before.last { isSubject(names[$0].words) && personOf[$0] != person }.map { take(personOf[$0]) }
    for name in before.reversed() { take(personOf[name]) }
    for name in names.indices.reversed()
    where names[name].words.upperBound <= sentence.lowerBound && isSubject(names[name].words) {
      take(personOf[name])
    }
    for name in inside { take(personOf[name]) }
    cast.people.indices.filter { !cast.people[$0].offices.isEmpty }.forEach(take)
    return found
  }

  /// Whether a name, or the title or office that governs it, is a subject.
  private func isSubject(_ words: Range<Int>) -> Bool {
    var word = words.lowerBound
    for _ in 0..<5 {
      switch reading.words[word].relation {
      case .nominalSubject, .nominalSubjectPassive: return true
      case .flat, .apposition, .compound, .nominalModifier: word = reading.words[word].head
      default: return false
      }
    }
    return false
  }
}

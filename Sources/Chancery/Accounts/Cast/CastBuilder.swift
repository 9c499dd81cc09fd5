import Language

/// Puts names and office phrases together into persons, and finds the expressions that mean them.
struct CastBuilder {
  let reading: Reading
  var cast: Cast
  var names: [NameFinder.Found] = []
  /// The person of each name, beside ``names``.
  var personOf: [Int] = []
  var phrases: [OfficePhrase] = []
  /// The persons to whom each phrase was given, beside ``phrases``.
  var holders: [[Int]] = []
  /// The person whose counterpart or predecessor a phrase names, by the place of the phrase.
  var models: [Int: Int] = [:]
  /// The state of each holder of a plural office where the words tell it ("of A, X, and of B, Y"), by phrase.
  var toldStates: [Int: [String]] = [:]
  /// The name that an office was tied to, beside ``phrases``; -1 for none.
  var tiedName: [Int] = []

  init(reading: Reading) {
    self.reading = reading
    cast = Cast(words: reading.words.count)
  }

  /// The cast of a report, later mentions resolved.
  static func cast(of reading: Reading) -> Cast {
    var builder = CastBuilder(reading: reading)
    builder.findPeople()
    builder.findPhrases()
    builder.tieOffices()
    builder.tellStates()
    builder.giveOffices()
    builder.makeMentions()
    return Coreference(reading: reading, cast: builder.cast).resolved()
  }

  // MARK: Persons

  private mutating func findPeople() {
    names = NameFinder(reading: reading).find()
    personOf = [Int](repeating: -1, count: names.count)
    let keys = names.map { Pieces.of(reading.text(of: $0.words)) }
    for (place, key) in keys.enumerated() where key.count > 1 {
      personOf[place] = person(named: key, found: names[place])
    }
    for (place, key) in keys.enumerated() where key.count == 1 {
      personOf[place] = person(bySingle: key[0], found: names[place], at: place)
    }
  }

  private mutating func person(named key: [String], found: NameFinder.Found) -> Int {
    for place in cast.people.indices where NameMatch.same(cast.people[place].pieces, key) {
      if key.count > cast.people[place].pieces.count {
        cast.people[place].name = reading.text(of: found.words)
        cast.people[place].pieces = key
      }
      if cast.people[place].gender == .either { cast.people[place].gender = found.gender }
      return place
    }
    return addPerson(key, found)
  }

  private mutating func person(bySingle piece: String, found: NameFinder.Found, at place: Int) -> Int {
    var best: Int?
    for person in cast.people.indices where cast.people[person].pieces.contains(piece) {
      if cast.people[person].pieces.last == piece || best == nil { best = person }
    }
    if let best {
      if cast.people[best].gender == .either { cast.people[best].gender = found.gender }
      return best
    }
    return addPerson([piece], found)
  }

  private mutating func addPerson(_ key: [String], _ found: NameFinder.Found) -> Int {
    cast.people.append(
      Person(
        name: reading.text(of: found.words), pieces: key, offices: [], toldState: nil, gender: found.gender))
    return cast.people.count - 1
  }

  // MARK: Offices

  private mutating func findPhrases() {
    var nameAt = [Bool](repeating: false, count: reading.words.count)
    for name in names { for word in name.words { nameAt[word] = true } }
    phrases = OfficePhraseFinder(reading: reading, nameAt: nameAt).find()
    holders = [[Int]](repeating: [], count: phrases.count)
    tiedName = [Int](repeating: -1, count: phrases.count)
  }

  private mutating func giveOffices() {
    for (place, phrase) in phrases.enumerated() {
      for (order, person) in holders[place].enumerated() {
        guard let role = role(of: phrase, for: person, model: models[place]) else { continue }
        let office = HeldOffice(
          words: phrase.words, text: reading.text(of: phrase.words), role: role,
          state: toldStates[place]?[order]
            ?? state(of: phrase, role: role, person: person, order: order, among: holders[place].count),
          isFormer: phrase.isFormer || phrase.kind == .predecessor, rule: phrase.rule)
        let isKnown = cast.people[person].offices.contains {
          $0.role == office.role && $0.state == office.state
            || phrase.words.count == 1 && Coreference.mayBeCalled($0.role, office.role)
        }
        if !isKnown { cast.people[person].offices.append(office) }
      }
      cast.phrases.append((phrase, holders[place]))
    }
  }

  /// The role, for a counterpart that of the person whose counterpart it is.
  private func role(of phrase: OfficePhrase, for person: Int, model: Int?) -> Role? {
    if phrase.isPlural, phrase.kind == .office, phrase.role != nil { return phrase.role }
    switch phrase.kind {
    case .office: return phrase.role
    case .vague(let roles):
      if let known = cast.people[person].offices.first(where: { roles.contains($0.role) }) { return known.role }
      return HolderList.role(of: cast.people[person].pieces, in: reading.vocabulary, among: roles) ?? roles.first
    case .counterpart, .predecessor:
      guard let model = model ?? modelPerson(for: phrase, not: person) else { return nil }
      let roles = cast.people[model].offices.filter { !$0.isFormer }.map(\.role)
      return roles.first { ![.minister, .official, .other, .ambassador].contains($0) } ?? roles.first
    }
  }

  /// The person of whom a counterpart is the counterpart: the sentence's subject before it, else the nearest person
  /// before it, else the nearest after it.
  private func modelPerson(for phrase: OfficePhrase, not person: Int) -> Int? {
    let sentence = reading.sentence(of: phrase.head.lowerBound)
    var nearest: Int?
    var subject: Int?
    for (place, name) in names.enumerated() where personOf[place] != person && sentence.contains(name.words.lowerBound)
    {
      guard name.words.lowerBound < phrase.words.lowerBound else { continue }
      nearest = personOf[place]
      if isSubject(name.words) { subject = personOf[place] }
    }
    if let found = subject ?? nearest { return found }
    for (place, name) in names.enumerated().reversed()
    where personOf[place] != person && name.words.upperBound <= sentence.lowerBound && isSubject(name.words) {
      return personOf[place]
    }
    for (place, name) in names.enumerated() where personOf[place] != person && sentence.contains(name.words.lowerBound)
    {
      return personOf[place]
    }
    return cast.people.indices.first { $0 != person && !cast.people[$0].offices.isEmpty }
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

  // MARK: The state of an office

  private func state(of phrase: OfficePhrase, role: Role, person: Int, order: Int, among count: Int) -> String? {
    let found = ownState(of: phrase, role: role, person: person, order: order, among: count)
    return found.flatMap { reading.vocabulary.world.groups[$0] } ?? found
  }

  private func ownState(of phrase: OfficePhrase, role: Role, person: Int, order: Int, among count: Int) -> String? {
    let bodies = reading.vocabulary.world.bodies
    if phrase.isPlural, count > 1 {
      if phrase.owners.count == count { return phrase.owners[order] }
      return cast.people[person].toldState ?? known(person, role)
    }
    let isOfBody = role == .headOfOrganisation || role == .deputyHeadOfOrganisation
    if let fitting = phrase.owners.first(where: { bodies.contains($0) == isOfBody }) { return fitting }
    if let owner = phrase.owners.first { return owner }
    if let told = cast.people[person].toldState { return told }
    if let known = known(person, role) { return known }
    if phrase.kind == .predecessor,
      let model = models[phrases.firstIndex(of: phrase) ?? -1]
        ?? modelPerson(
          for: phrase, not: person)
    {
      return cast.people[model].state
    }
    if let other = cast.people[person].offices.lazy.compactMap(\.state).first { return other }
    return listState(of: phrase) ?? homeState(of: phrase)
  }

  /// The state of a list's members told before it ("several American officials, namely the adviser X and …").
  private func listState(of phrase: OfficePhrase) -> String? {
    let sentence = reading.sentence(of: phrase.words.lowerBound)
    for (place, other) in phrases.enumerated().reversed() where other.words.upperBound <= phrase.words.lowerBound {
      guard other.words.lowerBound >= sentence.lowerBound else { return nil }
      if other.isPlural, holders[place].isEmpty, other.owners.count == 1 { return other.owners[0] }
    }
    return nil
  }

  private func known(_ person: Int, _ role: Role) -> String? {
    HolderList.state(of: cast.people[person].pieces, role: role, in: reading.vocabulary)
  }

  /// The state that an office without one belongs to: the report's side, else the state most often named.
  private func homeState(of phrase: OfficePhrase) -> String? {
    if let side = reading.report.side, !reading.vocabulary.world.bodies.contains(side) { return side }
    var counts: [String: Int] = [:]
    var order: [String] = []
    for term in reading.terms {
      switch term.meaning {
      case .state(let code), .adjective(let code), .metonym(let code), .inhabitant(let code):
        if counts[code] == nil { order.append(code) }
        counts[code, default: 0] += 1
      default: continue
      }
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }
}

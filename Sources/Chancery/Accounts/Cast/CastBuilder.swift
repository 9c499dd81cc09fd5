import Language

/// Puts names and office phrases together into persons, and finds the expressions that mean them.
struct CastBuilder {
  let reading: Reading
  let heads: OfficeHeads
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
  /// Phrases that a verb says of their holder; they stand apart from the name.
  var describing: Set<Int> = []
  /// The name that an office was tied to, beside ``phrases``; -1 for none.
  var tiedName: [Int] = []

  init(reading: Reading) {
    self.reading = reading
    heads = OfficeHeads(reading: reading)
    cast = Cast(words: reading.words.count)
  }

  /// The cast of a report, later mentions resolved.
  static func cast(of reading: Reading) -> Cast {
    var builder = CastBuilder(reading: reading)
    builder.findPeople()
    builder.findPhrases()
    builder.tieOffices()
    builder.tieInOrder()
    builder.tiePredicates()
    builder.tellStates()
    builder.tieEllipses()
    builder.giveOffices()
    builder.makeMentions()
    return Coreference(reading: reading, heads: builder.heads, cast: builder.cast).resolved()
  }

  // MARK: Persons

  private mutating func findPeople() {
    names = NameFinder(reading: reading, heads: heads).find()
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
    phrases = OfficePhraseFinder(reading: reading, nameAt: nameAt, heads: heads).find()
    holders = [[Int]](repeating: [], count: phrases.count)
    tiedName = [Int](repeating: -1, count: phrases.count)
  }
}

/// States, bodies and cities as one language names them.
struct World: Sendable {
  /// Expressions and their meanings.
  private(set) var gazetteer = Gazetteer<Meaning>()
  private(set) var cities: [City] = []
  /// Codes that are bodies, not states.
  private(set) var bodies: Set<String> = []
  /// The states of parties and movements: an office in a party is one of its state.
  private(set) var groups: [String: String] = [:]

  init(lexicons: Lexicons, tongue: Tongue, facts: CommonFacts) throws(LexiconFault) {
    try addStates(lexicons, tongue)
    try addBodies(lexicons, tongue)
    try addCities(lexicons, tongue, facts)
    try addWords(lexicons, tongue)
    gazetteer.seal()
  }

  private mutating func addStates(_ lexicons: Lexicons, _ tongue: Tongue) throws(LexiconFault) {
    for row in try lexicons.rows("\(tongue.tag)/states.tsv") {
      let code = row["state"]
      for name in row.list("names") {
        gazetteer.add(name, look: World.look(of: name), value: .state(code))
      }
      for word in row.list("adjectives") {
        let look: Look = World.isAcronym(word) ? .upper : tongue == .french ? .any : .capital
        gazetteer.add(word, look: look, value: .adjective(code))
      }
      for word in row.list("inhabitants") { gazetteer.add(word, look: .capital, value: .inhabitant(code)) }
      for word in row.list("prefixes") { gazetteer.add(word, look: .prefix, value: .adjective(code)) }
      for word in row.list("parts") { gazetteer.add(word, look: .capital, value: .part(code)) }
      for word in row.list("metonyms") { gazetteer.add(word, look: .capital, value: .metonym(code)) }
    }
  }

  private mutating func addBodies(_ lexicons: Lexicons, _ tongue: Tongue) throws(LexiconFault) {
    for row in try lexicons.rows("bodies.tsv") {
      bodies.insert(row["code"])
      if !row["state"].isEmpty { groups[row["code"]] = row["state"] }
    }
    for row in try lexicons.rows("\(tongue.tag)/bodies.tsv") {
      let code = row["code"]
      bodies.insert(code)
      for name in row.list("names") {
        gazetteer.add(name, look: World.look(of: name), value: .body(code))
      }
    }
  }

  private mutating func addCities(
    _ lexicons: Lexicons, _ tongue: Tongue, _ facts: CommonFacts
  ) throws(LexiconFault) {
    cities = facts.cities
    for name in facts.cityNames { gazetteer.add(pieces: name.pieces, look: .capital, value: .city(name.city)) }
    for row in try lexicons.rows("\(tongue.tag)/cities.tsv") {
      let place: Int
      if let known = facts.placesOfCities[CommonFacts.key(row["city"], row["state"])] {
        place = known
      } else {
        place = cities.count
        cities.append(City(name: row["city"], state: row["state"], latitude: nil, longitude: nil))
      }
      for name in row.list("names") { gazetteer.add(name, look: .capital, value: .city(place)) }
    }
  }

  private mutating func addWords(_ lexicons: Lexicons, _ tongue: Tongue) throws(LexiconFault) {
    for row in try lexicons.rows("\(tongue.tag)/words.tsv") {
      let meaning: Meaning
      switch row["class"] {
      case "honorific": meaning = .honorific
      case "military-rank": meaning = .rank
      case "region-names": meaning = .region
      default: continue
      }
      // A title that the list gives in lower case ("cheikh", "général") is so written in reports too.
      for word in row.list("words") {
        let isLower = word.unicodeScalars.first?.properties.isLowercase ?? false
        gazetteer.add(word, look: isLower && meaning != .region ? .any : .capital, value: meaning)
      }
    }
  }

  /// Acronyms must stand in capitals in the text, names must begin with one.
  private static func look(of name: String) -> Look { isAcronym(name) ? .upper : .capital }

  private static func isAcronym(_ name: String) -> Bool {
    name.unicodeScalars.count <= 6 && !name.unicodeScalars.contains { $0.properties.isLowercase }
  }
}

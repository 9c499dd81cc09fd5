/// What the lexicons say once for all languages: cities, given names, known holders of office.
public struct CommonFacts: Sendable {
  /// The cities of `cities.tsv`, in its order.
  let cities: [City]
  /// The places in ``cities`` by name and state, apart by `|`.
  let placesOfCities: [String: Int]
  /// All names of these cities, in folded pieces, in the order of the file.
  let cityNames: [(pieces: [String], city: Int)]
  /// Given names, folded, with their gender where the list tells it.
  let givenNames: [String: Vocabulary.Gender]
  /// Known holders of office.
  let holders: HolderList

  /// Reads `cities.tsv`, `given-names.tsv` and `tenures.tsv`.
  ///
  /// - Throws: ``LexiconFault`` with file and line of the first mistake.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    var cities: [City] = []
    var places: [String: Int] = [:]
    var names: [(pieces: [String], city: Int)] = []
    for row in try lexicons.rows("cities.tsv", replacingBy: ["name", "state"]) {
      let place = cities.count
      let name = row["name"]
      cities.append(
        City(name: name, state: row["state"], latitude: Double(row["latitude"]), longitude: Double(row["longitude"])))
      let key = CommonFacts.key(name, row["state"])
      if places[key] == nil { places[key] = place }
      names.append((Pieces.of(name), place))
      for other in row.list("others") { names.append((Pieces.of(other), place)) }
    }
    var given: [String: Vocabulary.Gender] = [:]
    for row in try lexicons.rows("given-names.tsv", replacingBy: ["name"]) {
      given[Folding.fold(row["name"])] = Vocabulary.Gender(rawValue: row["gender"]) ?? .either
    }
    self.cities = cities
    placesOfCities = places
    cityNames = names
    givenNames = given
    holders = HolderList(rows: try lexicons.tenures())
  }

  /// The key of a city in ``placesOfCities``.
  static func key(_ name: String, _ state: String) -> String { name + "|" + state }
}

extension Lexicons {
  /// The rows of `tenures.tsv`; an added row for a person's office takes the place of the program's rows for it.
  func tenures() throws(LexiconFault) -> [LexiconTable.Row] {
    try rows("tenures.tsv", replacingBy: ["person", "role", "state"])
  }
}

import Language

extension OfficePhraseFinder {
  /// What follows an office's head as part of the title.
  struct Right {
    var end: Int
    /// States and bodies that own the office.
    var owners: [String] = []
    /// States and bodies to which the holder is accredited ("to France", "auprès de l'ONU").
    var accredited: [String] = []
    var hasOrganisation = false
  }

  /// Reads on from the head: adjectives, then prepositional phrases, until something that belongs to no title.
  func rightEnd(of head: Range<Int>, notAfter limit: Int) -> Right {
    var right = Right(end: head.upperBound)
    var place = head.upperBound
    if reading.tongue == .french {
      place = adjectives(from: place, limit, &right)
    } else if let end = longModifier(at: place, limit) {
      place = end
      right.end = end
    }
    if place < limit, isPosted(head), ["there", "here"].contains(reading.folded[place]) {
      // "the Philippine ambassador there"
      place += 1
      right.end = place
    }
    while place < limit {
      guard let link = link(at: place, limit: limit, head: head) else { break }
      guard let end = nounPhrase(from: link.end, limit: limit) else { break }
      let codes = terms(in: link.end..<end)
      let cities = cityStates(in: link.end..<end)
      if link.accredits {
        if codes.isEmpty && cities.isEmpty && link.needsPlace { break }
        right.accredited += codes + cities
      } else if !link.coordinates || right.accredited.isEmpty {
        right.owners += codes
      }
      right.hasOrganisation = right.hasOrganisation || holdsOrganisation(link.end..<end)
      place = end
      right.end = end
    }
    return right
  }

  private func adjectives(from start: Int, _ limit: Int, _ right: inout Right) -> Int {
    var place = start
    while place < limit, !nameAt[place] {
      if let term = reading.term(at: place, where: { if case .adjective = $0 { true } else { false } }) {
        right.owners += [code(of: term.meaning)].compactMap { $0 }
        place = term.words.upperBound
      } else if let end = longModifier(at: place, limit) {
        place = end
      } else if offices(at: place, "modifier")
        || (reading.words[place].partOfSpeech == .adj && reading.words[place].relation == .adjectivalModifier
          && !reading.isCapitalised(place))
      {
        place += 1
      } else {
        break
      }
      right.end = place
    }
    return place
  }

  /// The end of a modifier of two words or more ("par intérim", "en exercice", "ad interim").
  private func longModifier(at place: Int, _ limit: Int) -> Int? {
    for length in 2...3 where place + length <= limit {
      let words = reading.folded[place..<place + length].joined(separator: " ")
      let classes = reading.vocabulary.offices.classes
      if ["modifier", "acting", "elect", "outgoing"].contains(where: { classes[$0]?.contains(words) ?? false }) {
        return place + length
      }
    }
    return nil
  }

  private func offices(at word: Int, _ name: String) -> Bool {
    reading.vocabulary.offices.classes[name]?.contains(reading.folded[word]) ?? false
  }

  private struct Link {
    let end: Int
    /// The phrase tells where the holder is posted, not who sends them.
    let accredits: Bool
    /// Without a state, body or city after it the link is none.
    let needsPlace: Bool
    let coordinates: Bool
  }

  private func link(at place: Int, limit: Int, head: Range<Int>) -> Link? {
    let form = reading.folded[place]
    let common = reading.vocabulary.common
    if form == "for", isPosted(head) {
      // "Special Envoy for Yemen": where the holder works, not who sends them.
      return Link(end: place + 1, accredits: true, needsPlace: false, coordinates: false)
    }
    if common.has(form, in: "office-of") {
      return Link(end: place + 1, accredits: false, needsPlace: false, coordinates: false)
    }
    if common.has(form, in: "office-to") {
      var end = place + 1
      if end < limit, common.has(reading.folded[end], in: "office-of") { end += 1 }
      if end < limit, common.has(reading.folded[skipDeterminer(end, limit)], in: "office-abroad") {
        return Link(end: end, accredits: true, needsPlace: false, coordinates: false)
      }
      if head.contains(where: { common.has(reading.folded[$0], in: "office-serving") }) {
        // "adviser to the President of Mali": whom the holder serves.
        return Link(end: end, accredits: false, needsPlace: false, coordinates: false)
      }
      guard isPosted(head) || offices(at: min(skipDeterminer(end, limit), limit - 1), "portfolio") else { return nil }
      return Link(end: end, accredits: true, needsPlace: false, coordinates: false)
    }
    if common.has(form, in: "office-in") || common.has(form, in: "office-to"), place + 2 < limit,
      let house = house(after: place + 1, limit)
    {
      return Link(end: house, accredits: false, needsPlace: false, coordinates: false)
    }
    if common.has(form, in: "office-in") {
      guard isPosted(head) else { return nil }
      return Link(end: place + 1, accredits: true, needsPlace: true, coordinates: false)
    }
    if common.has(form, in: "office-charge") {
      return charge(at: place, limit).map {
        Link(end: $0, accredits: true, needsPlace: false, coordinates: false)
      }
    }
    if ["with", "avec"].contains(form), offices(at: place - 1, "portfolio") {
      // "Minister for Relations with Parliament"
      return Link(end: place + 1, accredits: true, needsPlace: false, coordinates: false)
    }
    guard place > head.upperBound || head.count > 2, place + 1 < limit else { return nil }
    let next = place + 1
    if ["and", "et", "&"].contains(form) {
      var end = next
      if common.has(reading.folded[end], in: "office-of") && end + 1 < limit { end += 1 }
      guard !nameAt[end], heads.head(at: end) == nil, isTitleWord(end) || end > next else { return nil }
      return Link(end: end, accredits: false, needsPlace: false, coordinates: true)
    }
    if form == ",", let charge = charge(at: next, limit) {
      return Link(end: charge, accredits: true, needsPlace: false, coordinates: false)
    }
    if form == "," {
      var end = next
      if common.has(reading.folded[end], in: "office-of") && end + 1 < limit { end += 1 }
      guard !nameAt[end], heads.head(at: end) == nil, isTitleWord(skipDeterminer(end, limit)),
        continuesList(from: end, limit: limit)
      else { return nil }
      return Link(end: end, accredits: false, needsPlace: false, coordinates: true)
    }
    return nil
  }

  /// Behind "chargé de", "in charge of": where the field begins.
  private func charge(at place: Int, _ limit: Int) -> Int? {
    let common = reading.vocabulary.common
    var end = place
    if end + 1 < limit, reading.folded[end] == "in", common.has(reading.folded[end + 1], in: "office-charge") {
      end += 1
    }
    guard end < limit, common.has(reading.folded[end], in: "office-charge") else { return nil }
    while end < limit,
      common.has(reading.folded[end], in: "office-of") || common.has(reading.folded[end], in: "office-charge")
    {
      end += 1
    }
    return end
  }

  /// "at the Ministry of Trade", "au secrétariat général": where the house's own name begins; nil for other places.
  private func house(after place: Int, _ limit: Int) -> Int? {
    var word = skipDeterminer(place, limit)
    while word < limit - 1, reading.words[word].partOfSpeech == .adj || coversPeople(word) {
      word = reading.term(at: word)?.words.upperBound ?? word + 1
      if word < limit - 1, reading.folded[word] == "'s" { word += 1 }
    }
    guard reading.vocabulary.common.has(reading.folded[word], in: "office-house"), !nameAt[word] else { return nil }
    return skipDeterminer(place, limit)
  }

  private func coversPeople(_ word: Int) -> Bool {
    reading.term(
      at: word,
      where: {
        switch $0 {
        case .adjective, .state: true
        default: false
        }
      }) != nil
  }

  private func isPosted(_ head: Range<Int>) -> Bool {
    head.contains { reading.vocabulary.common.has(reading.folded[$0], in: "office-accredited") }
  }

  /// Over an article or a possessive ("of its Central Committee").
  private func skipDeterminer(_ place: Int, _ limit: Int) -> Int {
    guard place + 1 < limit else { return place }
    let word = reading.words[place]
    return word.partOfSpeech == .det || word.features.contains(.possessive) ? place + 1 : place
  }

  private func isTitleWord(_ word: Int) -> Bool {
    offices(at: word, "portfolio")
      || (reading.isCapitalised(word) && !nameAt[word]
        && [.noun, .propn, .adj].contains(reading.words[word].partOfSpeech))
  }

  /// After a comma a title goes on only as a list: "and" or "et" closes it before anything else ends it.
  private func continuesList(from start: Int, limit: Int) -> Bool {
    var place = start
    while place < limit, place < start + 8 {
      let form = reading.folded[place]
      if ["and", "et", "&"].contains(form) { return place + 1 < limit && !nameAt[place + 1] }
      if nameAt[place] || reading.words[place].partOfSpeech == .verb { return false }
      place += 1
    }
    return false
  }

  /// The end of the noun phrase that begins at `start`; nil when none does.
  private func nounPhrase(from start: Int, limit: Int) -> Int? {
    var place = start
    while place < limit,
      reading.words[place].partOfSpeech == .det || reading.folded[place] == "l'"
        || reading.words[place].features.contains(.possessive)
    {
      place += 1
    }
    if place < limit, opensNamedOffice(place, limit) { return nil }
    var end: Int?
    while place < limit, !nameAt[place] {
      let word = reading.words[place]
      if let term = reading.term(at: place, where: { code(of: $0) != nil }), term.words.upperBound <= limit,
        !term.words.contains(where: { nameAt[$0] })
      {
        place = term.words.upperBound
      } else if reading.vocabulary.common.has(reading.folded[place], in: "time-noun") {
        break
      } else if [.noun, .propn, .adj].contains(word.partOfSpeech) || offices(at: place, "portfolio") {
        place += 1
      } else if ["'s", "-"].contains(reading.folded[place]), end != nil {
        place += 1
        continue
      } else if word.partOfSpeech == .verb, word.features.contains(.participle), end != nil, reading.tongue == .french,
        reading.vocabulary.common.has(reading.folded[place], in: "office-participle")
      {
        place += 1
      } else if ["(", "["].contains(reading.folded[place]), end != nil, place + 2 < limit,
        [")", "]"].contains(reading.folded[place + 2]), reading.isUpper(place + 1)
      {
        place += 3
      } else {
        break
      }
      end = place
    }
    return end
  }

  /// Whether an office with its holder's name begins here ("for President Joe Biden"): that is no part of a title.
  private func opensNamedOffice(_ start: Int, _ limit: Int) -> Bool {
    var place = start
    while place < limit, place < start + 5, !nameAt[place] {
      if let head = heads.head(at: place) { return head.upperBound < limit && nameAt[head.upperBound] }
      guard [.noun, .propn, .adj].contains(reading.words[place].partOfSpeech) else { return false }
      place += 1
    }
    return false
  }

  private func cityStates(in words: Range<Int>) -> [String] {
    words.compactMap { word in
      guard
        let term = reading.term(at: word, where: { if case .city = $0 { true } else { false } }),
        case .city(let place) = term.meaning
      else { return nil }
      return reading.vocabulary.world.cities[place].state
    }
  }

  /// Whether a run names an organisation, by the lexicon, by the engine, or by an acronym.
  private func holdsOrganisation(_ words: Range<Int>) -> Bool {
    reading.analysis.names.contains { $0.kind == .organisation && words.overlaps($0.words) && !isState($0.words) }
      || terms(in: words).contains { reading.vocabulary.world.bodies.contains($0) }
  }

  /// Whether a name that the engine takes for an organisation's is a state's.
  private func isState(_ words: Range<Int>) -> Bool {
    words.contains { reading.term(at: $0, where: { if case .state = $0 { true } else { false } })?.words == words }
  }
}

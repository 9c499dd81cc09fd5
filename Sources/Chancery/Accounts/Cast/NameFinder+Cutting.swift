import Language

extension NameFinder {
  /// Cuts titles, offices and terms off a run of capitals.
  ///
  /// - Returns: what may be names, and the places cut off, which may be a person's family name when one so named is
  ///   met.
  func split(_ run: Range<Int>) -> (parts: [Range<Int>], places: [Range<Int>]) {
    var parts: [Range<Int>] = []
    var places: [Range<Int>] = []
    var start = run.lowerBound
    var place = run.lowerBound
    func close(_ end: Int) {
      if start < end { parts.append(start..<end) }
    }
    while place < run.upperBound {
      if let end = blockEnd(at: place, in: run, from: start) {
        close(place)
        if end == place + 1 { places.append(place..<end) }
        place = min(max(end, place + 1), run.upperBound)
        start = place
      } else {
        place += 1
      }
    }
    close(run.upperBound)
    return (parts, places)
  }

  /// The end of an expression at `place` that belongs to no name; nil when the word may belong to one.
  private func blockEnd(at place: Int, in run: Range<Int>, from start: Int) -> Int? {
    if isTitleUsedAsName(at: place, in: run) { return nil }
    if let end = officeEnd(at: place, in: run) { return end }
    if isNamedByEngine(place..<place + 1), place > run.lowerBound, isNamedByEngine(place - 1..<place),
      sameEngineName(place - 1, place)
    {
      return reading.term(at: place, where: { $0 == .honorific }).flatMap {
        end(of: $0, at: place, in: run, from: start)
      }
    }
    if let term = reading.term(at: place) { return end(of: term, at: place, in: run, from: start) }
    if let head = heads.head(at: place), !isGiven(place) {
      // "President Kamau King": behind an office a family name may be one's title elsewhere, where the engine agrees.
      let isName = continuesSlot(place, from: start) && isNamedByEngine(place..<place + 1)
      if !isName { return head.upperBound }
    }
    let form = reading.folded[place]
    let offices = reading.vocabulary.offices
    if offices.classes["modifier"]?.contains(form) ?? false { return place + 1 }
    if offices.classes["portfolio"]?.contains(form) ?? false, !isGiven(place) { return place + 1 }
    switch reading.words[place].partOfSpeech {
    case .propn, .x, .noun: return nil
    case .adj: return isNamedByEngine(place..<place + 1) || isGiven(place) || place > start ? nil : place + 1
    default:
      // Inside a run a capital makes a name of any word ("Bùi Thanh Sơn"); at its beginning the engine decides.
      return isNamedByEngine(place..<place + 1) || place > start || slots.direct.contains(place) ? nil : place + 1
    }
  }

  private func end(of term: Term, at place: Int, in run: Range<Int>, from start: Int) -> Int? {
    switch term.meaning {
    case .honorific, .rank:
      // "Hassan Sheikh Mohamud": inside a name that an office or a given name began, a title is one of its words.
      let isInside = place > start && term.words.count == 1 && !reading.forms[place].contains(".")
      let isName = isInside && (slots.holds(start) || isGiven(start) || place + 1 == run.upperBound)
      return isName ? nil : term.words.upperBound
    case .city, .region, .part:
      // "his counterpart, Téte António,": behind an office a name may begin or end like a city.
      let isLonger = run.upperBound > term.words.upperBound
      let beginsName = place == start && isLonger && slots.holds(place)
      if beginsName || continuesSlot(place, from: start) { return nil }
      return isNamedByEngine(term.words) ? nil : term.words.upperBound
    default:
      // "the Foreign Minister, Israel Katz,"
      if place == start, slots.holds(place), term.words.count == 1, place + 1 < run.upperBound,
        isNamedByEngine(place..<place + 2), reading.term(at: place + 1) == nil
      {
        return nil
      }
      if term.words.count == 1, isNamedByEngine(place..<place + 1),
        isGiven(place) || place > run.lowerBound && isGiven(place - 1)
      {
        return nil
      }
      return term.words.upperBound
    }
  }

  /// Whether a word goes on with a name that began behind an office: it has no comma before it.
  private func continuesSlot(_ place: Int, from start: Int) -> Bool {
    place > start && slots.holds(start) && reading.words[place].partOfSpeech == .propn
  }

  /// "Foreign Minister Amir Khan", "Hon. Kgosi Ramotswe": a word that is a title elsewhere begins the name when an office
  /// or a title stands right before it and none behind.
  private func isTitleUsedAsName(at place: Int, in run: Range<Int>) -> Bool {
    guard place + 1 < run.upperBound, reading.vocabulary.common.has(reading.folded[place], in: "title-or-name"),
      reading.title(at: place + 1) == nil
    else { return false }
    return reading.title(before: place) != nil || slots.direct.contains(place) || slots.behind.contains(place)
      || reading.tongue == .french && slots.apart.contains(place)
  }

  /// The end of an office's head that stands before the rest of a run ("President Hakainde Hichilema"), whatever the
  /// engine takes for the name; not of a family name ("Stephen King said").
  private func officeEnd(at place: Int, in run: Range<Int>) -> Int? {
    guard !isGiven(place), !(place > run.lowerBound && isGiven(place - 1)), let head = heads.head(at: place) else {
      return nil
    }
    return head.upperBound < run.upperBound ? head.upperBound : nil
  }
}

import Language

/// Finds runs of words that are personal names, by the engine's reading, titles, given names and repetition.
struct NameFinder {
  let reading: Reading

  /// A run of words that is a person's name.
  struct Found: Hashable, Sendable {
    let words: Range<Int>
    let gender: Vocabulary.Gender
  }

  /// Personal names in text order, none overlapping another.
  func find() -> [Found] {
    let runs = capitalRuns()
    var found: [Found] = []
    var known: Set<String> = []
    var undecided: [Range<Int>] = []
    for run in runs {
      for words in split(run) {
        if let name = judge(words) {
          found.append(name)
          for piece in Pieces.of(reading.text(of: name.words)) where piece.count > 2 { known.insert(piece) }
        } else {
          undecided.append(words)
        }
      }
    }
    for words in undecided where words.count <= 2 && words.allSatisfy({ isKnown($0, known) }) {
      if isOnlyTerm(words) && !isNamedByEngine(words) { continue }
      found.append(Found(words: words, gender: .either))
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func isKnown(_ word: Int, _ known: Set<String>) -> Bool {
    let pieces = Pieces.of(reading.forms[word])
    return !pieces.isEmpty && pieces.allSatisfy { known.contains($0) || reading.vocabulary.particles.contains($0) }
  }

  /// Whether the lexicons know the run as a state, city or body.
  private func isOnlyTerm(_ words: Range<Int>) -> Bool {
    (reading.termsAt[words.lowerBound] ?? []).contains { place in
      let term = reading.terms[place]
      switch term.meaning {
      case .honorific, .rank: return false
      default: return term.words == words && !term.isPartial
      }
    }
  }

  private func isNamedByEngine(_ words: Range<Int>) -> Bool {
    reading.analysis.names.contains { $0.kind == .person && $0.words.overlaps(words) }
  }

  // MARK: Runs of capitals

  private func capitalRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for sentence in reading.analysis.sentences {
      var place = sentence.lowerBound
      while place < sentence.upperBound {
        guard mayBelong(place) else {
          place += 1
          continue
        }
        let start = place
        place += 1
        while place < sentence.upperBound {
          if mayBelong(place) {
            place += 1
          } else if joinsName(place), place + 1 < sentence.upperBound, mayBelong(place + 1) {
            place += 2
          } else if isParticle(place), let next = afterParticles(place, sentence.upperBound) {
            place = next
          } else {
            break
          }
        }
        runs.append(start..<place)
      }
    }
    return runs
  }

  /// A hyphen without spaces around it ("Grabar-Kitarović").
  private func joinsName(_ place: Int) -> Bool {
    ["-", "‐", "‑"].contains(reading.forms[place]) && place > 0 && place + 1 < reading.words.count
      && reading.words[place - 1].bytes.upperBound == reading.words[place].bytes.lowerBound
      && reading.words[place].bytes.upperBound == reading.words[place + 1].bytes.lowerBound
  }

  private func isParticle(_ place: Int) -> Bool {
    reading.vocabulary.particles.contains(reading.folded[place])
  }

  /// After one to three particles a capitalised word must follow.
  private func afterParticles(_ place: Int, _ limit: Int) -> Int? {
    var next = place
    while next < limit, next < place + 3, isParticle(next), !reading.isCapitalised(next) { next += 1 }
    // "de" and "du" join names only where the engine sees one name on both sides.
    guard next < limit, mayBelong(next) else { return nil }
    if ["de", "du", "d'", "des", "la", "le"].contains(reading.folded[place]) {
      return reading.analysis.names.contains {
        $0.kind == .person && $0.words.contains(place - 1) && $0.words.contains(next)
      } ? next + 1 : nil
    }
    return next + 1
  }

  private func mayBelong(_ place: Int) -> Bool {
    guard reading.isCapitalised(place) else { return false }
    let form = reading.folded[place]
    let common = reading.vocabulary.common
    if common.has(exactly: reading.forms[place], in: "not-name") || common.has(form, in: "time-noun") {
      // "Jean-Yves Le Drian", "Theresa May": the engine sees the word inside a person's name.
      return place > 0 && sameEngineName(place - 1, place)
    }
    let scalars = reading.forms[place].unicodeScalars
    guard scalars.contains(where: { $0.properties.isAlphabetic }) else { return false }
    return true
  }

  // MARK: Cutting titles, offices and terms off a run

  private func split(_ run: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    var place = run.lowerBound
    func close(_ end: Int) {
      if start < end { parts.append(start..<end) }
    }
    while place < run.upperBound {
      if let end = blockEnd(at: place, in: run, from: start) {
        close(place)
        place = min(max(end, place + 1), run.upperBound)
        start = place
      } else {
        place += 1
      }
    }
    close(run.upperBound)
    return parts
  }

  /// The end of an expression at `place` that belongs to no name; nil when the word may belong to one.
  private func blockEnd(at place: Int, in run: Range<Int>, from start: Int) -> Int? {
    if let end = officeEnd(at: place, in: run) { return end }
    if isNamedByEngine(place..<place + 1), place > run.lowerBound, isNamedByEngine(place - 1..<place),
      sameEngineName(place - 1, place)
    {
      if let term = reading.term(at: place, where: { if case .honorific = $0 { true } else { false } }) {
        return term.words.upperBound
      }
      return nil
    }
    if let term = reading.term(at: place) {
      switch term.meaning {
      case .honorific, .rank: return term.words.upperBound
      case .city, .region, .part:
        // "his counterpart, Téte António,": beside an office a name may begin like a city.
        let isLonger = run.upperBound > term.words.upperBound
        let beginsName = place == start && isLonger && besideOffice(place..<run.upperBound)
        return beginsName || isNamedByEngine(term.words) ? nil : term.words.upperBound
      default:
        if term.words.count == 1, isNamedByEngine(place..<place + 1), isGiven(place) || givenBefore(place, run) {
          return nil
        }
        return term.words.upperBound
      }
    }
    let piece = reading.firstPiece[place]
    if piece < reading.pieces.count, reading.owner[piece] == place {
      let offices = reading.vocabulary.offices
      if let match = offices.heads.matches(in: reading.pieces, at: piece, limit: reading.pieces.count).first,
        !isGiven(place)
      {
        return reading.owner[match.end - 1] + 1
      }
      let form = reading.folded[place]
      if offices.classes["modifier"]?.contains(form) ?? false { return place + 1 }
      if offices.classes["portfolio"]?.contains(form) ?? false, !isGiven(place) { return place + 1 }
    }
    switch reading.words[place].partOfSpeech {
    case .propn, .x, .noun: return nil
    case .adj: return isNamedByEngine(place..<place + 1) || isGiven(place) ? nil : place + 1
    default:
      // Inside a run a capital makes a name of any word ("Bùi Thanh Sơn"); at its beginning the engine decides.
      return isNamedByEngine(place..<place + 1) || place > start ? nil : place + 1
    }
  }

  /// The end of an office's head that stands before the rest of a run ("President Hakainde Hichilema"), whatever the
  /// engine takes for the name; not of a family name ("Stephen King said").
  private func officeEnd(at place: Int, in run: Range<Int>) -> Int? {
    let piece = reading.firstPiece[place]
    guard !isGiven(place), !givenBefore(place, run), piece < reading.pieces.count, reading.owner[piece] == place,
      let match = reading.vocabulary.offices.heads.matches(in: reading.pieces, at: piece, limit: reading.pieces.count)
        .first
    else { return nil }
    let end = reading.owner[match.end - 1] + 1
    return end < run.upperBound ? end : nil
  }

  private func sameEngineName(_ a: Int, _ b: Int) -> Bool {
    reading.analysis.names.contains { $0.kind == .person && $0.words.contains(a) && $0.words.contains(b) }
  }

  private func isGiven(_ place: Int) -> Bool {
    reading.vocabulary.givenNames[reading.folded[place]] != nil
      || reading.folded[place].contains("-")
        && (reading.vocabulary.givenNames[String(reading.folded[place].prefix { $0 != "-" })] != nil)
  }

  private func givenBefore(_ place: Int, _ run: Range<Int>) -> Bool {
    place > run.lowerBound && isGiven(place - 1)
  }

  // MARK: Judging

  private func judge(_ words: Range<Int>) -> Found? {
    let first = words.lowerBound
    var gender = reading.vocabulary.givenNames[reading.folded[first]] ?? .either
    var isTitled = false
    if let title = honorific(before: first) {
      isTitled = true
      if reading.vocabulary.common.has(title, in: "honorific-feminine") { gender = .feminine }
      if reading.vocabulary.common.has(title, in: "honorific-masculine") { gender = .masculine }
    }
    let hasGiven = words.count > 1 && words.contains { isGiven($0) }
    let byEngine = isNamedByEngine(words)
    let isOther = reading.analysis.names.contains {
      ($0.kind == .organisation || $0.kind == .place) && $0.words.overlaps(words)
    }
    if isTitled || hasGiven && !isOther { return Found(words: words, gender: gender) }
    if byEngine, words.count == 1, isOnlyTerm(words) { return nil }
    if byEngine, words.count < 5, besideOffice(words) { return Found(words: words, gender: gender) }
    if byEngine { return Found(words: trimmed(words), gender: gender) }
    let isPlace = reading.analysis.names.contains { $0.kind == .place && $0.words.overlaps(words) }
    if isOther, isPlace || words.count < 2 { return nil }
    if words.count <= 5, besideOffice(words) || !isOther && words.count > 1 && beforeOffice(words) {
      return Found(words: words, gender: gender)
    }
    return nil
  }

  /// Cuts off words at the ends that the engine leaves out of the name and that are no proper nouns.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    var (lower, upper) = (words.lowerBound, words.upperBound)
    while lower < upper - 1, !isNamedByEngine(lower..<lower + 1), reading.words[lower].partOfSpeech != .propn {
      lower += 1
    }
    while upper - 1 > lower, !isNamedByEngine(upper - 1..<upper),
      [.noun, .verb, .adj, .aux].contains(reading.words[upper - 1].partOfSpeech)
    {
      upper -= 1
    }
    return lower..<upper
  }

  private func honorific(before first: Int) -> String? {
    for start in max(0, first - 3)..<first {
      for place in reading.termsAt[start] ?? [] where reading.terms[place].words.upperBound == first {
        switch reading.terms[place].meaning {
        case .honorific, .rank: return reading.folded[start]
        default: continue
        }
      }
    }
    return nil
  }

  /// An office stands right before the run, perhaps with a comma between ("Foreign Minister X", "le ministre …, X,").
  private func besideOffice(_ words: Range<Int>) -> Bool {
    let first = words.lowerBound
    guard reading.words[first].partOfSpeech == .propn else { return false }
    let sentence = reading.sentence(of: first)
    guard first > sentence.lowerBound else { return false }
    if endsOffice(first - 1, sentence.lowerBound) { return true }
    // "the ambassador of Japan, X,": over the comma, back to the office's head.
    guard words.count > 1, reading.folded[first - 1] == "," else { return false }
    var place = first - 2
    while place >= sentence.lowerBound, place > first - 14 {
      if endsOffice(place, sentence.lowerBound) { return true }
      guard [.noun, .propn, .adj, .adp, .det, .cconj].contains(reading.words[place].partOfSpeech) else { return false }
      place -= 1
    }
    return false
  }

  /// A comma and an office stand right after the run ("X, Senior Adviser to …", "X, le ministre …").
  private func beforeOffice(_ words: Range<Int>) -> Bool {
    let sentence = reading.sentence(of: words.lowerBound)
    guard words.upperBound + 1 < sentence.upperBound, reading.folded[words.upperBound] == ",",
      words.allSatisfy({ reading.words[$0].partOfSpeech == .propn })
    else { return false }
    var place = words.upperBound + 1
    for _ in 0..<4 {
      guard place < sentence.upperBound else { return false }
      let piece = reading.firstPiece[place]
      if piece < reading.pieces.count, reading.owner[piece] == place,
        !reading.vocabulary.offices.heads.matches(in: reading.pieces, at: piece, limit: reading.pieces.count).isEmpty
      {
        return true
      }
      guard [.det, .adj, .noun, .propn].contains(reading.words[place].partOfSpeech) else { return false }
      place += 1
    }
    return false
  }

  private func endsOffice(_ word: Int, _ floor: Int) -> Bool {
    let common = reading.vocabulary.common
    if common.has(reading.folded[word], in: "counterpart") || common.has(reading.folded[word], in: "predecessor") {
      return true
    }
    for start in max(floor, word - 3)...max(floor, word) where start <= word {
      let piece = reading.firstPiece[start]
      guard piece < reading.pieces.count else { continue }
      for match in reading.vocabulary.offices.heads.matches(in: reading.pieces, at: piece, limit: reading.pieces.count)
      where reading.owner[match.end - 1] == word { return true }
    }
    return false
  }
}

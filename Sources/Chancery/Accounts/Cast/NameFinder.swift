import Language

/// Finds runs of words that are personal names, by the engine's reading, titles, offices, given names and repetition.
struct NameFinder {
  let reading: Reading
  let heads: OfficeHeads
  let slots: NameSlots

  init(reading: Reading, heads: OfficeHeads) {
    (self.reading, self.heads) = (reading, heads)
    slots = NameSlots(reading: reading, heads: heads)
  }

  /// A run of words that is a person's name.
  struct Found: Hashable, Sendable {
    let words: Range<Int>
    let gender: Vocabulary.Gender
  }

  /// Personal names in text order, none overlapping another.
  func find() -> [Found] {
    var found: [Found] = []
    var known: Set<String> = []
    var undecided: [Range<Int>] = []
    for run in capitalRuns() {
      let cut = split(run)
      for words in cut.parts {
        if let name = judge(words) {
          found.append(name)
          for piece in Pieces.of(reading.text(of: name.words)) where piece.count > 2 { known.insert(piece) }
        } else {
          undecided.append(words)
        }
      }
      undecided += cut.places
    }
    for words in undecided where words.count <= 2 && words.allSatisfy({ isKnown($0, known) }) {
      if isOnlyTerm(words), !isNamedByEngine(words), !isUsedAsName(words) { continue }
      found.append(Found(words: words, gender: .either))
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func isKnown(_ word: Int, _ known: Set<String>) -> Bool {
    let pieces = Pieces.of(reading.forms[word])
    return !pieces.isEmpty && pieces.allSatisfy { known.contains($0) || reading.vocabulary.particles.contains($0) }
  }

  /// A family name that is also a city's ("António said"): it is the person where it is a subject or has a title.
  private func isUsedAsName(_ words: Range<Int>) -> Bool {
    let isPlace = (reading.termsAt[words.lowerBound] ?? []).contains { place in
      switch reading.terms[place].meaning {
      case .city, .part, .region: true
      default: false
      }
    }
    return isPlace && (reading.isSubject(words.lowerBound) || reading.title(before: words.lowerBound) != nil)
  }

  /// Whether the lexicons know the run as a state, city or body.
  func isOnlyTerm(_ words: Range<Int>) -> Bool {
    (reading.termsAt[words.lowerBound] ?? []).contains { place in
      let term = reading.terms[place]
      switch term.meaning {
      case .honorific, .rank: return false
      default: return term.words == words && !term.isPartial
      }
    }
  }

  func isNamedByEngine(_ words: Range<Int>) -> Bool {
    reading.analysis.names.contains { $0.kind == .person && $0.words.overlaps(words) }
  }

  func sameEngineName(_ a: Int, _ b: Int) -> Bool {
    reading.analysis.names.contains { $0.kind == .person && $0.words.contains(a) && $0.words.contains(b) }
  }

  func isGiven(_ place: Int) -> Bool {
    reading.vocabulary.givenNames[reading.folded[place]] != nil
      || reading.folded[place].contains("-")
        && (reading.vocabulary.givenNames[String(reading.folded[place].prefix { $0 != "-" })] != nil)
  }

  // MARK: Runs of capitals

  private func capitalRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for sentence in reading.analysis.sentences {
      var place = sentence.lowerBound
      while place < sentence.upperBound {
        guard mayBelong(place) || beginsWithParticle(place, sentence.upperBound) else {
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
    place > 0 && place + 1 < reading.words.count && ["-", "‐", "‑"].contains(reading.forms[place])
      && reading.words[place - 1].bytes.upperBound == reading.words[place].bytes.lowerBound
      && reading.words[place].bytes.upperBound == reading.words[place + 1].bytes.lowerBound
  }

  private func isParticle(_ place: Int) -> Bool {
    reading.vocabulary.particles.contains(reading.folded[place])
  }

  /// A particle in lower case that opens a name: behind a title or an office ("Mme von Tell", "Chancellor van Os").
  private func beginsWithParticle(_ place: Int, _ limit: Int) -> Bool {
    let next = place + (joinsName(place + 1) ? 2 : 1)
    guard isParticle(place), !isArticle(place), next < limit, mayBelong(next) || isParticle(next) else { return false }
    if next == place + 2 { return true }
    if reading.title(before: place) != nil { return true }
    return slots.direct.contains(place) && !opensComplement(place)
  }

  /// "SM le Roi": an article opens no name.
  private func isArticle(_ place: Int) -> Bool { ["la", "le", "les", "des"].contains(reading.folded[place]) }

  /// "de", "du", "la": words that also open the complement of an office.
  private func opensComplement(_ place: Int) -> Bool {
    ["de", "du", "d'", "des", "la", "le", "les"].contains(reading.folded[place])
  }

  /// After one to three particles a capitalised word must follow.
  private func afterParticles(_ place: Int, _ limit: Int) -> Int? {
    var next = place
    while next < limit, next < place + 3, isParticle(next), !reading.isCapitalised(next) {
      // "al-Sudani" cut into three words.
      next += joinsName(next + 1) ? 2 : 1
    }
    guard next < limit, mayBelong(next) else { return nil }
    // "de" and "du" join names only where the engine sees one name on both sides, or a given name stands before a word
    // that is no place.
    if opensComplement(place) {
      let isOne = sameEngineName(place - 1, next) || isGiven(place - 1) && reading.term(at: next) == nil
      return isOne ? next + 1 : nil
    }
    return next + 1
  }

  private func mayBelong(_ place: Int) -> Bool {
    guard reading.isCapitalised(place) || hasParticleBefore(place) else { return false }
    let form = reading.folded[place]
    let common = reading.vocabulary.common
    if common.has(exactly: reading.forms[place], in: "not-name") || common.has(form, in: "time-noun") {
      // "Jean-Yves Le Drian", "Theresa May": the engine sees the word inside a person's name; and "To Lam" where an
      // office stands before the name.
      if place > 0, mayBelong(place - 1), sameEngineName(place - 1, place), reading.term(at: place - 1) == nil {
        return true
      }
      return slots.holds(place) && place + 1 < reading.words.count && !isNamedByEngine(place..<place + 1)
        && (common.has(form, in: "time-noun") || isSmallWord(place)) && reading.isCapitalised(place + 1)
        && isNamedByEngine(place + 1..<place + 2)
    }
    return reading.forms[place].unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// A preposition or the like, which no title ends with.
  private func isSmallWord(_ place: Int) -> Bool {
    [.adp, .part, .sconj, .cconj, .adv, .pron, .intj].contains(reading.words[place].partOfSpeech)
  }

  /// "al-Sudani", "el-Menfi": a particle in lower case, a hyphen and a capital.
  private func hasParticleBefore(_ place: Int) -> Bool {
    let form = reading.forms[place]
    guard let hyphen = form.firstIndex(where: { $0 == "-" || $0 == "‑" || $0 == "‐" }) else { return false }
    let rest = form[form.index(after: hyphen)...]
    return rest.first?.isUppercase ?? false
      && reading.vocabulary.particles.contains(Folding.fold(String(form[..<hyphen])))
  }
}

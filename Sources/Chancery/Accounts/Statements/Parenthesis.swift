import Language

/// Verbs of speech that interrupt or follow what they report: ", Qin said,", "…, a-t-il ajouté."
///
/// Found by where the words stand, since trees of such sentences are often wrong.
struct Parenthesis {
  let reading: Reading
  let clauses: Clauses

  private var words: [Word] { reading.words }

  /// Whether the verb and its subject stand between commas or at the end, after a clause, with nothing governed after
  /// them.
  ///
  /// - Parameter last: the last word of the lexicon's expression ("out" of "pointed out").
  func interrupts(_ verb: Int, last: Int) -> Bool {
    guard !isParticiple(verb) else { return false }
    let sentence = reading.sentence(of: verb)
    let group = self.group(of: verb, last: last, in: sentence)
    guard group.lowerBound > sentence.lowerBound + 1,
      [",", "”", "»", "\"", "''", "-"].contains(reading.folded[group.lowerBound - 1]), !isHyphen(group.lowerBound - 1),
      holdsClause(sentence.lowerBound..<group.lowerBound) || resumes(group.upperBound)
    else { return false }
    // "Rau, speaking in Warsaw, said …": the comma closes an insertion after the subject.
    let subjects = clauses.children(of: verb, .nominalSubject, .nominalSubjectPassive)
    guard
      subjects.isEmpty || group.contains(where: { reading.folded[$0].hasPrefix("-") })
        || subjects.contains(where: { group.contains($0) || $0 > verb })
        // "Le gouvernement, a rappelé X, entend …": the subject in the tree is that of the interrupted clause.
        || group.upperBound > max(verb, last) + 1 && resumes(group.upperBound)
    else { return false }
    guard !subjects.isEmpty || group.count > 1 else { return false }
    if reading.children[verb].contains(where: { governs($0, of: verb, after: group.upperBound) }) { return false }
    return group.upperBound >= sentence.upperBound || mayFollow(group.upperBound)
      || reading.children[verb].contains { $0 >= group.upperBound && isHearer($0, of: verb) }
  }

  /// A hyphen that touches the word before it is no dash.
  private func isHyphen(_ word: Int) -> Bool {
    reading.folded[word] == "-" && word > 0 && words[word - 1].bytes.upperBound == words[word].bytes.lowerBound
  }

  /// "saying", "ajoutant" without an auxiliary.
  private func isParticiple(_ verb: Int) -> Bool {
    let features = words[verb].features
    guard clauses.children(of: verb, .auxiliary, .auxiliaryPassive).isEmpty, !clauses.isCausative(verb) else {
      return false
    }
    return features.contains(.gerund) || features.contains(.infinitive)
      || reading.folded[verb].hasSuffix(reading.tongue == .french ? "ant" : "ing")
  }

  private func governs(_ child: Int, of verb: Int, after place: Int) -> Bool {
    guard child >= place, clauses.leftEdge(of: child) >= place else { return false }
    // "was quoted as having replied"
    if clauses.children(of: child, .mark, .caseMarking).contains(where: { reading.folded[$0] == "as" }) { return false }
    switch words[child].relation {
    case .object where isHearer(child, of: verb), .indirectObject where isHearer(child, of: verb): return false
    case .clausalComplement where isParticiple(child): return false
    // "told visiting Secretary Rubio": of the hearer's phrase.
    case .openComplement
    where isParticiple(child) && reading.vocabulary.acts.has(reading.lemmas[verb], in: .hearer): return false
    case .object, .openComplement, .clausalComplement: return !isAfterComma(child)
    default: return false
    }
  }

  /// "…, she told reporters": the object of "tell" when nothing else follows it.
  private func isHearer(_ child: Int, of verb: Int) -> Bool {
    guard [.object, .indirectObject].contains(words[child].relation),
      reading.vocabulary.acts.has(reading.lemmas[verb], in: .hearer)
    else {
      return false
    }
    return !reading.children[verb].contains {
      $0 > child && [.clausalComplement, .openComplement].contains(words[$0].relation)
    } && (child + 1 >= words.count || !["that", "to"].contains(reading.folded[child + 1]))
  }

  private func isAfterComma(_ word: Int) -> Bool {
    let edge = clauses.leftEdge(of: word)
    if edge > 0, [",", "»", "”"].contains(reading.folded[edge - 1]) { return true }
    if edge < words.count, reading.folded[edge] == "," { return true }
    // "…, Blinken said, adding that it wants …": the clause belongs to the verb right before it.
    return edge > 0 && words[edge - 1].partOfSpeech == .verb && words[word].head != edge - 1
  }

  /// ", a-t-il assuré, sont résolus": after the second comma the interrupted clause goes on with its verb.
  private func resumes(_ place: Int) -> Bool {
    guard place + 1 < words.count, reading.folded[place] == "," else { return false }
    return (place + 1..<min(place + 4, words.count)).contains {
      words[$0].features.contains(.finite) && [.verb, .aux].contains(words[$0].partOfSpeech)
    }
  }

  /// The predicate with which an interrupted clause goes on after the second comma; nil where none does.
  private func resumed(after place: Int) -> Int? {
    guard resumes(place) else { return nil }
    guard
      let finite = (place + 1..<min(place + 4, words.count)).first(where: {
        words[$0].features.contains(.finite) && [.verb, .aux].contains(words[$0].partOfSpeech)
      })
    else { return nil }
    let isAuxiliary = [.auxiliary, .auxiliaryPassive, .copula].contains(words[finite].relation)
    return isAuxiliary && words[finite].head > finite ? words[finite].head : finite
  }

  /// The subject of the interrupted clause where the tree gives it to the interrupting verb; nil where it does not.
  func interruptedSubject(by verb: Int, last: Int) -> Int? {
    let sentence = reading.sentence(of: verb)
    let group = self.group(of: verb, last: last, in: sentence)
    guard resumes(group.upperBound) else { return nil }
    return clauses.children(of: verb, .nominalSubject, .nominalSubjectPassive).first { $0 < group.lowerBound }
  }

  /// Whether a run holds a verb in a finite form, a copula, or a quotation, or ends a subject that the clause goes on
  /// with ("China, Qin said, is ready").
  private func holdsClause(_ run: Range<Int>) -> Bool {
    run.contains { place in
      words[place].features.contains(.finite) || words[place].partOfSpeech == .aux
        || ["“", "«", "\"", "``"].contains(reading.folded[place])
        || words[place].relation == .nominalSubject && words[place].head >= run.upperBound
    }
  }

  /// The clause that such a verb reports: the one before it that hangs on it or on which it hangs, else the sentence's
  /// root, else the first clause before it.
  ///
  /// - Parameter last: the last word of the lexicon's expression.
  func reported(by verb: Int, last: Int) -> Int? {
    let sentence = reading.sentence(of: verb)
    if let resumed = resumed(after: group(of: verb, last: last, in: sentence).upperBound), resumed != verb {
      return resumed
    }
    let head = words[verb].head
    if [.parataxis, .conjunct, .adverbialClause, .clausalComplement, .aclRelative].contains(words[verb].relation),
      head != verb, clauses.isClause(head), !isParticiple(head)
    {
      return head
    }
    if let child = reading.children[verb].first(where: { isContent($0, of: verb) }) { return child }
    if let root = sentence.first(where: { words[$0].relation == .root }), root != verb { return root }
    return (sentence.lowerBound..<verb).first {
      words[$0].features.contains(.finite) && words[$0].partOfSpeech == .verb
    }
  }

  private func isContent(_ child: Int, of verb: Int) -> Bool {
    guard clauses.isClause(child), !isParticiple(child) else { return false }
    switch words[child].relation {
    case .clausalComplement, .parataxis, .adverbialClause, .openComplement: return clauses.leftEdge(of: child) < verb
    default: return false
    }
  }

  /// The verb with its auxiliaries, pronouns and the subject beside it.
  func group(of verb: Int, last: Int, in sentence: Range<Int>) -> Range<Int> {
    var lower = verb
    while lower > sentence.lowerBound, isPart(lower - 1, of: verb) {
      lower = clauses.cast.mention(at: lower - 1).map { min($0.words.lowerBound, lower - 1) } ?? lower - 1
    }
    var upper = max(verb, last) + 1
    let isAfterMark = lower > sentence.lowerBound && [",", "»", "”", "\""].contains(reading.folded[lower - 1])
    if !hasSubject(verb, from: lower) {
      // "said Qin", "a déclaré le ministre"
      var place = upper
      while place < sentence.upperBound, place < upper + 3, clauses.cast.mention(at: place) == nil,
        [.det, .adv, .adj].contains(words[place].partOfSpeech)
          || reading.vocabulary.common.has(reading.folded[place], in: "time-noun")
      {
        place += 1
      }
      if place < sentence.upperBound {
        let isSubject = isSubjectLike(place, verb)
        if let mention = clauses.cast.mention(at: place), clauses.preposition(of: place).isEmpty,
          isSubject || isAfterMark && [.name, .office, .pronoun].contains(mention.kind)
        {
          upper = max(upper + 1, mention.words.upperBound)
        } else if isSubject, words[place].partOfSpeech == .noun, words[place].head == verb {
          upper = ownEnd(of: place)
        }
      }
    }
    return max(lower, sentence.lowerBound)..<min(upper, sentence.upperBound)
  }

  private func isPart(_ word: Int, of verb: Int) -> Bool {
    if words[word].partOfSpeech == .punct {
      // "Saint-Pierre": a hyphen inside a name.
      return reading.folded[word] == "-" && word > 0 && words[word - 1].bytes.upperBound == words[word].bytes.lowerBound
        && cast(word - 1)
    }
    if clauses.cast.mention(at: word) != nil { return clauses.preposition(of: word).isEmpty }
    switch words[word].partOfSpeech {
    case .aux, .pron, .det, .part: return true
    case .adv: return words[word].head == verb
    case .noun, .propn, .adj:
      return words[word].head == verb || words[words[word].head].head == verb && words[word].head > word
        || words[word].head == word - 1
    default: return false
    }
  }

  private func cast(_ word: Int) -> Bool { words[word].partOfSpeech == .propn }

  private func hasSubject(_ verb: Int, from lower: Int) -> Bool {
    clauses.children(of: verb, .nominalSubject, .nominalSubjectPassive).contains { $0 >= lower && $0 < verb }
  }

  private func isSubjectLike(_ word: Int, _ verb: Int) -> Bool {
    if ![.object, .indirectObject].contains(words[word].relation) || words[word].head != verb { return true }
    // ", a poursuivi M. Xi,": closed off right after, it is no object.
    let end = clauses.cast.mention(at: word)?.words.upperBound ?? word + 1
    return end >= reading.sentence(of: verb).upperBound || [",", "."].contains(reading.folded[end])
  }

  /// The end of a noun's phrase without appositions and clauses.
  private func ownEnd(of noun: Int) -> Int {
    var end = noun + 1
    for child in reading.children[noun] where child >= end {
      switch words[child].relation {
      case .nominalModifier, .adjectivalModifier, .flat, .compound: end = max(end, clauses.rightEdge(of: child) + 1)
      default: continue
      }
    }
    return end
  }

  /// Whether what comes after the group ends it or is an adverbial ("in Abu Dhabi", "on Monday", ", mardi").
  private func mayFollow(_ word: Int) -> Bool {
    switch words[word].partOfSpeech {
    case .punct: return ![":", "“", "«", "``"].contains(reading.folded[word])
    case .adp: return !["of", "to"].contains(reading.folded[word])
    case .sconj:
      return ["when", "while", "as", "after", "before", "lorsque", "lorsqu'", "quand", "alors", "tandis"].contains(
        reading.folded[word])
    case .adv: return reading.tongue == .french || reading.folded[word] != "that"
    default:
      return reading.vocabulary.common.has(reading.folded[word], in: "time-noun")
        || ["face", "lors", "hier", "aujourd'hui", "today", "tonight", "earlier", "later"].contains(
          reading.folded[word])
    }
  }
}

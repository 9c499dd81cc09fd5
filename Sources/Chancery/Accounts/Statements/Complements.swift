import Language

/// What a verb of speech governs: the clause, infinitive, objects and obliques that tell what is said.
struct Complements {
  /// The word that heads a finite clause: what is said.
  var clause: Int?
  /// The verb of an infinitive or gerund that depends on the verb.
  var infinitive: Int?
  /// The words that head direct objects, conjuncts left out.
  var objects: [Int] = []
  /// A noun or adjective said of the subject or object ("called it disappointing").
  var predicate: Int?
  var obliques: [Int] = []
  /// True when the verb interrupts or follows what it reports (", he said,").
  var isParenthetical = false
  /// The subject of the clause that the verb interrupts, where the tree gives it to the verb.
  var interruptedSubject: Int?

  /// Whether the verb governs nothing that tells what is said.
  var isEmpty: Bool { clause == nil && infinitive == nil && objects.isEmpty && predicate == nil }
}

extension Clauses {
  /// The complements of the verb at `verb`.
  func complements(of verb: Int) -> Complements {
    let words = reading.words
    var found = Complements()
    for child in reading.children[verb] {
      let word = words[child]
      switch word.relation {
      case .clausalComplement, .clausalSubject:
        if isInfinitive(child), child > verb {
          found.infinitive = found.infinitive ?? child
        } else if found.clause.map({ tellsMore(child, than: $0, of: verb) }) ?? true {
          found.clause = child
          found.isParenthetical = child < verb && word.relation == .clausalComplement
        }
      case .openComplement:
        if word.partOfSpeech == .verb || isInfinitive(child) {
          found.infinitive = found.infinitive ?? child
        } else {
          found.predicate = found.predicate ?? child
        }
      case .object, .indirectObject:
        if !isReflexive(child), child > verb || word.partOfSpeech == .pron { found.objects.append(child) }
      case .oblique, .obliqueAgent, .nominalModifier, .dependent, .orphan: found.obliques.append(child)
      case .adverbialClause where child > verb:
        if opensClause(child), found.clause == nil {
          found.clause = child
        } else if isInfinitive(child), found.infinitive == nil {
          found.infinitive = child
        }
      case .parataxis where found.clause == nil && isClause(child) && followsColon(child): found.clause = child
      default: continue
      }
    }
    if found.clause == nil, found.infinitive == nil, words[verb].relation == .parataxis, words[verb].head != verb,
      isClause(words[verb].head)
    {
      found.clause = words[verb].head
      found.isParenthetical = words[verb].head < verb || reading.folded[max(0, verb - 1)] == ","
    }
    return found
  }

  /// Whether one complement clause is rather what is said than another: the one after the verb, the finite one.
  private func tellsMore(_ clause: Int, than other: Int, of verb: Int) -> Bool {
    guard clause > verb else { return false }
    return other < verb || isFinite(clause) && !isFinite(other)
  }

  private func isFinite(_ verb: Int) -> Bool {
    reading.words[verb].features.contains(.finite)
      || children(of: verb, .auxiliary, .auxiliaryPassive, .copula).contains {
        reading.words[$0].features.contains(.finite) || reading.words[$0].partOfSpeech == .aux
      }
  }

  /// Whether a word heads an infinitive without a subject of its own.
  func isInfinitive(_ word: Int) -> Bool {
    let own = reading.words[word]
    if isCausative(word) { return false }
    if !children(of: word, .nominalSubject, .nominalSubjectPassive, .expletive).isEmpty
      && children(of: word, .mark).allSatisfy({ !["to", "for", "de", "d'", "a"].contains(reading.folded[$0]) })
    {
      return false
    }
    if own.features.contains(.infinitive), !own.features.contains(.finite) { return true }
    return children(of: word, .mark).contains { ["to", "de", "d'", "a"].contains(reading.folded[$0]) }
      || !children(of: word, .copula, .auxiliaryPassive, .auxiliary).isEmpty
        && children(of: word, .copula, .auxiliaryPassive, .auxiliary).allSatisfy {
          reading.words[$0].features.contains(.infinitive)
        }
  }

  /// "a fait savoir", "fait valoir": an infinitive under a finite or past "faire" that the tree makes an auxiliary.
  func isCausative(_ word: Int) -> Bool {
    reading.words[word].features.contains(.infinitive)
      && reading.children[word].contains {
        reading.lemmas[$0] == "faire" && !reading.words[$0].features.contains(.infinitive) && $0 + 1 == word
      }
  }

  /// Whether a clause is opened by "that" or "que".
  private func opensClause(_ word: Int) -> Bool {
    children(of: word, .mark).contains { ["that", "que", "qu'"].contains(reading.folded[$0]) }
  }

  /// Whether a word heads a clause: a verb, or a predicate with a subject or copula.
  func isClause(_ word: Int) -> Bool {
    reading.words[word].partOfSpeech == .verb
      || !children(of: word, .nominalSubject, .nominalSubjectPassive, .copula, .auxiliary).isEmpty
  }

  /// Whether a clause begins after a colon or an opening quotation mark.
  private func followsColon(_ word: Int) -> Bool {
    let edge = leftEdge(of: word)
    return [":", "“", "«", "\"", "``"].contains(reading.folded[edge])
      || edge > 0 && [":", "“", "«", "\"", "``"].contains(reading.folded[edge - 1])
  }

  /// "se", "s'", "himself": not what is said.
  func isReflexive(_ word: Int) -> Bool {
    ["se", "s'", "himself", "herself", "itself", "themselves", "y", "en"].contains(reading.folded[word])
  }

  /// The leftmost word below `head`.
  func leftEdge(of head: Int) -> Int { subtree(of: head).first ?? head }

  /// The rightmost word below `head`.
  func rightEdge(of head: Int) -> Int { subtree(of: head).last ?? head }
}

import Language

/// How far words of a sentence lie apart in its tree: nearness within a clause counts, borders of clauses weigh.
struct ClauseTree {
  let analysis: Analysis
  /// Places of words of what is yet to come: "scheduled", "prévue".
  private let ahead: Set<Int>

  init(_ analysis: Analysis, matcher: DateMatcher) {
    self.analysis = analysis
    ahead = Set(
      matcher.tokens.indices.filter { matcher.item(.ahead, at: $0) != nil }.compactMap { token in
        let start = matcher.tokens[token].bytes.lowerBound
        let place = analysis.words.partitioningIndex { $0.bytes.upperBound > start }
        return place < analysis.words.count && analysis.words[place].bytes.contains(start) ? place : nil
      })
  }

  /// The place of a word's sentence; nil for a place outside the text.
  func sentence(of word: Int) -> Int? {
    let place = analysis.sentences.partitioningIndex { $0.upperBound > word }
    return place < analysis.sentences.count && analysis.sentences[place].contains(word) ? place : nil
  }

  /// The words that lie in or touch a run of bytes.
  func words(in bytes: Range<Int>) -> Range<Int> {
    let end = analysis.words.partitioningIndex { $0.bytes.lowerBound >= bytes.upperBound }
    var first = end
    while first > 0, analysis.words[first - 1].bytes.upperBound > bytes.lowerBound { first -= 1 }
    return first..<end
  }

  /// The word of a run whose head lies outside it; its first word where the tree tells none. Nil for an empty run.
  func head(of words: Range<Int>) -> Int? {
    let outside = words.filter { place in
      let head = analysis.words[place].head
      return !words.contains(head) || head == place
    }
    return outside.first { analysis.words[$0].relation != .caseMarking && analysis.words[$0].relation != .punctuation }
      ?? outside.first ?? words.first
  }

  /// A word and what governs it, up to the root.
  func ancestors(of word: Int) -> [Int] {
    var found = [word]
    var place = word
    while found.count < 40 {
      let head = analysis.words[place].head
      guard head != place, analysis.words.indices.contains(head) else { break }
      place = head
      found.append(place)
    }
    return found
  }

  /// The cost of the way between two words: steps in the tree, dearer over borders of clauses, and a little for the
  /// distance in the text.
  func cost(from a: Int, to b: Int) -> Double {
    let up = ancestors(of: a)
    let down = ancestors(of: b)
    var cost = Double(abs(a - b)) * 0.03
    guard let meeting = up.first(where: down.contains) else { return cost + 12 }
    for place in up.prefix(while: { $0 != meeting }) {
      cost += step(place, isDown: false, isOnto: analysis.words[place].head == b)
    }
    for place in down.prefix(while: { $0 != meeting }) { cost += step(place, isDown: true, isOnto: false) }
    return cost
  }

  /// What it costs to pass between a word and its head, upwards out of a clause more than downwards into one.
  ///
  /// A relative clause on the very word sought ("the visit that he paid on 7 January") is near.
  /// - Source: weights set by hand on the development reports, 2026; content clauses and relative clauses shut out the
  ///   dates of their governors.
  private func step(_ word: Int, isDown: Bool, isOnto: Bool) -> Double {
    switch analysis.words[word].relation {
    case .clausalComplement, .clausalSubject: 5
    case .aclRelative: isDown ? 3 : isOnto ? 1.5 : 5
    case .parataxis: 3
    case .adverbialClause: isDown ? 1.5 : 4
    case .acl: 1.5
    case .conjunct: analysis.words[word].partOfSpeech == .verb ? (isDown ? 1.5 : 3) : 0.5
    case .apposition: 1.5
    case .openComplement: 0.5
    case .flat, .compound, .fixed, .goesWith, .numericModifier, .caseMarking, .determiner: 0.1
    default: 1
    }
  }

  private func isPresent(_ word: Int) -> Bool {
    analysis.words.indices.contains(word) && analysis.words[word].features.contains(.present)
      && analysis.words[word].features.contains(.finite)
  }

  /// The cost of the way along the text: dear over other verbs and over words that begin a clause.
  ///
  /// Stands in for the tree where that hangs a phrase on the wrong verb.
  func costAlong(from a: Int, to b: Int) -> Double {
    let between = a < b ? a + 1..<b : b + 1..<max(a, b + 1)
    var cost = 1.5 + Double(abs(a - b)) * 0.05
    for place in between {
      switch analysis.words[place].partOfSpeech {
      case .verb: cost += 2
      case .sconj, .pron: cost += 1
      case .punct: cost += 0.5
      default: break
      }
    }
    return cost
  }

  /// Whether no border of a clause lies between two words; "to open it" goes on with the clause that it ends.
  func areOneClause(_ a: Int, _ b: Int) -> Bool {
    let up = ancestors(of: a)
    let down = ancestors(of: b)
    guard let meeting = up.first(where: down.contains) else { return false }
    let way = up.prefix { $0 != meeting } + down.prefix { $0 != meeting }
    return way.allSatisfy { place in
      switch analysis.words[place].relation {
      case .adverbialClause: analysis.words[place].features.contains(.infinitive)
      case .clausalComplement, .clausalSubject, .aclRelative, .parataxis: false
      default: true
      }
    }
  }

  /// Whether a verb tells an event of the story: past, and not before another past ("had met", "avait rencontré").
  func isEvent(_ verb: Int) -> Bool {
    tense(of: verb) == .past && !hadBeen(verb)
  }

  /// Whether a pluperfect tells a word: "had been due".
  private func hadBeen(_ word: Int) -> Bool {
    (max(0, word - 6)..<word).contains { near in
      let helper = analysis.words[near]
      return helper.head == word && [.auxiliary, .auxiliaryPassive].contains(helper.relation)
        && (helper.features.contains(.imperfect) || helper.lemma == "have" && helper.features.contains(.past))
    }
  }

  /// The tense in which a word is told, by the nearest verb above it, or by a word such as "scheduled" above it or before
  /// it; nil where the tree does not tell.
  func tense(of word: Int) -> DateContext.Tense? {
    if (max(0, word - 3)..<word).contains(where: { ahead.contains($0) && analysis.words[$0].partOfSpeech != .verb }) {
      return .future
    }
    for place in ancestors(of: word) {
      if ahead.contains(place) { return hadBeen(place) ? .past : .future }
      let features = analysis.words[place].features
      guard [.verb, .aux].contains(analysis.words[place].partOfSpeech) else { continue }
      let helpers = (max(0, place - 12)..<min(analysis.words.count, place + 4)).filter { near in
        analysis.words[near].head == place && near != place
          && [.auxiliary, .auxiliaryPassive, .copula].contains(analysis.words[near].relation)
      }
      if features.contains(.future) || helpers.contains(where: { analysis.words[$0].features.contains(.future) }) {
        return .future
      }
      if helpers.contains(where: { ["will", "shall", "would", "may", "should"].contains(analysis.words[$0].lemma) }) {
        return .future
      }
      if features.contains(.infinitive)
        || helpers.contains(where: { analysis.words[$0].features.contains(.infinitive) })
      {
        let head = analysis.words[place].head
        if ahead.contains(head) { return .future }
        return helpers.contains(where: isPresent) || isPresent(head) ? .future : nil
      }
      if features.contains(.conditional) { return nil }
      if features.contains(.past) || features.contains(.imperfect) { return .past }
      return nil
    }
    return nil
  }
}

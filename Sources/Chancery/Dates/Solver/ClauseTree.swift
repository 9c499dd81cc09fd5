import Language

/// How far words of a sentence lie apart in its tree: nearness within a clause counts, borders of clauses weigh.
struct ClauseTree {
  let analysis: Analysis
  private let starts: [Int]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    starts = analysis.words.map(\.bytes.lowerBound)
  }

  /// The words that lie in or touch a run of bytes.
  func words(in bytes: Range<Int>) -> Range<Int> {
    let end = starts.partitioningIndex { $0 >= bytes.upperBound }
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
    for place in up.prefix(while: { $0 != meeting }) { cost += step(place, isDown: false) }
    for place in down.prefix(while: { $0 != meeting }) { cost += step(place, isDown: true) }
    return cost
  }

  /// What it costs to pass between a word and its head.
  ///
  /// - Source: weights set by hand on the development reports, 2026; content clauses and relative clauses shut out the
  ///   dates of their governors.
  private func step(_ word: Int, isDown: Bool) -> Double {
    switch analysis.words[word].relation {
    case .clausalComplement, .clausalSubject: isDown ? 5 : 3
    case .aclRelative: isDown ? 3 : 2.5
    case .parataxis: 3
    case .adverbialClause: isDown ? 1.5 : 2
    case .acl: 1.5
    case .conjunct: analysis.words[word].partOfSpeech == .verb ? 1.5 : 0.5
    case .apposition: 1.5
    case .openComplement: 0.5
    case .flat, .compound, .fixed, .goesWith, .numericModifier, .caseMarking, .determiner: 0.1
    default: 1
    }
  }

  /// The tense in which a word is told, by the nearest verb above it; nil where the tree does not tell.
  func tense(of word: Int) -> DateContext.Tense? {
    for place in ancestors(of: word) {
      let features = analysis.words[place].features
      guard [.verb, .aux].contains(analysis.words[place].partOfSpeech) else { continue }
      let helpers = (max(0, place - 12)..<min(analysis.words.count, place + 4)).filter { near in
        analysis.words[near].head == place && near != place
          && [.auxiliary, .auxiliaryPassive].contains(analysis.words[near].relation)
      }
      if features.contains(.future) || helpers.contains(where: { analysis.words[$0].features.contains(.future) }) {
        return .future
      }
      if helpers.contains(where: { ["will", "shall", "would", "may", "should"].contains(analysis.words[$0].lemma) }) {
        return .future
      }
      if features.contains(.infinitive) || features.contains(.conditional) { return nil }
      if features.contains(.past) || features.contains(.imperfect) { return .past }
      return nil
    }
    return nil
  }
}

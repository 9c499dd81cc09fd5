import Language

/// Which expression dates which engagement or milestone.
///
/// An expression belongs to what stands nearest to it in the tree of its sentence; what has none of its own may share
/// that of the clause around it.
struct DateAttachment {
  /// Something to be dated: the places of the words that tell it.
  struct Target: Hashable {
    let triggers: [Int]
    /// Told as accomplished, or as yet to come; only alike share a date.
    let tense: DateContext.Tense
    /// Whether the date of another target in its clause, or of one around its clause, is its date as well.
    let shares: Sharing
  }

  /// From how far a target without a date of its own takes that of another.
  enum Sharing: Hashable { case clause, sentence, never }

  /// The expression found for a target.
  struct Found: Hashable {
    /// A place in the expressions.
    let expression: Int
    /// Whether it belongs to another target of the sentence.
    let isShared: Bool
  }

  let expressions: [DateExpression]
  let targets: [Target]
  private let tree: ClauseTree
  /// The head word of each expression; nil for one outside all words.
  private let heads: [Int?]
  /// Places of expressions by sentence.
  private let bySentence: [Int: [Int]]
  /// The sentences of each target, in text order.
  private let sentencesOf: [[Int]]
  private var dates: [Found?] = []
  private var durations: [Found?] = []
  private var anniversaries: [Found?] = []

  /// Farther than this, an expression is not taken for a target; nearer than the second, it may be shared.
  ///
  /// - Source: set by hand on the development reports, 2026.
  private let reach = 5.5
  private let sharingReach = 4.5

  /// - Parameter ahead: places of expressions that lie ahead of the report: they date nothing that has taken place.
  init(expressions: [DateExpression], targets: [Target], tree: ClauseTree, ahead: Set<Int> = []) {
    self.expressions = expressions
    self.targets = targets
    self.tree = tree
    heads = targets.isEmpty ? [] : expressions.map { tree.head(of: tree.words(in: $0.bytes)) }
    var bySentence: [Int: [Int]] = [:]
    for (place, expression) in expressions.enumerated() {
      if let sentence = expression.sentence { bySentence[sentence, default: []].append(place) }
    }
    self.bySentence = bySentence
    sentencesOf = targets.map { Set($0.triggers.compactMap(tree.sentence)).sorted() }
    dates = targets.indices.map { found(for: $0, ahead) }
    durations = targets.indices.map {
      nearest(to: $0) { meaning, _ in if case .duration = meaning { true } else { false } }
    }
    anniversaries = targets.indices.map {
      nearest(to: $0) { meaning, _ in if case .anniversary = meaning { true } else { false } }
    }
  }

  /// The sentences that tell a target, in text order.
  func sentences(of target: Int) -> [Int] { sentencesOf[target] }

  /// The expression that dates a target, from the first of its sentences that has one, days before coarser dates.
  func date(of target: Int) -> Found? { dates[target] }

  /// A length that is told of a target, such as a visit's.
  func duration(of target: Int) -> Found? { durations[target] }

  /// An anniversary told beside a target.
  func anniversary(of target: Int) -> Found? { anniversaries[target] }

  private func found(for target: Int, _ ahead: Set<Int>) -> Found? {
    let isAhead = { (place: Int) in targets[target].tense == .past && ahead.contains(place) }
    let first = nearest(to: target) { $0.isDate && !isAhead($1) }
    guard let first, expressions[first.expression].meaning.unit > .day, sentencesOf[target].count > 1 else {
      return first
    }
    let day = nearest(to: target) { $0.isDate && $0.unit == .day && !isAhead($1) }
    return day.flatMap { $0.isShared ? nil : $0 } ?? first
  }

  /// Whether one of a target's words is a verb.
  func isToldByVerb(_ target: Int) -> Bool {
    targets[target].triggers.contains {
      tree.analysis.words.indices.contains($0) && tree.analysis.words[$0].partOfSpeech == .verb
    }
  }

  /// The expressions of a sentence, in text order.
  func expressions(inSentence sentence: Int) -> [Int] { bySentence[sentence] ?? [] }

  private func nearest(to target: Int, where fits: (DateMeaning, Int) -> Bool) -> Found? {
    for sentence in sentencesOf[target] {
      let places = expressions(inSentence: sentence).filter { fits(expressions[$0].meaning, $0) }
      let own = places.filter { owners(of: $0, in: sentence).contains(target) }
      if let best = best(own, for: target, in: sentence, within: reach) {
        return Found(expression: best, isShared: false)
      }
      guard targets[target].shares != .never else { continue }
      let shared = places.filter { place in
        guard targets[target].shares == .sentence || isInClause(place, target, sentence) else { return false }
        return owners(of: place, in: sentence).contains { targets[$0].tense == targets[target].tense }
      }
      if let best = best(shared, for: target, in: sentence, within: sharingReach) {
        return Found(expression: best, isShared: true)
      }
    }
    return nil
  }

  private func isInClause(_ expression: Int, _ target: Int, _ sentence: Int) -> Bool {
    guard let head = heads[expression] else { return false }
    return targets[target].triggers.contains {
      tree.sentence(of: $0) == sentence && tree.areOneClause(head, $0)
    }
  }

  private func best(_ places: [Int], for target: Int, in sentence: Int, within reach: Double) -> Int? {
    let costs = places.map { (place: $0, cost: cost(of: $0, for: target, in: sentence)) }
    guard let best = costs.min(by: { $0.cost < $1.cost }), best.cost <= reach else { return nil }
    return best.place
  }

  /// The targets nearest to an expression, of all that its sentence tells.
  private func owners(of expression: Int, in sentence: Int) -> [Int] {
    let near = targets.indices.compactMap { target -> (target: Int, cost: Double)? in
      guard sentencesOf[target].contains(sentence)
      else { return nil }
      return (target, cost(of: expression, for: target, in: sentence))
    }
    guard let least = near.map(\.cost).min() else { return [] }
    return near.filter { $0.cost <= least + 0.4 }.map(\.target)
  }

  private func cost(of expression: Int, for target: Int, in sentence: Int) -> Double {
    guard let head = heads[expression] else { return .infinity }
    let triggers = targets[target].triggers.filter { tree.sentence(of: $0) == sentence }
    let near = triggers.map { min(tree.cost(from: head, to: $0), tree.costAlong(from: head, to: $0)) }.min()
    return near.map { $0 + expressions[expression].meaning.remoteness } ?? .infinity
  }
}

extension DateMeaning {
  /// How much nearer a coarse date has to stand to date an engagement: years mostly date the background.
  fileprivate var remoteness: Double { unit >= .year ? 2 : unit >= .month ? 0.3 : 0 }
}

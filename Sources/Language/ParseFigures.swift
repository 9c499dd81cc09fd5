/// How well an analysis agrees with a treebank, by the definitions of the CoNLL 2018 shared task.
///
/// A sentence or word is right when it covers the same characters as one of the treebank; the other measures count
/// words that are right in that sense and agree in the treebank's value: a head is right when both heads are right
/// words over the same characters, or both words are roots. Deviations from the task: words are surface words (a
/// French "du" is one), and features are those of ``Features`` only.
/// - Source: Zeman et al. 2018, https://universaldependencies.org/conll18/evaluation.html
public struct ParseFigures: Hashable, Sendable {
  /// What is measured.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    case words = "Words"
    case sentences = "Sentences"
    case partsOfSpeech = "UPOS"
    /// Part of speech is not asked to be right, as in the task's UFeats.
    case features = "Features"
    case lemmas = "Lemmas"
    /// Lemmas where "Cup" and "cup" are the same.
    case lemmasInAnyCase = "Lemmas in any case"
    case heads = "UAS"
    /// Head and universal relation.
    case relations = "LAS"
    /// Head and relation with the subtypes that ``Relation`` keeps.
    case subtypes = "LAS with subtypes"
  }

  /// How many there are in the treebank, in the analysis, and right.
  public struct Count: Hashable, Sendable {
    /// In the treebank.
    public internal(set) var gold = 0
    /// In the analysis.
    public internal(set) var guessed = 0
    /// In both.
    public internal(set) var right = 0

    /// Share of the analysis's that are right, 0 ... 1.
    public var precision: Double { guessed == 0 ? 0 : Double(right) / Double(guessed) }
    /// Share of the treebank's that were found, 0 ... 1.
    public var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    /// The harmonic mean of precision and recall.
    public var f1: Double { gold + guessed == 0 ? 0 : 2 * Double(right) / Double(gold + guessed) }
  }

  private var counts: [Measure: Count] = [:]

  /// Compares `analysis`, made of the treebank's text, with the treebank.
  public init(of analysis: Analysis, against treebank: Treebank) {
    let gold = treebank.analysis
    compareSentences(analysis, gold)
    var partner = [Int](repeating: -1, count: analysis.words.count)  // the treebank's word over the same characters
    var j = 0
    for (i, word) in analysis.words.enumerated() {
      while j < gold.words.count, gold.words[j].bytes.lowerBound < word.bytes.lowerBound { j += 1 }
      if j < gold.words.count, gold.words[j].bytes == word.bytes { partner[i] = j }
    }
    for measure in Measure.allCases where measure != .sentences {
      var count = Count(gold: gold.words.count, guessed: analysis.words.count)
      for (i, word) in analysis.words.enumerated() where partner[i] >= 0 {
        let own = gold.words[partner[i]]
        let headIsRight =
          word.head == i ? own.head == partner[i] : own.head != partner[i] && partner[word.head] == own.head
        let agrees =
          switch measure {
          case .words, .sentences: true
          case .partsOfSpeech: word.partOfSpeech == own.partOfSpeech
          case .features: word.features == own.features
          case .lemmas: word.lemma == own.lemma
          case .lemmasInAnyCase: word.lemma.lowercased() == own.lemma.lowercased()
          case .heads: headIsRight
          case .relations: headIsRight && word.relation.universal == own.relation.universal
          case .subtypes: headIsRight && word.relation == own.relation
          }
        if agrees { count.right += 1 }
      }
      counts[measure] = count
    }
  }

  /// The count of one measure.
  public subscript(measure: Measure) -> Count { counts[measure] ?? Count() }

  private mutating func compareSentences(_ analysis: Analysis, _ gold: Analysis) {
    let own = Set(gold.sentences.map { gold.bytes(of: $0) })
    counts[.sentences] = Count(
      gold: gold.sentences.count, guessed: analysis.sentences.count,
      right: analysis.sentences.count { own.contains(analysis.bytes(of: $0)) })
  }
}

extension Analysis {
  /// Where some words that follow each other stand: UTF-8 bytes from the first word's start to the last one's end.
  public func bytes(of words: Range<Int>) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return self.words[first].bytes.lowerBound..<self.words[last].bytes.upperBound
  }
}

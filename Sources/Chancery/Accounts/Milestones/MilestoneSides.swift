import Language

/// Whose milestone the words of a sentence tell.
struct MilestoneSides {
  let reading: Reading
  let cast: Cast
  let sentence: Range<Int>

  /// How many sentences back a side may have been named.
  private static let reachBack = 3

  /// Two sides: the subject's where a verb tells the milestone, then those nearest to it within its sentence, then those
  /// of the sentences before it.
  func nearest(to word: Int, bodies: Bool) -> [String] {
    var found: [String] = []
    func add(_ codes: [String]) {
      for code in codes where (bodies || isState(code)) && !found.contains(code) && found.count < 2 {
        found.append(code)
      }
    }
    for subject in Clauses(reading: reading, cast: cast).subjects(of: word)
    where reading.words[word].partOfSpeech == .verb {
      if let mention = cast.mention(at: subject), mention.kind != .place { add(states(of: mention)) }
    }
    let near = within.map { (place: $0.core.lowerBound, codes: states(of: $0)) } + terms
    for one in near.sorted(by: { abs($0.place - word) < abs($1.place - word) }) { add(one.codes) }
    for mention in before { add(states(of: mention)) }
    add(reading.report.side.map { [$0] } ?? [])
    return found
  }

  /// The state that holds the seat told at a word: one named by itself before it, else the subject's, else the nearest.
  func holder(at word: Int) -> [String] {
    let named = within.filter { $0.core.lowerBound < word && $0.kind == .state }
    for mention in named.reversed() + within.filter({ $0.core.lowerBound < word }).reversed() + within + before {
      if let one = states(of: mention).first(where: isState) { return [one] }
    }
    return reading.report.side.map { isState($0) ? [$0] : [] } ?? []
  }

  private var within: [Mention] { cast.mentions.filter { sentence.contains($0.core.lowerBound) } }

  private var before: [Mention] {
    let first = max(0, reading.sentenceOf[sentence.lowerBound] - Self.reachBack)
    let floor = reading.analysis.sentences[first].lowerBound
    return cast.mentions.filter { (floor..<sentence.lowerBound).contains($0.core.lowerBound) }.reversed()
  }

  private func states(of mention: Mention) -> [String] { mention.referents.compactMap { cast.state(of: $0) } }

  /// The states named or alluded to in the sentence outside all mentions: "Swedish diplomats", "à Rabat".
  private var terms: [(place: Int, codes: [String])] {
    sentence.compactMap { word in
      guard let term = reading.term(at: word) else { return nil }
      switch term.meaning {
      case .state(let code), .adjective(let code), .inhabitant(let code), .metonym(let code): return (word, [code])
      default: return reading.state(of: term).map { (word, [$0]) }
      }
    }
  }

  private func isState(_ code: String) -> Bool { !reading.vocabulary.world.bodies.contains(code) }
}

import Language

/// Finds what a run of a report is about, by the words of the lexicon that stand in it.
struct Topics {
  let reading: Reading

  private var lexicon: TopicLexicon { reading.vocabulary.topics }

  /// The names of the topics of a run of words, in the order of the lexicon, each once.
  func names(in range: Range<Int>) -> [String] {
    var found: Set<Int> = []
    for word in range {
      for key in Set([reading.folded[word], reading.lemmas[word]]) {
        for first in Pieces.of(key).prefix(1) {
          found.formUnion(lexicon.topics(at: first) { follows($0, word, range) })
        }
      }
    }
    return found.sorted().map { lexicon.topics[$0].name }
  }

  /// The topics of the words that a quote repeats.
  func names(in quote: Quote) -> [String] { names(in: words(of: quote)) }

  /// Names of topics in the order of the lexicon.
  func inOrder(_ names: Set<String>) -> [String] { lexicon.topics.map(\.name).filter(names.contains) }

  /// The PLOVER contexts of topics, sorted, each once.
  func contexts(of names: [String]) -> [String] {
    Set(lexicon.topics.filter { names.contains($0.name) }.compactMap(\.context)).sorted()
  }

  private func words(of quote: Quote) -> Range<Int> {
    let words = reading.words
    let first = firstWord { words[$0].bytes.upperBound > quote.bytes.lowerBound }
    return first..<max(first, firstWord { words[$0].bytes.lowerBound >= quote.bytes.upperBound })
  }

  /// The first word of which `test` holds, given that it holds of all after it.
  private func firstWord(where test: (Int) -> Bool) -> Int {
    var (low, high) = (0, reading.words.count)
    while low < high {
      let middle = (low + high) / 2
      if test(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether the further words of an expression follow a word, by letters or lemma; hyphens and apostrophes part words.
  private func follows(_ rest: [String], _ word: Int, _ range: Range<Int>) -> Bool {
    guard !rest.isEmpty else { return true }
    var place = reading.firstPiece[word] + 1
    for piece in rest {
      guard place < reading.pieces.count, range.contains(reading.owner[place]) else { return false }
      guard reading.pieces[place] == piece || reading.lemmas[reading.owner[place]] == piece else { return false }
      place += 1
    }
    return true
  }
}

extension Account {
  /// Gives each engagement the topics of its own words and of the statements made at it.
  mutating func tellTopics(by topics: Topics) {
    for place in engagements.indices {
      let own = engagements[place].evidence.flatMap { topics.names(in: $0) }
      let said = statements.filter { $0.engagement == engagements[place].id }.flatMap(\.topics)
      engagements[place].topics = topics.inOrder(Set(own + said))
      engagements[place].contexts = topics.contexts(of: engagements[place].topics)
    }
  }
}

/// What one language calls the things that diplomacy is about.
struct TopicLexicon: Sendable {
  struct Topic: Sendable {
    let name: String
    /// The PLOVER context; nil where the scheme has none.
    let context: String?
  }

  /// In the order of the file.
  let topics: [Topic]
  /// By its first word, folded: the further words of an expression, and the topic's place.
  private let expressions: [String: [(rest: [String], topic: Int)]]

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    var topics: [Topic] = []
    var expressions: [String: [(rest: [String], topic: Int)]] = [:]
    for row in try lexicons.rows("\(tongue.tag)/topics.tsv") {
      let place =
        topics.firstIndex { $0.name == row["topic"] }
        ?? {
          topics.append(Topic(name: row["topic"], context: row["context"].isEmpty ? nil : row["context"]))
          return topics.count - 1
        }()
      for expression in row.list("words") {
        let words = Pieces.of(Folding.fold(expression))
        guard let first = words.first else { continue }
        expressions[first, default: []].append((rest: Array(words.dropFirst()), topic: place))
      }
    }
    (self.topics, self.expressions) = (topics, expressions)
  }

  /// The topics of which an expression begins at a word, by their places; `follows` tells whether words come next.
  func topics(at word: String, where follows: ([String]) -> Bool) -> [Int] {
    (expressions[word] ?? []).filter { follows($0.rest) }.map(\.topic)
  }
}

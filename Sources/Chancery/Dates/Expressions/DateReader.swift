import Language

/// Finds the date expressions in reports.
public struct DateReader: Sendable {
  private let words: [Tongue: DateWords]

  /// - Parameter words: the words of dates by language; a language without them has no expressions.
  public init(words: [Tongue: DateWords]) { self.words = words }

  /// Loads `dates.tsv` of every language.
  ///
  /// - Throws: ``LexiconFault`` with file and line of the first mistake.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    var words: [Tongue: DateWords] = [:]
    for tongue in Tongue.allCases {
      let name = "\(tongue.tag)/dates.tsv"
      words[tongue] = try DateWords(rows: lexicons.rows(name), file: name)
    }
    self.init(words: words)
  }

  /// All expressions of a report, in text order, none over another.
  ///
  /// A report in a language without words of dates has none. Nothing is resolved here: see ``DateMeaning``.
  /// - Complexity: linear in the text.
  public func expressions(in report: Report, analysis: Analysis) -> [DateExpression] {
    guard let tongue = report.language, let matcher = matcher(of: report.text, tongue: tongue) else { return [] }
    return expressions(matcher, tongue: tongue, analysis: analysis)
  }

  /// The text's tokens and what they can be; nil for a language without words of dates.
  func matcher(of text: String, tongue: Tongue) -> DateMatcher? {
    words[tongue].map { DateMatcher(words: $0, tokens: DateToken.tokens(of: text)) }
  }

  /// The expressions of a text that is cut already.
  func expressions(_ matcher: DateMatcher, tongue: Tongue, analysis: Analysis) -> [DateExpression] {
    let ends = analysis.sentences.map { analysis.words[$0].last?.bytes.upperBound ?? 0 }
    return found(matcher, tongue: tongue).map { bytes, meaning in
      let place = ends.partitioningIndex { $0 > bytes.lowerBound }
      return DateExpression(bytes: bytes, sentence: place < ends.count ? place : nil, meaning: meaning)
    }
  }

  /// The expressions of a text with their bytes.
  func expressions(in text: String, tongue: Tongue) -> [(bytes: Range<Int>, meaning: DateMeaning)] {
    matcher(of: text, tongue: tongue).map { found($0, tongue: tongue) } ?? []
  }

  private func found(_ matcher: DateMatcher, tongue: Tongue) -> [(bytes: Range<Int>, meaning: DateMeaning)] {
    let tokens = matcher.tokens
    let pieces = DateReader.pieces(
      matcher,
      NumericDates(tokens: tokens, isLed: { matcher.item(.within, endingAt: $0) != nil }, dayFirst: tongue == .french))
    return DateJoining(matcher: matcher).joined(pieces).map { piece in
      (
        tokens[piece.tokens.lowerBound].bytes.lowerBound..<tokens[piece.tokens.upperBound - 1].bytes.upperBound,
        piece.meaning
      )
    }
  }

  private static func pieces(_ matcher: DateMatcher, _ numeric: NumericDates) -> [DateJoining.Piece] {
    var pieces: [DateJoining.Piece] = []
    let numbers = numeric.tokens.indices.compactMap { place in
      numeric.date(at: place).map { DateJoining.Piece(tokens: place..<$0.end, meaning: $0.meaning) }
    }
    var taken = 0
    for match in matcher.matches() {
      while taken < numbers.count, numbers[taken].tokens.lowerBound <= match.tokens.lowerBound {
        pieces.append(numbers[taken])
        taken += 1
      }
      if let last = pieces.last, last.tokens.upperBound > match.tokens.lowerBound { continue }
      if taken < numbers.count, numbers[taken].tokens.lowerBound < match.tokens.upperBound { continue }
      guard let meaning = match.meaning else { continue }
      pieces.append(DateJoining.Piece(tokens: match.tokens, meaning: meaning))
    }
    pieces += numbers[taken...]
    return pieces
  }
}

extension Array {
  /// The first place whose element satisfies `belongs`, where all after it do too; the count when none does.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Explanation.Reason {
  /// The rule, the row of a lexicon and the words it took up.
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("rule", .string(rule)), .init("row", .text(row?.description)), .init("words", quotes.json(words)),
    ])
  }

  /// The same for reading, on one line.
  var line: String { ([rule] + [row?.description].compactMap { $0 } + ["“\(words.words)”"]).joined(separator: ", ") }
}

extension Explanation.Silence {
  /// The words that may tell something, the row that says so, and why they gave nothing.
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("words", quotes.json(words)), .init("row", .string(row.description)), .init("reason", .string(reason)),
    ])
  }
}

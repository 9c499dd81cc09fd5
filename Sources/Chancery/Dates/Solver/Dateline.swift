/// Finds the expression that tells a report's own day: in its dateline, on a line of its own, or after "Published".
struct Dateline {
  let text: String
  let words: DateWords
  let expressions: [DateExpression]

  /// How far into a text datelines are looked for, in bytes, and how long a line's words before the day may be.
  ///
  /// - Source: the longest on the development reports of 2026, doubled.
  private let head = 900
  private let longestPlace = 60

  /// The place of the expression that tells the report's day; nil when there is none.
  ///
  /// A day needs its month at least; the first one wins, those with a year before those without.
  func place() -> Int? {
    let bytes = Array(text.utf8)
    let found = expressions.indices.filter { isDateline(expressions[$0], in: bytes) }
    return found.first { expressions[$0].meaning.year != nil } ?? found.first
  }

  private func isDateline(_ expression: DateExpression, in bytes: [UInt8]) -> Bool {
    guard case .calendar(let parts) = expression.meaning, parts.day != nil, parts.month != nil else { return false }
    let range = expression.bytes
    let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
    let isFoot = range.lowerBound > head && bytes.count - range.upperBound < 200 && parts.year != nil
    guard range.lowerBound <= head || isFoot else { return false }
    let before = DateToken.tokens(of: String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
    let after = DateToken.tokens(of: String(decoding: bytes[range.upperBound..<end], as: UTF8.self))
    guard range.lowerBound - start <= longestPlace, isPlace(before) else { return false }
    let isAlone = before.isEmpty || isFoot
    return isEnd(after, isAlone: isAlone)
  }

  /// A place's name, capitalised, or a label such as "Published"; empty too.
  private func isPlace(_ tokens: [DateToken]) -> Bool {
    if tokens.isEmpty { return true }
    if isLabel(tokens) { return true }
    let letters = tokens.filter { $0.kind == .letters }
    guard !letters.isEmpty, letters.count <= 6, let first = letters.first, first.isCapital else { return false }
    let small = letters.filter { !$0.isCapital && $0.text.utf8.count > 3 }
    guard small.isEmpty, tokens.allSatisfy({ $0.kind != .digits }) else { return false }
    guard let last = tokens.last else { return false }
    return [",", "(", "-", ":", ".", "|", "/", ")"].contains(last.text) || ["le", "l"].contains(last.text)
  }

  private func isLabel(_ tokens: [DateToken]) -> Bool {
    let matcher = DateMatcher(words: words, tokens: tokens.filter { $0.kind == .letters })
    return matcher.item(.label, at: 0).map { $0.length >= matcher.tokens.count - 2 } ?? false
  }

  /// A dash, a bracket, the time of day or the line's end.
  private func isEnd(_ tokens: [DateToken], isAlone: Bool) -> Bool {
    guard let first = tokens.first else { return true }
    if ["(", "-", ")", "=", "|", ":", "/", "\""].contains(first.text) { return true }
    if first.text == ".", !isAlone { return tokens.count > 1 && tokens[1].text == "-" || tokens.count == 1 }
    if first.text == ",", tokens.count > 1 { return tokens[1].text == "(" || tokens[1].kind == .digits }
    return first.kind == .digits && isAlone || tokens.count == 1
  }
}

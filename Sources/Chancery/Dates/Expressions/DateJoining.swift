/// Joins neighbouring expressions into one: intervals, pairs, and one date told twice.
struct DateJoining {
  /// A found expression by the tokens it takes.
  struct Piece: Hashable, Sendable {
    var tokens: Range<Int>
    var meaning: DateMeaning
  }

  let matcher: DateMatcher

  /// The pieces joined from left to right; each joins with what stands before it or not at all.
  func joined(_ pieces: [Piece]) -> [Piece] {
    var done: [Piece] = []
    for piece in pieces {
      if let last = done.last, let one = join(last, piece) {
        done[done.count - 1] = one
      } else {
        done.append(piece)
      }
    }
    return done.map(opened)
  }

  private func join(_ a: Piece, _ b: Piece) -> Piece? {
    let between = Array(a.tokens.upperBound..<b.tokens.lowerBound)
      .filter { matcher.tokens[$0].kind != .lineBreak }
    guard between.count <= 4, b.tokens.lowerBound - a.tokens.upperBound - between.count <= 1 else { return nil }
    guard a.meaning.isDate, b.meaning.isDate else { return nil }
    if isLink(.to, between), let meaning = interval(a, b) {
      let from = matcher.item(.from, endingAt: a.tokens.lowerBound).map { $0.length } ?? 0
      return Piece(tokens: a.tokens.lowerBound - from..<b.tokens.upperBound, meaning: meaning)
    }
    if isLink(.and, between), a.meaning.unit == b.meaning.unit {
      let opener = matcher.item(.from, endingAt: a.tokens.lowerBound)
      if opener?.value == 1, let meaning = interval(a, b) {
        return Piece(tokens: a.tokens.lowerBound..<b.tokens.upperBound, meaning: meaning)
      }
      guard a.meaning.unit == .day, isLoose(a.meaning) || isLoose(b.meaning) else { return nil }
      return Piece(tokens: a.tokens.lowerBound..<b.tokens.upperBound, meaning: .pair(a.meaning, b.meaning))
    }
    return told(a, b, between)
  }

  /// One date told twice: "today (19 May 2025)", "La veille, mardi", "April last year".
  private func told(_ a: Piece, _ b: Piece, _ between: [Int]) -> Piece? {
    let signs = between.map { matcher.tokens[$0].text }
    let isBracketed = signs.first == "(" && between.count == 1
    let isNear =
      between.isEmpty || isBracketed || signs == [","] || signs == ["'", "s"]
      || between.count <= 2 && isLink(.of, between)
    guard isNear else { return nil }
    if case .pair(let first, let second) = a.meaning, DateJoining.complete(second, b.meaning) {
      let range = a.tokens.lowerBound..<b.tokens.upperBound
      return Piece(tokens: range, meaning: .pair(first, .agreeing(second, b.meaning)))
    }
    guard DateJoining.complete(a.meaning, b.meaning) else { return nil }
    var end = b.tokens.upperBound
    if isBracketed {
      guard end < matcher.tokens.count, matcher.tokens[end].text == ")" else { return nil }
      end += 1
    }
    return Piece(tokens: a.tokens.lowerBound..<end, meaning: .agreeing(a.meaning, b.meaning))
  }

  /// Whether two meanings tell different sides of one date, so that they can be one date told twice.
  static func complete(_ a: DateMeaning, _ b: DateMeaning) -> Bool {
    switch (sides(a), sides(b)) {
    case (.bound, .named), (.named, .bound), (.bound, .weekday), (.weekday, .bound), (.weekday, .named): true
    case (.yearly, .fraction), (.weekday, .week), (.week, .weekday): true
    case (.month, .yearly), (.yearly, .month), (.yearless, .yearly), (.yearly, .yearless), (.weekday, .yearless),
      (.bound, .yearless), (.yearless, .weekday), (.named, .weekday), (.yearless, .bound):
      true
    default: false
    }
  }

  /// The sides from which a date can be told.
  private enum Side { case week, bound, weekday, named, yearless, month, yearly, fraction, other }

  private static func sides(_ meaning: DateMeaning) -> Side {
    switch meaning {
    case .fromReport(_, .day), .fromStory(_, .day), .mainDay, .sameDay: return .bound
    case .fromReport(_, .week): return .week
    case .fromReport(_, .year), .fromStory(_, .year): return .yearly
    case .fraction(_, _, year: nil): return .fraction
    case .calendar(let parts):
      if parts.day != nil { return parts.year == nil ? .yearless : .named }
      if parts.weekday != nil { return .weekday }
      if parts.month != nil { return parts.year == nil ? .month : .other }
      return .other
    default: return .other
    }
  }

  private func interval(_ a: Piece, _ b: Piece) -> DateMeaning? {
    if case .interval = a.meaning { return nil }
    if case .interval = b.meaning { return nil }
    guard a.meaning.unit == b.meaning.unit else { return nil }
    if let first = a.meaning.year, let last = b.meaning.year, first > last { return nil }
    return .interval(a.meaning, b.meaning)
  }

  /// Whether a date hangs on the report's day, at least for its year.
  private func isLoose(_ meaning: DateMeaning) -> Bool { !meaning.isAbsolute }

  private func isLink(_ kind: DateWordKind, _ between: [Int]) -> Bool {
    between.first.map { matcher.has(kind, at: $0, length: between.count) } ?? false
  }

  /// The piece with the words of an open end before it, where there are any.
  private func opened(_ piece: Piece) -> Piece {
    guard piece.meaning.isDate else { return piece }
    let start = piece.tokens.lowerBound
    for (kind, make) in [
      (DateWordKind.since, DateMeaning.since), (.until, DateMeaning.until), (.about, DateMeaning.about),
      (.weekof, DateMeaning.weekOf),
    ] {
      if let item = matcher.item(kind, endingAt: start) {
        return Piece(tokens: start - item.length..<piece.tokens.upperBound, meaning: make(piece.meaning))
      }
    }
    return piece
  }
}

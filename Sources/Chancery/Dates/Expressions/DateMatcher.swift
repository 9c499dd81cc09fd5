/// What a token, or a phrase that begins with it, can be.
struct DateItem: Hashable, Sendable {
  let kind: DateWordKind
  let value: Int
  /// How many tokens it takes.
  let length: Int
  /// Whether it counts only beside other words of dates.
  let isShy: Bool
}

/// One place where a shape fits.
struct DateMatch: Sendable {
  /// Places of tokens.
  let tokens: Range<Int>
  let shape: DateShape
  /// The words of kinds that the shape met, in order.
  let items: [DateItem]
}

/// Finds shapes in a row of tokens.
struct DateMatcher {
  let words: DateWords
  let tokens: [DateToken]
  private let items: [[DateItem]]

  /// - Complexity: linear in the tokens for all practical lexicons; a shape is walked only where its first word stands.
  init(words: DateWords, tokens: [DateToken]) {
    self.words = words
    self.tokens = tokens
    var items: [[DateItem]] = []
    items.reserveCapacity(tokens.count)
    for place in tokens.indices { items.append(DateMatcher.items(at: place, of: tokens, words)) }
    self.items = items
  }

  /// The longest matches from left to right, none over another; false friends are left out.
  func matches() -> [DateMatch] {
    var found: [DateMatch] = []
    var place = 0
    while place < tokens.count {
      guard let match = longest(at: place) else {
        place += 1
        continue
      }
      if match.shape.making != .none { found.append(match) }
      place = match.tokens.upperBound
    }
    return found
  }

  /// The item of a kind at a place; nil when there is none.
  func item(_ kind: DateWordKind, at place: Int) -> DateItem? {
    guard tokens.indices.contains(place) else { return nil }
    return items[place].first { $0.kind == kind }
  }

  /// Whether an item of a kind and length begins at a place.
  func has(_ kind: DateWordKind, at place: Int, length: Int) -> Bool {
    tokens.indices.contains(place) && items[place].contains { $0.kind == kind && $0.length == length }
  }

  /// The item of a kind that ends just before a place.
  func item(_ kind: DateWordKind, endingAt place: Int) -> DateItem? {
    for length in 1...4 where place - length >= 0 {
      if let item = items[place - length].first(where: { $0.kind == kind && $0.length == length }) { return item }
    }
    return nil
  }

  private func longest(at start: Int) -> DateMatch? {
    guard !items[start].isEmpty || words.nodes[0].next[.literal(tokens[start].text)] != nil else { return nil }
    if tokens[start].kind == .letters, start > 0, tokens[start].isGlued, tokens[start - 1].kind == .digits {
      return nil
    }
    if isPartOfName(start) { return nil }
    var best: DateMatch?
    var met: [DateItem] = []
    walk(node: 0, start: start, at: start, met: &met, best: &best)
    return best
  }

  /// Whether a capitalised word hangs by a hyphen on a word that is none of dates: "Jean-Noël".
  private func isPartOfName(_ place: Int) -> Bool {
    guard place > 1, tokens[place].isCapital, tokens[place].isGlued, tokens[place - 1].text == "-",
      tokens[place - 1].isGlued, tokens[place - 2].kind == .letters
    else { return false }
    return items[place - 2].isEmpty
  }

  private func walk(node: Int, start: Int, at place: Int, met: inout [DateItem], best: inout DateMatch?) {
    let node = words.nodes[node]
    if place > start {
      for shape in node.shapes where fits(shape, start: start, end: place, met) {
        let match = DateMatch(tokens: start..<place, shape: shape, items: met)
        if best.map({ DateMatcher.isBetter(match, than: $0) }) ?? true { best = match }
      }
    }
    guard !node.next.isEmpty, let here = place == start ? start : step(place) else { return }
    if let next = node.next[.literal(tokens[here].text)] {
      walk(node: next, start: start, at: here + 1, met: &met, best: &best)
    }
    for item in items[here] {
      for element in item.isShy ? [.kind(item.kind)] : [DateElement.kind(item.kind), .clear(item.kind)] {
        guard let next = node.next[element] else { continue }
        met.append(item)
        walk(node: next, start: start, at: here + item.length, met: &met, best: &best)
        met.removeLast()
      }
    }
  }

  /// The place itself, or behind a single line break; nil at the end and before an empty line.
  private func step(_ place: Int) -> Int? {
    guard place < tokens.count else { return nil }
    guard tokens[place].kind == .lineBreak else { return place }
    let next = place + 1
    return next < tokens.count && tokens[next].kind != .lineBreak ? next : nil
  }

  /// The longer first, then false friends, then what is vague, then the one that met more words.
  private static func isBetter(_ a: DateMatch, than b: DateMatch) -> Bool {
    if a.tokens.upperBound != b.tokens.upperBound { return a.tokens.upperBound > b.tokens.upperBound }
    for making in [DateMaking.none, .vague] where (a.shape.making == making) != (b.shape.making == making) {
      return a.shape.making == making
    }
    return a.items.count > b.items.count
  }

  private func fits(_ shape: DateShape, start: Int, end: Int, _ met: [DateItem]) -> Bool {
    if let before = shape.before, !stands(before, endingAt: start) { return false }
    if let after = shape.after {
      guard let next = step(end), stands(after, at: next) else { return false }
    }
    guard shape.making != .none else { return true }
    if let first = met.first, [.day, .year, .number].contains(first.kind), tokens[start].kind == .digits,
      isCounted(start)
    {
      return false
    }
    if met.count == 1, met[0].isShy, isNamed(end, start: start) { return false }
    if let last = met.last, last.kind == .year, met.count == 1, let next = step(end), item(.measure, at: next) != nil {
      return false
    }
    return true
  }

  /// Whether a word that means other things as well stands before a capitalised one, as in "and Jan Kavan", and nothing
  /// like "in" makes it a date.
  private func isNamed(_ end: Int, start: Int) -> Bool {
    guard end < tokens.count, tokens[end].kind == .letters, tokens[end].isCapital, !tokens[end].isGlued else {
      return false
    }
    return item(.within, endingAt: start) == nil
  }

  private func isCounted(_ place: Int) -> Bool {
    if item(.counter, endingAt: place) != nil { return true }
    return place > 0 && tokens[place - 1].text == "." && item(.counter, endingAt: place - 1) != nil
  }

  private func stands(_ element: DateElement, endingAt place: Int) -> Bool {
    var place = place
    while place > 0, tokens[place - 1].kind == .lineBreak { place -= 1 }
    switch element {
    case .literal(let text): return place > 0 && tokens[place - 1].text == text
    case .kind(let kind), .clear(let kind): return item(kind, endingAt: place) != nil
    }
  }

  private func stands(_ element: DateElement, at place: Int) -> Bool {
    switch element {
    case .literal(let text): tokens[place].text == text
    case .kind(let kind), .clear(let kind): item(kind, at: place) != nil
    }
  }
}

extension DateMatcher {
  fileprivate static func items(at place: Int, of tokens: [DateToken], _ words: DateWords) -> [DateItem] {
    let token = tokens[place]
    if token.kind == .digits { return numbers(at: place, of: tokens, words) }
    guard let entries = words.entries[token.text] else { return [] }
    var items: [DateItem] = []
    for entry in entries where entry.rest.count < tokens.count - place {
      if entry.needsCapital, !token.isCapital { continue }
      if entry.needsSmall, token.isCapital { continue }
      let fits = entry.rest.indices.allSatisfy { tokens[place + 1 + $0].text == entry.rest[$0] }
      guard fits else { continue }
      items.append(
        DateItem(kind: entry.kind, value: entry.value, length: entry.rest.count + 1, isShy: entry.isShy))
    }
    return items
  }

  /// What digits can be: a number, a day, a year, an ordinal with its mark.
  private static func numbers(at place: Int, of tokens: [DateToken], _ words: DateWords) -> [DateItem] {
    let token = tokens[place]
    guard token.text.utf8.count <= 4, let value = Int(token.text) else { return [] }
    let before = place > 0 && token.isGlued ? tokens[place - 1] : nil
    let after = place + 1 < tokens.count && tokens[place + 1].isGlued ? tokens[place + 1] : nil
    if let before, !mayStandBefore(before, at: place - 1, of: tokens, words) { return [] }
    if let after {
      if ["%", "$", "€", "/"].contains(after.text) { return [] }
      if [".", ",", ":"].contains(after.text), place + 2 < tokens.count, tokens[place + 2].isGlued,
        tokens[place + 2].kind == .digits
      {
        return []
      }
      if after.kind == .letters || after.text == "o" {
        let mark = words.entries[after.text]?.contains { $0.kind == .mark && $0.rest.isEmpty } ?? false
        if mark {
          let ordinal = DateItem(kind: .ordinal, value: value, length: 2, isShy: false)
          return (1...31).contains(value)
            ? [DateItem(kind: .day, value: value, length: 2, isShy: false), ordinal] : [ordinal]
        }
        return after.text == "s" && token.text.utf8.count == 4
          ? [DateItem(kind: .year, value: value, length: 1, isShy: false)] : []
      }
    }
    var items: [DateItem] = []
    if (1...31).contains(value), token.text.utf8.count <= 2 {
      items.append(DateItem(kind: .day, value: value, length: 1, isShy: false))
    }
    if (1000...2199).contains(value), token.text.utf8.count == 4 {
      items.append(DateItem(kind: .year, value: value, length: 1, isShy: false))
    }
    items.append(DateItem(kind: .number, value: value, length: 1, isShy: false))
    return items
  }

  /// Whether the sign or word glued before a number leaves it free to be part of a date.
  private static func mayStandBefore(
    _ before: DateToken, at place: Int, of tokens: [DateToken], _ words: DateWords
  ) -> Bool {
    switch before.text {
    case "$", "€", "£", "¥", "#", "/", ":", ".", ",", "+", "_":
      return before.text == "," || before.text == "."
        ? !(before.isGlued && place > 0 && tokens[place - 1].kind == .digits) : false
    case "-":
      guard before.isGlued, place > 0, tokens[place - 1].kind == .letters else { return true }
      return words.entries[tokens[place - 1].text] != nil
    default: return before.kind != .letters
    }
  }
}

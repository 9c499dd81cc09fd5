/// One element of a shape: what a place in the text must be.
enum DateElement: Hashable, Sendable {
  /// A word or sign as it stands, folded.
  case literal(String)
  /// A word of a kind that the lexicon lists, or that digits make.
  case kind(DateWordKind)
  /// As ``kind(_:)``, but only words that cannot mean anything else ("August", not "May").
  case clear(DateWordKind)
}

/// The kinds of words that dates are made of.
///
/// Raw values are the names in column `kind` of `dates.tsv`.
enum DateWordKind: String, CaseIterable, Hashable, Sendable {
  case month, weekday, number, article, ordinal, mark, unit, deictic, direction, part, daypart, season, years
  case anniversary, standing, assembly, holiday
  /// Words that stand beside a date and change what it means.
  case since, until, about, to, and, from, of
  /// Words before which no number is a date ("Section", "flight").
  case counter
  /// Words after which no number is a date, being measured by it ("euros", "troops").
  case measure
  /// Verbs of setting out on a visit and of ending it.
  case begins, ends
  /// Words that make what is told the next event: "then".
  case next
  /// Adjectives that point back to an earlier engagement ("recent").
  case bygone
  /// Words at the head of a line that tells a report's day ("Published").
  case label
  /// Words before a bare year or month.
  case lead
  /// Words after which a word that means other things as well, or a day in digits, is a date: "in", "since".
  case within
  /// Words that make a date its week: "the week of".
  case weekof
  /// Words of what is yet to come, beside which a date lies ahead: "scheduled", "prévue".
  case ahead
  /// Made from digits: a day of the month, a year of four digits.
  case day, year
}

/// How the parts found by a shape make a meaning.
///
/// Raw values are the names in column `value` of the rows of kind `shape`.
enum DateMaking: String, CaseIterable, Hashable, Sendable {
  case calendar, dayrange, daypair, monthrange, yearrange, deictic, relative, relativecalendar, ago, ahead, later
  case earlier, same, sameday, inday, counted, duration, anniversary, partof, season, quarter, half, decade, century,
    session
  case holiday
  /// The past, the present or the future without a date.
  case vague
  /// A false friend: words that look like a date and tell none.
  case none
}

/// A shape: a row of elements, and what it makes.
struct DateShape: Hashable, Sendable {
  /// What must stand before, outside the expression; nil when nothing must.
  let before: DateElement?
  let elements: [DateElement]
  /// What must stand after, outside the expression.
  let after: DateElement?
  let making: DateMaking
  /// A number, or a unit's, that the shape itself gives, such as -1 for "la veille"; the lexicon's column `value` after a
  /// colon.
  let constant: Int?
}

/// Why a shape cannot be read.
struct DateShapeFault: Error, Hashable, Sendable {
  let element: String
}

extension DateShape {
  /// Reads a shape as the lexicon writes it.
  ///
  /// Elements stand apart by spaces: a kind (`month`), a kind with `!` (only clear words), words in quotes (`'of'`),
  /// choices (`'of'/'in'`). `[ ]` holds what may be missing; `< >` what must stand before and `{ }` what must stand
  /// after, both outside the expression. Every choice and omission becomes a shape of its own.
  static func shapes(_ text: String, making: DateMaking, constant: Int?) throws(DateShapeFault) -> [DateShape] {
    var words = text.split(separator: " ").map(String.init)[...]
    var before: [DateElement?] = [nil]
    var after: [DateElement?] = [nil]
    if let first = words.first, first.hasPrefix("<") {
      before = try choices(String(first.dropFirst().dropLast()))
      words = words.dropFirst()
    }
    if let last = words.last, last.hasPrefix("{") {
      after = try choices(String(last.dropFirst().dropLast()))
      words = words.dropLast()
    }
    let rows = try expand(words)
    var shapes: [DateShape] = []
    for row in rows where !row.isEmpty {
      for b in before {
        for a in after {
          shapes.append(DateShape(before: b, elements: row, after: a, making: making, constant: constant))
        }
      }
    }
    return shapes
  }

  /// All rows of elements that the words allow.
  private static func expand(_ words: ArraySlice<String>) throws(DateShapeFault) -> [[DateElement]] {
    guard let first = words.first else { return [[]] }
    if first == "[" {
      var depth = 0
      var end = words.startIndex
      for place in words.indices {
        if words[place] == "[" { depth += 1 }
        if words[place] == "]" { depth -= 1 }
        if depth == 0 {
          end = place
          break
        }
      }
      guard end > words.startIndex else { throw DateShapeFault(element: "[") }
      let rest = try expand(words[(end + 1)...])
      var rows = rest
      for head in try expand(words[(words.startIndex + 1)..<end]) { rows += rest.map { head + $0 } }
      return rows
    }
    let rest = try expand(words.dropFirst())
    var rows: [[DateElement]] = []
    for choice in try choices(first) { rows += rest.map { (choice.map { [$0] } ?? []) + $0 } }
    return rows
  }

  private static func choices(_ text: String) throws(DateShapeFault) -> [DateElement?] {
    var found: [DateElement?] = []
    for part in text.split(separator: "/") { found.append(try element(String(part))) }
    return found
  }

  private static func element(_ text: String) throws(DateShapeFault) -> DateElement {
    if text.count > 2, text.hasPrefix("'"), text.hasSuffix("'") {
      return .literal(Folding.fold(text.dropFirst().dropLast()))
    }
    if text.hasSuffix("!"), let kind = DateWordKind(rawValue: String(text.dropLast())) { return .clear(kind) }
    guard let kind = DateWordKind(rawValue: text) else { throw DateShapeFault(element: text) }
    return .kind(kind)
  }
}

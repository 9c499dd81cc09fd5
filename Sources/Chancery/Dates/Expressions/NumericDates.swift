/// Dates in digits: `2023-06-28`, `28/06/2023`, `6/28/2023`, `28.06.2023`.
struct NumericDates {
  let tokens: [DateToken]
  /// Whether the word before a place makes a day out of two numbers: "le 22/04".
  let isLed: (Int) -> Bool
  /// Whether the language writes the day before the month where both orders are possible.
  let dayFirst: Bool

  /// The date whose digits begin at a place, with the place after them; nil where there is none.
  ///
  /// Day and month are told apart by plausibility first (28/06, 06/28), by the language else. Two-digit years are read
  /// only after two slashes, as 1970 to 2069 (POSIX writes 1969 to 2068; a round border is as good).
  func date(at place: Int) -> (meaning: DateMeaning, end: Int)? {
    guard let (numbers, signs, end) = run(at: place), signs[0] == signs[1] else { return pair(at: place) }
    let values = numbers.compactMap { Int($0) }
    guard values.count == 3 else { return nil }
    if numbers[0].utf8.count == 4, numbers[1].utf8.count <= 2 {
      return make(year: values[0], month: values[1], day: values[2], end: end)
    }
    guard numbers[0].utf8.count <= 2, numbers[1].utf8.count <= 2 else { return nil }
    let year: Int
    switch numbers[2].utf8.count {
    case 4: year = values[2]
    case 2 where signs[0] == "/" || numbers.allSatisfy({ $0.utf8.count == 2 }):
      year = values[2] < 70 ? 2000 + values[2] : 1900 + values[2]
    default: return nil
    }
    let isDayFirst = values[0] > 12 || values[1] <= 12 && (dayFirst || signs[0] != "/")
    return isDayFirst
      ? make(year: year, month: values[1], day: values[0], end: end)
      : make(year: year, month: values[0], day: values[1], end: end)
  }

  /// Two numbers: month and year, or after a word such as "le" day and month.
  private func pair(at place: Int) -> (meaning: DateMeaning, end: Int)? {
    guard place + 2 < tokens.count, tokens[place].kind == .digits, !tokens[place].isGlued,
      tokens[place + 1].isGlued, tokens[place + 2].isGlued, tokens[place + 2].kind == .digits
    else { return nil }
    let end = place + 3
    if end < tokens.count, tokens[end].isGlued, ![".", ",", ")", ";", ":"].contains(tokens[end].text) { return nil }
    if end + 1 < tokens.count, tokens[end].isGlued, tokens[end + 1].isGlued, tokens[end + 1].kind == .digits {
      return nil
    }
    let (sign, first, second) = (tokens[place + 1].text, tokens[place].text, tokens[place + 2].text)
    guard let a = Int(first), let b = Int(second) else { return nil }
    if sign == "/", first.utf8.count <= 2, second.utf8.count == 4, (1...12).contains(a), (1900...2199).contains(b) {
      return (.calendar(CalendarParts(year: b, month: a)), end)
    }
    if ["/", "-"].contains(sign), first.utf8.count == 4, second.utf8.count == 2, (1...12).contains(b),
      sign == "/" || second.first == "0", (1900...2199).contains(a)
    {
      return (.calendar(CalendarParts(year: a, month: b)), end)
    }
    guard sign == "/", first.utf8.count <= 2, second.utf8.count <= 2, isLed(place) else { return nil }
    let (day, month) = a > 12 || dayFirst && b <= 12 ? (a, b) : (b, a)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return (.calendar(CalendarParts(month: month, day: day)), end)
  }

  private func make(year: Int, month: Int, day: Int, end: Int) -> (meaning: DateMeaning, end: Int)? {
    guard (1000...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return (.calendar(CalendarParts(year: year, month: month, day: day)), end)
  }

  /// Three numbers glued together by two signs, glued to nothing else.
  private func run(at place: Int) -> (numbers: [String], signs: [String], end: Int)? {
    guard place + 4 < tokens.count, tokens[place].kind == .digits else { return nil }
    if tokens[place].isGlued, place > 0, tokens[place - 1].text != "(" { return nil }
    let row = tokens[place..<place + 5]
    guard row.dropFirst().allSatisfy(\.isGlued) else { return nil }
    let numbers = [row[place], row[place + 2], row[place + 4]]
    guard numbers.allSatisfy({ $0.kind == .digits }) else { return nil }
    let signs = [row[place + 1].text, row[place + 3].text]
    guard signs.allSatisfy({ ["-", "/", "."].contains($0) }) else { return nil }
    let end = place + 5
    if end < tokens.count, tokens[end].isGlued, tokens[end].kind == .digits || ["-", "/"].contains(tokens[end].text) {
      return nil
    }
    return (numbers.map(\.text), signs, end)
  }
}

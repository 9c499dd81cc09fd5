extension EDTF {
  /// A run of days in its shortest form: a day, month or year where it is a whole one, else an interval of the coarsest
  /// units that meet both ends.
  public init(_ span: DateSpan) {
    let (first, last) = (span.first, span.last)
    let isMonths = first.day == 1 && last.day == Day.length(ofMonth: last.month, year: last.year)
    let isYears = isMonths && first.month == 1 && last.month == 12
    let digits = isYears ? 4 : isMonths ? 7 : 10
    self.init(from: first.description.prefix(digits), to: last.description.prefix(digits))
  }

  private init(from first: Substring, to last: Substring) {
    self.init(canonical: first == last ? String(first) : "\(first)/\(last)")
  }

  /// A day of an unknown year, such as `XXXX-03-22`.
  public init(month: Int, day: Int) {
    self.init(canonical: "XXXX-\(EDTF.padded(month))-\(EDTF.padded(day))")
  }

  /// A month of an unknown year, such as `XXXX-03`.
  public init(month: Int) { self.init(canonical: "XXXX-\(EDTF.padded(month))") }

  /// One of several, in order, such as `[2017-07-02,2023-07-02]`; a single one as itself. Nil for none.
  public init?(oneOf candidates: [EDTF]) {
    let texts = Set(candidates.map(\.text)).sorted()
    guard let first = texts.first else { return nil }
    self.init(canonical: texts.count == 1 ? first : "[\(texts.joined(separator: ","))]")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension EDTF {
  /// Reads an expression of the forms that Chancery writes; nil for any other text and for days that do not exist.
  public init?(_ text: String) {
    guard EDTF.isForm(text) else { return nil }
    self.init(canonical: text)
  }

  private static func isForm(_ text: String) -> Bool {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return parts.count > 1 && parts == Set(parts).sorted() && parts.allSatisfy { !$0.contains("[") && isForm($0) }
    }
    if text.hasPrefix("XXXX-") { return isYearless(text.dropFirst(5)) }
    return EDTF(canonical: text).span != nil
  }

  private static func isYearless(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]),
      (1...12).contains(month)
    else { return false }
    return parts.count == 1 || Int(parts[1]).map { Day(year: 2000, month: month, day: $0) != nil } ?? false
  }

  /// The days it covers; nil for a set of candidates and for an unknown year.
  public var span: DateSpan? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = EDTF.simple(ends[0]) else { return nil }
    guard ends.count == 2 else { return first }
    guard let last = EDTF.simple(ends[1]), first.last < last.first else { return nil }
    return DateSpan(first: first.first, last: last.last, unit: min(first.unit, last.unit))
  }

  /// The candidates of a set; itself alone where it is none.
  public var candidates: [EDTF] {
    guard text.hasPrefix("[") else { return [self] }
    return text.dropFirst().dropLast().split(separator: ",").map { EDTF(canonical: String($0)) }
  }

  private static func simple(_ text: Substring) -> DateSpan? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
      return nil
    }
    let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    switch (parts.count, numbers.count) {
    case (1, 1): return DateSpan(year: numbers[0])
    case (2, 2): return DateSpan(year: numbers[0], month: numbers[1])
    case (3, 3): return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map { DateSpan($0) }
    default: return nil
    }
  }
}

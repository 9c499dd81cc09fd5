/// Compares accounts with a gold made by hand, report by report.
///
/// Engagements and offices match one to one by what they say, statements by where they stand and what they are;
/// `docs/evaluation.md` tells the rules. Differences are collected in words.
public struct Evaluation: Sendable {
  public private(set) var figures = Figures()
  /// Each miss and each item too many in one line, in the order in which reports were added.
  public private(set) var differences: [String] = []
  /// How many engagements that the gold dates were found, and how many of these got a date that cannot be the gold's.
  public private(set) var dates = (found: 0, wrong: 0)

  public init() {}

  /// Scores one report; `account` is nil when there is none for it.
  public mutating func add(_ gold: GoldReport, account: Account?) {
    figures.reports += 1
    if account == nil { figures.missing.append(gold.id) }
    let told = ToldAccount(account)
    scoreEngagements(gold, told)
    scoreOffices(gold, told)
    scoreStatements(gold, told)
    scoreMilestones(gold, told)
    scoreQuotes(told)
  }

  mutating func count(_ label: String, _ matched: Int, _ gold: Int, _ told: Int) {
    figures.count(label, matched: matched, gold: gold, told: told)
  }

  mutating func countDate(isWrong: Bool) {
    dates.found += 1
    if isWrong { dates.wrong += 1 }
  }

  mutating func note(_ gold: GoldReport, _ words: String) { differences.append("  \(gold.id) \(words)") }
}

/// An account with its places counted in code points, as the evaluation compares them.
struct ToldAccount {
  let account: Account?
  let text: String
  private let codePoints: CodePoints
  private let bytes: [UInt8]

  init(_ account: Account?) {
    self.account = account
    text = account?.report.text ?? ""
    codePoints = CodePoints(of: text)
    bytes = Array(text.utf8)
  }

  func places(_ evidence: [Quote]) -> [Range<Int>] { evidence.map { codePoints.range(ofBytes: $0.bytes) } }

  /// Where the gold's words first stand in the text, in code points; nil when they do not.
  func place(of words: String) -> Range<Int>? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
        return codePoints.range(ofBytes: start..<(start + wanted.count))
      }
    }
    return nil
  }

  /// Whether a quote repeats the bytes at its place.
  func repeats(_ quote: Quote) -> Bool {
    quote.bytes.lowerBound >= 0 && quote.bytes.upperBound <= bytes.count && !quote.bytes.isEmpty
      && bytes[quote.bytes].elementsEqual(quote.words.utf8)
  }
}

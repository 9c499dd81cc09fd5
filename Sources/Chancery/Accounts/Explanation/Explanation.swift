/// Why an account says what it says: for each item the rules, rows of the lexicons and words that gave it.
public struct Explanation: Hashable, Sendable {
  /// One reason for an item.
  public struct Reason: Hashable, Sendable {
    /// The rule in words, such as "frame pair".
    public let rule: String
    /// The row of a lexicon that the rule applied; nil for rules without one.
    public let row: LexiconPlace?
    /// The words of the report that the rule took up.
    public let words: Quote
  }

  /// A word that may tell something, in a sentence that gave nothing.
  public struct Silence: Hashable, Sendable {
    public let words: Quote
    public let row: LexiconPlace
    /// Why it gave nothing, as a sentence's end: "no participants are told for the frame pair".
    public let reason: String
  }

  /// The reasons for each engagement, in the account's order.
  public internal(set) var engagements: [[Reason]] = []
  public internal(set) var offices: [[Reason]] = []
  public internal(set) var statements: [[Reason]] = []
  public internal(set) var milestones: [[Reason]] = []
  /// In text order.
  public internal(set) var silences: [Silence] = []

  /// The same explanation with all words cut out of the stored text.
  func told(by stored: StoredQuotes) -> Explanation {
    func reasons(_ all: [[Reason]]) -> [[Reason]] {
      all.map { some in
        some.compactMap { one in
          stored.quote(one.words).map { Reason(rule: one.rule, row: one.row, words: $0) }
        }
      }
    }
    var told = Explanation()
    told.engagements = reasons(engagements)
    told.offices = reasons(offices)
    told.statements = reasons(statements)
    told.milestones = reasons(milestones)
    told.silences = silences.compactMap { one in
      stored.quote(one.words).map { Silence(words: $0, row: one.row, reason: one.reason) }
    }
    return told
  }
}

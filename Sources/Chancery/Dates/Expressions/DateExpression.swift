/// Words of a report that tell a date, a length of time or an anniversary, with what they say.
public struct DateExpression: Hashable, Sendable {
  /// UTF-8 bytes of the report's text, upper end out.
  public let bytes: Range<Int>
  /// The place of its sentence in the analysis; nil when it lies in none.
  public let sentence: Int?
  public let meaning: DateMeaning

  public init(bytes: Range<Int>, sentence: Int?, meaning: DateMeaning) {
    self.bytes = bytes
    self.sentence = sentence
    self.meaning = meaning
  }
}

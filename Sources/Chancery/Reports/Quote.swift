/// A run of one report's stored text, by place and by words.
///
/// `bytes` counts UTF-8 bytes of the stored text, lower end in, upper end out;
/// `words` repeats those bytes, so a reader can check the place without us.
public struct Quote: Hashable, Sendable {
  public let report: ReportID
  public let bytes: Range<Int>
  public let words: String

  /// Cuts `bytes` out of `text`.
  ///
  /// - Throws: ``QuoteFault`` when the range is empty, leaves the text or splits a character.
  public init(report: ReportID, bytes: Range<Int>, of text: String) throws(QuoteFault) {
    let utf8 = text.utf8
    guard bytes.lowerBound >= 0, bytes.upperBound <= utf8.count else {
      throw QuoteFault(report: report, bytes: bytes, reason: .outsideText(length: utf8.count))
    }
    guard !bytes.isEmpty else { throw QuoteFault(report: report, bytes: bytes, reason: .empty) }
    let from = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let to = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
    guard let words = String(utf8[from..<to]) else {
      throw QuoteFault(report: report, bytes: bytes, reason: .splitsCharacter)
    }
    (self.report, self.bytes, self.words) = (report, bytes, words)
  }
}

/// Why a quote could not be cut.
public struct QuoteFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable { case outsideText(length: Int), splitsCharacter, empty }
  public let report: ReportID
  public let bytes: Range<Int>
  public let reason: Reason
}

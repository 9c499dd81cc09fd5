/// Why an input gave no report, and where.
public struct ReportFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case missing
    /// The system's words for it.
    case unreadable(String)
    case empty
    /// A folder in which no report was found.
    case emptyFolder
    /// Holds NUL bytes, which no text does; the place of the first one.
    case binary(byte: Int)
    /// In no encoding that can be told; the place of the first byte that is not UTF-8.
    case unknownEncoding(byte: Int)
    /// A line that is no JSON object.
    case brokenJSON
    /// A field with a value of the wrong kind.
    case badField(name: String, expected: String)
    /// An object without a text, or with a blank one.
    case noText
    /// A page in which no main text is found.
    case noMainText
    /// A page whose elements are nested deeper than can be read in good time.
    case tooDeep(most: Int)
    /// A text too long to be one report; lengths in bytes of UTF-8.
    case tooLong(bytes: Int, most: Int)
  }

  /// The input as the user named it, or a file below a folder that was named; `-` is standard input.
  public let source: String
  /// The line, counted from 1, of a source that holds a report a line; nil when the source as a whole is meant.
  public let line: Int?
  public let reason: Reason

  public init(source: String, line: Int? = nil, reason: Reason) {
    self.source = source
    self.line = line
    self.reason = reason
  }
}

/// What is wrong with a lexicon, and where.
public struct LexiconFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case missing
    case unreadable
    case noHeading
    case tooManyCells(found: Int, columns: Int)
    case badCell(column: String, value: String, expected: String)
    /// A file that the program reads under no such name; those that it reads.
    case unknownFile(known: [String])
    /// A column that the heading lacks.
    case missingColumn(String)
    /// A column that the program does not read; those that it reads.
    case unknownColumn(String, known: [String])
    /// Two rows of one file for one thing; the line of the first.
    case duplicate(key: String, line: Int)
  }
  public let file: String
  /// Counted from 1; 0 when the file as a whole is meant.
  public let line: Int
  public let reason: Reason

  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

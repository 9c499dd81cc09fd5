/// A lexicon file: tab-separated columns, named by the first line that is no remark; `#` begins a remark line.
///
/// A cell that holds several spellings separates them by `|`.
public struct LexiconTable: Sendable {
  /// One line of the file.
  public struct Row: Sendable {
    /// Counted from 1.
    public let line: Int
    fileprivate let cells: [Substring]
    fileprivate let columns: [String: Int]

    /// The cell below `column`, without surrounding spaces; empty when the line ends before it.
    public subscript(column: String) -> String {
      guard let place = columns[column], place < cells.count else { return "" }
      return String(LexiconTable.trimmed(cells[place]))
    }

    /// The spellings in a cell, without empty ones.
    public func list(_ column: String) -> [String] {
      guard let place = columns[column], place < cells.count else { return [] }
      return cells[place].utf8.split(separator: UInt8(ascii: "|")).map { String(LexiconTable.trimmed(Substring($0))) }
        .filter { !$0.isEmpty }
    }
  }

  /// The file's path below the lexicons' folder, such as `fr/acts.tsv`.
  public let name: String
  public let columns: [String]
  public let rows: [Row]

  /// Reads a file's text.
  ///
  /// - Throws: ``LexiconFault`` with the line of the first mistake: a file without a heading, a line with more cells
  ///   than the heading.
  public init(name: String, text: String) throws(LexiconFault) {
    var columns: [String] = []
    var places: [String: Int] = [:]
    var rows: [Row] = []
    var number = 0
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
      if columns.isEmpty {
        columns = cells.map(String.init)
        for (place, column) in columns.enumerated() { places[column] = place }
        continue
      }
      guard cells.count <= columns.count else {
        throw LexiconFault(file: name, line: number, reason: .tooManyCells(found: cells.count, columns: columns.count))
      }
      rows.append(Row(line: number, cells: cells, columns: places))
    }
    guard !columns.isEmpty else { throw LexiconFault(file: name, line: number, reason: .noHeading) }
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// A cell without spaces at its ends.
  fileprivate static func trimmed(_ cell: Substring) -> Substring {
    var cell = cell
    while cell.utf8.first == UInt8(ascii: " ") { cell = cell.dropFirst() }
    while cell.utf8.last == UInt8(ascii: " ") { cell = cell.dropLast() }
    return cell
  }
}

/// What is wrong with a lexicon, and where.
public struct LexiconFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case missing
    case unreadable
    case noHeading
    case tooManyCells(found: Int, columns: Int)
    case badCell(column: String, value: String, expected: String)
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

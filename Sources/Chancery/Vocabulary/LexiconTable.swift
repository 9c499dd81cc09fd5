/// A lexicon file: tab-separated columns, named by the first line that is no remark; `#` begins a remark line.
///
/// A cell that holds several spellings separates them by `|`. Cells are cut out of the file's bytes when they are asked
/// for, so that a large table costs little until it is used.
public struct LexiconTable: Sendable {
  /// One line of the file.
  public struct Row: Sendable {
    /// Counted from 1.
    public let line: Int
    fileprivate let sheet: Sheet
    fileprivate let bytes: Range<Int>

    /// The file that holds the row, as faults name it.
    public var file: String { sheet.path }
    /// The file's path below the lexicons' folder.
    var name: String { sheet.name }
    /// True for a row of a folder that was added to the program's own.
    public var isAdded: Bool { sheet.isAdded }
    /// Where the row stands, such as `en/acts.tsv:12`.
    var place: LexiconPlace { LexiconPlace(file: isAdded ? file : name, line: line) }

    /// The cell below `column`, without surrounding spaces; empty when the line ends before it.
    public subscript(column: String) -> String { cell(column).map(text) ?? "" }

    /// The spellings in a cell, without empty ones.
    public func list(_ column: String) -> [String] {
      guard let cell = cell(column) else { return [] }
      return sheet.bytes[cell].split(separator: UInt8(ascii: "|")).map { text($0.indices) }.filter { !$0.isEmpty }
    }

    /// What is wrong with the cell below `column`.
    ///
    /// - Parameters:
    ///   - value: the part of the cell that is wrong; the whole cell without one.
    ///   - expected: what should stand there, to follow the words “should be”.
    func fault(_ column: String, value: String? = nil, expected: String) -> LexiconFault {
      let value = value ?? self[column]
      return LexiconFault(
        file: file, line: line, reason: .badCell(column: column, value: value, expected: expected))
    }

    private func cell(_ column: String) -> Range<Int>? {
      guard var left = sheet.columns.firstIndex(of: column) else { return nil }
      var start = bytes.lowerBound
      var end = start
      while end < bytes.upperBound {
        if sheet.bytes[end] == UInt8(ascii: "\t") {
          if left == 0 { return start..<end }
          left -= 1
          start = end + 1
        }
        end += 1
      }
      return left == 0 ? start..<end : nil
    }

    private func text(_ range: Range<Int>) -> String {
      var range = range
      while let first = range.first, sheet.bytes[first] == UInt8(ascii: " ") { range = first + 1..<range.upperBound }
      while let last = range.last, sheet.bytes[last] == UInt8(ascii: " ") { range = range.lowerBound..<last }
      return sheet.bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
      }
    }
  }

  /// What the rows of one file share.
  fileprivate final class Sheet: Sendable {
    let name: String
    let path: String
    let isAdded: Bool
    let bytes: [UInt8]
    let columns: [String]

    init(name: String, path: String, isAdded: Bool, bytes: [UInt8], columns: [String]) {
      self.name = name
      self.path = path
      self.isAdded = isAdded
      self.bytes = bytes
      self.columns = columns
    }
  }

  /// The file's path below the lexicons' folder, such as `fr/acts.tsv`.
  public let name: String
  public let columns: [String]
  public let rows: [Row]
  /// The line that names the columns, counted from 1.
  let headingLine: Int

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - path: the file as faults name it; `name` without one.
  ///   - isAdded: whether the file adds to the program's own.
  /// - Throws: ``LexiconFault`` with the line of the first mistake: a file without a heading, a line with more cells
  ///   than the heading.
  public init(name: String, path: String? = nil, isAdded: Bool = false, text: String) throws(LexiconFault) {
    let path = path ?? name
    let bytes = Array(text.utf8)
    var sheet: Sheet?
    var rows: [Row] = []
    var number = 0
    var headingLine = 0
    var start = 0
    while start <= bytes.count {
      number += 1
      let stop = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let end = stop > start && bytes[stop - 1] == UInt8(ascii: "\r") ? stop - 1 : stop
      let line = start..<end
      start = stop + 1
      if line.isEmpty || bytes[line.lowerBound] == UInt8(ascii: "#") { continue }
      guard let sheet else {
        let cells = bytes[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        sheet = Sheet(
          name: name, path: path, isAdded: isAdded, bytes: bytes,
          columns: cells.map { String(decoding: $0, as: UTF8.self) })
        headingLine = number
        continue
      }
      let cells = bytes[line].count { $0 == UInt8(ascii: "\t") } + 1
      guard cells <= sheet.columns.count else {
        throw LexiconFault(
          file: path, line: number, reason: .tooManyCells(found: cells, columns: sheet.columns.count))
      }
      rows.append(Row(line: number, sheet: sheet, bytes: line))
    }
    guard let sheet else { throw LexiconFault(file: path, line: number, reason: .noHeading) }
    self.name = name
    self.columns = sheet.columns
    self.rows = rows
    self.headingLine = headingLine
  }
}

/// A line of a lexicon: what a rule rests on beside a report's words.
public struct LexiconPlace: Hashable, Sendable, CustomStringConvertible {
  /// The path below the program's lexicons, or that of a file added to them.
  public let file: String
  /// Counted from 1.
  public let line: Int
  public var description: String { "\(file):\(line)" }
}

import Foundation

/// Looks through all lexicons for what can be wrong with the shape of a table.
public struct LexiconCheck: Sendable {
  /// How many files were looked at.
  public let files: Int
  /// Every mistake, in the order of files and lines; ``LexiconFault/file`` is the path.
  public let faults: [LexiconFault]

  public init(lexicons: Lexicons) {
    var files = 0
    var faults: [LexiconFault] = []
    for folder in lexicons.folders {
      for path in Self.tables(below: folder) {
        files += 1
        faults += Self.faults(in: folder.appendingPathComponent(path))
      }
    }
    self.files = files
    self.faults = faults
  }

  private static func tables(below folder: URL) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".tsv") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Unlike ``LexiconTable``, which stops at the first mistake, this finds all.
  private static func faults(in file: URL) -> [LexiconFault] {
    guard let data = FileManager.default.contents(atPath: file.path), let text = String(validating: data, as: UTF8.self)
    else { return [LexiconFault(file: file.path, line: 0, reason: .unreadable)] }
    func fault(_ line: Int, _ reason: LexiconFault.Reason) -> LexiconFault {
      LexiconFault(file: file.path, line: line, reason: reason)
    }
    var faults: [LexiconFault] = []
    var columns: [Substring] = []
    var seen: [Substring: Int] = [:]
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.isEmpty {
        columns = cells
        for column in cells where column.isEmpty || cells.filter({ $0 == column }).count > 1 {
          faults.append(fault(number, .badCell(column: "\(column)", value: "\(column)", expected: "a name of its own")))
        }
        continue
      }
      if cells.count > columns.count {
        faults.append(fault(number, .tooManyCells(found: cells.count, columns: columns.count)))
      }
      for (column, cell) in zip(columns, cells) {
        let spellings = cell.split(separator: "|", omittingEmptySubsequences: false)
        let isBlank = { (text: Substring) in text.allSatisfy(\.isWhitespace) }
        if spellings.count > 1 && spellings.contains(where: isBlank) {
          faults.append(
            fault(number, .badCell(column: "\(column)", value: "\(cell)", expected: "free of empty spellings")))
        }
      }
      if let earlier = seen.updateValue(number, forKey: line) {
        let columnName = "\(columns.first ?? "")"
        let value = "\(cells.first ?? "")"
        faults.append(
          fault(
            number, .badCell(column: columnName, value: value, expected: "on one line only, not also on \(earlier)")))
      }
    }
    if columns.isEmpty { faults.append(fault(number, .noHeading)) }
    return faults
  }
}

/// Rows under a heading as comma-separated values.
///
/// - Source: RFC 4180; lines end with a line feed alone, as other tools on Unix write them.
public struct DelimitedTable: Hashable, Sendable {
  /// The table, ending with a line break.
  public private(set) var text = ""
  private let columns: Int

  public init(_ heading: [String]) {
    columns = heading.count
    add(heading)
  }

  /// Adds a row; cells beyond the heading's are left out, missing ones are blank.
  public mutating func add(_ cells: [String]) {
    let row = cells.prefix(columns) + Array(repeating: "", count: max(0, columns - cells.count))
    text += row.map(Self.quoted).joined(separator: ",") + "\n"
  }

  /// A cell in quotation marks where it holds a comma, a mark or a line break. One that a table program would take for
  /// a formula begins with an apostrophe.
  private static func quoted(_ cell: String) -> String {
    let plain = cell.first.map { "=+-@\t\r".contains($0) } == true ? "'" + cell : cell
    let isSpecial = plain.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return isSpecial ? "\"" + plain.replacing("\"", with: "\"\"") + "\"" : plain
  }
}

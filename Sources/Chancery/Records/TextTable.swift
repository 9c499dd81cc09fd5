/// Rows under a heading, set in columns.
public struct TextTable: Hashable, Sendable {
  private let heading: [String]
  /// Columns that are never cut.
  private let whole: Set<String>
  private var rows: [[String]] = []

  /// - Parameter whole: the columns that are never cut, such as those of ids.
  public init(_ heading: [String], whole: Set<String> = []) {
    self.heading = heading
    self.whole = whole
  }

  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; cells beyond the heading's are left out, missing ones are blank.
  public mutating func add(_ cells: [String]) {
    let plain = cells.prefix(heading.count).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    rows.append(plain + Array(repeating: "", count: heading.count - plain.count))
  }

  /// The table, ending with a line break. Where it is wider than `width`, the widest columns are cut, with an ellipsis.
  public func text(width: Int) -> String {
    let widths = columnWidths(within: width)
    return ([heading] + rows).map { row in
      var line = ""
      for (place, cell) in row.enumerated() {
        let shown = Self.fitted(cell, width: widths[place])
        line += shown
        let isLast = place == row.count - 1
        if !isLast { line += String(repeating: " ", count: widths[place] - DisplayWidth.of(shown) + 2) }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func columnWidths(within width: Int) -> [Int] {
    var widths = heading.indices.map { place in
      ([heading] + rows).map { DisplayWidth.of($0[place]) }.max() ?? 0
    }
    let gaps = 2 * max(0, widths.count - 1)
    let places = heading.indices.filter { !whole.contains(heading[$0]) }
    while widths.reduce(gaps, +) > width, let place = places.max(by: { widths[$0] < widths[$1] }), widths[place] > 8 {
      let excess = widths.reduce(gaps, +) - width
      let widest = widths[place]
      let next = places.map { widths[$0] }.filter { $0 < widest }.max() ?? 0
      widths[place] = max(8, next, widest - max(1, excess))
      if widths[place] == widest { widths[place] -= 1 }
    }
    return widths
  }

  private static func fitted(_ cell: String, width: Int) -> String {
    guard DisplayWidth.of(cell) > width else { return cell }
    var kept = ""
    var length = 0
    for character in cell {
      let size = DisplayWidth.of(String(character))
      if length + size > width - 1 { break }
      kept.append(character)
      length += size
    }
    return kept + "…"
  }
}

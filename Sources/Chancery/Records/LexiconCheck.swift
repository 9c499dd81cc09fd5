import Foundation

/// Looks through all lexicons for mistakes: of form, and of meaning as far as the program reads it.
public struct LexiconCheck: Sendable {
  /// How many files were looked at.
  public let files: Int
  /// Every mistake, in the order of files and lines; ``LexiconFault/file`` is the path.
  public let faults: [LexiconFault]

  /// - Throws: ``LexiconFault`` when the states and bodies, which rows refer to, cannot be read at all.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    let codes = try LexiconShape.Codes(lexicons: lexicons)
    var files = 0
    var faults: [LexiconFault] = []
    for (place, folder) in lexicons.folders.enumerated() {
      for path in Self.files(below: folder) {
        files += 1
        let file = folder.appendingPathComponent(path).relativePath
        guard let shape = LexiconShape.all[path] else {
          faults.append(LexiconFault(file: file, line: 0, reason: .unknownFile(known: Self.known(beside: path))))
          continue
        }
        faults += LexiconFileCheck(name: path, file: file, isAdded: place > 0, shape: shape, codes: codes).faults
      }
    }
    self.files = files
    self.faults = faults
  }

  /// All files but those that explain the others and hidden ones.
  private static func files(below folder: URL) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return isThere && !isFolder.boolValue && !isHidden && !path.hasSuffix(".md")
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files that the program reads in the folder of `path`; in one that it does not know, all of them.
  private static func known(beside path: String) -> [String] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let all = LexiconShape.all.keys.sorted()
    let beside = all.filter { $0.split(separator: "/").dropLast().joined(separator: "/") == folder }
    return beside.isEmpty ? all : beside
  }
}

/// Finds all mistakes of one file, where ``LexiconTable`` stops at the first.
private struct LexiconFileCheck {
  let name: String
  let file: String
  let isAdded: Bool
  let shape: LexiconShape
  let codes: LexiconShape.Codes

  var faults: [LexiconFault] {
    guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
    else { return [LexiconFault(file: file, line: 0, reason: .unreadable)] }
    let (sound, broken) = withoutBrokenLines(text)
    do throws(LexiconFault) {
      let table = try LexiconTable(name: name, path: file, isAdded: isAdded, text: sound)
      let all = broken + headingFaults(table) + table.rows.flatMap(faults) + repeated(table.rows)
      return all.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    } catch {
      return broken + [error]
    }
  }

  /// The text with an empty line for each line of too many cells, and these lines' faults.
  private func withoutBrokenLines(_ text: String) -> (text: String, faults: [LexiconFault]) {
    var columns: Int?
    var faults: [LexiconFault] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      if line.isEmpty || line == "\r" || line.hasPrefix("#") { return line }
      let cells = line.utf8.count { $0 == UInt8(ascii: "\t") } + 1
      guard let known = columns else {
        columns = cells
        return line
      }
      if cells <= known { return line }
      faults.append(
        LexiconFault(file: file, line: number + 1, reason: .tooManyCells(found: cells, columns: known)))
      return ""
    }
    return (lines.joined(separator: "\n"), faults)
  }

  private func headingFaults(_ table: LexiconTable) -> [LexiconFault] {
    let read = shape.columns.map(\.name)
    let missing = read.filter { !table.columns.contains($0) }.map(LexiconFault.Reason.missingColumn)
    let known = read + shape.notes
    let unknown = table.columns.filter { !known.contains($0) }.map {
      LexiconFault.Reason.unknownColumn($0, known: known)
    }
    return (missing + unknown).map { LexiconFault(file: file, line: table.headingLine, reason: $0) }
  }

  // MARK: Rows

  private func faults(in row: LexiconTable.Row) -> [LexiconFault] {
    var found = shape.columns.flatMap { column in faults(in: row, column.name, column.cell) }
    if found.isEmpty {
      do throws(LexiconFault) { try shape.read(row) } catch { found.append(error) }
    }
    return found
  }

  private func faults(in row: LexiconTable.Row, _ column: String, _ cell: LexiconShape.Cell) -> [LexiconFault] {
    let value = row[column]
    let spellings = value.split(separator: "|", omittingEmptySubsequences: false)
    if spellings.count > 1, spellings.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      return [row.fault(column, expected: "free of empty spellings")]
    }
    let parts = row.list(column)
    switch cell {
    case .any: return []
    case .some: return value.isEmpty ? [row.fault(column, expected: "filled in")] : []
    case .oneOf(let names):
      return names.contains(value) ? [] : [row.fault(column, expected: "one of \(names.joined(separator: ", "))")]
    case .severalOf(let names):
      let odd = parts.isEmpty ? [""] : parts.filter { !names.contains($0) }
      return odd.map { row.fault(column, value: $0, expected: "one of \(names.joined(separator: ", "))") }
    case .state(let isOptional):
      if isOptional && value.isEmpty || codes.states.contains(value) { return [] }
      return [row.fault(column, expected: "a state of states.tsv by its code, such as VNM")]
    case .stateOrBody(let isOptional):
      if isOptional && value.isEmpty || codes.has(value) { return [] }
      return [row.fault(column, expected: Self.stateOrBody)]
    case .statesOrBodies:
      let odd = parts.isEmpty ? [""] : parts.filter { !codes.has($0) }
      return odd.map { row.fault(column, value: $0, expected: Self.stateOrBody) }
    case .body:
      return codes.bodies.contains(value) ? [] : [row.fault(column, expected: "a body of bodies.tsv by its code")]
    case .ownClass:
      let known = codes.classes[name] ?? []
      let names = known.sorted().joined(separator: ", ")
      return known.contains(value) ? [] : [row.fault(column, expected: "one of \(names)")]
    case .contactNeeds:
      let tag = name.prefix { $0 != "/" }
      let known = ContactLexicon.namedNeeds.union((codes.classes["\(tag)/contact-words.tsv"] ?? []).map { "@" + $0 })
      let odd = parts.filter { $0.hasPrefix("@") && !known.contains($0) }
      let names = ContactLexicon.namedNeeds.sorted().joined(separator: ", ")
      return odd.map {
        row.fault(column, value: $0, expected: "a word, one of \(names), or @ and a class of contact-words.tsv")
      }
    case .number(let range):
      if value.isEmpty || Double(value).map(range.contains) ?? false { return [] }
      return [row.fault(column, expected: "a number from \(range.lowerBound) to \(range.upperBound)")]
    }
  }

  private static let stateOrBody = "a state of states.tsv or a body of bodies.tsv by its code"

  /// Rows for what an earlier row of the file tells already.
  private func repeated(_ rows: [LexiconTable.Row]) -> [LexiconFault] {
    guard !shape.key.isEmpty else { return [] }
    var lines: [[String]: Int] = [:]
    var faults: [LexiconFault] = []
    for row in rows {
      for key in keys(of: row) {
        if let line = lines[key], line != row.line {
          let words = key.filter { !$0.isEmpty }.joined(separator: ", ")
          faults.append(LexiconFault(file: file, line: row.line, reason: .duplicate(key: words, line: line)))
        } else {
          lines[key] = row.line
        }
      }
    }
    return faults
  }

  /// What a row is about: a key for each spelling of the one column of the key that holds several.
  private func keys(of row: LexiconTable.Row) -> [[String]] {
    shape.key.reduce([[]]) { keys, column in
      let isList = ["words", "heads"].contains(column)
      let cells = isList ? row.list(column) : [row[column]]
      return keys.flatMap { key in Set(cells).sorted().map { key + [$0] } }
    }
  }
}

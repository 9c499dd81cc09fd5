import Foundation

/// A place that holds reports: a text file, an HTML page, a file of JSON Lines, or standard input.
public struct ReportSource: Hashable, Sendable {
  /// The name as the user gave it, or of a file below a folder that was given; `-` is standard input.
  public let name: String

  /// Endings of files that hold a report a line.
  static let lineEndings: Set<String> = ["jsonl", "ndjson"]
  /// Endings of HTML pages.
  static let pageEndings: Set<String> = ["html", "htm", "xhtml"]
  /// Endings of files that are taken from a folder; a file named by itself may have any.
  static let endings: Set<String> = lineEndings.union(pageEndings).union(["txt", "text"])

  /// A source that may or may not be there; what is wrong with it shows when it is opened.
  public init(name: String) { self.name = name }

  /// The sources that `names` mean, in their order: a folder means the files of known endings in it and in the folders
  /// below it, sorted by path, hidden ones left out. A source named twice is taken once.
  public static func sources(named names: [String]) -> [Result<ReportSource, ReportFault>] {
    var seen: Set<String> = []
    return names.flatMap { name -> [Result<ReportSource, ReportFault>] in
      guard isFolder(name) else { return [.success(ReportSource(name: name))] }
      let files = files(below: name)
      if files.isEmpty { return [.failure(ReportFault(source: name, reason: .emptyFolder))] }
      return files.map { .success(ReportSource(name: $0)) }
    }.filter { found in
      guard case .success(let source) = found else { return true }
      return seen.insert(source.name).inserted
    }
  }

  /// The reports that the source holds, in their order.
  ///
  /// A file is mapped into memory, not copied. Blank lines of JSON Lines hold no report.
  /// - Parameter standardInput: reads all of standard input; asked only when the source is `-`.
  public func open(standardInput: () throws -> Data) throws(ReportFault) -> [RawReport] {
    let data = try bytes(standardInput)
    if holdsLines(data) { return try lines(of: data) }
    let ending = URL(fileURLWithPath: name).pathExtension.lowercased()
    return [RawReport(source: name, form: Self.pageEndings.contains(ending) ? .page : .text, bytes: data)]
  }

  private func bytes(_ standardInput: () throws -> Data) throws(ReportFault) -> Data {
    do {
      if name == "-" { return try standardInput() }
      return try Data(contentsOf: URL(fileURLWithPath: name), options: .mappedIfSafe)
    } catch {
      guard name == "-" || FileManager.default.fileExists(atPath: name) else {
        throw ReportFault(source: name, reason: .missing)
      }
      throw ReportFault(source: name, reason: .unreadable(Self.words(of: error)))
    }
  }

  /// By the file's ending; standard input holds lines when it begins with a brace.
  private func holdsLines(_ data: Data) -> Bool {
    if name != "-" { return Self.lineEndings.contains(URL(fileURLWithPath: name).pathExtension.lowercased()) }
    return data.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
  }

  private func lines(of data: Data) throws(ReportFault) -> [RawReport] {
    var data = data
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      do { data = Data(try TextEncoding.text(of: data).utf8) } catch {
        throw ReportFault(source: name, reason: error.reason)
      }
    }
    var found: [RawReport] = []
    var number = 0
    for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      found.append(RawReport(source: name, line: number, form: .jsonLine, bytes: line))
    }
    if found.isEmpty { throw ReportFault(source: name, reason: .empty) }
    return found
  }

  private static func words(of error: any Error) -> String {
    let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let inner, inner.domain == NSPOSIXErrorDomain else { return "the system gives no reason" }
    return String(cString: strerror(Int32(inner.code)))
  }

  private static func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func files(below folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return paths.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden && endings.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
        && !isFolder(base + path)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { base + $0 }
  }
}

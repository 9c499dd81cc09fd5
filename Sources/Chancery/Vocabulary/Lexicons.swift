import Foundation
import Synchronization

/// Where lexicon files are read from: the program's own folder, and optionally one that adds to it.
///
/// Each file is read once, however often its rows are asked for.
public struct Lexicons: Sendable {
  /// Folders, the program's own first; a later folder's rows come before the earlier ones'.
  public let folders: [URL]
  private let read = TablesRead()

  /// The program's own lexicons, and the folder `extra` after them.
  ///
  /// - Throws: ``LexiconFault`` when the program's folder is not to be found.
  public init(adding extra: URL? = nil) throws(LexiconFault) {
    guard let own = Lexicons.ownFolder() else { throw LexiconFault(file: "Lexicons", line: 0, reason: .missing) }
    folders = [own] + (extra.map { [$0] } ?? [])
  }

  /// Lexicons from the given folders alone.
  public init(folders: [URL]) { self.folders = folders }

  /// A file in all folders that hold it, the last folder's first; empty when none does.
  ///
  /// - Parameter name: the path below the folder, such as `fr/acts.tsv`.
  public func tables(_ name: String) throws(LexiconFault) -> [LexiconTable] {
    if let known = read.tables(name) { return known }
    var found: [LexiconTable] = []
    for (place, folder) in folders.enumerated().reversed() {
      let url = folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: url.path) else { continue }
      guard let data = FileManager.default.contents(atPath: url.path),
        let text = String(validating: data, as: UTF8.self)
      else { throw LexiconFault(file: url.relativePath, line: 0, reason: .unreadable) }
      found.append(try LexiconTable(name: name, path: url.relativePath, isAdded: place > 0, text: text))
    }
    read.keep(found, as: name)
    return found
  }

  /// The rows of a file that must exist. Rows of a later folder come first, so that they win where the first of several
  /// counts.
  ///
  /// - Parameter columns: when given, a row of a later folder takes the place of an earlier folder's rows with the same
  ///   cells in these columns.
  public func rows(_ name: String, replacingBy columns: [String] = []) throws(LexiconFault) -> [LexiconTable.Row] {
    let found = try tables(name)
    guard !found.isEmpty else { throw LexiconFault(file: name, line: 0, reason: .missing) }
    guard found.count > 1, !columns.isEmpty else { return found.flatMap(\.rows) }
    var replaced: Set<[String]> = []
    var rows: [LexiconTable.Row] = []
    for table in found {
      let key = { (row: LexiconTable.Row) in columns.map { Folding.fold(row[$0]) } }
      rows += table.rows.filter { !replaced.contains(key($0)) }
      replaced.formUnion(table.rows.map(key))
    }
    return rows
  }

  /// The `Lexicons` folder: in `CHANCERY_DATA`, beside the real path of the binary, in `../share/chancery`,
  /// and only then in the module's bundle, whose first use ends the process when it is not there.
  private static func ownFolder() -> URL? {
    let files = FileManager.default
    var candidates: [URL] = []
    if let named = ProcessInfo.processInfo.environment["CHANCERY_DATA"] {
      candidates.append(URL(fileURLWithPath: named).appendingPathComponent("Lexicons"))
    }
    if let binary = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      let folder = binary.deletingLastPathComponent()
      candidates.append(folder.appendingPathComponent("chancery_Chancery.resources/Lexicons"))
      candidates.append(folder.deletingLastPathComponent().appendingPathComponent("share/chancery/Lexicons"))
    }
    for candidate in candidates where files.fileExists(atPath: candidate.path) { return candidate }
    return Bundle.module.resourceURL?.appendingPathComponent("Lexicons")
  }
}

/// The tables that were read already, for all copies of one ``Lexicons``.
private final class TablesRead: Sendable {
  private let byName = Mutex<[String: [LexiconTable]]>([:])

  func tables(_ name: String) -> [LexiconTable]? { byName.withLock { $0[name] } }

  func keep(_ tables: [LexiconTable], as name: String) { byName.withLock { $0[name] = tables } }
}

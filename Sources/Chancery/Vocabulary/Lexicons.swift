import Foundation

/// Where lexicon files are read from: the program's own folder, and optionally one that adds to it.
public struct Lexicons: Sendable {
  /// Folders in the order they are read; a later folder's file adds its rows to the earlier ones'.
  public let folders: [URL]

  /// The program's own lexicons, and the folder `extra` after them.
  ///
  /// - Throws: ``LexiconFault`` when the program's folder is not to be found.
  public init(adding extra: URL? = nil) throws(LexiconFault) {
    guard let own = Lexicons.ownFolder() else { throw LexiconFault(file: "Lexicons", line: 0, reason: .missing) }
    folders = [own] + (extra.map { [$0] } ?? [])
  }

  /// Lexicons from the given folders alone.
  public init(folders: [URL]) { self.folders = folders }

  /// All rows of a file, over all folders that hold it; nil when none does.
  ///
  /// - Parameter name: the path below the folder, such as `fr/acts.tsv`.
  public func tables(_ name: String) throws(LexiconFault) -> [LexiconTable] {
    var found: [LexiconTable] = []
    for folder in folders {
      let url = folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: url.path) else { continue }
      guard let data = FileManager.default.contents(atPath: url.path),
        let text = String(data: data, encoding: .utf8)
      else { throw LexiconFault(file: url.path, line: 0, reason: .unreadable) }
      found.append(try LexiconTable(name: name, text: text))
    }
    return found
  }

  /// The rows of a file that must exist.
  public func rows(_ name: String) throws(LexiconFault) -> [LexiconTable.Row] {
    let found = try tables(name)
    guard !found.isEmpty else { throw LexiconFault(file: name, line: 0, reason: .missing) }
    return found.flatMap(\.rows)
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

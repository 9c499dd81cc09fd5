import ArgumentParser
import Chancery
import Foundation

/// The option that names a folder of lexicons.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicons"),
    help: ArgumentHelp("A folder whose lexicons come before the program's own.", valueName: "folder"))
  var folder: String?

  func lexicons() throws -> Lexicons { try Self.lexicons(adding: folder) }

  /// The program's own lexicons, and those of a folder before them.
  static func lexicons(adding folder: String?) throws -> Lexicons {
    guard let folder else { return try Lexicons() }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Complaint("\(folder): no such folder. Name a folder of lexicons.")
    }
    return try Lexicons(adding: URL(fileURLWithPath: folder, isDirectory: true))
  }
}

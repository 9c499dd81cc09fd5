import ArgumentParser
import Chancery
import Foundation

/// The option that names a folder of lexicons.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicons"),
    help: ArgumentHelp("A folder whose lexicons add to the program's own.", valueName: "folder"))
  var folder: String?

  private var url: URL? { folder.map { URL(fileURLWithPath: $0, isDirectory: true) } }

  func lexicons() throws -> Lexicons {
    if let folder, !FileManager.default.fileExists(atPath: folder) {
      throw Complaint("\(folder): no such folder. Name a folder of lexicons with --lexicons.")
    }
    return try Lexicons(adding: url)
  }

  func reader() throws -> Reader { try Reader(lexicons: url) }
}

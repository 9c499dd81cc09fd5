import ArgumentParser
import Chancery
import ChanceryStore
import Foundation

/// The option that names a dossier.
struct DossierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The dossier's file (default: CHANCERY_DOSSIER, else dossier.chancery in the current folder).", valueName: "file")
  )
  var dossier: String?

  private var file: String {
    if let dossier { return dossier }
    let named = ProcessInfo.processInfo.environment["CHANCERY_DOSSIER"] ?? ""
    return named.isEmpty ? "dossier.chancery" : named
  }

  /// Opens the dossier to add to it; one that is not there is begun.
  func openForAdding() throws -> Dossier { try Dossier(file: file, creating: true) }

  /// Opens the dossier to read it.
  func openForReading() throws -> Dossier { try Dossier(file: file, creating: false) }
}

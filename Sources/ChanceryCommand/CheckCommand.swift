import ArgumentParser
import Chancery
import ChanceryStore
import Foundation

/// `chancery check`: looks for mistakes in what the program reads.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for mistakes.", subcommands: [CheckLexicons.self, CheckDossier.self])
}

/// `chancery check lexicons`: reports every mistake in the word lists, with file and line.
struct CheckLexicons: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicons", abstract: "Reports every mistake in the word lists, with file and line.")

  @Argument(help: "A folder of lexicons of your own, to be looked through with the program's.")
  var folder: String?

  @OptionGroup var data: LexiconOptions

  func run() throws {
    try Console.run { console in
      let check = try LexiconCheck(lexicons: LexiconOptions.lexicons(adding: folder ?? data.folder))
      for fault in check.faults { console.complain(Wording.sentence(of: fault)) }
      console.print("\(Wording.count(check.files, "file")), \(Wording.count(check.faults.count, "mistake")).")
      return check.files > 0 ? .done : .nothingFound
    }
  }
}

/// `chancery check dossier`: looks whether a dossier is whole.
struct CheckDossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Looks whether a dossier is whole: the file, every quote, every entry; and counts its conflicts.")

  @OptionGroup var file: DossierOptions

  func run() throws {
    try Console.run { console in
      let dossier = try file.openForReading()
      let check = try dossier.check()
      for finding in check.findings { console.complain("\(dossier.file): \(finding)") }
      let size = try dossier.size()
      console.print(
        "\(Wording.count(size.reports, "report")), \(Wording.count(check.quotes, "quote")), "
          + "\(Wording.count(check.findings.count, "mistake")), \(size.disputed) in conflict.")
      return .done
    }
  }
}

import ArgumentParser
import Chancery
import Foundation

/// `chancery check`: looks for mistakes in what the program reads.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks for mistakes.", subcommands: [CheckLexicons.self])
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

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

  @OptionGroup var data: LexiconOptions

  func run() throws {
    try Console.run { console in
      let check = LexiconCheck(lexicons: try data.lexicons())
      for fault in check.faults { console.complain(Wording.sentence(of: fault)) }
      console.print("\(Wording.count(check.files, "file")), \(Wording.count(check.faults.count, "mistake")).")
      return check.files > 0 ? .done : .nothingFound
    }
  }
}

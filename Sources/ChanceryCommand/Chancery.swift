import ArgumentParser
import Foundation

/// The command `chancery`.
@main
struct ChanceryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract: "Reads press reports about diplomacy and keeps the cited record of them.",
    discussion: """
      Exit status: 0 done, 1 nothing found, 2 something failed (what, and where, stands on standard error).
      """,
    subcommands: [
      Read.self, Add.self, List.self, Show.self, Search.self, Compare.self, History.self, Decide.self, Remove.self,
      Dates.self, Parse.self, Evaluate.self, Check.self,
    ])

  /// Runs the command; a command line that is not understood ends with status 2, like everything else that fails.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(Outcome.failed.rawValue)
    }
  }
}

import ArgumentParser

/// The command `chancery`.
@main
struct ChanceryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract: "Reads press reports about diplomacy and keeps the cited record of them.",
    discussion: """
      Exit status: 0 done, 1 nothing found, 2 something failed (what, and where, stands on standard error).
      """,
    subcommands: [Evaluate.self])
}

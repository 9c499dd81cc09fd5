import ArgumentParser
import Chancery

/// `chancery read`: prints what reports say.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints what reports say: engagements, offices, statements and milestones, each with its words.")

  /// The forms in which accounts are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, jsonl, table }

  @OptionGroup var input: InputOptions

  @Option(help: "text for reading, json (one list), jsonl (an account a line) or table.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Only these parts, separated by commas: engagements, offices, statements, milestones."))
  var only: String?

  func validate() throws { _ = try parts() }

  func run() throws {
    try Console.run { console in
      let parts = try parts()
      let page = AccountPage(marks: console.marks, width: console.width)
      var table = TextTable.ofAccounts
      var printed = 0
      var found = false
      if format == .json { console.write("[") }
      try input.read { accounts in
        for account in accounts {
          switch account {
          case .failure(let fault): console.complain(Wording.sentence(of: fault))
          case .success(let account):
            found = found || parts.contains { account.count(of: $0) > 0 }
            switch format {
            case .text: console.write((printed > 0 ? "\n\n" : "") + page.text(of: account, parts: parts))
            case .json: console.write((printed > 0 ? ",\n" : "\n") + account.json(parts: parts).page)
            case .jsonl: console.print(account.json(parts: parts).line)
            case .table: table.add(account, parts: parts)
            }
            printed += 1
          }
        }
      }
      if format == .json { console.write("\n]\n") }
      if format == .table && !table.isEmpty { console.write(table.text(width: console.tableWidth)) }
      return found ? .done : .nothingFound
    }
  }

  private func parts() throws -> Set<AccountPart> {
    guard let only else { return Set(AccountPart.allCases) }
    return Set(
      try only.split(separator: ",").map { name in
        guard let part = AccountPart(rawValue: String(name)) else {
          throw ValidationError("“\(name)” is no part of an account: engagements, offices, statements or milestones.")
        }
        return part
      })
  }
}

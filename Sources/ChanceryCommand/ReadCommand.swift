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

  @Flag(
    help: ArgumentHelp(
      "Tell for each item which rule, row of the lexicons and words gave it, and why sentences gave none."))
  var explain = false

  func validate() throws {
    _ = try parts()
    if explain && format == .table { throw ValidationError("--explain goes with the formats text, json and jsonl.") }
  }

  func run() throws {
    try Console.run { console in
      let printing = Printing(
        format: format, parts: try parts(), explains: explain,
        page: AccountPage(marks: console.marks, width: console.width))
      var table = TextTable.ofAccounts
      var printed = 0
      var found = false
      if format == .json { console.write("[") }
      try input.read(on: console, making: printing.printed) { reports in
        for report in reports {
          switch report {
          case .failure(let fault): console.complain(Wording.sentence(of: fault))
          case .success(let report):
            found = found || report.holdsItems
            switch format {
            case .text: console.write((printed > 0 ? "\n\n" : "") + report.text)
            case .json: console.write((printed > 0 ? ",\n" : "\n") + report.text)
            case .jsonl: console.print(report.text)
            case .table: table.add(report.account, parts: printing.parts)
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

  /// Makes what is printed of a report; asked on all processors at once.
  private struct Printing: Sendable {
    let format: Format
    let parts: Set<AccountPart>
    let explains: Bool
    let page: AccountPage

    struct Printed: Sendable {
      let account: Account
      /// What is printed; empty for a table, which is set when all rows are known.
      let text: String
      let holdsItems: Bool
    }

    func printed(_ report: ReadReport) -> Printed {
      let (account, explanation) = explains ? report.explained : (report.account, nil)
      let text =
        switch format {
        case .text: page.text(of: account, parts: parts, explanation: explanation)
        case .json: account.json(parts: parts, explanation: explanation).page
        case .jsonl: account.json(parts: parts, explanation: explanation).line
        case .table: ""
        }
      return Printed(account: account, text: text, holdsItems: parts.contains { account.count(of: $0) > 0 })
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

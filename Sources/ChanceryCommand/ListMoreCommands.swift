import ArgumentParser
import Chancery
import ChanceryStore

/// `chancery list undecided`.
struct ListUndecided: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undecided", abstract: "Lists names of which it is not decided whom they mean, the most used first.")

  @OptionGroup var file: DossierOptions
  @OptionGroup var part: PartOptions

  func run() throws {
    try Console.run { console in
      let page = try file.openForReading().undecidedNames(page: part.page)
      return try List.print(
        page, as: part.format, heading: ["name", "state", "uses", "may be"], on: console, json: \.json
      ) { name in
        [name.mention.name, name.mention.state ?? "", "\(name.uses)", name.candidates.joined(separator: ", ")]
      }
    }
  }
}

/// `chancery list commitments`.
struct ListCommitments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitments",
    abstract: "Lists commitments: who pledged what to whom, when, said again when, and when it falls due.")

  @OptionGroup var options: QueryOptions
  @OptionGroup var file: DossierOptions
  @Option(help: "table, csv, json (one list) or jsonl (a commitment a line).") var format = RecordFormat.table

  func run() throws {
    try Console.run { console in
      let page = try file.openForReading().commitments(try options.query(), page: options.page(for: format))
      let heading = ["said", "who", "to whom", "what", "due", "times", "id"]
      return try List.print(page, as: format, heading: heading, on: console, json: \.json) { commitment in
        [
          commitment.dates.first?.text ?? "", commitment.speakers.map(\.words).joined(separator: ", "),
          commitment.addressees.map(\.words).joined(separator: ", "), commitment.content, commitment.due?.text ?? "",
          "\(commitment.statements.count)", commitment.id,
        ]
      }
    }
  }
}

/// `chancery list milestones`.
struct ListMilestones: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestones", abstract: "Lists changes in the standing of relationships, each once, in order of date.")

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("States or bodies that it concerns, such as VNM USA.", valueName: "state"))
  var between: [String] = []
  @OptionGroup var data: LexiconOptions
  @OptionGroup var file: DossierOptions
  @OptionGroup var part: PartOptions

  func run() throws {
    try Console.run { console in
      let states = try StateDirectory(lexicons: data.lexicons())
      let page = try file.openForReading().milestones(between: between.map { states.code(of: $0) }, page: part.page)
      return try List.print(
        page, as: part.format, heading: ["date", "states", "what", "reports"], on: console, json: \.json
      ) { milestone in
        [
          milestone.date?.text ?? "", milestone.states.joined(separator: ", "), milestone.what,
          milestone.reports.map(\.value).joined(separator: ", "),
        ]
      }
    }
  }
}

/// `chancery list reports`.
struct ListReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Lists reports, with the first of those of which one is a copy.")

  @OptionGroup var file: DossierOptions
  @OptionGroup var part: PartOptions

  func run() throws {
    try Console.run { console in
      let page = try file.openForReading().reports(page: part.page)
      return try List.print(
        page, as: part.format, heading: ["id", "date", "side", "outlet", "title", "copy of"], on: console, json: \.json
      ) { report in
        [
          report.id.value, report.date?.text ?? "", report.side ?? "", report.outlet ?? "", report.title,
          report.copyOf?.value ?? "",
        ]
      }
    }
  }
}

/// How many records are printed, and how.
struct PartOptions: ParsableArguments {
  @Option(help: "table, csv, json (one list) or jsonl (a record a line).") var format = RecordFormat.table

  @Option(
    help: ArgumentHelp(
      "How many lines at most (default: 100 in a table, else all); --limit 0 for all.", valueName: "number"))
  var limit: Int?

  var page: PageRequest {
    let limit = limit ?? (format == .table ? 100 : 0)
    return PageRequest(limit: limit > 0 ? limit : nil)
  }

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
  }
}

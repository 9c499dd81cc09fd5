import ArgumentParser
import Chancery
import ChanceryStore

/// The forms in which a dossier's records are printed.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument { case table, json, jsonl, csv }

/// `chancery list`: prints what a dossier holds.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what a dossier holds; without another word its engagements.",
    subcommands: [
      ListEngagements.self, ListPeople.self, ListUndecided.self, ListStatements.self, ListCommitments.self,
      ListMilestones.self, ListReports.self,
    ], defaultSubcommand: ListEngagements.self)

  /// Prints a page of records in one of the forms; nothing found is a status of its own.
  static func print<Item: Sendable>(
    _ page: Page<Item>, as format: RecordFormat, heading: [String], on console: Console, json: (Item) throws -> JSON,
    row: (Item) throws -> [String]
  ) throws -> Outcome {
    switch format {
    case .jsonl: for item in page.items { console.print(try json(item).line) }
    case .json: console.print(JSON.array(try page.items.map(json)).page)
    case .csv:
      var table = DelimitedTable(heading)
      for item in page.items { table.add(try row(item)) }
      console.write(table.text)
    case .table where page.items.isEmpty: console.remark("Nothing found.")
    case .table:
      var table = TextTable(heading, whole: ["id", "report"])
      for item in page.items { table.add(try row(item)) }
      console.write(table.text(width: console.tableWidth))
      if page.next != nil { console.remark("There is more: --limit 0 prints all.") }
    }
    return page.items.isEmpty ? .nothingFound : .done
  }
}

/// `chancery list engagements`.
struct ListEngagements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engagements", abstract: "Lists engagements, each once, however many reports tell it.")

  @OptionGroup var options: QueryOptions
  @OptionGroup var file: DossierOptions
  @Option(help: "table, csv, json (one list) or jsonl (an entry a line).") var format = RecordFormat.table

  func run() throws {
    try Console.run { console in
      let query = try options.query()
      let page = try file.openForReading().entries(query, page: options.page(for: format))
      let heading = ["date", "what", "who", "where", "reports", "id"]
      return try List.print(page, as: format, heading: heading, on: console, json: \.json) { entry in
        let what = entry.status == .occurred ? entry.kind.rawValue : "\(entry.status.rawValue) \(entry.kind.rawValue)"
        let who = entry.participants.map { one in
          one.name.map { name in one.state.map { "\(name) (\($0))" } ?? name } ?? one.state ?? "?"
        }
        return [
          entry.date?.edtf.text ?? "", what, who.joined(separator: ", "), entry.place?.name ?? "",
          "\(entry.reports.count)", entry.id,
        ]
      }
    }
  }
}

/// `chancery list people`.
struct ListPeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Lists people, each once under all spellings, with the offices that reports attest.")

  @OptionGroup var options: QueryOptions
  @OptionGroup var file: DossierOptions
  @Option(help: "table, csv, json (one list) or jsonl (a person a line).") var format = RecordFormat.table

  func run() throws {
    try Console.run { console in
      let query = try options.query()
      let dossier = try file.openForReading()
      let page = try dossier.people(query, page: options.page(for: format)).map { person in
        (person: person, offices: try dossier.offices(of: person.id))
      }
      let heading = ["name", "states", "offices", "other spellings", "id"]
      return try List.print(
        page, as: format, heading: heading, on: console, json: { $0.person.json(offices: $0.offices) }
      ) { person, offices in
        let posts = offices.map { office in
          let days = [office.first?.description, office.last?.description].compactMap { $0 }
          let span = days.isEmpty ? "" : " " + (days[0] == days[1] ? days[0] : days.joined(separator: "/"))
          return "\(office.isFormer ? "former " : "")\(office.role.rawValue)\(span)"
        }
        let others = person.spellings.filter { $0 != person.name }
        return [
          person.name, person.states.joined(separator: ", "), posts.joined(separator: "; "),
          others.joined(separator: ", "), person.id,
        ]
      }
    }
  }
}

/// `chancery list statements`.
struct ListStatements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements", abstract: "Lists what was said, with the words.")

  @OptionGroup var options: QueryOptions
  @OptionGroup var file: DossierOptions
  @Option(help: ArgumentHelp("Only these acts, such as pledge,warn.", valueName: "acts")) var act: String?
  @Option(help: "table, csv, json (one list) or jsonl (a statement a line).") var format = RecordFormat.table

  func validate() throws { _ = try acts() }

  func run() throws {
    try Console.run { console in
      var query = StatementQuery()
      query.entries = try options.query()
      query.acts = try acts()
      let page = try file.openForReading().statements(query, page: options.page(for: format))
      let heading = ["date", "speaker", "act", "words", "report"]
      return try List.print(page, as: format, heading: heading, on: console, json: \.json) { cited in
        [
          cited.date?.text ?? "", cited.speakers.map(\.words).joined(separator: ", "), cited.act.rawValue,
          cited.evidence.first?.words ?? "", cited.id,
        ]
      }
    }
  }

  private func acts() throws -> Set<Act> {
    Set(
      try (act ?? "").split(separator: ",").map { name in
        guard let act = Act(rawValue: String(name)) else {
          throw ValidationError("“\(name)” is none of \(Act.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return act
      })
  }
}

import ArgumentParser
import Chancery
import ChanceryStore

/// The forms in which a dossier's records are printed.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument { case table, json, jsonl }

/// `chancery list`: prints what a dossier holds.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what a dossier holds: engagements, people or statements.",
    subcommands: [ListEngagements.self, ListPeople.self, ListStatements.self])

  /// Prints records in one of the forms; nothing found is a status of its own.
  static func print(
    _ records: [JSON], as format: RecordFormat, heading: [String], on console: Console, row: (Int) -> [String]
  ) -> Outcome {
    switch format {
    case .jsonl: for record in records { console.print(record.line) }
    case .json: console.print(JSON.array(records).page)
    case .table where records.isEmpty: console.remark("Nothing found.")
    case .table:
      var table = TextTable(heading, whole: ["id", "report"])
      for place in records.indices { table.add(row(place)) }
      console.write(table.text(width: console.tableWidth))
    }
    return records.isEmpty ? .nothingFound : .done
  }
}

/// `chancery list engagements`.
struct ListEngagements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engagements", abstract: "Lists engagements, each once, however many reports tell it.")

  @OptionGroup var options: QueryOptions
  @OptionGroup var file: DossierOptions
  @Option(help: "table, json (one list) or jsonl (an entry a line).") var format = RecordFormat.table

  func run() throws {
    try Console.run { console in
      let query = try options.query()
      let entries = try file.openForReading().entries().filter(query.admits)
      let heading = ["date", "what", "who", "where", "reports", "id"]
      return List.print(entries.map(\.json), as: format, heading: heading, on: console) { place in
        let entry = entries[place]
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
  @Option(help: "table, json (one list) or jsonl (a person a line).") var format = RecordFormat.table

  func run() throws {
    try Console.run { console in
      let query = try options.query()
      let dossier = try file.openForReading()
      let entries = try dossier.entries().filter(query.admits)
      let present = Set(entries.flatMap(\.participants).compactMap(\.person))
      let people = try dossier.people().filter { query == EntryQuery() || present.contains($0.id) }
      let offices = AttestedOffice.all(of: try dossier.accounts(), identity: Identity(people: people))
      let records = people.map { $0.json(offices: offices[$0.id] ?? []) }
      let heading = ["name", "states", "offices", "other spellings", "id"]
      return List.print(records, as: format, heading: heading, on: console) { place in
        let person = people[place]
        let posts = (offices[person.id] ?? []).map { office in
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
  @Option(help: "table, json (one list) or jsonl (a statement a line).") var format = RecordFormat.table

  func validate() throws { _ = try acts() }

  func run() throws {
    try Console.run { console in
      let query = try options.query()
      let acts = try acts()
      let dossier = try file.openForReading()
      let identity = Identity(people: try dossier.people())
      let entries = try dossier.entries()
      let admitted = Set(entries.filter(query.admits).map(\.id))
      let narrows = !query.kinds.isEmpty || !query.statuses.isEmpty || !query.between.isEmpty
      let statements = CitedStatement.all(of: try dossier.accounts(), identity: identity, entries: entries)
        .filter { cited in
          if !acts.isEmpty && !acts.contains(cited.statement.act) { return false }
          if narrows { return cited.entry.map(admitted.contains) ?? false }
          return cited.isAdmitted(by: query)
        }
      let heading = ["date", "speaker", "act", "words", "report"]
      return List.print(statements.map(\.json), as: format, heading: heading, on: console) { place in
        let cited = statements[place]
        return [
          cited.date?.edtf.text ?? "", cited.speakers.map { $0.name ?? $0.state ?? "?" }.joined(separator: ", "),
          cited.statement.act.rawValue, cited.statement.evidence.first?.words ?? "", cited.id,
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

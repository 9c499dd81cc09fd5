import ArgumentParser
import Chancery
import ChanceryStore

/// `chancery show`: prints one entry, person or report with its quotes.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows one engagement, person or report of a dossier, with the words it rests on.")

  @Argument(help: "The id of an engagement, a person or a report, or a report's engagement such as r1/e2.")
  var id: String

  @OptionGroup var file: DossierOptions
  @Option(help: "text for reading, or json.") var format = Format.text

  /// The forms in which one record is shown.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    try Console.run { console in
      let dossier = try file.openForReading()
      if let entry = try dossier.entry(id) {
        try show(entry, dossier, console)
      } else if let person = try dossier.person(id) ?? only(of: dossier.people(named: id)) {
        try show(person, dossier, console)
      } else if let account = try dossier.accounts(of: [ReportID(id)]).first {
        let page = AccountPage(marks: console.marks, width: console.width)
        console.write(format == .json ? account.json().page + "\n" : page.text(of: account))
      } else {
        console.remark("\(id): no engagement, person or report of that id. List ids with “chancery list”.")
        return .nothingFound
      }
      return .done
    }
  }

  private static func words(of link: EntryLink.Kind) -> String {
    switch link {
    case .contains: "during this visit:"
    case .during: "during the visit"
    case .heldLater: "held later:"
    case .putOff: "put off before:"
    }
  }

  /// How many engagements of a person are shown for reading.
  private static let shown = 100

  private func only(of people: [PersonEntry]) -> PersonEntry? { people.count == 1 ? people.first : nil }

  private func show(_ entry: Entry, _ dossier: Dossier, _ console: Console) throws {
    let accounts = try dossier.accounts(of: entry.reports)
    var query = StatementQuery()
    query.entry = entry.id
    let statements = try dossier.statements(query).items
    let links = try dossier.links(of: entry)
    switch format {
    case .json:
      guard case .object(let members) = entry.json(accounts: accounts, statements: statements) else { return }
      console.print(JSON.object(members + [.init("links", .array(links.map(\.json)))]).page)
    case .text:
      let page = EntryPage(marks: console.marks, width: console.width)
      console.write(page.text(of: entry, accounts: accounts, statements: statements))
      for link in links { console.print("\(Self.words(of: link.kind)) \(link.entry.id)") }
    }
  }

  private func show(_ person: PersonEntry, _ dossier: Dossier, _ console: Console) throws {
    var query = EntryQuery()
    query.with = person.id
    let page = try dossier.entries(query, page: PageRequest(limit: format == .json ? nil : Self.shown))
    let present = page.items
    let offices = try dossier.offices(of: person.id)
    if format == .json { return console.print(person.json(offices: offices, entries: present).page) }
    console.print("\(person.name)  \(person.id)")
    let others = person.spellings.filter { $0 != person.name }
    if !others.isEmpty { console.print("also written \(others.joined(separator: ", "))") }
    if !offices.isEmpty { console.print("\nOffices") }
    for office in offices {
      let days = [office.first, office.last].compactMap { $0?.description }
      let span = days.isEmpty ? "undated" : days[0] == days[1] ? "on \(days[0])" : "from \(days[0]) to \(days[1])"
      let words = "\(office.isFormer ? "formerly " : "")\(office.office) (\(office.role.rawValue))"
      console.print("  \(words), attested \(span): \(office.reports.map(\.value).joined(separator: ", "))")
    }
    if !present.isEmpty { console.print("\nEngagements") }
    for entry in present {
      let others = entry.participants.filter { $0.person != person.id }.map { $0.name ?? $0.state ?? "?" }
      console.print("  \(entry.id)\(others.isEmpty ? "" : "  with \(others.joined(separator: ", "))")")
    }
    if page.next != nil { console.print("  … more: chancery list --with \(person.id)") }
  }
}

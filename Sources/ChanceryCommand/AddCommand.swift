import ArgumentParser
import Chancery
import ChanceryStore

/// `chancery add`: reads reports into a dossier.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads reports into a dossier.",
    discussion: """
      A report is in the dossier wholly or not at all; adding one again changes nothing, unless its text or what is \
      read in it has changed.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var file: DossierOptions

  func run() throws {
    try Console.run { console in
      let dossier = try file.openForAdding()
      let before = try dossier.size()
      var counts: [Dossier.Addition: Int] = [:]
      var unread = 0
      var read: [ReportID] = []
      try input.read(on: console, making: \.account) { results in
        var accounts: [Account] = []
        for result in results {
          switch result {
          case .failure(let fault): console.complain(Wording.sentence(of: fault))
          case .success(let account): accounts.append(account)
          }
        }
        for addition in try dossier.add(accounts) { counts[addition, default: 0] += 1 }
        unread += accounts.count { $0.report.language == nil }
        read += accounts.map(\.report.id)
      }
      let dated = try dossier.shareDates(of: read)
      let all = counts.values.reduce(0, +)
      var words = [
        "\(counts[.new] ?? 0) new", "\(counts[.changed] ?? 0) changed", "\(counts[.unchanged] ?? 0) unchanged",
      ]
      if unread > 0 { words.append("\(unread) kept but not read, in a language that Chancery does not read") }
      if !dated.isEmpty { words.append("\(dated.count) dated by others") }
      console.print("\(Wording.count(all, "report")): \(words.joined(separator: ", ")).")
      let size = try dossier.size()
      let (new, joined) = (size.engagements - before.engagements, size.tellings - before.tellings)
      if new > 0 || joined > 0 {
        console.print(
          "\(Wording.count(joined, "engagement")) told: \(max(0, new)) new, \(max(0, joined - new)) told before or twice."
        )
      }
      let people = size.people == 1 ? "1 person" : "\(size.people) people"
      console.print(
        "\(dossier.file) holds \(Wording.count(size.reports, "report")), "
          + "\(Wording.count(size.engagements, "engagement")) (\(size.disputed) in conflict, \(size.undated) undated) "
          + "and \(people).")
      return all > 0 ? .done : .nothingFound
    }
  }
}

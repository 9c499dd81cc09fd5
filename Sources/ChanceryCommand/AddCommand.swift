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
      var counts: [Dossier.Addition: Int] = [:]
      var unread = 0
      var read: [ReportID] = []
      try input.read(on: console, making: \.account) { accounts in
        for account in accounts {
          switch account {
          case .failure(let fault): console.complain(Wording.sentence(of: fault))
          case .success(let account):
            counts[try dossier.add(account), default: 0] += 1
            read.append(account.report.id)
            if account.report.language == nil { unread += 1 }
          }
        }
      }
      let dated = try dossier.shareDates(of: read)
      let all = counts.values.reduce(0, +)
      var words = [
        "\(counts[.new] ?? 0) new", "\(counts[.changed] ?? 0) changed", "\(counts[.unchanged] ?? 0) unchanged",
      ]
      if unread > 0 { words.append("\(unread) kept but not read, in a language that Chancery does not read") }
      if !dated.isEmpty { words.append("\(dated.count) dated by others") }
      console.print("\(Wording.count(all, "report")): \(words.joined(separator: ", ")).")
      let engagements = Wording.count(try dossier.entries().count, "engagement")
      let people = try dossier.people().count
      console.print(
        "\(dossier.file) holds \(Wording.count(try dossier.reportCount(), "report")), \(engagements) and "
          + (people == 1 ? "1 person." : "\(people) people."))
      return all > 0 ? .done : .nothingFound
    }
  }
}

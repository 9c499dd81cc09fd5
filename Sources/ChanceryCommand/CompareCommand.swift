import ArgumentParser
import Chancery
import ChanceryStore

/// `chancery compare`: sets the accounts of one engagement side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sets the accounts of one engagement side by side: what several tell, and what only one tells.")

  @Argument(help: "The id of an engagement, or a report's engagement such as r1/e2.") var id: String
  @OptionGroup var file: DossierOptions
  @Option(help: "text for reading, or json.") var format = Show.Format.text

  func run() throws {
    try Console.run { console in
      let dossier = try file.openForReading()
      guard let entry = try dossier.entry(id) else {
        console.remark("\(id): no engagement of that id. List ids with “chancery list”.")
        return .nothingFound
      }
      let comparison = try dossier.comparison(of: entry)
      if format == .json {
        console.print(comparison.json.page)
        return .done
      }
      console.print("\(entry.id)  accounts: \(comparison.accounts.joined(separator: ", "))")
      if comparison.accounts.count < 2 { console.print("Only one account tells it.") }
      for part in comparison.parts {
        let speakers = part.speakers.isEmpty ? "speaker not told" : part.speakers.joined(separator: ", ")
        console.print("\nSaid by \(speakers)")
        for line in part.lines {
          let isShared = line.accounts.count > 1
          console.print("  \(isShared ? "told by" : "only") \(line.accounts.joined(separator: " and "))")
          for (account, statement) in line.tellings {
            let names = statement.speakers.map(\.words).joined(separator: ", ")
            let words = statement.evidence.first?.words ?? ""
            console.print("    \(account): \(names): \(statement.act.rawValue): “\(words)” (\(statement.id))")
          }
        }
      }
      return comparison.parts.isEmpty ? .nothingFound : .done
    }
  }
}

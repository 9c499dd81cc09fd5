import ArgumentParser
import Chancery
import ChanceryStore

/// `chancery search`: finds words in a dossier's reports and quotes.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds words in reports and statements, whatever their accents and alphabet.",
    discussion: """
      All words must be there; words between quotation marks stand side by side. Accents need not be typed, and names \
      in Cyrillic letters are found by their Latin ones.
      """)

  @Argument(help: "The words.") var words: [String]
  @Flag(help: "Only in what was said.") var statements = false
  @OptionGroup var file: DossierOptions
  @OptionGroup var part: PartOptions

  func run() throws {
    try Console.run { console in
      let dossier = try file.openForReading()
      let text = words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
      let page =
        try statements ? dossier.searchStatements(text, page: part.page) : dossier.search(text, page: part.page)
      return try List.print(
        page, as: part.format, heading: ["date", statements ? "statement" : "report", "words"], on: console,
        json: \.json
      ) { hit in [hit.date?.text ?? "", hit.statement ?? hit.report.value, hit.excerpt] }
    }
  }
}

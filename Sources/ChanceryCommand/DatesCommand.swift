import ArgumentParser
import Chancery

/// `chancery dates`: prints the date expressions of reports.
struct Dates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the date expressions of reports and what they mean there.",
    discussion: """
      With --published the words are set against that day; without it against the day that follows from the report, as \
      far as one does. Dates are written in EDTF, lengths of time as ISO 8601 durations.
      """)

  /// The forms in which expressions are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json, jsonl }

  @OptionGroup var input: InputOptions

  @Option(help: "table for reading, json (one list) or jsonl (an expression a line).")
  var format = Format.table

  @Flag(
    help: "Print what share of the reading goes to dates, and how long it takes to date dossiers of copies of them.")
  var speed = false

  func run() throws {
    try Console.run { console in
      if speed { return try printSpeed(on: console) }
      var table = TextTable(["report", "words", "kind", "value", "part"])
      var printed = 0
      if format == .json { console.write("[") }
      try input.read(on: console, making: { ($0.report, $0.dates) }) { results in
        for result in results {
          switch result {
          case .failure(let fault): console.complain(Wording.sentence(of: fault))
          case .success((let report, let dates)):
            switch format {
            case .table:
              for date in dates {
                table.add([
                  report.id.value, date.quote.words, date.kind.rawValue, date.value ?? "open",
                  date.part?.rawValue ?? "",
                ])
              }
            case .json:
              for (place, line) in report.json(of: dates).enumerated() {
                console.write((printed + place > 0 ? ",\n" : "\n") + line.line)
              }
            case .jsonl: for line in report.json(of: dates) { console.print(line.line) }
            }
            printed += dates.count
          }
        }
      }
      if format == .json { console.write("\n]\n") }
      if format == .table && !table.isEmpty { console.write(table.text(width: console.tableWidth)) }
      return printed > 0 ? .done : .nothingFound
    }
  }
}

import ArgumentParser
import Chancery
import ChanceryStore

/// `chancery remove`: takes reports out of a dossier.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes reports out of a dossier, with all that only they tell.")

  @Argument(help: "The ids of reports.") var reports: [String]
  @OptionGroup var file: DossierOptions

  func run() throws {
    try Console.run { console in
      let removed = try file.openForReading().remove(reports.map { ReportID($0) })
      for id in reports where !removed.contains(ReportID(id)) { console.complain("\(id): no report of that id.") }
      console.print("\(Wording.count(removed.count, "report")) removed.")
      return removed.isEmpty ? .nothingFound : .done
    }
  }
}

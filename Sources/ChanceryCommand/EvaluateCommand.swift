import ArgumentParser
import Chancery
import ChanceryStore
import Foundation

/// `chancery evaluate`: reads the reports of a gold and compares.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads the reports of a gold made by hand and prints how well the accounts agree with it.")

  @Option(help: ArgumentHelp("The folder of gold files, one a report (ID.json).", valueName: "folder"))
  var gold: String

  @Option(
    help: ArgumentHelp(
      "The folder of the reports' texts, ID.txt (default: reports beside the gold).", valueName: "folder"))
  var reports: String?

  @Option(
    help: ArgumentHelp("Only reports whose id begins with one of these, separated by commas.", valueName: "prefixes"))
  var ids = ""

  @Flag(help: "Print each miss and each item too many before the figures.")
  var errors = false

  @Flag(help: "Let the reports learn dates from each other, as in a dossier.")
  var together = false

  @Flag(help: "Print the figures as one JSON object.")
  var json = false

  @OptionGroup var data: LexiconOptions

  func run() throws {
    try Console.run { console in
      let folder = URL(fileURLWithPath: gold)
      let texts =
        reports.map { URL(fileURLWithPath: $0) } ?? folder.deletingLastPathComponent().appendingPathComponent("reports")
      let gold = try goldReports(in: folder)
      if gold.isEmpty {
        let narrowed = ids.isEmpty ? "" : " whose id begins with \(ids.split(separator: ",").joined(separator: " or "))"
        console.remark("\(folder.relativePath): no gold\(narrowed) in it.")
        return .nothingFound
      }
      let lexicons = try data.lexicons()
      let reader = try Reader(lexicons: lexicons)
      let languages = try LanguageProfiles(lexicons: lexicons)
      let apart = inParallel(gold) { gold -> Account? in
        let url = texts.appendingPathComponent(gold.id + ".txt")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        return reader.account(of: gold.report(text: text, language: languages.tongue(of: text)))
      }
      let accounts = together ? try dated(apart) : apart
      var evaluation = Evaluation()
      for (gold, account) in zip(gold, accounts) { evaluation.add(gold, account: account) }
      if errors { for line in evaluation.differences { console.print(line) } }
      console.write(json ? evaluation.figures.json.page + "\n" : evaluation.figures.table)
      if !json {
        console.print("dates: \(evaluation.dates.wrong) of \(evaluation.dates.found) wrong rather than open")
      }
      return .done
    }
  }

  /// The accounts after one dossier has held them all.
  private func dated(_ accounts: [Account?]) throws -> [Account?] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let dossier = try Dossier(file: folder.appendingPathComponent("dossier.chancery").path, creating: true)
    let found = accounts.compactMap(\.self)
    try dossier.add(found)
    try dossier.shareDates(of: found.map(\.report.id))
    let stored = Dictionary(try dossier.accounts().map { ($0.report.id, $0) }) { $1 }
    return accounts.map { account in account.flatMap { stored[$0.report.id] } }
  }

  /// The gold files in the order of their names.
  private func goldReports(in folder: URL) throws -> [GoldReport] {
    let prefixes = ids.split(separator: ",").map(String.init)
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
      throw Complaint("\(folder.relativePath): no such folder. Name the folder of the gold files with --gold.")
    }
    return try names.filter { $0.hasSuffix(".json") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { name in
        do {
          return try GoldReport(json: Data(contentsOf: folder.appendingPathComponent(name)))
        } catch { throw Complaint("\(folder.relativePath)/\(name): no gold of one report: \(error)") }
      }
      .filter { gold in prefixes.isEmpty || prefixes.contains { gold.id.hasPrefix($0) } }
  }
}

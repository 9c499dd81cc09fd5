import ArgumentParser
import Chancery
import Foundation

/// The reports to read and what holds for all of them.
struct InputOptions: ParsableArguments {
  @Argument(help: "Text files, files of JSON Lines (.jsonl, .ndjson), folders, or - for standard input.")
  var files: [String]

  @Option(help: ArgumentHelp("Whose account the reports are: a state (VNM) or a body (ASEAN).", valueName: "code"))
  var side: String?

  @Option(help: ArgumentHelp("The day on which the reports were published, such as 2021-03-22.", valueName: "day"))
  var published: String?

  @Option(help: ArgumentHelp("Who published the reports.", valueName: "name"))
  var outlet: String?

  @OptionGroup var data: LexiconOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one file, folder or - for standard input.") }
    if let published, Day(published) == nil {
      throw ValidationError("“\(published)” is no day. Write it like 2021-03-22.")
    }
  }

  /// What the options say of all reports.
  var metadata: ReportMetadata {
    ReportMetadata(side: side, outlet: outlet, published: published.flatMap { Day($0) })
  }

  /// Reads the reports on all processors and hands over the accounts in the order of the input, some at a time.
  func read(_ hand: ([Result<Account, ReportFault>]) throws -> Void) throws {
    let lexicons = try data.lexicons()
    let desk = ReadingDesk(
      reader: try data.reader(), languages: try LanguageProfiles(lexicons: lexicons),
      outlets: try OutletDirectory(lexicons: lexicons), metadata: metadata)
    var waiting: [Result<RawReport, ReportFault>] = []
    func flush() throws {
      let accounts = inParallel(waiting) { raw in raw.flatMap(desk.account(of:)) }
      waiting.removeAll(keepingCapacity: true)
      try hand(accounts)
    }
    for source in ReportSource.sources(named: files) {
      do {
        let reports = try source.get().open { try FileHandle.standardInput.readToEnd() ?? Data() }
        for raw in reports {
          waiting.append(.success(raw))
          if waiting.count == Self.batch { try flush() }
        }
      } catch let fault as ReportFault { waiting.append(.failure(fault)) }
    }
    if !waiting.isEmpty { try flush() }
  }

  /// How many reports are read before their accounts are handed over: enough to keep all processors busy, few enough
  /// to keep little in memory.
  private static let batch = 128
}

/// What it takes to make an account from a report's bytes.
private struct ReadingDesk: Sendable {
  let reader: Reader
  let languages: LanguageProfiles
  let outlets: OutletDirectory
  let metadata: ReportMetadata

  func account(of raw: RawReport) -> Result<Account, ReportFault> {
    do throws(ReportFault) {
      if let account = try raw.account() { return .success(account) }
      let report = try raw.report(given: metadata, languages: languages, outlets: outlets)
      return .success(reader.account(of: report))
    } catch {
      return .failure(error)
    }
  }
}

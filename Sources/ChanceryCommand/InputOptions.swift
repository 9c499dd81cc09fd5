import ArgumentParser
import Chancery
import Foundation

/// The reports to read and what holds for all of them.
struct InputOptions: ParsableArguments {
  @Argument(help: "Text files, HTML pages, files of JSON Lines (.jsonl, .ndjson), folders, or - for standard input.")
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

  /// Reads the reports on all processors, makes something of each account there too, and hands over what was made in the
  /// order of the input, some at a time.
  func read<Made: Sendable>(
    on console: Console, making make: @escaping @Sendable (ReadReport) -> Made,
    _ hand: ([Result<Made, ReportFault>]) throws -> Void
  ) throws {
    let lexicons = try data.lexicons()
    let desk = ReadingDesk(
      reader: try Reader(lexicons: lexicons), languages: try LanguageProfiles(lexicons: lexicons),
      outlets: try OutletDirectory(lexicons: lexicons), metadata: metadata)
    var waiting: [Result<RawReport, ReportFault>] = []
    var done = 0
    func flush() throws {
      let made = inParallel(waiting) { raw in
        raw.flatMap(desk.report(of:)).map(make)
      }
      done += waiting.count
      waiting.removeAll(keepingCapacity: true)
      try hand(made)
      console.progress("\(done) reports read")
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

  /// How many reports are read before what was made of them is handed over: enough to keep all processors busy, few
  /// enough to keep little in memory.
  private static let batch = 256
}

/// A report at hand, to be read with or without explanations.
struct ReadReport: Sendable {
  let report: Report
  fileprivate let reader: Reader

  /// The account that the input held in place of a report.
  fileprivate let known: Account?

  fileprivate init(report: Report, reader: Reader, known: Account? = nil) {
    self.report = report
    self.reader = reader
    self.known = known
  }

  var account: Account { known ?? reader.account(of: report) }
  var dates: [ToldDate] { reader.dates(in: report) }
  var explained: (account: Account, explanation: Explanation) { reader.explainedAccount(of: report) }
}

/// What it takes to make a report of bytes and read it.
private struct ReadingDesk: Sendable {
  let reader: Reader
  let languages: LanguageProfiles
  let outlets: OutletDirectory
  let metadata: ReportMetadata

  func report(of raw: RawReport) -> Result<ReadReport, ReportFault> {
    do throws(ReportFault) {
      if let account = try raw.account() {
        return .success(ReadReport(report: account.report, reader: reader, known: account))
      }
      let report = try raw.report(given: metadata, languages: languages, outlets: outlets)
      return .success(ReadReport(report: report, reader: reader))
    } catch {
      return .failure(error)
    }
  }
}

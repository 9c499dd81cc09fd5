import ArgumentParser
import Chancery
import Foundation
import Language

/// `chancery parse`: prints what the language engine reads, or how well it reads treebanks.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints sentences, words, trees and names as the language engine reads them.",
    discussion: """
      With --evaluate the files are treebanks in CoNLL-U; the figures are those of the CoNLL 2018 shared task, from the \
      raw text and from the treebank's own words and sentences. Contractions count as one word.
      """)

  /// The forms in which analyses are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case conllu, tree }

  @Argument(help: "Text files, HTML pages, files of JSON Lines (.jsonl, .ndjson), folders, or - for standard input.")
  var files: [String]

  @Option(help: "conllu (CoNLL-U with places in MISC, in code points) or tree (for reading).")
  var format = Format.conllu

  @Flag(help: "Read the files as treebanks in CoNLL-U and print how well the engine agrees with them, taken together.")
  var evaluate = false

  @Flag(help: "Read the files again and again on one thread and print how many words the engine reads a second.")
  var speed = false

  @OptionGroup var data: LexiconOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one file, folder or - for standard input.") }
  }

  func run() throws {
    try Console.run { console in
      let clock = ContinuousClock()
      let start = clock.now
      let engine = try LanguageEngine()
      if evaluate { return try printFigures(of: engine, on: console) }
      if speed {
        _ = engine.analyse("The minister left.")
        return try printSpeed(of: engine, startUp: clock.now - start, on: console)
      }
      return try printAnalyses(by: engine, on: console)
    }
  }

  private func printAnalyses(by engine: LanguageEngine, on console: Console) throws -> Outcome {
    let lexicons = try data.lexicons()
    let languages = try LanguageProfiles(lexicons: lexicons)
    let outlets = try OutletDirectory(lexicons: lexicons)
    var found = false
    for source in ReportSource.sources(named: files) {
      for report in reports(in: source) {
        switch report.flatMap({ raw in Self.read(raw, languages, outlets) }) {
        case .failure(let fault): console.complain(Wording.sentence(of: fault))
        case .success(let report):
          let analysis = engine.analyse(report.text)
          found = found || !analysis.words.isEmpty
          switch format {
          case .conllu: console.write(analysis.conllu(of: report.text, id: report.id.value))
          case .tree: console.write(analysis.tree(of: report.text))
          }
        }
      }
    }
    return found ? .done : .nothingFound
  }

  /// The reports of a source, or what is wrong with it as the only item.
  private func reports(in source: Result<ReportSource, ReportFault>) -> [Result<RawReport, ReportFault>] {
    do throws(ReportFault) {
      return try source.get().open { try FileHandle.standardInput.readToEnd() ?? Data() }.map { .success($0) }
    } catch {
      return [.failure(error)]
    }
  }

  private static func read(
    _ raw: RawReport, _ languages: LanguageProfiles, _ outlets: OutletDirectory
  ) -> Result<Report, ReportFault> {
    do throws(ReportFault) { return .success(try raw.report(languages: languages, outlets: outlets)) } catch {
      return .failure(error)
    }
  }

  private func printFigures(of engine: LanguageEngine, on console: Console) throws -> Outcome {
    let treebank = try Treebank(files: files.map { ($0, try text(of: $0)) })
    if treebank.analysis.words.isEmpty { return .nothingFound }
    let raw = ParseFigures(of: engine.analyse(treebank.text), against: treebank)
    let given = ParseFigures(of: engine.analyse(treebank), against: treebank)
    var table = TextTable(["", "precision", "recall", "F1", "with given words"])
    for measure in ParseFigures.Measure.allCases {
      let count = raw[measure]
      table.add(
        [measure.rawValue] + [count.precision, count.recall, count.f1, given[measure].f1].map { percent($0) })
    }
    console.write(table.text(width: console.width))
    return .done
  }

  private func printSpeed(of engine: LanguageEngine, startUp: Duration, on console: Console) throws -> Outcome {
    let texts = try files.map { try text(of: $0) }
    let paragraphs = texts.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    let words = texts.reduce(0) { $0 + engine.analyse($1).words.count }
    if words == 0 { return .nothingFound }
    var table = TextTable(["", ""])
    table.add(["inner loops", engine.kernelsName])
    table.add(["start-up, ms", "\(startUp / .milliseconds(1))".prefix { $0 != "." }.description])
    table.add(["words", "\(words)"])
    table.add(["words/s", "\(Self.rate(of: texts, by: engine))"])
    table.add(["words/s, each line a text", "\(Self.rate(of: paragraphs, by: engine))"])
    console.write(table.text(width: console.width))
    return .done
  }

  /// Words a second in the best of the passes that fit into two seconds, at least two.
  private static func rate(of texts: [String], by engine: LanguageEngine) -> Int {
    let clock = ContinuousClock()
    let start = clock.now
    var best = 0.0
    var passes = 0
    while passes < 2 || clock.now - start < .seconds(2) {
      let before = clock.now
      let words = texts.reduce(0) { $0 + engine.analyse($1).words.count }
      best = max(best, Double(words) / ((clock.now - before) / .seconds(1)))
      passes += 1
    }
    return Int(best)
  }

  private func text(of file: String) throws -> String {
    do { return try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8) } catch {
      throw Complaint("\(file): cannot be read as UTF-8 text. Name files of text, or treebanks in CoNLL-U.")
    }
  }

  private func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

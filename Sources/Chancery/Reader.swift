import Dispatch
import Language
import Synchronization

/// Reads reports: from text to account, offline and always the same.
///
/// Values are read-only after `init`, so one reader serves many threads.
public struct Reader: Sendable {
  private let engine: LanguageEngine
  private let vocabularies: [Tongue: Vocabulary]
  private let solver: DateSolver

  /// Loads the engine's weights and the program's own lexicons.
  public init() throws { try self.init(lexicons: Lexicons()) }

  /// Loads the engine's weights and the lexicons of all languages, on as many processors as there are.
  ///
  /// - Throws: ``LexiconFault`` with file and line, or the engine's fault when its weights cannot be read.
  public init(lexicons: Lexicons) throws {
    let facts = Loading { try CommonFacts(lexicons: lexicons) }
    let solver = Loading { try DateSolver(lexicons: lexicons) }
    let engine = Loading { try LanguageEngine() }
    Reader.atOnce([facts.load, solver.load, engine.load])
    let common = try facts.value()
    let loading = Tongue.allCases.map { tongue in
      Loading { try Vocabulary(lexicons: lexicons, tongue: tongue, facts: common) }
    }
    Reader.atOnce(loading.map { $0.load })
    var vocabularies: [Tongue: Vocabulary] = [:]
    for loaded in loading {
      let vocabulary = try loaded.value()
      vocabularies[vocabulary.tongue] = vocabulary
    }
    self.engine = try engine.value()
    self.solver = try solver.value()
    self.vocabularies = vocabularies
  }

  private static func atOnce(_ jobs: [@Sendable () -> Void]) {
    DispatchQueue.concurrentPerform(iterations: jobs.count) { jobs[$0]() }
  }

  /// What `report` says; an account without items when its language is none that Chancery reads.
  public func account(of report: Report) -> Account { read(report, explaining: false).account }

  /// What `report` says, and for each item which rule, which row of the lexicons and which words gave it.
  public func explainedAccount(of report: Report) -> (account: Account, explanation: Explanation) {
    read(report, explaining: true)
  }

  /// The date expressions of `report` with what they mean there, in text order; none in a language that is not read.
  public func dates(in report: Report) -> [ToldDate] {
    guard let tongue = report.language, let vocabulary = vocabularies[tongue] else { return [] }
    let plain = PlainText(of: report.text)
    let parts = undated(report.with(text: plain.text, title: report.title), in: tongue, vocabulary)
    let stored = StoredQuotes(report: report, plain: plain)
    return solver.toldDates(in: parts.account, analysis: parts.reading.analysis).compactMap { $0.told(by: stored) }
  }

  private func read(_ report: Report, explaining: Bool) -> (account: Account, explanation: Explanation) {
    guard let tongue = report.language, let vocabulary = vocabularies[tongue] else {
      return (Account(report: report), Explanation())
    }
    let plain = PlainText(of: report.text)
    guard !plain.isAsStored || !PlainText(of: report.title).isAsStored else {
      return read(report, in: tongue, vocabulary, explaining: explaining)
    }
    let plainReport = report.with(text: plain.text, title: PlainText(of: report.title).text)
    let (account, explanation) = read(plainReport, in: tongue, vocabulary, explaining: explaining)
    let stored = StoredQuotes(report: report, plain: plain)
    return (account.told(of: report, by: stored), explanation.told(by: stored))
  }

  /// Reads a report whose text is plain.
  private func read(
    _ report: Report, in tongue: Tongue, _ vocabulary: Vocabulary, explaining: Bool
  ) -> (account: Account, explanation: Explanation) {
    let parts = undated(report, in: tongue, vocabulary)
    let explanation =
      explaining ? Explainer(reading: parts.reading, cast: parts.cast).explanation(of: parts.account) : Explanation()
    let dated = solver.dated(parts.account, analysis: parts.reading.analysis)
    return (MilestoneRepetition.once(dated), explanation)
  }

  /// The account before its dates are worked out, with what it rests on.
  private func undated(
    _ report: Report, in tongue: Tongue, _ vocabulary: Vocabulary
  ) -> (account: Account, reading: Reading, cast: Cast) {
    let analysis = engine.analyse(report.text)
    let reading = Reading(report: report, tongue: tongue, vocabulary: vocabulary, analysis: analysis)
    let cast = CastBuilder.cast(of: reading)
    var account = Account(report: report)
    account.offices = OfficeFinder(reading: reading, cast: cast).offices()
    account.engagements = EngagementFinder(reading: reading, cast: cast).engagements()
    account.milestones = MilestoneFinder(reading: reading, cast: cast).milestones()
    let statements = StatementFinder(reading: reading, cast: cast).statements()
    account.statements = Placing(engagements: account.engagements).placed(statements)
    account.statements = HomeAffairs(reading: reading, cast: cast).diplomatic(of: account)
    account.tellTopics(by: Topics(reading: reading))
    return (account, reading, cast)
  }
}

/// A value that is made on another thread, or the fault of its making.
private final class Loading<Value: Sendable>: Sendable {
  private let make: @Sendable () throws -> Value
  private let made = Mutex<Result<Value, any Error>?>(nil)

  init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

  @Sendable func load() {
    let result = Result { try make() }
    made.withLock { $0 = result }
  }

  func value() throws -> Value { try (made.withLock { $0 } ?? Result { try make() }).get() }
}

import Foundation
import Language

/// Reads reports: from text to account, offline and always the same.
///
/// Values are read-only after `init`, so one reader serves many threads.
public struct Reader: Sendable {
  private let engine: LanguageEngine
  private let vocabularies: [Tongue: Vocabulary]
  private let solver: DateSolver

  /// Loads the engine's weights and the lexicons of all languages.
  ///
  /// - Parameter lexicons: a folder that adds to the program's lexicons.
  /// - Throws: ``LexiconFault`` with file and line, or the engine's fault when its weights cannot be read.
  public init(lexicons extra: URL? = nil) throws {
    engine = try LanguageEngine()
    let lexicons = try Lexicons(adding: extra)
    var vocabularies: [Tongue: Vocabulary] = [:]
    for tongue in Tongue.allCases { vocabularies[tongue] = try Vocabulary(lexicons: lexicons, tongue: tongue) }
    self.vocabularies = vocabularies
    solver = try DateSolver(lexicons: lexicons)
  }

  /// What `report` says; an account without items when its language is none that Chancery reads.
  public func account(of report: Report) -> Account {
    guard let tongue = report.language, let vocabulary = vocabularies[tongue] else { return Account(report: report) }
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
    var dated = solver.dated(account, analysis: analysis)
    dated.milestones = MilestoneRepetition.once(dated.milestones)
    return dated
  }
}

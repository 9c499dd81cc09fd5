import Language

/// Works out when a report was written and when its engagements and milestones took place.
///
/// The report's day is one unknown; every date that hangs on it follows. Facts narrow the day: its date of publication,
/// its dateline, weekdays of days, offices held, anniversaries, what is told as past; then habits of reports. What does
/// not follow stays open. The clock is never asked.
public struct DateSolver: Sendable {
  private let reader: DateReader
  private let tenures: TenureList
  private let milestones: MilestoneList
  private let frame: DayRanges

  /// - Parameters:
  ///   - reader: finds the expressions.
  ///   - tenures: who held which office when.
  ///   - milestones: dated milestones, for anniversaries.
  ///   - until: the last day on which a report can have been written; without one, half a year after the last day that
  ///     the tenures name, since the lists cannot tell years apart beyond.
  public init(reader: DateReader, tenures: TenureList, milestones: MilestoneList, until: Day? = nil) {
    self.reader = reader
    self.tenures = tenures
    self.milestones = milestones
    let last = until ?? tenures.lastDay?.advanced(months: 6) ?? DateSolver.latest
    frame = DayRanges(from: DateSolver.earliest, to: last)
  }

  /// The signing of the Charter of the United Nations: older reports need their date told.
  private static let earliest = Day(year: 1945, month: 6, day: 26) ?? Day(number: -8955)
  /// The last day of the first list, where no list is given.
  private static let latest = Day(year: 2027, month: 12, day: 31) ?? Day(number: 21_183)

  /// Loads `dates.tsv` of every language, and `tenures.tsv` and `milestones.tsv` where there are any.
  ///
  /// - Throws: ``LexiconFault`` with file and line of the first mistake.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    let tenures = try TenureList(rows: lexicons.tenures(), file: "tenures.tsv")
    let milestones = try MilestoneList(rows: lexicons.tables("milestones.tsv").flatMap(\.rows), file: "milestones.tsv")
    self.init(reader: try DateReader(lexicons: lexicons), tenures: tenures, milestones: milestones)
  }

  /// The account with its dates, and with what is odd about them.
  ///
  /// - Parameter known: facts from elsewhere, such as a dossier's other reports.
  public func dated(_ account: Account, analysis: Analysis, knowing known: KnownFacts = KnownFacts()) -> Account {
    guard let report = report(of: account, analysis: analysis, knowing: known) else { return account }
    var account = report.problem.dated(account)
    account.findings = report.findings
    return known.engagements.isEmpty ? account : account.knowing(known.engagements)
  }

  /// The date expressions of a report, in text order, with what they mean there.
  public func toldDates(in account: Account, analysis: Analysis) -> [ToldDate] {
    report(of: account, analysis: analysis, knowing: KnownFacts())?.toldDates ?? []
  }

  /// The report at work; nil in a language without words of dates.
  private func report(of account: Account, analysis: Analysis, knowing known: KnownFacts) -> DatedReport? {
    guard let tongue = account.report.language, let matcher = reader.matcher(of: account.report.text, tongue: tongue)
    else { return nil }
    let expressions = reader.expressions(matcher, tongue: tongue, analysis: analysis)
    var tenures = tenures
    for tenure in known.tenures { tenures.insert(tenure) }
    var milestones = milestones
    for milestone in known.milestones { milestones.insert(milestone) }
    return DatedReport(
      account: account, analysis: analysis, expressions: expressions, matcher: matcher, tenures: tenures,
      milestones: milestones, frame: known.days.map { frame.intersection($0) } ?? frame)
  }
}

/// What one report says: engagements, offices, statements and milestones, each with its quotes.
public struct Account: Hashable, Sendable {
  public var report: Report
  /// When the report was written, as far as that follows; nil when nothing does.
  public var dated: Dating?
  public var engagements: [Engagement]
  public var offices: [OfficeClaim]
  public var statements: [Statement]
  public var milestones: [Milestone]
  /// What is odd about the report's dates.
  public var findings: [DateFinding]
  /// What the dates hang on where the report's own words leave its day open; nil where they do not.
  public var openDates: OpenDates?
  /// Dates of engagements that the report does not tell itself, learnt from others.
  public var learnt: [KnownFacts.DatedEngagement]

  public init(
    report: Report, dated: Dating? = nil, engagements: [Engagement] = [], offices: [OfficeClaim] = [],
    statements: [Statement] = [], milestones: [Milestone] = [], findings: [DateFinding] = [],
    openDates: OpenDates? = nil, learnt: [KnownFacts.DatedEngagement] = []
  ) {
    self.report = report
    self.dated = dated
    self.engagements = engagements
    self.offices = offices
    self.statements = statements
    self.milestones = milestones
    self.findings = findings
    self.openDates = openDates
    self.learnt = learnt
  }
}

/// What one report says: engagements, offices, statements and milestones, each with its quotes.
public struct Account: Hashable, Sendable {
  public var report: Report
  /// When the report was written, as far as that follows; nil when nothing does.
  public var dated: Dating?
  public var engagements: [Engagement]
  public var offices: [OfficeClaim]
  public var statements: [Statement]
  public var milestones: [Milestone]

  public init(
    report: Report, dated: Dating? = nil, engagements: [Engagement] = [], offices: [OfficeClaim] = [],
    statements: [Statement] = [], milestones: [Milestone] = []
  ) {
    self.report = report
    self.dated = dated
    self.engagements = engagements
    self.offices = offices
    self.statements = statements
    self.milestones = milestones
  }
}

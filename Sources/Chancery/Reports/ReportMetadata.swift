/// What a user says of all reports of one run; what a report's own source says of it comes before.
public struct ReportMetadata: Hashable, Sendable {
  public var side: String?
  public var outlet: String?
  public var published: Day?

  public init(side: String? = nil, outlet: String? = nil, published: Day? = nil) {
    self.side = side
    self.outlet = outlet
    self.published = published
  }
}

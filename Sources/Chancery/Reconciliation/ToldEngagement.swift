/// One report's telling of an engagement, with its persons known.
package struct ToldEngagement: Hashable, Sendable {
  /// One who took part: a person or an undecided name of the dossier, or a state or body.
  package struct Party: Hashable, Sendable {
    /// The same for the same person throughout the dossier, or for the same name of no decided person; nil for a state.
    package let figure: String?
    package let state: String?
    package let part: Participant.Part?

    package init(figure: String?, state: String?, part: Participant.Part?) {
      self.figure = figure
      self.state = state
      self.part = part
    }
  }

  package let telling: Entry.Telling
  package let engagement: Engagement
  /// As the engagement's participants, one by one.
  package let parties: [Party]
  /// When it was, as the report tells; nil when the report does not tell.
  let days: PossibleDays?
  /// Whether it is the first that the report is about.
  let leads: Bool
  /// When the report was written, or published; nil when unknown.
  let reportDays: PossibleDays?
  package let side: String?
  /// Who published the report, or the report of which it is a copy; the report itself where that is unknown.
  package let source: String

  /// - Parameters:
  ///   - figures: who each participant is, one by one.
  ///   - written: when the report was published or written.
  package init(
    _ engagement: Engagement, report: ReportID, figures: [String?], leads: Bool, written: EDTF?, side: String?,
    source: String
  ) {
    self.engagement = engagement
    telling = Entry.Telling(report: report, engagement: engagement.id)
    parties = zip(engagement.participants, figures).map { participant, figure in
      Party(figure: figure, state: participant.state, part: participant.part)
    }
    self.leads = leads
    days = engagement.date.map { PossibleDays($0.edtf) }
    reportDays = written.map { PossibleDays($0) }
    self.side = side
    self.source = source
  }

  /// The days as far as they bound the engagement to less than a year; nil otherwise.
  var firmDays: PossibleDays? {
    guard let days, days.yearless == nil, let length = days.hull.days, length <= Self.longest else { return nil }
    return days
  }

  /// Whether it has a date that tells it from other engagements of the same persons.
  package var isFirm: Bool { firmDays != nil }

  /// The longest span in days that tells an engagement from others of the same persons: a month.
  static let longest = 31

  var kindGroup: KindGroup { KindGroup(engagement.kind) }

  /// Kinds under which two reports may tell the same engagement.
  enum KindGroup: String, Hashable, Comparable, Sendable {
    case call, meeting, visit, signing, message, ceremony

    init(_ kind: Engagement.Kind) {
      switch kind {
      case .call, .videoCall: self = .call
      case .meeting, .dialogue, .multilateral: self = .meeting
      case .visit: self = .visit
      case .signing: self = .signing
      case .message: self = .message
      case .ceremony: self = .ceremony
      }
    }

    static func < (a: KindGroup, b: KindGroup) -> Bool { a.rawValue < b.rawValue }
  }
}

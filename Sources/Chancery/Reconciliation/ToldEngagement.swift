/// One report's telling of an engagement, with its persons known.
struct ToldEngagement: Sendable {
  /// One who took part: a person of the dossier, or a state or body.
  struct Party: Hashable, Sendable {
    let person: String?
    let state: String?
    let part: Participant.Part?
  }

  let telling: Entry.Telling
  let engagement: Engagement
  let parties: [Party]
  /// When it was, as the report tells; nil when the report does not tell.
  let days: PossibleDays?
  /// Whether it is the first that the report is about.
  let leads: Bool
  /// When the report was written, or published; nil when unknown.
  let reportDays: PossibleDays?
  let side: String?
  /// Who published the report; the report itself where that is unknown.
  let source: String

  init(_ engagement: Engagement, of account: Account, identity: Identity) {
    let report = account.report
    self.engagement = engagement
    telling = Entry.Telling(report: report.id, engagement: engagement.id)
    parties = engagement.participants.map { participant in
      let mention = participant.name.map { PersonMention(name: $0, state: participant.state) }
      return Party(
        person: mention.flatMap { identity.person(of: $0)?.id }, state: participant.state, part: participant.part)
    }
    leads = engagement.isMain && account.engagements.first(where: \.isMain)?.id == engagement.id
    days = engagement.date.map { PossibleDays($0.edtf) }
    reportDays = PossibleDays.written(account)
    side = report.side
    source = report.outlet ?? report.id.value
  }

  /// The days as far as they bound the engagement to less than a year; nil otherwise.
  var firmDays: PossibleDays? {
    guard let days, days.yearless == nil, let length = days.hull.days, length <= Self.longest else { return nil }
    return days
  }

  /// The longest span in days that tells an engagement from others of the same persons: a month.
  private static let longest = 31

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

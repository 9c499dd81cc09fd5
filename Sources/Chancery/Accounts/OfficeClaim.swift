/// That a report says of a person to hold an office.
public struct OfficeClaim: Hashable, Sendable {
  public var name: String
  /// The office in the report's words.
  public var office: String
  public var role: Role
  /// ISO 3166-1 alpha-3, or a body's acronym; nil when the report does not let it be told.
  public var state: String?
  /// Whether the report says the person holds it no more.
  public var isFormer: Bool
  public var evidence: [Quote]

  public init(name: String, office: String, role: Role, state: String?, isFormer: Bool, evidence: [Quote]) {
    self.name = name
    self.office = office
    self.role = role
    self.state = state
    self.isFormer = isFormer
    self.evidence = evidence
  }
}

/// The kind of an office, the same in all languages.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case headOfState = "head-of-state"
  case headOfGovernment = "head-of-government"
  case deputyHeadOfGovernment = "deputy-head-of-government"
  case foreignMinister = "foreign-minister"
  case deputyForeignMinister = "deputy-foreign-minister"
  case minister
  case deputyMinister = "deputy-minister"
  case nationalSecurityAdviser = "national-security-adviser"
  case ambassador
  case permanentRepresentative = "permanent-representative"
  case envoy
  case partyLeader = "party-leader"
  case partyOfficial = "party-official"
  case speakerOfParliament = "speaker-of-parliament"
  case legislator
  case militaryChief = "military-chief"
  case headOfOrganisation = "head-of-organisation"
  case deputyHeadOfOrganisation = "deputy-head-of-organisation"
  case spokesperson, official
  case monarchOrRoyal = "monarch-or-royal"
  case other
}

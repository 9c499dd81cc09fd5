/// The codes of the two public schemes of political event data for an engagement or a statement.
///
/// A field is nil where the scheme has no code for it: a plain statement has no PLOVER type and is never forced into one.
/// - Source: PLOVER manual 0.8 (2021); CAMEO codebook 1.1b3 (2012).
public struct Codes: Hashable, Sendable {
  /// The PLOVER event type, such as `CONSULT`.
  public let plover: String?
  /// The PLOVER mode, such as `phone`.
  public let mode: String?
  /// The CAMEO code with its leading zeros, such as `041`.
  public let cameo: String?

  public init(plover: String?, mode: String? = nil, cameo: String?) {
    self.plover = plover
    self.mode = mode
    self.cameo = cameo
  }
}

extension Engagement {
  /// The codes by kind, status and place.
  ///
  /// What has not taken place is an intent (`AGREE`), a request or a refusal, whatever its kind. A message is coded by
  /// what it says, through its statements, and has no codes of its own.
  public var codes: Codes {
    let isContact = kind != .signing && kind != .message
    switch status {
    case .planned: return Codes(plover: "AGREE", cameo: isContact ? "036" : "030")
    case .proposed: return Codes(plover: "REQUEST", mode: isContact ? "meet" : nil, cameo: isContact ? "022" : "020")
    case .cancelled: return Codes(plover: "REJECT", mode: isContact ? "meet" : nil, cameo: isContact ? "125" : "120")
    case .occurred: return codesOfContactHeld
    }
  }

  private var codesOfContactHeld: Codes {
    switch kind {
    case .call, .videoCall: return Codes(plover: "CONSULT", mode: "phone", cameo: "041")
    case .meeting where isInThirdState: return Codes(plover: "CONSULT", mode: "third-party", cameo: "044")
    case .meeting: return Codes(plover: "CONSULT", cameo: "040")
    case .visit: return Codes(plover: "CONSULT", mode: "visit", cameo: "042")
    case .multilateral: return Codes(plover: "CONSULT", mode: "multilateral", cameo: "040")
    case .dialogue: return Codes(plover: "CONSULT", cameo: "046")
    case .signing: return Codes(plover: "SUPPORT", cameo: "057")
    case .message: return Codes(plover: nil, cameo: nil)
    case .ceremony: return Codes(plover: "SUPPORT", cameo: "050")
    }
  }

  /// Whether two states or more met on the ground of another one.
  private var isInThirdState: Bool {
    guard let state = place?.state else { return false }
    let states = Set(participants.compactMap(\.state))
    return states.count > 1 && !states.contains(state)
  }
}

extension Act {
  /// The codes of an act of speech as such; its content may call for a more specific CAMEO code.
  public var codes: Codes {
    switch self {
    case .praise, .thank, .congratulate, .support: return Codes(plover: "SUPPORT", cameo: "051")
    case .condole: return Codes(plover: nil, cameo: "018")
    case .affirm, .inform: return Codes(plover: nil, cameo: "010")
    case .pledge, .propose, .agree: return Codes(plover: "AGREE", cameo: "030")
    case .request: return Codes(plover: "REQUEST", cameo: "020")
    case .invite: return Codes(plover: "AGREE", cameo: "036")
    case .hope: return Codes(plover: nil, cameo: "013")
    case .discuss: return Codes(plover: nil, cameo: "040")
    case .criticise: return Codes(plover: "ACCUSE", mode: "disapprove", cameo: "111")
    case .reject: return Codes(plover: "REJECT", cameo: "120")
    case .warn: return Codes(plover: "THREATEN", cameo: "130")
    }
  }
}

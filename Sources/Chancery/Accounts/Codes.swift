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
  /// The PLOVER contexts, such as `diplomatic` and `economic`, sorted.
  public let contexts: [String]

  public init(plover: String?, mode: String? = nil, cameo: String?, contexts: [String] = []) {
    self.plover = plover
    self.mode = mode
    self.cameo = cameo
    self.contexts = contexts
  }

  /// The context that every engagement has.
  static let always = "diplomatic"

  /// The same codes with these contexts.
  func within(_ contexts: [String]) -> Codes {
    Codes(plover: plover, mode: mode, cameo: cameo, contexts: contexts)
  }
}

extension Codes {
  /// The codes of an engagement by kind, status and place.
  ///
  /// What has not taken place is an intent (`AGREE`), a request or a refusal, whatever its kind. A message is coded by
  /// what it says, through its statements, and has no codes of its own.
  /// - Parameter states: those of the participants; a meeting on the ground of another state has codes of its own.
  init(kind: Engagement.Kind, status: Engagement.Status, place: Place?, states: [String]) {
    let isContact = kind != .signing && kind != .message
    switch status {
    case .planned: self.init(plover: "AGREE", cameo: isContact ? "036" : "030")
    case .proposed: self.init(plover: "REQUEST", mode: isContact ? "meet" : nil, cameo: isContact ? "022" : "020")
    case .cancelled: self.init(plover: "REJECT", mode: isContact ? "meet" : nil, cameo: isContact ? "125" : "120")
    case .occurred:
      let isInThirdState = place?.state.map { Set(states).count > 1 && !states.contains($0) } ?? false
      self.init(held: kind, isInThirdState: isInThirdState)
    }
  }

  private init(held kind: Engagement.Kind, isInThirdState: Bool) {
    switch kind {
    case .call, .videoCall: self.init(plover: "CONSULT", mode: "phone", cameo: "041")
    case .meeting where isInThirdState: self.init(plover: "CONSULT", mode: "third-party", cameo: "044")
    case .meeting: self.init(plover: "CONSULT", cameo: "040")
    case .visit: self.init(plover: "CONSULT", mode: "visit", cameo: "042")
    case .multilateral: self.init(plover: "CONSULT", mode: "multilateral", cameo: "040")
    case .dialogue: self.init(plover: "CONSULT", cameo: "046")
    case .signing: self.init(plover: "SUPPORT", cameo: "057")
    case .message: self.init(plover: nil, cameo: nil)
    case .ceremony: self.init(plover: "SUPPORT", cameo: "050")
    }
  }
}

extension Engagement {
  /// The codes by kind, status and place, with the contexts of its topics.
  public var codes: Codes {
    Codes(kind: kind, status: status, place: place, states: participants.compactMap(\.state))
      .within(Set(contexts + [Codes.always]).sorted())
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

/// The words of one language that tell an engagement.
struct ContactLexicon: Sendable {
  /// The part of speech of a trigger.
  enum Part: String, CaseIterable, Sendable { case verb, noun, adjective }

  /// How a verb, noun or adjective binds the participants.
  enum Frame: String, CaseIterable, Sendable {
    case pair, host, guest, travel, summon, sign, attend, lead, write, hand, rite
    case talks, audience, visit, gathering, session, signing, letter, turn
    case expected, visitor, arrival, gather, summoning

    /// The parts of speech that bind so.
    var parts: [Part] {
      switch self {
      case .talks, .audience, .visit, .gathering, .session, .signing, .letter, .turn, .summoning: [.noun]
      case .visitor: [.adjective]
      case .expected: [.verb, .adjective]
      default: [.verb]
      }
    }
  }

  /// Needs that ask for more than a word or a class of words below the trigger.
  static let namedNeeds: Set<String> = ["@person", "@place", "@phone"]

  /// One meaning of a trigger.
  struct Trigger: Sendable {
    let part: Part
    let kind: Engagement.Kind
    let frame: Frame
    /// Words of which one must stand below the trigger, folded; names of classes begin with `@`.
    let needs: [String]
    /// The row that tells it.
    var place: LexiconPlace?
  }

  private(set) var verbs: [String: [Trigger]] = [:]
  private(set) var nouns: [String: [Trigger]] = [:]
  private(set) var adjectives: [String: [Trigger]] = [:]
  private(set) var classes = WordClasses(rows: [])

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    try self.init(rows: lexicons.rows("\(tongue.tag)/contacts.tsv"))
    classes = WordClasses(rows: try lexicons.rows("\(tongue.tag)/contact-words.tsv"))
  }

  /// Reads the rows of a `contacts.tsv`.
  init(rows: [LexiconTable.Row]) throws(LexiconFault) {
    for row in rows {
      guard let part = Part(rawValue: row["part"]) else {
        throw row.fault("part", expected: "one of \(LexiconShape.choices(Part.self))")
      }
      guard let kind = Engagement.Kind(rawValue: row["kind"]) else {
        throw row.fault("kind", expected: "one of \(LexiconShape.choices(Engagement.Kind.self))")
      }
      let frames = Frame.allCases.filter { $0.parts.contains(part) }
      guard let frame = frames.first(where: { $0.rawValue == row["frame"] }) else {
        let names = frames.map(\.rawValue).joined(separator: ", ")
        throw row.fault("frame", expected: "one of \(names), as the part is \(part.rawValue)")
      }
      let needs = row.list("needs").map { $0.hasPrefix("@") ? $0 : Folding.fold($0) }
      let trigger = Trigger(part: part, kind: kind, frame: frame, needs: needs, place: row.place)
      for word in row.list("words") {
        switch part {
        case .verb: verbs[Folding.fold(word), default: []].append(trigger)
        case .noun: nouns[Folding.fold(word), default: []].append(trigger)
        case .adjective: adjectives[Folding.fold(word), default: []].append(trigger)
        }
      }
    }
  }
}

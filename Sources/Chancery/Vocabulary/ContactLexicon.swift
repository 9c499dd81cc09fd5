/// The words of one language that tell an engagement.
struct ContactLexicon: Sendable {
  /// How a verb or noun binds the participants.
  enum Frame: String, Sendable {
    case pair, host, guest, travel, summon, sign, attend, lead, write, hand, rite
    case talks, audience, visit, gathering, session, signing, letter, turn
    case expected, visitor, arrival, gather, summoning
  }

  /// One meaning of a trigger.
  struct Trigger: Sendable {
    let kind: Engagement.Kind
    let frame: Frame
    /// Words of which one must stand below the trigger, folded; names of classes begin with `@`.
    let needs: [String]
  }

  private(set) var verbs: [String: [Trigger]] = [:]
  private(set) var nouns: [String: [Trigger]] = [:]
  private(set) var adjectives: [String: [Trigger]] = [:]
  let classes: WordClasses

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    let name = "\(tongue.tag)/contacts.tsv"
    for row in try lexicons.rows(name) {
      guard let kind = Engagement.Kind(rawValue: row["kind"]) else {
        throw LexiconFault(
          file: name, line: row.line,
          reason: .badCell(column: "kind", value: row["kind"], expected: "a kind such as meeting"))
      }
      guard let frame = Frame(rawValue: row["frame"]) else {
        throw LexiconFault(
          file: name, line: row.line,
          reason: .badCell(column: "frame", value: row["frame"], expected: "a frame such as pair"))
      }
      let trigger = Trigger(
        kind: kind, frame: frame, needs: row.list("needs").map { $0.hasPrefix("@") ? $0 : Folding.fold($0) })
      for word in row.list("words") {
        switch row["part"] {
        case "verb": verbs[Folding.fold(word), default: []].append(trigger)
        case "adjective": adjectives[Folding.fold(word), default: []].append(trigger)
        default: nouns[Folding.fold(word), default: []].append(trigger)
        }
      }
    }
    classes = WordClasses(rows: try lexicons.rows("\(tongue.tag)/contact-words.tsv"))
  }
}

import Chancery

/// What was decided on one entry.
struct Corrections {
  private let decisions: [Decision]

  /// - Parameter decisions: in order; a later one goes before.
  init(_ decisions: [Decision]) { self.decisions = decisions }

  /// The entry as decided, what was decided of it as a whole, and whether its participants are those of the reports.
  func applied(to entry: Entry) -> (entry: Entry, verdict: String?, keepsParticipants: Bool) {
    var verdict: String?
    var keepsParticipants = true
    var (kind, status, date, place) = (entry.kind, entry.status, entry.date, entry.place)
    var participants = entry.participants
    for decision in decisions {
      switch decision.verb {
      case .accept: verdict = "accepted"
      case .reject: verdict = "rejected"
      default:
        guard let value = decision.value else { continue }
        verdict = "corrected"
        switch decision.field {
        case "kind": kind = Engagement.Kind(rawValue: value) ?? kind
        case "status": status = Engagement.Status(rawValue: value) ?? status
        case "date":
          let basis = ["corrected by \(decision.author): \(decision.reason)"]
          date = value.isEmpty ? nil : EDTF(value).map { Dating(edtf: $0, quote: nil, basis: basis) } ?? date
        case "place":
          place = value.isEmpty ? nil : Place(name: value, state: place?.name == value ? place?.state : nil)
        case "participants":
          participants = Self.participants(value)
          keepsParticipants = false
        default: continue
        }
      }
    }
    var corrected = Entry(
      id: entry.id, kind: kind, status: status, date: date, place: place, participants: participants,
      tellings: entry.tellings, sides: entry.sides, independentSources: entry.independentSources,
      conflicts: entry.conflicts, isMain: entry.isMain, confidence: verdict == "accepted" ? 1 : entry.confidence)
    (corrected.topics, corrected.contexts) = (entry.topics, entry.contexts)
    return (corrected, verdict, keepsParticipants)
  }

  /// Participants written `Name@STATE; @STATE`.
  private static func participants(_ text: String) -> [Entry.Participant] {
    text.split(separator: ";").map { part in
      let cells = part.split(separator: "@", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      let state = cells.count > 1 && !cells[1].isEmpty ? cells[1] : nil
      return Entry.Participant(
        person: nil, name: cells[0].isEmpty ? nil : cells[0], state: state, office: nil, role: nil, part: nil)
    }
  }
}

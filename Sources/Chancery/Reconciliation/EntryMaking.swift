/// Makes a dossier's entry from the tellings of one engagement.
///
/// Where tellings differ, the value with the most support is shown, and a conflict keeps them all.
struct EntryMaking {
  /// The one that tells most first: what it says leads where nothing else decides.
  private let told: [ToldEngagement]
  private let names: [String: String]

  /// - Parameter names: the dossier's name of each person, by id.
  init(_ told: [ToldEngagement], names: [String: String]) {
    self.told = told.sorted { a, b in
      if a.engagement.isMain != b.engagement.isMain { return a.engagement.isMain }
      if (a.firmDays != nil) != (b.firmDays != nil) { return a.firmDays != nil }
      if a.parties.count != b.parties.count { return a.parties.count > b.parties.count }
      return a.telling < b.telling
    }
    self.names = names
  }

  /// The entry; `number` tells it from earlier ones with the same kind, date and participants.
  func entry(id: String) -> Entry {
    let (date, conflict) = date()
    return Entry(
      id: id, kind: kind, status: status, date: date, place: place, participants: participants,
      tellings: told.map(\.telling).sorted(), sides: Set(told.compactMap(\.side)).sorted(),
      independentSources: Set(told.map(\.source)).count, conflicts: conflict.map { [$0] } ?? [],
      isMain: told.contains { $0.engagement.isMain }, confidence: told.map(\.engagement.confidence).max() ?? 0)
  }

  /// Kind, first day and the participants' last names, such as `call-2023-03-29-biden-trong`.
  var id: String {
    let day = date().date.map { String($0.edtf.text.prefix { $0 != "/" && $0 != "," }.filter { $0 != "[" }) }
    let parties = participants.prefix(3).map { party in
      Folding.fold(party.name.flatMap { PersonName($0).words.last } ?? party.state ?? "unknown")
    }
    return
      ([told[0].kindGroup == .meeting ? kind.rawValue : told[0].kindGroup.rawValue, day ?? "undated"] + parties.sorted())
      .joined(separator: "-")
  }

  /// The kind that most tellings give; of equals the leading telling's.
  private var kind: Engagement.Kind {
    var counts: [Engagement.Kind: Int] = [:]
    for one in told { counts[one.engagement.kind, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return told.first { counts[$0.engagement.kind] == most }?.engagement.kind ?? told[0].engagement.kind
  }

  /// What took place is no longer planned, what is planned no longer proposed.
  private var status: Engagement.Status {
    let statuses = Set(told.map(\.engagement.status))
    return [.cancelled, .occurred, .planned, .proposed].first(where: statuses.contains) ?? .occurred
  }

  /// The leading telling's place; but where an engagement of one place is told with a position, that one.
  private var place: Place? {
    let places = told.compactMap(\.engagement.place)
    let positioned = kind == .visit ? nil : places.first { $0.latitude != nil }
    return positioned ?? places.first
  }

  /// The date that bounds the engagement most closely, of equals the one that most tellings give, and the conflict
  /// where two dates cannot both be true.
  private func date() -> (date: Dating?, conflict: Entry.Conflict?) {
    var versions: [String: [ToldEngagement]] = [:]
    for one in told { if let date = one.engagement.date { versions[date.edtf.text, default: []].append(one) } }
    func length(_ told: [ToldEngagement]) -> Int {
      guard let days = told[0].firmDays?.hull.days else { return .max }
      // Of a journey or a conference a report may tell one day of several.
      let isLong = [.visit, .multilateral].contains(kind) && told[0].engagement.date?.edtf.text.contains("/") == true
      return isLong ? 0 : days
    }
    let sorted = versions.sorted { a, b in
      let (x, y) = (length(a.value), length(b.value))
      if x != y { return x < y }
      return a.value.count != b.value.count ? a.value.count > b.value.count : a.key < b.key
    }
    guard let best = sorted.first, let lead = best.value.first, let date = lead.engagement.date else {
      return (nil, nil)
    }
    let reports = Set(best.value.map(\.telling.report)).sorted().map(\.value)
    let basis = date.basis + (told.count > 1 ? ["told by \(reports.joined(separator: ", "))"] : [])
    let dating = Dating(edtf: date.edtf, quote: date.quote, basis: basis)
    let isDisputed = sorted.contains { version in
      guard let days = version.value[0].days, let leading = lead.days else { return false }
      return days.agreement(with: leading) == .apart
    }
    guard isDisputed else { return (dating, nil) }
    let all = sorted.map { version in
      Entry.Conflict.Version(value: version.key, reports: Set(version.value.map(\.telling.report)).sorted())
    }
    return (dating, Entry.Conflict(field: .date, versions: all))
  }

  /// All who are told, once each; a state only where none of its persons is told.
  private var participants: [Entry.Participant] {
    var found: [Entry.Participant] = []
    for one in told {
      for (party, participant) in zip(one.parties, one.engagement.participants) {
        let known = found.firstIndex {
          party.person == nil ? $0.state == party.state : $0.person == party.person
        }
        let merged = Entry.Participant(
          person: party.person, name: party.person.flatMap { names[$0] } ?? participant.name, state: party.state,
          office: participant.office, role: participant.role, part: participant.part)
        if let known {
          found[known] = found[known].completed(with: merged)
        } else {
          found.append(merged)
        }
      }
    }
    let statesOfPersons = Set(found.filter { $0.person != nil }.compactMap(\.state))
    return found.filter { $0.person != nil || !statesOfPersons.contains($0.state ?? "") }
  }
}

extension Entry.Participant {
  /// This participant, with what it lacks taken from another telling.
  fileprivate func completed(with other: Entry.Participant) -> Entry.Participant {
    guard person == other.person else { return self }
    return Entry.Participant(
      person: person, name: name ?? other.name, state: state ?? other.state, office: office ?? other.office,
      role: role ?? other.role, part: part ?? other.part)
  }
}

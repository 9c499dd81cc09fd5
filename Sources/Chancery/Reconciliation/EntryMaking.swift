/// Makes a dossier's entry from the tellings of one engagement.
///
/// Where tellings differ, the value with the most support is shown, and a conflict keeps them all.
package struct EntryMaking {
  /// The one that tells most first: what it says leads where nothing else decides.
  private let told: [ToldEngagement]

  package init(_ told: [ToldEngagement]) {
    self.told = told.sorted { a, b in
      if a.engagement.isMain != b.engagement.isMain { return a.engagement.isMain }
      if a.isFirm != b.isFirm { return a.isFirm }
      if a.parties.count != b.parties.count { return a.parties.count > b.parties.count }
      return a.telling < b.telling
    }
  }

  /// The entry and, one by one, who its participants are.
  ///
  /// Its id is made from kind, first day and the participants' last names, such as `call-2023-03-29-biden-trong`; where
  /// several entries have the same, the dossier numbers them.
  package var entry: (entry: Entry, figures: [String?]) {
    let (date, dateConflict) = date()
    let figures = attendance
    let participants = figures.map(\.participant)
    var entry = Entry(
      id: id(date, participants), kind: kind, status: status, date: date, place: place, participants: participants,
      tellings: told.map(\.telling).sorted(), sides: Set(told.compactMap(\.side)).sorted(),
      independentSources: Set(told.map(\.source)).count,
      conflicts: [dateConflict, placeConflict, participantConflict].compactMap { $0 },
      isMain: told.contains { $0.engagement.isMain }, confidence: told.map(\.engagement.confidence).max() ?? 0)
    entry.topics = Set(told.flatMap(\.engagement.topics)).sorted()
    entry.contexts = Set(told.flatMap(\.engagement.contexts)).sorted()
    return (entry, figures.map(\.figure))
  }

  private func id(_ date: Dating?, _ participants: [Entry.Participant]) -> String {
    let day = date.map { String($0.edtf.text.prefix { $0 != "/" && $0 != "," }.filter { $0 != "[" }) }
    let parties = participants.prefix(3).map { party in
      Folding.fold(party.name.flatMap { PersonName($0).words.last } ?? party.state ?? "unknown")
    }
    let what = told[0].kindGroup == .meeting ? kind.rawValue : told[0].kindGroup.rawValue
    return ([what, day ?? "undated"] + parties.sorted()).joined(separator: "-")
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

  // MARK: Versions

  /// A value with the tellings that give it.
  private struct Version {
    let value: String
    let told: [ToldEngagement]
    var sources: Int { Set(told.map(\.source)).count }
    var reports: [ReportID] { Set(told.map(\.telling.report)).sorted() }
  }

  private func versions(_ value: (ToldEngagement) -> String?) -> [Version] {
    var found: [String: [ToldEngagement]] = [:]
    for one in told { if let value = value(one) { found[value, default: []].append(one) } }
    return found.map { Version(value: $0.key, told: $0.value) }
      .sorted { $0.sources != $1.sources ? $0.sources > $1.sources : $0.value < $1.value }
  }

  private func conflict(_ field: Entry.Conflict.Field, _ versions: [Version], reason: String) -> Entry.Conflict {
    Entry.Conflict(
      field: field, reason: reason, versions: versions.map { .init(value: $0.value, reports: $0.reports) })
  }

  /// The date that bounds the engagement most closely, of equals the one that most sources give, and the conflict where
  /// two dates cannot both be true.
  private func date() -> (date: Dating?, conflict: Entry.Conflict?) {
    func length(_ version: Version) -> Int {
      guard let one = version.told.first, let days = one.firmDays?.hull.days else { return .max }
      // Of a journey or a conference a report may tell one day of several.
      let isLong = [.visit, .multilateral].contains(kind) && version.value.contains("/")
      return isLong ? 0 : days
    }
    let sorted = versions { $0.engagement.date?.edtf.text }.sorted { length($0) < length($1) }
    guard let best = sorted.first, let lead = best.told.first, let date = lead.engagement.date else {
      return (nil, nil)
    }
    let reports = best.reports.map(\.value).joined(separator: ", ")
    let basis = date.basis + (told.count > 1 ? ["told by \(reports)"] : [])
    let dating = Dating(edtf: date.edtf, quote: date.quote, basis: basis)
    let isDisputed = sorted.contains { version in
      guard let days = version.told.first?.days, let leading = lead.days else { return false }
      return days.agreement(with: leading) == .apart
    }
    let rival = sorted.dropFirst().first
    let reason =
      rival.map { length($0) } == length(best)
      ? support(best, rival) : "the closest bound on the day"
    return (dating, isDisputed ? conflict(.date, sorted, reason: reason) : nil)
  }

  private func support(_ best: Version, _ rival: Version?) -> String {
    if best.sources > rival?.sources ?? 0 {
      return "told by \(best.sources) independent source\(best.sources == 1 ? "" : "s"), more than any other"
    }
    return "as well supported as another; the first in order"
  }

  /// Two towns that lie apart.
  private var placeConflict: Entry.Conflict? {
    guard kind != .visit, let place, place.latitude != nil else { return nil }
    let leading = Self.compared(place.name)
    let all = versions { $0.engagement.place.flatMap { $0.latitude == nil ? nil : $0.name } }
    guard Set(all.map { Self.compared($0.value) }).count > 1 else { return nil }
    let first = all.filter { Self.compared($0.value) == leading }
    let others = all.filter { Self.compared($0.value) != leading }
    return conflict(.place, first + others, reason: "the place that the fullest account tells")
  }

  private static func compared(_ name: String) -> String { Pieces.of(name).joined() }

  /// Two accounts each of which names someone whom the other, naming as many of that state, does not.
  private var participantConflict: Entry.Conflict? {
    func names(_ one: ToldEngagement) -> String? {
      let named = zip(one.parties, one.engagement.participants).filter { $0.0.figure != nil }
      return named.isEmpty ? nil : named.compactMap(\.1.name).joined(separator: "; ")
    }
    let figures = told.map { Set($0.parties.compactMap(\.figure)) }.filter { !$0.isEmpty }
    let differ = figures.contains { a in
      figures.contains { b in !a.isSubset(of: b) && !b.isSubset(of: a) }
    }
    guard differ else { return nil }
    let all = versions(names)
    return all.count > 1 ? conflict(.participants, all, reason: "all who are named are shown") : nil
  }

  // MARK: Participants

  /// All who are told, once each; a state only where none of its persons is told.
  private var attendance: [(participant: Entry.Participant, figure: String?)] {
    var found: [(participant: Entry.Participant, figure: String?)] = []
    for one in told {
      for (party, participant) in zip(one.parties, one.engagement.participants) {
        let known = found.firstIndex {
          party.figure == nil ? $0.figure == nil && $0.participant.state == party.state : $0.figure == party.figure
        }
        let merged = Entry.Participant(
          person: nil, name: participant.name, state: party.state, office: participant.office, role: participant.role,
          part: participant.part)
        if let known {
          found[known].participant = found[known].participant.completed(with: merged)
        } else {
          found.append((merged, party.figure))
        }
      }
    }
    let statesOfPersons = Set(found.filter { $0.figure != nil }.compactMap(\.participant.state))
    return found.filter { $0.figure != nil || !statesOfPersons.contains($0.participant.state ?? "") }
  }
}

extension Entry.Participant {
  /// This participant, with what it lacks taken from another telling.
  fileprivate func completed(with other: Entry.Participant) -> Entry.Participant {
    Entry.Participant(
      person: person, name: name ?? other.name, state: state ?? other.state, office: office ?? other.office,
      role: role ?? other.role, part: part ?? other.part)
  }
}

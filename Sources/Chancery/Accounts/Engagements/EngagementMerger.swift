import Language

/// Puts together the drafts that tell one engagement, and makes engagements of what remains.
struct EngagementMerger {
  let reading: Reading
  let cast: Cast

  /// The engagements that the drafts tell, in text order of their first trigger.
  func merged(_ drafts: [ContactDraft]) -> [Engagement] {
    var groups: [Group] = []
    for draft in drafts where isWorthy(draft) {
      let alone = group(of: draft)
      if let place = groups.firstIndex(where: { canJoin(alone, $0) }) {
        groups[place].take(alone)
      } else if !draft.pointsBack || Set(draft.parts.compactMap { cast.state(of: $0.referent) }).count > 1 {
        groups.append(alone)
      }
    }
    return groups.enumerated().map { engagement($1.drafts, number: $0 + 1) }
  }

  /// Drafts that tell one engagement, with what every further draft is compared with, so that a long group is not gone
  /// through again and again.
  private struct Group {
    var drafts: [ContactDraft]
    /// Those who take part, each referent once.
    var parts: [ContactDraft.Slot]
    /// The persons among them by their states.
    var people: [String: Set<Referent>]
    /// Whether one of the drafts tells of an engagement over before.
    var isEarlier: Bool
    var place: Term?

    mutating func take(_ other: Group) {
      drafts += other.drafts
      for slot in other.parts where !parts.contains(where: { $0.referent == slot.referent }) { parts.append(slot) }
      people.merge(other.people) { $0.union($1) }
      isEarlier = isEarlier || other.isEarlier
      place = place ?? other.place
    }
  }

  private func group(of draft: ContactDraft) -> Group {
    var people: [String: Set<Referent>] = [:]
    for slot in draft.parts where cast.isPerson(slot.referent) {
      if let state = cast.state(of: slot.referent) { people[state, default: []].insert(slot.referent) }
    }
    return Group(
      drafts: [draft], parts: draft.parts, people: people, isEarlier: isEarlier(draft), place: draft.place)
  }

  // MARK: Worth telling

  /// A contact has two sides: persons or states of two states or bodies, or a person abroad.
  func isWorthy(_ draft: ContactDraft) -> Bool {
    let states = Set(draft.parts.compactMap { cast.state(of: $0.referent) })
    switch draft.kind {
    case .visit: return !draft.parts.isEmpty && (draft.place != nil || draft.pointsBack)
    case .multilateral:
      return draft.parts.count > 1
        || draft.parts.contains { slot in
          if case .state(let code) = slot.referent { reading.vocabulary.world.bodies.contains(code) } else { true }
        }
    case .signing: return states.count > 1 || draft.parts.count > 1 && states.count != 1
    case .message, .ceremony:
      return states.count > 1
        || draft.parts.count > 1 && draft.parts.contains { cast.state(of: $0.referent) == nil }
    default:
      let unknown = draft.parts.filter { cast.state(of: $0.referent) == nil }.count
      let hasPerson = draft.parts.contains { cast.isPerson($0.referent) }
      if draft.status == .proposed, !hasPerson { return false }
      return draft.parts.count > 1 && (states.count > 1 || unknown > 0)
    }
  }

  // MARK: One and the same

  private func canJoin(_ alone: Group, _ group: Group) -> Bool {
    guard let draft = alone.drafts.first, let first = group.drafts.first,
      EngagementMerger.isSameKind(draft.kind, first.kind)
        || draft.pointsBack && isTalk(draft.kind) && isTalk(first.kind)
    else { return false }
    if draft.status != first.status, !(draft.pointsBack && first.status != .occurred) {
      // A plan told in one place and its fulfilment in another stay two.
      return false
    }
    let shared = draft.parts.filter { slot in group.parts.contains { isSame($0, slot) } }.count
    let sameSentence = reading.sentenceOf[draft.trigger] == reading.sentenceOf[first.trigger]
    guard !haveRivals(alone.people, group.people) else { return false }
    if draft.pointsBack { return shared > 0 && shared * 2 >= min(draft.parts.count, first.parts.count) }
    guard shared == min(draft.parts.count, first.parts.count), shared > 0 else { return false }
    if alone.isEarlier != group.isEarlier { return false }
    if draft.kind == .visit {
      guard let one = draft.place, let other = group.place else { return true }
      return reading.state(of: one) == reading.state(of: other) && !haveTwoDates(draft, first)
    }
    if sameSentence, draft.trigger != first.trigger, draft.parts.count != first.parts.count { return false }
    if let one = draft.place, let other = first.place, let a = reading.state(of: one), let b = reading.state(of: other),
      a != b
    {
      return false
    }
    return !haveTwoDates(draft, first)
  }

  /// Whether one side names persons of a state and the other side names others of the same state.
  private func haveRivals(_ one: [String: Set<Referent>], _ other: [String: Set<Referent>]) -> Bool {
    one.contains { state, persons in other[state].map { $0.isDisjoint(with: persons) } ?? false }
  }

  /// "The two last met in Tokyo in December": over before what the report tells, and dated by itself.
  private func isEarlier(_ draft: ContactDraft) -> Bool {
    guard !dateWords(draft).isEmpty else { return false }
    let trigger = draft.trigger
    let verb = reading.words[trigger].partOfSpeech == .verb ? trigger : reading.words[trigger].head
    let below = reading.children[verb] + reading.children[trigger]
    return below.contains { child in
      reading.vocabulary.contacts.classes.has(reading.folded[child], in: "earlier") && abs(child - trigger) < 8
        || reading.words[child].relation == .auxiliary
          && ["had", "avait", "avaient", "s'etait", "etait", "etaient"].contains(reading.folded[child])
    }
  }

  /// "The talks" may point back to a call or a meeting.
  private func isTalk(_ kind: Engagement.Kind) -> Bool { [.call, .videoCall, .meeting, .dialogue].contains(kind) }

  static func isSameKind(_ a: Engagement.Kind, _ b: Engagement.Kind) -> Bool {
    if a == b { return true }
    let calls: Set<Engagement.Kind> = [.call, .videoCall]
    return calls.contains(a) && calls.contains(b)
  }

  private func isSame(_ a: ContactDraft.Slot, _ b: ContactDraft.Slot) -> Bool {
    if a.referent == b.referent { return true }
    switch (a.referent, b.referent) {
    case (.person(let person), .state(let code)), (.state(let code), .person(let person)):
      return cast.people[person].state == code
    default: return false
    }
  }

  /// Words of date in both clauses that differ ("on April 2", "last November") keep two meetings of one pair apart.
  private func haveTwoDates(_ a: ContactDraft, _ b: ContactDraft) -> Bool {
    let one = dateWords(a)
    let other = dateWords(b)
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  private func dateWords(_ draft: ContactDraft) -> Set<String> {
    let sentence = reading.sentence(of: draft.trigger)
    let near = max(sentence.lowerBound, draft.trigger - 12)..<min(sentence.upperBound, draft.trigger + 14)
    var found: Set<String> = []
    for word in near {
      let form = reading.folded[word]
      if reading.vocabulary.common.has(form, in: "time-noun"), form.count > 4,
        !reading.vocabulary.common.has(form, in: "time-vague")
      {
        found.insert(form)
      } else if form.count == 4, form.allSatisfy(\.isNumber), form.hasPrefix("1") || form.hasPrefix("2") {
        found.insert(form)
      }
    }
    return found
  }

  // MARK: Making engagements

  private func engagement(_ group: [ContactDraft], number: Int) -> Engagement {
    let best = group.first { !$0.pointsBack } ?? group[0]
    var participants: [Participant] = []
    var seen: [Referent] = []
    for slot in group.flatMap(\.parts) where !seen.contains(slot.referent) {
      if seen.contains(where: { isSame(ContactDraft.Slot(referent: $0, part: nil, word: 0), slot) }),
        case .state = slot.referent
      {
        continue
      }
      seen.append(slot.referent)
      participants.append(participant(slot))
    }
    let named = Set(participants.filter { $0.name != nil }.compactMap(\.state))
    participants.removeAll { one in one.name == nil && one.state.map(named.contains) ?? false }
    let evidence = group.compactMap { reading.quote($0.words) }
    return Engagement(
      id: "e\(number)", kind: best.kind, status: best.status, participants: participants,
      place: group.lazy.compactMap(\.place).first.map(place), isMain: reading.sentenceOf[best.trigger] < 4,
      confidence: confidence(group, participants), evidence: evidence, triggers: group.map(\.trigger))
  }

  private func participant(_ slot: ContactDraft.Slot) -> Participant {
    let extent = cast.mention(at: slot.word)?.words ?? slot.word..<slot.word + 1
    let evidence = [reading.quote(extent)].compactMap { $0 }
    switch slot.referent {
    case .person(let place):
      let person = cast.people[place]
      return Participant(
        name: person.name, state: person.state, office: person.office?.text, role: person.office?.role,
        part: slot.part, evidence: evidence)
    case .state(let code):
      return Participant(name: nil, state: code, office: nil, role: nil, part: slot.part, evidence: evidence)
    }
  }

  private func place(_ term: Term) -> Place {
    switch term.meaning {
    case .city(let index):
      let city = reading.vocabulary.world.cities[index]
      return Place(
        name: reading.text(of: term.words), state: city.state, latitude: city.latitude, longitude: city.longitude)
    case .state(let code), .part(let code): return Place(name: reading.text(of: term.words), state: code)
    default: return Place(name: reading.text(of: term.words), state: nil)
    }
  }

  /// A first estimate: named persons on two sides weigh most, then the number of times it is told.
  private func confidence(_ group: [ContactDraft], _ participants: [Participant]) -> Double {
    var value = 0.5
    if participants.filter({ $0.name != nil }).count > 1 { value += 0.25 }
    if Set(participants.compactMap(\.state)).count > 1 { value += 0.1 }
    if group.count > 1 { value += 0.1 }
    return min(value, 0.95)
  }
}

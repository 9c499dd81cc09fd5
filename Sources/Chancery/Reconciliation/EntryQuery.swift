/// Which entries or statements are asked for; what is nil or empty asks for all.
public struct EntryQuery: Hashable, Sendable {
  /// Codes of two states or bodies that both take part.
  public var between: [String] = []
  /// A person's name in any spelling, or a person's id.
  public var with: String?
  /// The code of a state or body that takes part; asked for together with ``with``, either will do.
  public var withState: String?
  /// The earliest and the latest date, as a day, a month or a year. What has no date lies in no time.
  public var since: EDTF?
  public var until: EDTF?
  public var kinds: Set<Engagement.Kind> = []
  public var statuses: Set<Engagement.Status> = []

  public init() {}

  /// Whether an entry is asked for.
  public func admits(_ entry: Entry) -> Bool {
    if !kinds.isEmpty && !kinds.contains(entry.kind) { return false }
    if !statuses.isEmpty && !statuses.contains(entry.status) { return false }
    let parties = entry.participants.map { Party(person: $0.person, name: $0.name, state: $0.state) }
    return admits(parties: parties) && admits(entry.date)
  }

  /// One who takes part, speaks or is spoken to.
  struct Party {
    let person: String?
    let name: String?
    let state: String?
  }

  func admits(parties: [Party]) -> Bool {
    guard between.allSatisfy({ code in parties.contains { $0.state == code } }) else { return false }
    guard with != nil || withState != nil else { return true }
    let name = with.map { PersonName($0) }
    return parties.contains { party in
      if withState != nil && party.state == withState { return true }
      guard let with, let name else { return false }
      return party.person == with || party.name.map { PersonName($0).likeness(to: name) != nil } ?? false
    }
  }

  func admits(_ date: Dating?) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let days = date.map({ PossibleDays($0.edtf) }), days.yearless == nil else { return false }
    let earliest = since.flatMap { PossibleDays($0).hull.first }
    let latest = until.flatMap { PossibleDays($0).hull.last }
    return days.spans.contains { $0.overlaps(PossibleDays.Span(first: earliest, last: latest)) }
  }
}

/// A statement as a dossier lists it: with its persons known, and the entry at whose engagement it was made.
public struct CitedStatement: Sendable {
  /// One who speaks or is spoken to.
  public struct Voice: Hashable, Sendable {
    /// The person's id; nil when only a state or body is told.
    public let person: String?
    public let name: String?
    public let state: String?
  }

  /// The report and the statement's number in its account, such as `r1/s2`.
  public let id: String
  public let report: Report
  public let statement: Statement
  public let speakers: [Voice]
  public let addressees: [Voice]
  /// The entry's id; nil when the report ties the statement to no engagement.
  public let entry: String?
  /// The engagement's date, else the report's.
  public let date: Dating?

  /// All statements of `accounts`, in the order of accounts and text.
  ///
  /// - Parameter entries: where the engagements of these accounts were joined into entries.
  public static func all(of accounts: [Account], identity: Identity, entries: [Entry]) -> [CitedStatement] {
    var joined: [Entry.Telling: Entry] = [:]
    for entry in entries { for telling in entry.tellings { joined[telling] = entry } }
    return accounts.flatMap { account in
      let report = account.report
      let written = report.published.map { Dating(edtf: EDTF($0), quote: nil, basis: []) } ?? account.dated
      return account.statements.enumerated().map { place, statement in
        let entry = statement.engagement.flatMap { joined[Entry.Telling(report: report.id, engagement: $0)] }
        func voices(_ speakers: [Speaker]) -> [Voice] {
          speakers.map { speaker in
            let mention = speaker.name.map { PersonMention(name: $0, state: speaker.state) }
            let person = mention.flatMap { identity.person(of: $0) }
            return Voice(person: person?.id, name: person?.name ?? speaker.name, state: speaker.state)
          }
        }
        return CitedStatement(
          id: "\(report.id)/s\(place + 1)", report: report, statement: statement,
          speakers: voices(statement.speakers), addressees: voices(statement.addressees), entry: entry?.id,
          date: entry?.date ?? written)
      }
    }
  }

  /// Whether it is asked for: speakers and addressees count as those who take part.
  public func isAdmitted(by query: EntryQuery) -> Bool {
    let voices = (speakers + addressees).map { EntryQuery.Party(person: $0.person, name: $0.name, state: $0.state) }
    return query.admits(parties: voices) && query.admits(date)
  }

  /// The statement as everybody who scripts the program gets it; `docs/formats.md` describes each field.
  public var json: JSON {
    let quotes = QuoteWriter(text: report.text)
    return .object([
      .init("id", .string(id)),
      .init("report", .string(report.id.value)),
      .init("date", date.map { .string($0.edtf.text) } ?? .null),
      .init("speakers", .array(speakers.map(\.json))),
      .init("addressees", .array(addressees.map(\.json))),
      .init("act", .string(statement.act.rawValue)),
      .init("content", .text(statement.content?.words)),
      .init("topics", .texts(statement.topics)),
      .init("codes", statement.codes.json),
      .init("entry", .text(entry)),
      .init("confidence", .share(statement.confidence)),
      .init("evidence", quotes.json(statement.evidence)),
    ])
  }
}

extension CitedStatement.Voice {
  fileprivate var json: JSON {
    .object([.init("person", .text(person)), .init("name", .text(name)), .init("state", .text(state))])
  }
}

import Chancery
import GRDB

/// Writes one account's rows.
struct AccountWriter {
  private let db: Database
  private let account: Account
  private let codePoints: CodePoints
  private var id: String { account.report.id.value }

  init(_ db: Database, _ account: Account) {
    self.db = db
    self.account = account
    codePoints = CodePoints(of: account.report.text)
  }

  func write() throws {
    let report = account.report
    try insert(
      "reports",
      [
        id, report.title, report.text, report.language?.tag, report.outlet, report.side, report.published?.description,
        report.url, account.dated?.edtf.text, Self.basis(account.dated), account.written?.text, nil, nil, 0,
      ])
    try insert("report_numbers", [nil, id])
    if let quote = account.dated?.quote { try write([quote], of: id, for: "date") }
    let leading = account.engagements.first(where: \.isMain)?.id
    for (place, engagement) in account.engagements.enumerated() {
      try write(engagement, at: place, leads: engagement.id == leading)
    }
    for (place, office) in account.offices.enumerated() { try write(office, at: place) }
    for (place, statement) in account.statements.enumerated() { try write(statement, at: place) }
    for (place, milestone) in account.milestones.enumerated() { try write(milestone, at: place) }
    try DateRows(db).write(account)
  }

  private func write(_ engagement: Engagement, at place: Int, leads: Bool) throws {
    let fact = "\(id)/\(engagement.id)"
    try insert(
      "told_engagements",
      [
        fact, id, place, engagement.id, engagement.kind.rawValue, engagement.status.rawValue, engagement.isMain,
        engagement.date?.edtf.text, Self.basis(engagement.date), engagement.place?.name, engagement.place?.state,
        engagement.place?.latitude, engagement.place?.longitude, engagement.confidence,
        leads, JSON.texts(engagement.topics).line, JSON.texts(engagement.contexts).line,
      ])
    try write(engagement.evidence, of: fact, for: "evidence")
    if let quote = engagement.date?.quote { try write([quote], of: fact, for: "date") }
    for (place, participant) in engagement.participants.enumerated() {
      let part = "\(fact)/p\(place + 1)"
      try insert(
        "told_participants",
        [
          part, fact, place, participant.name, participant.state, participant.office, participant.role?.rawValue,
          participant.part?.rawValue,
        ])
      try write(participant.evidence, of: part, for: "evidence")
    }
  }

  private func write(_ office: OfficeClaim, at place: Int) throws {
    let fact = "\(id)/o\(place + 1)"
    try insert(
      "told_offices",
      [fact, id, place, office.name, office.office, office.role.rawValue, office.state, office.isFormer])
    try write(office.evidence, of: fact, for: "evidence")
  }

  private func write(_ statement: Chancery.Statement, at place: Int) throws {
    let fact = "\(id)/s\(place + 1)"
    try insert(
      "told_statements",
      [
        fact, id, place, statement.act.rawValue, statement.engagement, statement.confidence,
        JSON.texts(statement.topics).line, JSON.texts(statement.codes.contexts).line, statement.codes.plover,
        statement.codes.mode, statement.codes.cameo,
      ])
    for (isAddressed, speakers) in [(false, statement.speakers), (true, statement.addressees)] {
      for (place, speaker) in speakers.enumerated() {
        try insert("told_speakers", [fact, place, isAddressed, speaker.name, speaker.state])
      }
    }
    try write(statement.evidence, of: fact, for: "evidence")
    if let content = statement.content { try write([content], of: fact, for: "content") }
  }

  private func write(_ milestone: Milestone, at place: Int) throws {
    let fact = "\(id)/m\(place + 1)"
    try insert(
      "told_milestones",
      [
        fact, id, place, JSON.texts(milestone.states).line, milestone.what, milestone.date?.edtf.text,
        Self.basis(milestone.date), milestone.isNew,
      ])
    try write(milestone.evidence, of: fact, for: "evidence")
    if let quote = milestone.date?.quote { try write([quote], of: fact, for: "date") }
  }

  private func write(_ quotes: [Quote], of fact: String, for purpose: String) throws {
    for (place, quote) in quotes.enumerated() {
      let range = codePoints.range(ofBytes: quote.bytes)
      try insert(
        "quotes",
        [
          nil, id, fact, purpose, place, range.lowerBound, range.upperBound, quote.bytes.lowerBound,
          quote.bytes.upperBound, quote.words,
        ])
    }
  }

  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try RowWriter.insert(db, table, values)
  }

  private static func basis(_ dating: Dating?) -> String? { dating.map { JSON.texts($0.basis).line } }
}

extension Account {
  /// The account as a dossier keeps it: without the places of words in an analysis that is not kept.
  var stored: Account {
    var account = self
    for place in account.engagements.indices { account.engagements[place].triggers = [] }
    for place in account.milestones.indices { account.milestones[place].triggers = [] }
    return account
  }
}

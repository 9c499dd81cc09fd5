import Chancery
import Foundation
import GRDB

/// Reads accounts back from their rows.
struct StoredAccounts {
  private let db: Database
  private let file: String
  private let reports: [ReportID]?

  /// - Parameter reports: whose accounts are read; nil for all.
  init(_ db: Database, file: String, reports: [ReportID]?) {
    self.db = db
    self.file = file
    self.reports = reports
  }

  /// The accounts, sorted by report.
  func accounts() throws -> [Account] {
    var found: [Account] = []
    let rows =
      try reports.map { try fetch("SELECT * FROM reports WHERE id IN", $0.map(\.value), "ORDER BY id") }
      ?? Row.fetchAll(db, sql: "SELECT * FROM reports ORDER BY id")
    for row in rows { found.append(try account(row)) }
    return found
  }

  private func fetch(_ sql: String, _ values: [String], _ order: String) throws -> [Row] {
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    return try Row.fetchAll(
      db.cachedStatement(sql: "\(sql) (\(marks)) \(order)"), arguments: StatementArguments(values))
  }

  private func rows(_ table: String, of report: ReportID) throws -> [Row] {
    try fetch("SELECT * FROM \(table) WHERE report IN", [report.value], "ORDER BY position")
  }

  private func account(_ row: Row) throws -> Account {
    let report = Report(
      id: ReportID(row["id"]), title: row["title"], text: row["text"],
      language: (row["language"] as String?).flatMap(Tongue.init(rawValue:)), outlet: row["outlet"], side: row["side"],
      published: (row["published"] as String?).flatMap { Day($0) }, url: row["url"])
    let quotes = try StoredQuotes(rows("quotes", of: report.id), of: report, file: file)
    var account = Account(report: report)
    account.dated = Self.dating(row, "dated", "dated_basis", quotes.first(of: report.id.value, for: "date"))
    account.engagements = try rows("told_engagements", of: report.id).map { try engagement($0, quotes) }
    account.offices = try rows("told_offices", of: report.id).map { row in
      OfficeClaim(
        name: row["name"], office: row["office"], role: Role(rawValue: row["role"]) ?? .other, state: row["state"],
        isFormer: row["former"], evidence: quotes.all(of: row["id"], for: "evidence"))
    }
    account.statements = try rows("told_statements", of: report.id).map { try statement($0, quotes) }
    account.milestones = try rows("told_milestones", of: report.id).map { row in
      let date = quotes.first(of: row["id"], for: "date")
      return Milestone(
        states: Self.texts(row["states"]), what: row["what"], date: Self.dating(row, "date", "date_basis", date),
        evidence: quotes.all(of: row["id"], for: "evidence"), triggers: [], isNew: row["is_new"])
    }
    try DateRows(db).read(into: &account)
    return account
  }

  private func engagement(_ row: Row, _ quotes: StoredQuotes) throws -> Engagement {
    let participants = try fetch(
      "SELECT * FROM told_participants WHERE engagement IN", [row["id"] as String], "ORDER BY position")
    return Self.engagement(row, participants: participants, quotes.all)
  }

  /// An engagement from its rows; `quotes` gives the words for a fact and a purpose.
  static func engagement(
    _ row: Row, participants: [Row], _ quotes: (_ fact: String, _ purpose: String) -> [Quote]
  ) -> Engagement {
    let id: String = row["id"]
    return Engagement(
      id: row["name"], kind: Engagement.Kind(rawValue: row["kind"]) ?? .meeting,
      status: Engagement.Status(rawValue: row["status"]) ?? .occurred,
      participants: participants.map { row in
        Participant(
          name: row["name"], state: row["state"], office: row["office"],
          role: (row["role"] as String?).flatMap(Role.init(rawValue:)),
          part: (row["part"] as String?).flatMap(Participant.Part.init(rawValue:)),
          evidence: quotes(row["id"], "evidence"))
      },
      date: dating(row, "date", "date_basis", quotes(id, "date").first), place: place(row), isMain: row["main"],
      confidence: row["confidence"], evidence: quotes(id, "evidence"), triggers: [],
      topics: texts(row["topics"]), contexts: texts(row["contexts"]))
  }

  private func statement(_ row: Row, _ quotes: StoredQuotes) throws -> Chancery.Statement {
    let id: String = row["id"]
    let rows = try fetch("SELECT * FROM told_speakers WHERE statement IN", [id], "ORDER BY addressed, position")
    func speakers(addressed: Bool) -> [Speaker] {
      rows.filter { $0["addressed"] == addressed }.map { Speaker(name: $0["name"], state: $0["state"]) }
    }
    return Chancery.Statement(
      speakers: speakers(addressed: false), addressees: speakers(addressed: true),
      act: Act(rawValue: row["act"]) ?? .affirm, content: quotes.first(of: id, for: "content"),
      engagement: row["engagement"], confidence: row["confidence"], evidence: quotes.all(of: id, for: "evidence"),
      topics: Self.texts(row["topics"]), codes: Self.codes(row))
  }

  static func codes(_ row: Row) -> Codes {
    Codes(plover: row["plover"], mode: row["mode"], cameo: row["cameo"], contexts: texts(row["contexts"]))
  }

  static func place(_ row: Row) -> Place? {
    (row["place"] as String?).map {
      Place(name: $0, state: row["place_state"], latitude: row["latitude"], longitude: row["longitude"])
    }
  }

  static func dating(_ row: Row, _ column: String, _ basis: String, _ quote: Quote?) -> Dating? {
    (row[column] as String?).map { Dating(edtf: EDTF(stored: $0), quote: quote, basis: texts(row[basis])) }
  }

  static func texts(_ json: String?) -> [String] {
    json.flatMap { try? JSONDecoder().decode([String].self, from: Data($0.utf8)) } ?? []
  }
}

/// One report's quotes by what they ground.
private struct StoredQuotes {
  private var quotes: [String: [Quote]] = [:]

  /// - Throws: ``DossierFault`` when a quote does not repeat the words at its place.
  init(_ rows: [Row], of report: Report, file: String) throws {
    for row in rows {
      let (first, end): (Int, Int) = (row["first_byte"], row["end_byte"])
      guard first <= end, let quote = try? Quote(report: report.id, bytes: first..<end, of: report.text),
        quote.words == row["words"]
      else { throw DossierFault(file: file, reason: .brokenQuote(report: report.id.value)) }
      quotes[Self.key(row["fact"], row["purpose"]), default: []].append(quote)
    }
  }

  func all(of fact: String, for purpose: String) -> [Quote] { quotes[Self.key(fact, purpose)] ?? [] }
  func first(of fact: String, for purpose: String) -> Quote? { all(of: fact, for: purpose).first }

  private static func key(_ fact: String, _ purpose: String) -> String { "\(fact) \(purpose)" }
}

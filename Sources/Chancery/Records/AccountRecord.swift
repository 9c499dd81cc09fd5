import Foundation

/// An account as `read` prints it, read back.
struct AccountRecord: Decodable {
  struct QuoteRecord: Decodable {
    let start: Int
    let end: Int
    let quote: String
  }
  struct Dated: Decodable {
    let edtf: String?
    let text: String?
    let basis: [String]?
  }
  struct ReportRecord: Decodable {
    let id: String
    let title: String?
    let text: String
    let language: String?
    let outlet: String?
    let side: String?
    let published: String?
    let url: String?
    let dated: Dated?
  }
  struct PlaceRecord: Decodable {
    let name: String
    let state: String?
    let latitude: Double?
    let longitude: Double?
  }
  struct ParticipantRecord: Decodable {
    let name: String?
    let state: String?
    let office: String?
    let role: String?
    let part: String?
    let evidence: [QuoteRecord]?
  }
  struct CodesRecord: Decodable {
    let plover: String?
    let mode: String?
    let contexts: [String]?
    let cameo: String?
  }
  struct EngagementRecord: Decodable {
    let id: String
    let kind: String
    let status: String
    let main: Bool?
    let date: Dated?
    let place: PlaceRecord?
    let participants: [ParticipantRecord]
    let topics: [String]?
    let codes: CodesRecord?
    let confidence: Double?
    let evidence: [QuoteRecord]
  }
  struct OfficeRecord: Decodable {
    let name: String
    let office: String?
    let role: String
    let state: String?
    let former: Bool?
    let evidence: [QuoteRecord]?
  }
  struct SpeakerRecord: Decodable {
    let name: String?
    let state: String?
  }
  struct StatementRecord: Decodable {
    let speakers: [SpeakerRecord]
    let addressees: [SpeakerRecord]?
    let act: String
    let content: String?
    let topics: [String]?
    let codes: CodesRecord?
    let engagement: String?
    let confidence: Double?
    let evidence: [QuoteRecord]
  }
  struct MilestoneRecord: Decodable {
    let states: [String]
    let what: String
    let date: Dated?
    let evidence: [QuoteRecord]
  }

  let report: ReportRecord
  let engagements: [EngagementRecord]
  let offices: [OfficeRecord]?
  let statements: [StatementRecord]?
  let milestones: [MilestoneRecord]?
}

extension RawReport {
  /// The account that the line holds, as `read --format jsonl` prints it; nil for a line that holds a report.
  ///
  /// The words of a date are not kept: `read` does not print their place.
  /// - Throws: ``ReportFault`` for a value that is none of its field's, and for a quote that is not in the text.
  public func account() throws(ReportFault) -> Account? {
    guard form == .jsonLine, bytes.prefix(40).filter({ $0 > 0x20 }).starts(with: #"{"report":{"#.utf8) else {
      return nil
    }
    let record: AccountRecord
    do {
      record = try JSONDecoder().decode(AccountRecord.self, from: bytes)
    } catch DecodingError.keyNotFound(let key, _) {
      throw ReportFault(
        source: source, line: line, reason: .badField(name: key.stringValue, expected: "there, as “read” prints it"))
    } catch DecodingError.typeMismatch(_, let context) {
      let name = context.codingPath.last?.stringValue ?? ""
      throw ReportFault(source: source, line: line, reason: .badField(name: name, expected: "as “read” prints it"))
    } catch { throw ReportFault(source: source, line: line, reason: .brokenJSON) }
    do { return try AccountReading(record).account() } catch {
      throw ReportFault(source: source, line: line, reason: error.reason)
    }
  }
}

/// Makes an account from its record.
private struct AccountReading {
  struct Fault: Error {
    let reason: ReportFault.Reason
  }

  private let record: AccountRecord
  private let report: Report
  /// The first byte of each code point of the text, and its end.
  private let bytes: [Int]

  init(_ record: AccountRecord) {
    self.record = record
    let source = record.report
    report = Report(
      id: ReportID(source.id), title: source.title ?? Report.firstLine(of: source.text), text: source.text,
      language: source.language.flatMap(Tongue.init(rawValue:)), outlet: source.outlet, side: source.side,
      published: source.published.flatMap { Day($0) }, url: source.url)
    var bytes: [Int] = []
    var place = 0
    for scalar in source.text.unicodeScalars {
      bytes.append(place)
      place += UTF8.width(scalar)
    }
    self.bytes = bytes + [place]
  }

  func account() throws(Fault) -> Account {
    var account = Account(report: report, dated: try dating(record.report.dated))
    for item in record.engagements { account.engagements.append(try engagement(item)) }
    for item in record.offices ?? [] {
      account.offices.append(
        OfficeClaim(
          name: item.name, office: item.office ?? "", role: try value(item.role, "role"), state: item.state,
          isFormer: item.former ?? false, evidence: try quotes(item.evidence)))
    }
    for item in record.statements ?? [] { account.statements.append(try statement(item)) }
    for item in record.milestones ?? [] {
      account.milestones.append(
        Milestone(
          states: item.states, what: item.what, date: try dating(item.date), evidence: try quotes(item.evidence),
          triggers: []))
    }
    return account
  }

  private func engagement(_ item: AccountRecord.EngagementRecord) throws(Fault) -> Engagement {
    var participants: [Participant] = []
    for one in item.participants {
      participants.append(
        Participant(
          name: one.name, state: one.state, office: one.office,
          role: try one.role.map { role throws(Fault) in
            try value(role, "role")
          }, part: try one.part.map { part throws(Fault) in try value(part, "part") },
          evidence: try quotes(one.evidence)))
    }
    return Engagement(
      id: item.id, kind: try value(item.kind, "kind"), status: try value(item.status, "status"),
      participants: participants, date: try dating(item.date),
      place: item.place.map {
        Place(name: $0.name, state: $0.state, latitude: $0.latitude, longitude: $0.longitude)
      }, isMain: item.main ?? true, confidence: item.confidence ?? 1, evidence: try quotes(item.evidence), triggers: [],
      topics: item.topics ?? [], contexts: (item.codes?.contexts ?? []).filter { $0 != Codes.always })
  }

  private func statement(_ item: AccountRecord.StatementRecord) throws(Fault) -> Statement {
    let evidence = try quotes(item.evidence)
    var content: Quote?
    if let words = item.content {
      let text = report.text.utf8
      let from = evidence.first?.bytes.lowerBound ?? 0
      let place = [from, 0].lazy.compactMap { start in
        text.ranges(of: words.utf8).map { text.distance(from: text.startIndex, to: $0.lowerBound) }.first {
          $0 >= start
        }
      }.first
      content = place.flatMap { try? Quote(report: report.id, bytes: $0..<($0 + words.utf8.count), of: report.text) }
    }
    return Statement(
      speakers: item.speakers.map { Speaker(name: $0.name, state: $0.state) },
      addressees: (item.addressees ?? []).map { Speaker(name: $0.name, state: $0.state) },
      act: try value(item.act, "act"), content: content, engagement: item.engagement, confidence: item.confidence ?? 1,
      evidence: evidence, topics: item.topics ?? [],
      codes: item.codes.map { Codes(plover: $0.plover, mode: $0.mode, cameo: $0.cameo, contexts: $0.contexts ?? []) })
  }

  private func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ field: String
  ) throws(Fault) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault(reason: .badField(name: field, expected: "one of \(all)"))
    }
    return value
  }

  private func dating(_ item: AccountRecord.Dated?) throws(Fault) -> Dating? {
    guard let item, let text = item.edtf else { return nil }
    guard let edtf = EDTF(text) else { throw Fault(reason: .badField(name: "edtf", expected: "a date of ISO 8601-2")) }
    return Dating(edtf: edtf, quote: nil, basis: item.basis ?? [])
  }

  private func quotes(_ items: [AccountRecord.QuoteRecord]?) throws(Fault) -> [Quote] {
    var found: [Quote] = []
    for item in items ?? [] {
      guard item.start >= 0, item.start < item.end, item.end < bytes.count,
        let quote = try? Quote(report: report.id, bytes: bytes[item.start]..<bytes[item.end], of: report.text),
        quote.words == item.quote
      else { throw Fault(reason: .badField(name: "quote", expected: "the words at its place")) }
      found.append(quote)
    }
    return found
  }
}

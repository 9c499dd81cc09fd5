/// The parts of an account that can be asked for.
public enum AccountPart: String, CaseIterable, Hashable, Sendable {
  case engagements, offices, statements, milestones
}

extension Account {
  /// The account as everybody who scripts the program gets it; `docs/formats.md` describes each field.
  ///
  /// Parts that are not asked for are written as empty lists, so that a reader of the record need not look whether they
  /// are there.
  ///
  /// - Parameter explanation: when given, each item tells its reasons, and `silences` why sentences gave none.
  /// - Complexity: one pass over the report's text, then constant for each quote.
  public func json(
    parts: Set<AccountPart> = Set(AccountPart.allCases), explanation: Explanation? = nil
  ) -> JSON {
    let quotes = QuoteWriter(text: report.text)
    func list(_ part: AccountPart, _ items: [JSON], _ reasons: [[Explanation.Reason]]?) -> JSON.Member {
      guard parts.contains(part) else { return .init(part.rawValue, []) }
      guard let reasons else { return .init(part.rawValue, .array(items)) }
      let explained = zip(items, reasons).map { item, reasons in
        item.adding(.init("because", .array(reasons.map { $0.json(quotes) })))
      }
      return .init(part.rawValue, .array(explained))
    }
    var members = [
      .init("report", reportJSON),
      list(.engagements, engagements.map { $0.json(quotes) }, explanation?.engagements),
      list(.offices, offices.map { $0.json(quotes) }, explanation?.offices),
      list(.statements, statements.map { $0.json(quotes) }, explanation?.statements),
      list(.milestones, milestones.map { $0.json(quotes) }, explanation?.milestones),
      .init("findings", .array(findings.map { $0.json(quotes) })),
    ]
    if let explanation { members.append(.init("silences", .array(explanation.silences.map { $0.json(quotes) }))) }
    return .object(members)
  }

  private var reportJSON: JSON {
    .object([
      .init("id", .string(report.id.value)),
      .init("title", .string(report.title)),
      .init("text", .string(report.text)),
      .init("language", .text(report.language?.tag)),
      .init("outlet", .text(report.outlet)),
      .init("side", .text(report.side)),
      .init("published", .text(report.published?.description)),
      .init("url", .text(report.url)),
      .init(
        "dated",
        dated.map { .object([.init("edtf", .string($0.edtf.text)), .init("basis", .texts($0.basis))]) } ?? .null),
    ])
  }
}

/// Writes the quotes of one report, with places counted in code points.
struct QuoteWriter {
  private let codePoints: CodePoints

  init(text: String) { codePoints = CodePoints(of: text) }

  func json(_ quote: Quote) -> JSON {
    let range = codePoints.range(ofBytes: quote.bytes)
    return .object([
      .init("start", .integer(range.lowerBound)), .init("end", .integer(range.upperBound)),
      .init("quote", .string(quote.words)),
    ])
  }

  func json(_ quotes: [Quote]) -> JSON { .array(quotes.map(json)) }
}

extension Engagement {
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("id", .string(id)),
      .init("kind", .string(kind.rawValue)),
      .init("status", .string(status.rawValue)),
      .init("main", .bool(isMain)),
      .init("date", date?.json ?? .null),
      .init("place", place?.json ?? .null),
      .init("participants", .array(participants.map { $0.json(quotes) })),
      .init("topics", .texts(topics)),
      .init("codes", codes.json),
      .init("confidence", .share(confidence)),
      .init("evidence", quotes.json(evidence)),
    ])
  }
}

extension Participant {
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("name", .text(name)),
      .init("state", .text(state)),
      .init("office", .text(office)),
      .init("role", .text(role?.rawValue)),
      .init("part", .text(part?.rawValue)),
      .init("evidence", quotes.json(evidence)),
    ])
  }
}

extension Dating {
  /// The date, the words that tell it and the reasons for it.
  var json: JSON {
    .object([
      .init("edtf", .string(edtf.text)), .init("text", .text(quote?.words)), .init("basis", .texts(basis)),
    ])
  }
}

extension Place {
  var json: JSON {
    .object([
      .init("name", .string(name)),
      .init("state", .text(state)),
      .init("latitude", latitude.map(JSON.number) ?? .null),
      .init("longitude", longitude.map(JSON.number) ?? .null),
    ])
  }
}

extension Codes {
  var json: JSON {
    .object([
      .init("plover", .text(plover)), .init("mode", .text(mode)), .init("contexts", .texts(contexts)),
      .init("cameo", .text(cameo)),
    ])
  }
}

extension OfficeClaim {
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("name", .string(name)),
      .init("office", .string(office)),
      .init("role", .string(role.rawValue)),
      .init("state", .text(state)),
      .init("former", .bool(isFormer)),
      .init("evidence", quotes.json(evidence)),
    ])
  }
}

extension Speaker {
  var json: JSON { .object([.init("name", .text(name)), .init("state", .text(state))]) }
}

extension Statement {
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("speakers", .array(speakers.map(\.json))),
      .init("addressees", .array(addressees.map(\.json))),
      .init("act", .string(act.rawValue)),
      .init("content", .text(content?.words)),
      .init("topics", .texts(topics)),
      .init("codes", codes.json),
      .init("engagement", .text(engagement)),
      .init("confidence", .share(confidence)),
      .init("evidence", quotes.json(evidence)),
    ])
  }
}

extension Milestone {
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("states", .texts(states)),
      .init("what", .string(what)),
      .init("date", date?.json ?? .null),
      .init("evidence", quotes.json(evidence)),
    ])
  }
}

extension DateFinding {
  func json(_ quotes: QuoteWriter) -> JSON {
    .object([
      .init("code", .string(code.rawValue)),
      .init("summary", .string(summary)),
      .init("evidence", quotes.json(quote.map { [$0] } ?? [])),
    ])
  }
}

extension Account {
  /// How many items a part has.
  public func count(of part: AccountPart) -> Int {
    switch part {
    case .engagements: engagements.count
    case .offices: offices.count
    case .statements: statements.count
    case .milestones: milestones.count
    }
  }
}

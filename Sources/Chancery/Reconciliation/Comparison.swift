/// The accounts of one engagement set side by side: what several tell, and what only one tells.
public struct Comparison: Hashable, Sendable {
  /// A statement as one or more accounts tell it.
  public struct Line: Hashable, Sendable {
    /// At most one of each account, in the order of ``Comparison/accounts``.
    public let tellings: [(account: String, statement: CitedStatement)]
    /// The accounts that tell it.
    public var accounts: [String] { tellings.map(\.account) }

    public static func == (a: Line, b: Line) -> Bool {
      a.accounts == b.accounts && a.tellings.map(\.statement) == b.tellings.map(\.statement)
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(tellings.map(\.statement)) }
  }

  /// What was said by the speakers of one side.
  public struct Part: Hashable, Sendable {
    /// The states or bodies whose speakers these are, sorted; empty where the accounts do not say.
    public let speakers: [String]
    /// Those that most accounts tell first, then in text order.
    public let lines: [Line]
  }

  /// Whose accounts they are, sorted: a side's code, or the outlet or the report where it has no side.
  public let accounts: [String]
  public let parts: [Part]

  /// - Parameters:
  ///   - statements: those made at the engagement, in order of report and text.
  ///   - account: whose account a report is.
  public init(_ statements: [CitedStatement], account: (ReportID) -> String) {
    accounts = Set(statements.map { account($0.report) }).sorted()
    var bySpeakers: [[String]: [CitedStatement]] = [:]
    for statement in statements {
      let speakers = Set(statement.speakers.compactMap(\.state)).sorted()
      bySpeakers[speakers, default: []].append(statement)
    }
    let order = accounts
    parts = bySpeakers.sorted { ($0.key.isEmpty ? 1 : 0, $0.key.joined()) < ($1.key.isEmpty ? 1 : 0, $1.key.joined()) }
      .map { speakers, said in
        Part(speakers: speakers, lines: Self.lines(said.map { (account($0.report), $0) }, order: order))
      }
  }

  /// Pairs statements of different accounts, the most alike first.
  private static func lines(_ said: [(account: String, statement: CitedStatement)], order: [String]) -> [Line] {
    let features = said.map { ContentLikeness.features(of: $0.statement.evidence.first?.words ?? "") }
    var pairs: [(share: Double, a: Int, b: Int)] = []
    for a in said.indices {
      for b in said.indices where b > a && said[a].account != said[b].account {
        let share = likeness(said[a].statement, said[b].statement, features[a], features[b])
        if share >= ContentLikeness.sameOccasion { pairs.append((share, a, b)) }
      }
    }
    pairs.sort { ($1.share, $0.a, $0.b) < ($0.share, $1.a, $1.b) }
    var joined = DisjointSets(count: said.count)
    for pair in pairs {
      let members = joined.members(of: pair.a) + joined.members(of: pair.b)
      if Set(members.map { said[$0].account }).count == members.count { joined.join(pair.a, pair.b) }
    }
    return joined.groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.map { group in
      Line(
        tellings: group.map { said[$0] }.sorted {
          (order.firstIndex(of: $0.account) ?? 0) < (order.firstIndex(of: $1.account) ?? 0)
        })
    }
  }

  /// The share of words in common; acts that differ in tone count half.
  private static func likeness(
    _ a: CitedStatement, _ b: CitedStatement, _ one: Set<String>, _ other: Set<String>
  ) -> Double {
    let share = ContentLikeness.share(one, other)
    return a.act == b.act || tone(a.act) == tone(b.act) ? share : share / 2
  }

  private static func tone(_ act: Act) -> Int {
    switch act {
    case .praise, .thank, .congratulate, .condole, .support: 0
    case .affirm, .inform, .discuss, .agree: 1
    case .pledge, .propose, .hope, .invite, .request: 2
    case .criticise, .reject, .warn: 3
    }
  }

  /// The comparison as everybody who scripts the program gets it: each line with who tells it.
  public var json: JSON {
    .object([
      .init("accounts", .texts(accounts)),
      .init(
        "speakers",
        .array(
          parts.map { part in
            .object([
              .init("states", .texts(part.speakers)),
              .init(
                "lines",
                .array(
                  part.lines.map { line in
                    .object([
                      .init("saidBy", .texts(line.accounts)),
                      .init("statements", .array(line.tellings.map(\.statement.json))),
                    ])
                  })),
            ])
          })),
    ])
  }
}

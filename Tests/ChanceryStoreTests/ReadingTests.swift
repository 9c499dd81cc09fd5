import Chancery
import Testing

@testable import ChanceryStore

@Suite("A dossier answers questions")
struct ReadingTests {
  /// An account whose statements quote whole sentences; speakers are written `Name@STATE`.
  private static func account(
    _ id: String, side: String? = nil, outlet: String? = nil, published: String? = "2023-05-09",
    _ said: [(speaker: String, act: Act, words: String)], _ engagement: Engagement? = nil
  ) throws -> Account {
    let text = (["Title of \(id)"] + said.map(\.words)).joined(separator: "\n")
    let report = Report(
      id: ReportID(id), title: "Title of \(id)", text: text, language: .english, outlet: outlet, side: side,
      published: published.flatMap { Day($0) })
    var account = Account(report: report)
    if var engagement {
      engagement.id = "e1"
      account.engagements = [engagement]
    }
    var start = "Title of \(id)\n".utf8.count
    for (speaker, act, words) in said {
      let quote = try Quote(report: report.id, bytes: start..<(start + words.utf8.count), of: text)
      let parts = speaker.split(separator: "@").map(String.init)
      account.statements.append(
        Statement(
          speakers: [Speaker(name: parts[0], state: parts[1])], addressees: [], act: act, content: nil,
          engagement: engagement == nil ? nil : "e1", confidence: 1, evidence: [quote]))
      start += words.utf8.count + 1
    }
    return account
  }

  @Test("Pages follow on one another without gap or overlap")
  func pages() throws {
    let accounts = (1...23).map { number in
      Tale.account(
        "r\(number)", Tale.engagement(.call, ["Anna Berg@NOR", "Paul Roche@IRL"], on: "2023-0\(number % 9 + 1)-11"))
    }
    try Tale.with(accounts) { (dossier: Dossier) throws in
      let all = try dossier.entries().items
      var found: [Entry] = []
      var after: String?
      repeat {
        let page = try dossier.entries(page: PageRequest(limit: 4, after: after))
        found += page.items
        after = page.next
      } while after != nil
      #expect(found == all)
      #expect(try dossier.entryCount() == all.count)
    }
  }

  @Test(
    "Words are found whatever their accents and alphabet",
    arguments: [
      ("bui thanh son", true), ("Bùi Thanh Sơn", true), ("dang", true), ("lodz", true), ("strasse", true),
      ("lavrov", true),
      ("sergei lavrov", true), ("sergey", true), ("Лавров", true), ("smor", true), ("\"thanh son\"", true),
      ("\"son thanh\"", false), ("nobody", false), ("bui nobody", false), ("lavr", true), ("'; DROP", false),
      ("*", false),
    ])
  func search(words: String, isFound: Bool) throws {
    let said = "Bùi Thanh Sơn met Đặng in Łódź on Friedrichstraße, Straße, with smør and Сергей Лавров."
    try Tale.with([Self.account("r", [("Anna Berg@NOR", .affirm, said)])]) { (dossier: Dossier) throws in
      #expect(try dossier.search(words).items.map(\.report.value) == (isFound ? ["r"] : []))
      #expect(try dossier.searchStatements(words).items.map(\.statement) == (isFound ? ["r/s1"] : []))
      try dossier.remove([ReportID("r")])
      #expect(try dossier.search(words).items.isEmpty)
    }
  }

  @Test("Two accounts of one meeting are set side by side")
  func comparison() throws {
    let meeting = Tale.engagement(.meeting, ["Anna Berg@NOR", "Paul Roche@IRL"], on: "2023-05-08")
    let accounts = [
      try Self.account(
        "n", side: "NOR",
        [
          ("Anna Berg@NOR", .affirm, "Norway attaches importance to fisheries cooperation in northern waters."),
          ("Anna Berg@NOR", .criticise, "She raised human rights and detained journalists."),
        ], meeting),
      try Self.account(
        "i", side: "IRL",
        [("Anna Berg@NOR", .affirm, "Berg underlined the importance of cooperation on fisheries in northern waters.")],
        meeting),
    ]
    try Tale.with(accounts) { (dossier: Dossier) throws in
      let entry = try #require(try dossier.entries().items.first)
      let comparison = try dossier.comparison(of: entry)
      #expect(comparison.accounts == ["IRL", "NOR"])
      #expect(comparison.parts.map(\.speakers) == [["NOR"]])
      #expect(comparison.parts[0].lines.map(\.accounts) == [["IRL", "NOR"], ["NOR"]])
    }
  }

  @Test("A pledge made again is one line of the ledger, with its dates and its term")
  func commitments() throws {
    let again = "Norway will build two hospitals in the northern provinces by 2030."
    let accounts = [
      try Self.account(
        "a", published: "2022-03-01",
        [("Anna Berg@NOR", .pledge, "Norway is ready to build two hospitals in the northern provinces.")]),
      try Self.account("b", published: "2023-05-09", [("Anna Berg@NOR", .pledge, again)]),
      try Self.account("c", published: "2023-05-09", [("Paul Roche@IRL", .pledge, again)]),
      try Self.account("d", published: "2023-05-09", [("Anna Berg@NOR", .pledge, "Norway will train coast guards.")]),
    ]
    for order in [accounts, accounts.reversed()] {
      try Tale.with(order, step: 1) { (dossier: Dossier) throws in
        let ledger = try dossier.commitments().items
        #expect(ledger.map(\.id) == ["a/s1", "c/s1", "d/s1"])
        #expect(ledger[0].dates.map(\.text) == ["2022-03-01", "2023-05-09"])
        #expect(ledger.map { $0.due?.text } == ["2030", "2030", nil])
        try dossier.remove([ReportID("a")])
        #expect(try dossier.commitments().items.map(\.id) == ["b/s1", "c/s1", "d/s1"])
      }
    }
  }

  @Test("Copies of one text count as one source")
  func copies() throws {
    let words = (1...80).map { "word\($0 * 7919 % 1000)" }
    let call = Tale.engagement(.call, ["Anna Berg@NOR", "Paul Roche@IRL"], on: "2023-05-08")
    func account(_ id: String, outlet: String, _ words: [String]) throws -> Account {
      try Self.account(id, outlet: outlet, [("Anna Berg@NOR", .affirm, words.joined(separator: " "))], call)
    }
    let accounts = [
      try account("a", outlet: "Agency", words), try account("b", outlet: "Daily", Array(words.dropLast(8)) + ["more"]),
      try account("c", outlet: "Post", words.map { $0 + "x" }),
    ]
    for order in [accounts, accounts.reversed()] {
      try Tale.with(order, step: 1) { (dossier: Dossier) throws in
        #expect(try dossier.reports().items.map(\.copyOf?.value) == ["a", "a", nil])
        #expect(try dossier.entries().items.map(\.independentSources) == [2])
        try dossier.remove([ReportID("a")])
        #expect(try dossier.reports().items.map(\.copyOf?.value) == [nil, nil])
      }
    }
  }

  @Test("A visit contains its meetings, and what was put off is linked with the day on which it was held")
  func links() throws {
    let oslo = Place(name: "Oslo", state: "NOR")
    let accounts = [
      Tale.account(
        "a",
        Tale.engagement(
          .visit, ["Paul Roche@IRL"], on: "2023-05-08/2023-05-10", at: Place(name: "Norway", state: "NOR")),
        Tale.engagement(.meeting, ["Paul Roche@IRL", "Anna Berg@NOR"], on: "2023-05-09", at: oslo),
        Tale.engagement(.meeting, ["Paul Roche@IRL", "Jan Lie@NOR"], on: "2023-05-12", at: oslo)),
      Tale.account(
        "b", Tale.engagement(.call, ["Paul Roche@IRL", "Anna Berg@NOR"], on: "2023-02-01", status: .cancelled),
        Tale.engagement(.call, ["Paul Roche@IRL", "Anna Berg@NOR"], on: "2023-03-01")),
    ]
    try Tale.with(accounts) { (dossier: Dossier) throws in
      func links(_ telling: String) throws -> [String] {
        let entry = try #require(try dossier.entry(telling))
        return try dossier.links(of: entry).map { "\($0.kind.rawValue) \($0.entry.tellings[0].id)" }
      }
      #expect(try links("a/e1") == ["contains a/e2"])
      #expect(try links("a/e2") == ["during a/e1"])
      #expect(try links("a/e3") == [])
      #expect(try links("b/e1") == ["held-later b/e2"])
      #expect(try links("b/e2") == ["put-off b/e1"])
    }
  }

  @Test("A relationship has its milestones once, and the standings that they give")
  func relationship() throws {
    func milestone(_ what: String, _ date: String?) -> Milestone {
      Milestone(
        states: ["IRL", "NOR"], what: what, date: date.map { Dating(edtf: EDTF(stored: $0), quote: nil, basis: []) },
        evidence: [], triggers: [])
    }
    var (a, b) = (
      Tale.account("a", Tale.engagement(.call, ["Anna Berg@NOR", "Paul Roche@IRL"], on: "2023-05-08")),
      Tale.account("b")
    )
    a.milestones = [milestone("strategic-partnership", "2023-09"), milestone("relations-established", "1950")]
    b.milestones = [milestone("strategic-partnership", "2023-09-10"), milestone("strategic-partnership", nil)]
    try Tale.with([a, b]) { (dossier: Dossier) throws in
      let relationship = try dossier.relationship("NOR", "IRL")
      #expect(relationship.milestones.map(\.what) == ["relations-established", "strategic-partnership"])
      #expect(relationship.standings.map(\.since.text) == ["1950", "2023-09-10"])
      #expect(relationship.counts.map(\.engagements) == [1])
      #expect(try dossier.pairs(limit: 5).map(\.engagements) == [1])
    }
  }

  @Test("A whole dossier has nothing to mend")
  func check() throws {
    try Tale.with([Sample.full(), try Sample.call("b", on: "2023-05-09")]) { (dossier: Dossier) throws in
      #expect(try dossier.check().findings == [])
      try dossier.database.write { try $0.execute(sql: "UPDATE quotes SET words = 'other' WHERE id = 1") }
      #expect(try dossier.check().findings.count == 1)
    }
  }
}

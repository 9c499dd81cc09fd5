import Testing

@testable import Chancery

/// Accounts made of a few words each, for tests of what is joined.
enum Tale {
  /// An engagement; people are written `Name@STATE` or, for a state alone, `@STATE`.
  static func engagement(
    _ kind: Engagement.Kind, _ people: [String], on date: String?, at place: Place? = nil,
    status: Engagement.Status = .occurred, main: Bool = true, parts: [Participant.Part?] = []
  ) -> Engagement {
    Engagement(
      id: "e", kind: kind, status: status,
      participants: people.enumerated().map { place, person in
        let words = person.split(separator: "@", omittingEmptySubsequences: false)
        let name = words[0].isEmpty ? nil : String(words[0])
        let state = words.count > 1 && !words[1].isEmpty ? String(words[1]) : nil
        return Participant(
          name: name, state: state, office: nil, role: nil, part: place < parts.count ? parts[place] : nil, evidence: []
        )
      },
      date: date.map { Dating(edtf: EDTF(canonical: $0), quote: nil, basis: []) }, place: place, isMain: main,
      confidence: 0.5, evidence: [], triggers: [])
  }

  static func account(
    _ id: String, side: String? = nil, published: String? = nil, dated: String? = nil, _ engagements: Engagement...
  ) -> Account {
    let report = Report(
      id: ReportID(id), title: id, text: id, language: .english, side: side, published: published.flatMap { Day($0) })
    return Account(
      report: report, dated: dated.map { Dating(edtf: EDTF(canonical: $0), quote: nil, basis: []) },
      engagements: engagements.enumerated().map { place, engagement in
        var engagement = engagement
        engagement.id = "e\(place + 1)"
        return engagement
      })
  }

  /// The tellings of each entry, such as `a/e1 b/e2`.
  static func groups(_ accounts: [Account]) -> Set<String> {
    Set(
      CitedRecord(of: accounts).entries.map { entry in
        entry.tellings.map { "\($0.report)/\($0.engagement)" }.joined(separator: " ")
      })
  }
}

@Suite("Tellings of one engagement become one entry")
struct RecordTests {
  private let hanoi = Place(name: "Hanoi", state: "VNM", latitude: 21.03, longitude: 105.85)
  private let hue = Place(name: "Huế", state: "VNM", latitude: 16.46, longitude: 107.59)

  @Test("told by two sides, in two spellings")
  func twoSides() throws {
    let accounts = [
      Tale.account(
        "a", side: "VNM", Tale.engagement(.call, ["Bui Thanh Son@VNM", "Antony Blinken@USA"], on: "2021-05-28")),
      Tale.account(
        "b", side: "USA", Tale.engagement(.call, ["Antony J. Blinken@USA", "Bùi Thanh Sơn@VNM"], on: "2021-05")),
    ]
    let record = CitedRecord(of: accounts)
    let entry = try #require(record.entries.first)
    #expect(record.entries.count == 1)
    #expect(entry.id == "call-2021-05-28-blinken-son")
    #expect(entry.sides == ["USA", "VNM"])
    #expect(entry.independentSources == 2)
    #expect(entry.date?.edtf.text == "2021-05-28")
    #expect(entry.date?.basis == ["told by a"])
    #expect(entry.participants.map(\.person) == ["bui-thanh-son-vnm", "antony-blinken-usa"])
  }

  @Test(
    "a call in passing joins the dated one of the same persons",
    arguments: [
      (nil, "2023-04-15", nil), ("XXXX-03-29", "2023-07-03", nil), (nil, nil, "2023-04-15"),
      (nil, nil, "XXXX-04-15"), ("2023-03", nil, nil), ("2023", "2023-07-03", nil),
    ] as [(String?, String?, String?)])
  func passing(date: String?, published: String?, dated: String?) {
    let people = ["Nguyen Phu Trong@VNM", "Joe Biden@USA"]
    #expect(
      Tale.groups([
        Tale.account("full", Tale.engagement(.call, people, on: "2023-03-29")),
        Tale.account(
          "passing", published: published, dated: dated,
          Tale.engagement(.meeting, ["Bui Thanh Son@VNM", "Antony Blinken@USA"], on: "2023-04-15"),
          Tale.engagement(.call, people, on: date, main: false)),
      ]) == ["full/e1 passing/e2", "passing/e1"])
  }

  @Test(
    "but not one that the report cannot mean",
    arguments: [
      (nil, "2023-03-01"), (nil, "2024-03-29"), ("XXXX-05-29", "2023-07-03"), (nil, nil), ("2022", "2023-07-03"),
    ] as [(String?, String?)])
  func notMeant(date: String?, published: String?) {
    let people = ["Nguyen Phu Trong@VNM", "Joe Biden@USA"]
    #expect(
      Tale.groups([
        Tale.account("full", Tale.engagement(.call, people, on: "2023-03-29")),
        Tale.account("passing", published: published, Tale.engagement(.call, people, on: date, main: false)),
      ]) == ["full/e1", "passing/e1"])
  }

  @Test("nor one of two that it may mean")
  func twoMeant() {
    let people = ["Nguyen Phu Trong@VNM", "Joe Biden@USA"]
    #expect(
      Tale.groups([
        Tale.account("a", Tale.engagement(.call, people, on: "2023-03-29")),
        Tale.account("b", Tale.engagement(.call, people, on: "2023-04-02")),
        Tale.account("c", published: "2023-04-15", Tale.engagement(.call, people, on: nil, main: false)),
      ]) == ["a/e1", "b/e1", "c/e1"])
  }

  @Test(
    "Engagements that differ in one thing stay two",
    arguments: [
      (
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15"),
        Tale.engagement(.call, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15")
      ),
      (
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15"),
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-16")
      ),
      (
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15"),
        Tale.engagement(.meeting, ["A Bee@VNM", "E Eff@USA"], on: "2023-04-15")
      ),
      (
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15"),
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15", status: .cancelled)
      ),
      (
        Tale.engagement(.meeting, ["A Bee@VNM"], on: "2023-04-15"),
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15")
      ),
      (
        Tale.engagement(.message, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15", parts: [.sender, .receiver]),
        Tale.engagement(.message, ["C Dee@USA", "A Bee@VNM"], on: "2023-04-15", parts: [.sender, .receiver])
      ),
      (
        Tale.engagement(.visit, ["A Bee@VNM"], on: "2023-04-15", at: Place(name: "Paris", state: "FRA")),
        Tale.engagement(.visit, ["A Bee@VNM"], on: "2023-04-15", at: Place(name: "Berlin", state: "DEU"))
      ),
    ])
  func staysTwo(one: Engagement, other: Engagement) {
    #expect(Tale.groups([Tale.account("a", one), Tale.account("b", other)]) == ["a/e1", "b/e1"])
  }

  @Test(
    "Engagements that differ in what reports leave out are one",
    arguments: [
      (
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15"),
        Tale.engagement(.dialogue, ["A Bee@VNM", "@USA"], on: "2023-04-15")
      ),
      (
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-13/2023-04-16"),
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA", "E Eff@VNM"], on: "2023-04-15")
      ),
      (
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15", status: .planned),
        Tale.engagement(.meeting, ["A Bee@VNM", "C Dee@USA"], on: "2023-04-15")
      ),
      (
        Tale.engagement(.visit, ["A Bee@VNM"], on: "2023-04-15", at: Place(name: "Paris", state: "FRA")),
        Tale.engagement(
          .visit, ["A Bee@VNM", "C Dee@FRA"], on: "2023-04-14/2023-04-16", at: Place(name: "France", state: "FRA"))
      ),
      (
        Tale.engagement(.signing, ["@KEN", "@TZA"], on: "2021-05-04"),
        Tale.engagement(.signing, ["@KEN", "@TZA", "Uhuru Kenyatta@KEN", "Samia Suluhu Hassan@TZA"], on: "2021-05-04")
      ),
    ])
  func becomesOne(one: Engagement, other: Engagement) {
    #expect(Tale.groups([Tale.account("a", one), Tale.account("b", other)]) == ["a/e1 b/e1"])
  }

  @Test("Two meetings of one day in cities far apart stay two, and two of one report always do")
  func places() {
    let people = ["A Bee@VNM", "C Dee@USA"]
    let one = Tale.engagement(.meeting, people, on: "2023-04-15", at: hanoi)
    let other = Tale.engagement(.meeting, people, on: "2023-04-15", at: hue)
    #expect(Tale.groups([Tale.account("a", one), Tale.account("b", other)]).count == 2)
    #expect(Tale.groups([Tale.account("a", one, one)]).count == 2)
  }

  @Test("A call told with two days that follow on one another is one, and the conflict is kept")
  func conflict() throws {
    let people = ["A Bee@VNM", "C Dee@USA"]
    let record = CitedRecord(of: [
      Tale.account("a", Tale.engagement(.call, people, on: "2023-03-29")),
      Tale.account("b", Tale.engagement(.call, people, on: "2023-03-30")),
      Tale.account("c", Tale.engagement(.call, people, on: "2023-03-30")),
    ])
    let entry = try #require(record.entries.first)
    #expect(record.entries.count == 1)
    #expect(entry.date?.edtf.text == "2023-03-30")
    #expect(entry.conflicts.map { $0.versions.map(\.value) } == [["2023-03-30", "2023-03-29"]])
    #expect(entry.conflicts[0].versions[0].reports.map(\.value) == ["b", "c"])
  }

  @Test("The record is the same whatever the order of the reports")
  func orderFree() {
    var accounts: [Account] = []
    var dice = GuessedAccount.Dice(state: 11)
    let people = ["A Bee@VNM", "Aa Bee@VNM", "C Dee@USA", "C. Dee@USA", "Esther Eff@FRA", "Ester Eff@", "@USA", "@VNM"]
    for number in 0..<60 {
      let date =
        ["2023-04-15", "2023-04-16", "2023-04", "2023-04-14/2023-04-17", nil].randomElement(using: &dice) ?? nil
      let pair = [people.randomElement(using: &dice) ?? "", people.randomElement(using: &dice) ?? ""]
      let kind = [Engagement.Kind.call, .meeting, .visit].randomElement(using: &dice) ?? .call
      accounts.append(
        Tale.account(
          "r\(number)", published: "2023-04-18",
          Tale.engagement(kind, pair, on: date, main: Bool.random(using: &dice))))
    }
    let entries = CitedRecord(of: accounts).entries
    for _ in 0..<10 { #expect(CitedRecord(of: accounts.shuffled(using: &dice)).entries == entries) }
    #expect(entries.flatMap(\.tellings).count == 60)
    #expect(Set(entries.map(\.id)).count == entries.count)
  }
}

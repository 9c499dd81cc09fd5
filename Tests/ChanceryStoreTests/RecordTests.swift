import Chancery
import Testing

@testable import ChanceryStore

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
    let entries = try Tale.with(accounts) { try $0.entries().items }
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
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
  func passing(date: String?, published: String?, dated: String?) throws {
    let people = ["Nguyen Phu Trong@VNM", "Joe Biden@USA"]
    #expect(
      try Tale.groups([
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
  func notMeant(date: String?, published: String?) throws {
    let people = ["Nguyen Phu Trong@VNM", "Joe Biden@USA"]
    #expect(
      try Tale.groups([
        Tale.account("full", Tale.engagement(.call, people, on: "2023-03-29")),
        Tale.account("passing", published: published, Tale.engagement(.call, people, on: date, main: false)),
      ]) == ["full/e1", "passing/e1"])
  }

  @Test("nor one of two that it may mean")
  func twoMeant() throws {
    let people = ["Nguyen Phu Trong@VNM", "Joe Biden@USA"]
    #expect(
      try Tale.groups([
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
  func staysTwo(one: Engagement, other: Engagement) throws {
    #expect(try Tale.groups([Tale.account("a", one), Tale.account("b", other)]) == ["a/e1", "b/e1"])
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
  func becomesOne(one: Engagement, other: Engagement) throws {
    #expect(try Tale.groups([Tale.account("a", one), Tale.account("b", other)]) == ["a/e1 b/e1"])
  }

  @Test("Two meetings of one day in cities far apart stay two, and two of one report always do")
  func places() throws {
    let people = ["A Bee@VNM", "C Dee@USA"]
    let one = Tale.engagement(.meeting, people, on: "2023-04-15", at: hanoi)
    let other = Tale.engagement(.meeting, people, on: "2023-04-15", at: hue)
    #expect(try Tale.groups([Tale.account("a", one), Tale.account("b", other)]).count == 2)
    #expect(try Tale.groups([Tale.account("a", one, one)]).count == 2)
  }

  @Test("A call told with two days that follow on one another is one, and the conflict is kept")
  func conflict() throws {
    let people = ["A Bee@VNM", "C Dee@USA"]
    let accounts = [
      Tale.account("a", Tale.engagement(.call, people, on: "2023-03-29")),
      Tale.account("b", Tale.engagement(.call, people, on: "2023-03-30")),
      Tale.account("c", Tale.engagement(.call, people, on: "2023-03-30")),
    ]
    let entries = try Tale.with(accounts) { try $0.entries().items }
    let entry = try #require(entries.first)
    #expect(entries.count == 1)
    #expect(entry.date?.edtf.text == "2023-03-30")
    #expect(entry.conflicts.map { $0.versions.map(\.value) } == [["2023-03-30", "2023-03-29"]])
    #expect(entry.conflicts[0].versions[0].reports.map(\.value) == ["b", "c"])
  }

  /// Accounts of a few persons with many spellings, kinds and dates, so that much may be joined in more than one way.
  private static func accounts(_ count: Int, _ dice: inout Dice) -> [Account] {
    let people = [
      "A Bee@VNM", "Aa Bee@VNM", "C Dee@USA", "C. Dee@USA", "Esther Eff@FRA", "Ester Eff@", "@USA", "@VNM", "Dee@USA",
      "Bee@VNM", "Ada Bee@VNM", "John Smith@USA", "John A. Smith@USA", "John B. Smith@USA", "Ali Gee@", "Ali Gee@EGY",
      "Ali Gee@SDN",
    ]
    let dates = ["2023-04-15", "2023-04-16", "2023-04", "2023-04-14/2023-04-17", "2023", "XXXX-04-15", nil]
    let days = ["2023-04-18", "2023-05-02", "2023-09-30", nil]
    let kinds = [Engagement.Kind.call, .meeting, .visit]
    return (0..<count).map { number in
      func engagement(_ dice: inout Dice) -> Engagement {
        let pair = [people.randomElement(using: &dice) ?? "", people.randomElement(using: &dice) ?? ""]
        return Tale.engagement(
          kinds.randomElement(using: &dice) ?? .call, pair, on: dates.randomElement(using: &dice) ?? nil,
          main: Bool.random(using: &dice))
      }
      return Tale.account(
        "r\(number)", published: days.randomElement(using: &dice) ?? nil, engagement(&dice), engagement(&dice))
    }
  }

  @Test("The record is the same whatever the order and the batches of the reports", arguments: 11...14)
  func orderFree(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let accounts = Self.accounts(60, &dice)
    let entries = try Tale.with(accounts) { try $0.entries().items }
    let people = try Tale.with(accounts) { try $0.people().items }
    for step in [1, 7, 60] {
      let shuffled = accounts.shuffled(using: &dice)
      try Tale.with(shuffled, step: step) { (dossier: Dossier) throws in
        #expect(try dossier.entries().items == entries)
        #expect(try dossier.people().items == people)
      }
    }
    #expect(entries.flatMap(\.tellings).count == 120)
    #expect(Set(entries.map(\.id)).count == entries.count)
  }

  @Test("A report that is taken out leaves what would be there without it", arguments: 1...4)
  func removing(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let all = Self.accounts(80, &dice)
    let gone = all.filter { _ in Bool.random(using: &dice) }
    let kept = all.filter { account in !gone.contains { $0.report.id == account.report.id } }
    let expected = try Tale.with(kept) { (try $0.entries().items, try $0.people().items) }
    try Tale.with(all.shuffled(using: &dice), step: 13) { (dossier: Dossier) throws in
      try dossier.remove(gone.map(\.report.id))
      #expect(try dossier.entries().items == expected.0)
      #expect(try dossier.people().items == expected.1)
      #expect(try dossier.size().reports == kept.count)
    }
  }
}

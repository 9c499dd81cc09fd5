import Language
import Testing

@testable import Chancery

/// Reports of a few lines, made for these tests; their persons are made up.
@Suite("The solver dates a report and what it tells")
struct DateSolverTests {
  static let tenures = TenureList([
    Tenure(
      names: ["Ada Berg"], role: .foreignMinister, state: "NOR", from: Day("2021-04-08"), to: Day("2024-08-26"),
      source: "test"),
    Tenure(
      names: ["Karl Mauer"], role: .foreignMinister, state: "AUT", from: Day("2019-01-26"), to: Day("2022-01-20"),
      source: "test"),
    Tenure(names: ["Ines Roux"], role: .headOfState, state: "FRA", from: Day("2017-05-14"), to: nil, source: "test"),
  ])
  static let milestones = MilestoneList([
    .init(
      states: ["AUT", "NOR"], what: "strategic-partnership", date: EDTF(canonical: "2013-07-25"), source: "test")
  ])
  static let solver = DateSolver(
    reader: DateSample.reader, tenures: tenures, milestones: milestones, until: Day("2025-12-31"))

  /// One engagement of a test: the letters its trigger begins with, and what is known of it.
  struct Told {
    let trigger: String
    var kind = Engagement.Kind.meeting
    var status = Engagement.Status.occurred
    var isMain = true
    var names: [String] = []
  }

  /// The solved account of a text.
  func solve(
    _ text: String, in tongue: Tongue = .english, published: String? = nil, _ told: [Told],
    offices: [(String, Role, String)] = [], milestone: (letters: String, what: String)? = nil,
    knowing known: KnownFacts = KnownFacts()
  ) -> Account {
    let report = Report(
      id: ReportID("test"), title: "", text: text, language: tongue, published: published.flatMap { Day($0) })
    let analysis = Analysis.plain(text)
    var account = Account(report: report)
    account.engagements = told.enumerated().map { place, one in
      Engagement(
        id: "e\(place + 1)", kind: one.kind, status: one.status,
        participants: one.names.map {
          Participant(name: $0, state: nil, office: nil, role: nil, part: nil, evidence: [])
        }, isMain: one.isMain, confidence: 1, evidence: [],
        triggers: [analysis.place(of: one.trigger, in: text)].compactMap(\.self))
    }
    account.offices = offices.map {
      OfficeClaim(name: $0.0, office: "", role: $0.1, state: $0.2, isFormer: false, evidence: [])
    }
    if let milestone {
      account.milestones = [
        Milestone(
          states: ["AUT", "NOR"], what: milestone.what, date: nil, evidence: [],
          triggers: [analysis.place(of: milestone.letters, in: text)].compactMap(\.self))
      ]
    }
    return DateSolverTests.solver.dated(account, analysis: analysis, knowing: known)
  }

  @Test(
    "from the day of publication",
    arguments: [
      ("They met on Monday.", "2023-05-23", "2023-05-22"), ("They met yesterday.", "2023-05-23", "2023-05-22"),
      ("They met on 30 December.", "2023-01-02", "2022-12-30"), ("They met in May.", "2023-05-23", "2023-05"),
      ("OSLO, May 22 (NTB) -- They met on Monday.", "2023-05-23", "2023-05-22"),
      ("OSLO, May 22 (NTB) -- They met today.", "2023-05-23", "2023-05-22"),
      ("They met in 2019.", "2023-05-23", "2019"), ("They met from 3 to 5 May.", "2023-05-23", "2023-05-03/2023-05-05"),
      ("They met earlier this month.", "2023-05-23", "2023-05"),
    ])
  func published(text: String, published: String, edtf: String) {
    let account = solve(text, published: published, [Told(trigger: "met")])
    #expect(account.engagements[0].date?.edtf.text == edtf)
    #expect(account.dated?.edtf.text == published)
  }

  @Test(
    "by status, ahead or behind",
    arguments: [
      ("They meet on Monday.", Engagement.Status.planned, "2023-05-29"),
      ("They meet on Monday.", .occurred, "2023-05-22"), ("They meet on 2 June.", .planned, "2023-06-02"),
      ("They meet on 2 July.", .occurred, "2022-07-02"), ("They meet on 2 June.", .cancelled, "2023-06-02"),
      ("They meet in May.", .cancelled, "2023-05"), ("They meet in December.", .planned, "2023-12"),
    ])
  func status(text: String, status: Engagement.Status, edtf: String) {
    let account = solve(text, published: "2023-05-23", [Told(trigger: "meet", status: status)])
    #expect(account.engagements[0].date?.edtf.text == edtf)
  }

  @Test(
    "without a day of publication, from what the words and offices tell",
    arguments: [
      ("OSLO, 22 March 2021 (NTB) - Ada Berg met him on Monday.", "2021-03-22"),
      ("OSLO, 22 March (NTB) - Nobody met him on 22 March.", "XXXX-03-22"),
      ("Ada Berg met Karl Mauer on 15 June.", "2021-06-15"),
      ("Ada Berg met him on 15 June.", "XXXX-06-15"),
      ("Ada Berg met him on Thursday 5 October.", "2023-10-05"),
      ("Today (19 May 2025) he met him.", "2025-05-19"),
      ("Today Wednesday 5 May Ada Berg met him.", "2021-05-05"),
      ("Vienna, 10 July 2021\n\nKarl Mauer met him today.", "2021-07-10"),
      ("Published on 20/02/2024 - Oslo\n\nAda Berg met him yesterday.", "2024-02-19"),
      ("Nobody met him.", nil), ("Nobody met him on Monday.", nil),
    ])
  func unpublished(text: String, edtf: String?) {
    let offices = [("Ada Berg", Role.foreignMinister, "NOR"), ("Karl Mauer", .foreignMinister, "AUT")]
      .filter { text.contains($0.0) }
    let account = solve(text, [Told(trigger: "met")], offices: offices)
    #expect(account.engagements[0].date?.edtf.text == edtf)
  }

  @Test("a dateline with the weekday of what is told leaves few years")
  func weekdayOfDateline() {
    let text = "WIEN, April 20 (APA) -- Karl Mauer met him on Monday."
    let account = solve(
      text, [Told(trigger: "met", names: ["Karl Mauer"])], offices: [("Karl Mauer", .foreignMinister, "AUT")]
    )
    // 20 April was a Saturday in 2019, a Monday in 2020, a Tuesday in 2021.
    #expect(account.engagements[0].date?.edtf.text == "[2020-04-20,2021-04-19]")
  }

  @Test("a deputy is not yet the minister")
  func deputy() {
    let text = "OSLO, 22 March (NTB) - Ada Berg met Karl Mauer and Ines Roux."
    let offices = [
      ("Ada Berg", Role.deputyForeignMinister, "NOR"), ("Karl Mauer", .foreignMinister, "AUT"),
      ("Ines Roux", .headOfState, "FRA"),
    ]
    let account = solve(text, [Told(trigger: "met")], offices: offices)
    #expect(account.dated?.edtf.text == "[2019-03-22,2020-03-22,2021-03-22]")
    #expect(account.dated?.basis.contains { $0.contains("Ada Berg, here deputy foreign minister") } == true)
  }

  @Test("an anniversary of a listed milestone tells the year, and the year tells the milestone")
  func anniversary() {
    let text = "He received her on April 15. This year marks the 10th anniversary of the strategic partnership."
    let account = solve(text, [Told(trigger: "received")], milestone: ("strategic", "strategic-partnership"))
    #expect(account.engagements[0].date?.edtf.text == "2023-04-15")
    #expect(account.milestones[0].date?.edtf.text == "2013")
  }

  @Test("an anniversary of an unlisted milestone is reckoned from the report's year")
  func unlisted() {
    let text = "They set up relations 50 years ago and mark the 50th anniversary of relations this year."
    let account = solve(text, published: "2022-03-01", [], milestone: ("relations", "relations-established"))
    #expect(account.milestones[0].date?.edtf.text == "1972")
  }

  @Test("a seat is told by its years")
  func seat() {
    let text = "He praised its seat in the Council for 2020 - 2021."
    let account = solve(text, [], milestone: ("seat", "unsc-non-permanent-member"))
    #expect(account.milestones[0].date?.edtf.text == "2020/2021")
  }

  @Test(
    "a visit's length is reckoned from the day it begins or ends on, and its meetings fall into it",
    arguments: [
      (
        "Il a terminé dimanche 2 juillet une visite de 5 jours à Vienne. Il a rencontré Karl.", Tongue.french,
        "2023-06-28/2023-07-02", "2023-06-28/2023-07-02"
      ),
      (
        "He arrived on Monday for a three-day visit to Vienna. He also rencontré Karl.", .english,
        "2023-07-03/2023-07-05", "2023-07-03"
      ),
      (
        "He ended on Monday a two-day visit to Vienna. He also rencontré Karl.", .english, "2023-07-02/2023-07-03",
        "2023-07-02/2023-07-03"
      ),
    ])
  func visits(text: String, tongue: Tongue, visit: String, meeting: String) {
    let account = solve(
      text, in: tongue, published: "2023-07-03",
      [Told(trigger: "visit", kind: .visit, names: ["Ada Berg"]), Told(trigger: "rencontré", names: ["Ada Berg"])]
    )
    #expect(account.engagements.map(\.date?.edtf.text) == [visit, meeting])
  }

  @Test("a visit of several days is not put on one of them")
  func unplacedVisit() {
    let account = solve(
      "He spoke on Monday during a three-day visit.", published: "2023-07-03", [Told(trigger: "visit", kind: .visit)]
    )
    #expect(account.engagements[0].date == nil)
  }

  @Test("what the report is about shares its day, what it only mentions does not")
  func sharing() {
    let text = "Ada Berg met Karl Mauer on Monday.\n\nShe then received Ines Roux. He recalled their talks."
    let account = solve(
      text, published: "2023-05-23",
      [Told(trigger: "met"), Told(trigger: "received"), Told(trigger: "talks", isMain: false)]
    )
    #expect(account.engagements.map(\.date?.edtf.text) == ["2023-05-22", "2023-05-22", nil])
  }

  @Test("recent talks stay open")
  func bygone() {
    let text = "Ada Berg met Karl Mauer on Monday, after the recent talks of their leaders."
    let account = solve(
      text, published: "2023-05-23", [Told(trigger: "met"), Told(trigger: "talks", isMain: false)]
    )
    #expect(account.engagements[0].date?.edtf.text == "2023-05-22")
  }

  @Test("facts from other reports narrow the day")
  func known() {
    let text = "OSLO, 22 March (NTB) - Lea Fink met him on 22 March."
    let tenure = Tenure(
      names: ["Lea Fink"], role: .envoy, state: "CHE", from: Day("2020-01-01"), to: Day("2020-12-31"), source: "r7")
    let offices = [("Lea Fink", Role.envoy, "CHE")]
    let alone = solve(text, [Told(trigger: "met")], offices: offices)
    #expect(alone.engagements[0].date?.edtf.text == "XXXX-03-22")
    let joined = solve(text, [Told(trigger: "met")], offices: offices, knowing: KnownFacts(tenures: [tenure]))
    #expect(joined.engagements[0].date?.edtf.text == "2020-03-22")
    let days = Day("2020-03-01").flatMap { from in Day("2020-04-01").map { DayRanges(from: from, to: $0) } }
    let dated = solve(text, [Told(trigger: "met")], knowing: KnownFacts(days: days))
    #expect(dated.engagements[0].date?.edtf.text == "2020-03-22")
  }

  @Test("a shared engagement that another report dates gives the year, and dates what is told without a date")
  func shared() {
    let text = "They met on 15 June. She recalled their recent talks."
    let known = [
      KnownFacts.DatedEngagement(id: "e1", date: EDTF(canonical: "2022-06-15"), source: "r7"),
      .init(id: "e2", date: EDTF(canonical: "2022-03-29"), source: "r8"),
    ]
    let told = [Told(trigger: "met"), Told(trigger: "talks", isMain: false)]
    let account = solve(text, told, knowing: KnownFacts(engagements: known))
    #expect(account.engagements.map(\.date?.edtf.text) == ["2022-06-15", "2022-03-29"])
    #expect(account.dated?.edtf.text == "2022-06-15/2022-06-16")
    let odd = solve(
      text, published: "2019-07-01", told, knowing: KnownFacts(engagements: [known[0]]))
    #expect(odd.findings.map(\.code) == [.contradiction])
  }

  @Test(
    "odd dates are found and date nothing",
    arguments: [
      ("They met on 31 February.", DateFinding.Code.noSuchDay), ("They met on 29 February 2023.", .noSuchDay),
      ("They met on Monday 24 May.", .weekdayMismatch), ("They met on Friday, 24 May 2023.", .weekdayMismatch),
      ("They met from 7 to 5 May 2022.", .reversedInterval),
    ])
  func odd(text: String, code: DateFinding.Code) {
    let account = solve(text, published: "2023-05-30", [Told(trigger: "met")])
    #expect(account.findings.map(\.code) == [code])
    #expect(account.engagements[0].date == nil)
  }

  @Test(
    "a visit told by its last day alone stays open",
    arguments: ["He ended on Monday a visit to Vienna.", "He wrapped up a visit to Vienna on Monday."])
  func lastDay(text: String) {
    let account = solve(text, published: "2023-07-03", [Told(trigger: "visit", kind: .visit)])
    #expect(account.engagements[0].date == nil)
  }

  @Test("the same day is the day told last, not that of the report's main engagement")
  func sameDay() {
    let account = solve(
      "They met on Sunday, 2 July. On Saturday the king spoke. They dined on the same day.", published: "2023-07-03",
      [Told(trigger: "met"), Told(trigger: "dined")])
    #expect(account.engagements.map(\.date?.edtf.text) == ["2023-07-02", "2023-07-01"])
  }

  @Test("the office of one whom the report only mentions contradicts nothing")
  func mentioned() {
    let account = solve(
      "OSLO, 22 March 2018 (NTB) - They met. They spoke of Ada Berg.", [Told(trigger: "met")],
      offices: [("Ada Berg", .foreignMinister, "NOR")])
    #expect(account.findings.isEmpty)
    #expect(account.dated?.edtf.text == "2018-03-22")
  }

  @Test("two facts that cannot both hold are told")
  func contradiction() {
    let account = solve(
      "OSLO, 22 March 2018 (NTB) - Ada Berg met him.", [Told(trigger: "met", names: ["Ada Berg"])],
      offices: [("Ada Berg", .foreignMinister, "NOR")])
    #expect(account.findings.map(\.code) == [.contradiction])
    #expect(account.dated?.edtf.text == "2018-03-22")
  }

  @Test("every date tells its reasons, and quotes the words it stands in")
  func reasons() throws {
    let text = "OSLO, 22 March (NTB) - Ada Berg met Karl Mauer on Monday."
    let account = solve(
      text, [Told(trigger: "met", names: ["Ada Berg", "Karl Mauer"])],
      offices: [("Ada Berg", .foreignMinister, "NOR"), ("Karl Mauer", .foreignMinister, "AUT")]
    )
    let date = try #require(account.engagements[0].date)
    #expect(date.quote?.words == "Monday")
    #expect(date.basis.count > 2)
    #expect(date.basis.allSatisfy { !$0.isEmpty })
  }

  @Test("a report in a language without words of dates stays as it is")
  func unread() {
    let report = Report(id: ReportID("x"), title: "", text: "2021-03-22", language: nil)
    let account = DateSolverTests.solver.dated(Account(report: report), analysis: .plain(report.text))
    #expect(account == Account(report: report))
  }
}

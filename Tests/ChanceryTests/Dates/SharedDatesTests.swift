import Foundation
import Language
import Testing

@testable import Chancery

@Suite("Reports learn dates from each other")
struct SharedDatesTests {
  /// An account of what two people did, told by the words `trigger`.
  private func account(_ id: String, _ text: String, published: String? = nil, _ triggers: [String]) -> Account {
    let report = Report(
      id: ReportID(id), title: "", text: text, language: .english, published: published.flatMap { Day($0) })
    let analysis = Analysis.plain(text)
    var account = Account(report: report)
    account.engagements = triggers.enumerated().map { place, trigger in
      Engagement(
        id: "e\(place + 1)", kind: .meeting, status: .occurred, participants: [], isMain: true, confidence: 1,
        evidence: [], triggers: [analysis.place(of: trigger, in: text)].compactMap(\.self))
    }
    return DateSolverTests.solver.dated(account, analysis: analysis)
  }

  private var dated: Account { account("a", "They met on 15 June.", published: "2022-06-16", ["met"]) }
  private var open: Account { account("b", "They met on 15 June. They dined on 14 June.", ["met", "dined"]) }
  private var silent: Account { account("c", "She recalled that they dined.", ["dined"]) }

  private func group(_ tellings: (String, String)...) -> [Entry.Telling] {
    tellings.map { Entry.Telling(report: ReportID($0.0), engagement: $0.1) }
  }

  @Test("one that dates an engagement dates the other, and all that hangs on that report's day")
  func learnt() throws {
    let accounts = [dated.report.id: dated, open.report.id: open]
    #expect(open.engagements.map(\.date?.edtf.text) == ["XXXX-06-15", "XXXX-06-14"])
    let facts = SharedDates.learnt(from: [group(("a", "e1"), ("b", "e1"))], accounts)
    #expect(facts.keys.map(\.value) == ["b"])
    let told = open.knowing(try #require(facts[open.report.id]))
    #expect(told.engagements.map(\.date?.edtf.text) == ["2022-06-15", "2022-06-14"])
    #expect(told.engagements[1].date?.basis.last == "e1 took place on 2022-06-15 (a)")
    #expect(told.unlearnt == open)
  }

  @Test("what is learnt is not handed on, so that it falls away with the report that told it")
  func pristine() throws {
    let told = open.knowing([.init(id: "e1", date: EDTF(canonical: "2022-06-15"), source: "a")])
    let facts = SharedDates.learnt(
      from: [group(("b", "e2"), ("c", "e1"))], [told.report.id: told, silent.report.id: silent])
    #expect(facts.isEmpty)
    #expect(told.knowing([]) == open)
  }

  @Test("in whatever order they come")
  func orderFree() {
    let accounts = [dated, open, silent, account("d", "They met on 15 June.", published: "2023-06-15", ["met"])]
    let byReport = Dictionary(uniqueKeysWithValues: accounts.map { ($0.report.id, $0) })
    let tellings = [("a", "e1"), ("b", "e1"), ("c", "e1"), ("d", "e1")]
    var seen: Set<[ReportID: [KnownFacts.DatedEngagement]]> = []
    for turn in 0..<4 {
      let turned = Array(tellings[turn...] + tellings[..<turn])
      for order in [turned, turned.reversed()] {
        let group = order.map { Entry.Telling(report: ReportID($0.0), engagement: $0.1) }
        seen.insert(SharedDates.learnt(from: [group], byReport))
      }
    }
    #expect(seen.count == 1)
    #expect(seen.first?[ReportID("c")]?.first?.date.text == "2022-06-15")
  }

  @Test("what dates hang on goes through a file and back")
  func stored() throws {
    let problem = try #require(open.openDates)
    let data = try JSONEncoder().encode(problem)
    #expect(try JSONDecoder().decode(OpenDates.self, from: data) == problem)
    #expect(dated.openDates == nil)
  }

  @Test("a known date that cannot be it is told and changes nothing")
  func clash() {
    let told = open.knowing([.init(id: "e1", date: EDTF(canonical: "2022-07-20"), source: "a")])
    #expect(told.findings.map(\.code) == [.contradiction])
    #expect(told.engagements.map(\.date?.edtf.text) == ["XXXX-06-15", "XXXX-06-14"])
  }
}

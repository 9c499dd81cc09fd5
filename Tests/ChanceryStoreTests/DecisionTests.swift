import Chancery
import GRDB
import Testing

@testable import ChanceryStore

@Suite("Decisions change what follows, and nothing that was read")
struct DecisionTests {
  private static let people = ["Anna Berg@NOR", "Paul Roche@IRL"]

  /// Two reports that tell a call each, on days apart.
  private static func accounts() throws -> [Account] {
    try ["a", "b"].map { id in
      var account = Account(report: Sample.report(id))
      var engagement = Tale.engagement(.call, people, on: id == "a" ? "2023-04-15" : "2023-06-20")
      engagement.id = "e1"
      engagement.evidence = [try Sample.quote("a reçu Ann O'Hara", of: id)]
      account.engagements = [engagement]
      account.statements = [
        Statement(
          speakers: [Speaker(name: "Anna Berg", state: "NOR")], addressees: [], act: .thank, content: nil,
          engagement: "e1", confidence: 0.5, evidence: [try Sample.quote("remerciée", of: id)])
      ]
      return account
    }
  }

  private static func decide(
    _ dossier: Dossier, _ verb: Decision.Verb, _ items: [String], _ correction: (String, String)? = nil, at minute: Int
  ) throws -> Decision {
    try dossier.decide(
      verb, items, correction: correction.map { (field: $0.0, value: $0.1) }, author: "A. Reader", reason: "seen so",
      time: "2024-01-01T00:0\(minute):00.000Z")
  }

  private static func groups(_ dossier: Dossier) throws -> [[String]] {
    try dossier.entries().items.map { $0.tellings.map(\.id) }
  }

  @Test("A merge joins entries, survives reading anew in another order of items, and is undone")
  func merge() throws {
    let accounts = try Self.accounts()
    try Tale.with(accounts) { (dossier: Dossier) throws in
      let ids = try dossier.entries().items.map(\.id)
      let merge = try Self.decide(dossier, .merge, ids, at: 1)
      #expect(try Self.groups(dossier) == [["a/e1", "b/e1"]])
      var changed = accounts[1]
      var other = Tale.engagement(.visit, ["Anna Berg@NOR"], on: "2022")
      other.id = "e1"
      changed.engagements[0].id = "e2"
      changed.engagements.insert(other, at: 0)
      try dossier.add([changed])
      #expect(try Set(Self.groups(dossier)) == [["a/e1", "b/e2"], ["b/e1"]])
      try dossier.remove([ReportID("b")])
      #expect(try Self.groups(dossier) == [["a/e1"]])
      try dossier.add([accounts[1]])
      #expect(try Self.groups(dossier) == [["a/e1", "b/e1"]])
      let undo = try Self.decide(dossier, .undo, [merge.id], at: 2)
      #expect(try Self.groups(dossier) == [["a/e1"], ["b/e1"]])
      _ = try Self.decide(dossier, .undo, [undo.id], at: 3)
      #expect(try Self.groups(dossier) == [["a/e1", "b/e1"]])
      _ = try Self.decide(dossier, .split, ["b/e1"], at: 4)
      #expect(try Self.groups(dossier) == [["a/e1"], ["b/e1"]])
    }
  }

  @Test("A correction is shown with its reason, a rejected item is in no list")
  func correct() throws {
    try Tale.with(Self.accounts()) { (dossier: Dossier) throws in
      let correct = try Self.decide(dossier, .correct, ["a/e1"], ("date", "2023-04-16"), at: 1)
      let entry = try #require(try dossier.entry("a/e1"))
      #expect(entry.date?.edtf.text == "2023-04-16")
      #expect(entry.date?.basis == ["corrected by A. Reader: seen so"])
      #expect(entry.verdict == "corrected")
      _ = try Self.decide(dossier, .undo, [correct.id], at: 2)
      #expect(try dossier.entry("a/e1")?.date?.edtf.text == "2023-04-15")
      _ = try Self.decide(dossier, .reject, ["a/e1"], at: 3)
      #expect(try Self.groups(dossier) == [["b/e1"]])
      _ = try Self.decide(dossier, .correct, ["b/s1"], ("act", "praise"), at: 4)
      _ = try Self.decide(dossier, .reject, ["a/s1"], at: 5)
      #expect(try dossier.statements().items.map(\.id) == ["b/s1"])
      #expect(try dossier.statements().items.map(\.act) == [.praise])
    }
  }

  @Test("Persons are merged and split by their names")
  func persons() throws {
    let accounts = [
      Tale.account("a", Tale.engagement(.call, ["Ali Ahmed@EGY", "Paul Roche@IRL"], on: "2023-04-15")),
      Tale.account("b", Tale.engagement(.call, ["Ali Ahmed@SDN", "Paul Roche@IRL"], on: "2023-04-15")),
    ]
    try Tale.with(accounts) { (dossier: Dossier) throws in
      #expect(try dossier.people(named: "Ali Ahmed").count == 2)
      let merge = try Self.decide(dossier, .merge, ["ali-ahmed-egy", "ali-ahmed-sdn"], at: 1)
      #expect(try dossier.people(named: "Ali Ahmed").map(\.id) == ["ali-ahmed-egy-sdn"])
      #expect(try Self.groups(dossier) == [["a/e1", "b/e1"]])
      try dossier.add([Tale.account("c", Tale.engagement(.call, ["Ali Ahmed@SDN"], on: "2023-04-15"))])
      #expect(try dossier.people(named: "Ali Ahmed").count == 1)
      _ = try Self.decide(dossier, .split, ["Ali Ahmed@SDN"], at: 2)
      #expect(try dossier.people(named: "Ali Ahmed").count == 2)
      _ = try Self.decide(dossier, .undo, [merge.id], at: 3)
      #expect(try dossier.people(named: "Ali Ahmed").map(\.id) == ["ali-ahmed-egy", "ali-ahmed-sdn"])
    }
  }

  @Test("Decisions move to another dossier, and cannot be changed")
  func moving() throws {
    let accounts = try Self.accounts()
    try Tale.with(accounts) { (dossier: Dossier) throws in
      _ = try Self.decide(dossier, .merge, try dossier.entries().items.map(\.id), at: 1)
      let expected = try dossier.entries().items
      try Tale.with(accounts.reversed(), step: 1) { (other: Dossier) throws in
        #expect(try other.import(dossier.decisions()) == 1)
        #expect(try other.import(dossier.decisions()) == 0)
        #expect(try other.entries().items == expected)
      }
      #expect(throws: DatabaseError.self) {
        try dossier.database.write { try $0.execute(sql: "DELETE FROM decisions") }
      }
    }
  }

  @Test("What makes no sense is refused, and what was overtaken too")
  func refused() throws {
    try Tale.with(Self.accounts()) { (dossier: Dossier) throws in
      #expect(throws: DecisionFault.unknown(id: "nobody")) { try Self.decide(dossier, .accept, ["nobody"], at: 1) }
      #expect(throws: DecisionFault.badValue(field: "kind", value: "chat")) {
        try Self.decide(dossier, .correct, ["a/e1"], ("kind", "chat"), at: 1)
      }
      #expect(throws: DecisionFault.senseless(verb: .merge, id: "a/e1")) {
        try Self.decide(dossier, .merge, ["a/e1"], at: 1)
      }
      let seen = try dossier.decisionState()
      _ = try Self.decide(dossier, .accept, ["a/e1"], at: 1)
      #expect(throws: DecisionFault.overtaken(id: "a/e1")) {
        try dossier.decide(.reject, ["a/e1"], author: "B", reason: "", time: "2024-01-02T00:00:00.000Z", since: seen)
      }
      #expect(try dossier.decisions().count == 1)
    }
  }
}

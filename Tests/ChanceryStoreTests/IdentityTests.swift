import Chancery
import Testing

@testable import ChanceryStore

@Suite("Mentions are taken as persons")
struct IdentityTests {
  /// One report a mention, which gives the person an office.
  private static func accounts(_ mentions: [(String, String?)]) -> [Account] {
    mentions.enumerated().map { place, mention in
      var account = Tale.account("r\(place)")
      account.offices = [
        OfficeClaim(name: mention.0, office: "", role: .official, state: mention.1, isFormer: false, evidence: [])
      ]
      return account
    }
  }

  private static func ids(_ mentions: [(String, String?)]) throws -> [String] {
    try Tale.with(accounts(mentions)) { try $0.people().items.map(\.id) }
  }

  private static func undecided(_ mentions: [(String, String?)]) throws -> [UndecidedName] {
    try Tale.with(accounts(mentions)) { try $0.undecidedNames().items }
  }

  @Test("one person under several spellings")
  func joins() throws {
    #expect(
      try Self.ids([
        ("Antony Blinken", "USA"), ("Antony Blinken", "USA"), ("Anthony Blinken", "USA"), ("Antony J. Blinken", nil),
        ("Blinken", "USA"), ("A. Blinken", "USA"),
      ]) == ["antony-blinken-usa"])
    #expect(
      try Self.ids([("Nguyen Phu Trong", "VNM"), ("Nguyên Phu Trong", "VNM"), ("Nguyễn Phú Trọng", nil)])
        == ["nguyen-phu-trong-vnm"])
    #expect(try Self.ids([("Guy Ryder", "UN"), ("Guy Ryder", "GBR")]) == ["guy-ryder-gbr-un"])
  }

  @Test(
    "two persons of one name, who stay two",
    arguments: [
      [("Ali Ahmed", "EGY"), ("Ali Ahmed", "SDN")], [("Maria Santos", "PRT"), ("Maria Santos", "PHL")],
      [("John A. Smith", "USA"), ("John B. Smith", "USA")],
      [("Nguyen Phu Trong", "VNM"), ("Nguyen Phu Truong", "VNM")],
    ] as [[(String, String?)]])
  func keepsApart(mentions: [(String, String?)]) throws {
    #expect(try Self.ids(mentions).count == mentions.count)
    #expect(try Self.undecided(mentions).isEmpty)
  }

  @Test(
    "a name that may mean two, or nobody known, is no person",
    arguments: [
      ([("Ali Ahmed", "EGY"), ("Ali Ahmed", "SDN"), ("Ali Ahmed", nil)], "Ali Ahmed", 2),
      ([("John A. Smith", "USA"), ("John B. Smith", "USA"), ("John Smith", "USA")], "John Smith", 2),
      ([("Wang", "CHN"), ("Wang Yi", "CHN"), ("Wang Wenbin", "CHN")], "Wang", 2),
      ([("Blinken", nil), ("Antony Blinken", "USA")], "Blinken", 1),
    ] as [([(String, String?)], String, Int)])
  func undecided(mentions: [(String, String?)], name: String, candidates: Int) throws {
    let undecided = try Self.undecided(mentions)
    #expect(undecided.map(\.mention.name) == [name])
    #expect(undecided.map(\.candidates.count) == [candidates])
    #expect(try Self.ids(mentions).count == mentions.count - 1)
  }

  @Test("a name of one word without a fuller one is a person, and means the fuller one when it comes")
  func single() throws {
    #expect(try Self.ids([("Lula", "BRA")]) == ["lula-bra"])
    #expect(try Self.ids([("Lula", "BRA"), ("Luiz Lula", "BRA")]) == ["luiz-lula-bra"])
  }

  @Test("the same in any order and in any steps")
  func orderFree() throws {
    let mentions: [(String, String?)] = [
      ("John Smith", "USA"), ("John A. Smith", "USA"), ("John B. Smith", "USA"), ("Smith", "USA"), ("Jon Smith", nil),
      ("Antony Blinken", "USA"), ("Anthony Blinken", "USA"), ("Blinken", "USA"), ("Ali Ahmed", nil),
      ("Ali Ahmed", "EGY"), ("Ali Ahmed", "SDN"), ("Bui Thanh Son", "VNM"), ("Bùi Thanh Sơn", "VNM"), ("Son", "VNM"),
    ]
    let accounts = Self.accounts(mentions)
    let expected = try Tale.with(accounts) { (try $0.people().items, try $0.undecidedNames().items) }
    var dice = Dice(state: 7)
    for step in 1...6 {
      try Tale.with(accounts.shuffled(using: &dice), step: step) { (dossier: Dossier) throws in
        #expect(try dossier.people().items == expected.0)
        #expect(try dossier.undecidedNames().items == expected.1)
      }
    }
  }
}

import Testing

@testable import Chancery

@Suite("Names are compared across spellings")
struct PersonNameTests {
  @Test(
    "by their words",
    arguments: [
      ("Lê Hoài Trung", "Le Hoai Trung", PersonName.Likeness.same),
      ("Tarumi Hideo", "Hideo Tarumi", .same),
      ("Đỗ Hùng Việt", "DO HUNG VIET", .same),
      ("Jean-Yves Le Drian", "Jean Yves Le Drian", .same),
      ("Antony Blinken", "Antony J. Blinken", .longer),
      ("Antony J. Blinken", "Antony John Blinken", .longer),
      ("Miguel Diaz-Canel", "Miguel Mario Diaz-Canel Bermudez", .longer),
      ("Antony Blinken", "Anthony Blinken", .slip),
      ("Anthony Blinken", "Antony J. Blinken", .slip),
      ("Kurt Campell", "Kurt Campbell", .slip),
      ("Nikol Pashinian", "Nikol Pashinyan", .slip),
      ("A. Blinken", "Antony Blinken", .shortened),
      ("Shegun Bakari", "Olushegun Adjadi Bakari", .shortened),
      ("Blinken", "Antony Blinken", .oneWord),
      ("Nguyen Phu Trong", "Nguyen Phu Truong", nil),
      ("Nguyen Xuan Phuc", "Nguyen Phu Trong", nil),
      ("J. Blinken", "Antony Blinken", nil),
      ("Antony B. Smith", "Antony C. Smith", nil),
      ("Wang Yi", "Wang Wenbin", nil),
      ("", "Wang Yi", nil),
    ] as [(String, String, PersonName.Likeness?)])
  func likeness(one: String, other: String, likeness: PersonName.Likeness?) {
    #expect(PersonName(one).likeness(to: PersonName(other)) == likeness)
    #expect(PersonName(other).likeness(to: PersonName(one)) == likeness)
  }
}

@Suite("Mentions are taken as persons")
struct IdentityTests {
  private static func identity(_ mentions: [(String, String?)]) -> Identity {
    var counts: [PersonMention: Int] = [:]
    for (name, state) in mentions { counts[PersonMention(name: name, state: state), default: 0] += 1 }
    return Identity(counts: counts)
  }

  private static func ids(_ mentions: [(String, String?)]) -> [String] { identity(mentions).people.map(\.id) }

  @Test("one person under several spellings")
  func joins() {
    #expect(
      Self.ids([
        ("Antony Blinken", "USA"), ("Antony Blinken", "USA"), ("Anthony Blinken", "USA"), ("Antony J. Blinken", nil),
        ("Blinken", "USA"), ("A. Blinken", "USA"),
      ]) == ["antony-blinken-usa"])
    #expect(
      Self.ids([("Nguyen Phu Trong", "VNM"), ("Nguyên Phu Trong", "VNM"), ("Nguyễn Phú Trọng", nil)])
        == ["nguyen-phu-trong-vnm"])
    #expect(Self.ids([("Guy Ryder", "UN"), ("Guy Ryder", "GBR")]) == ["guy-ryder-gbr-un"])
  }

  @Test(
    "two persons of one name, who stay two",
    arguments: [
      [("Ali Ahmed", "EGY"), ("Ali Ahmed", "SDN")],
      [("Maria Santos", "PRT"), ("Maria Santos", "PHL"), ("Maria Santos", nil)],
      [("John A. Smith", "USA"), ("John B. Smith", "USA")],
      [("Nguyen Phu Trong", "VNM"), ("Nguyen Phu Truong", "VNM")],
      [("Wang", "CHN"), ("Wang Yi", "CHN"), ("Wang Wenbin", "CHN")],
      [("Blinken", nil), ("Antony Blinken", "USA")],
    ] as [[(String, String?)]])
  func keepsApart(mentions: [(String, String?)]) {
    #expect(Self.ids(mentions).count == mentions.count)
  }

  @Test("the same in any order")
  func orderFree() {
    let mentions: [(String, String?)] = [
      ("John Smith", "USA"), ("John A. Smith", "USA"), ("John B. Smith", "USA"), ("Smith", "USA"), ("Jon Smith", nil),
      ("Antony Blinken", "USA"), ("Anthony Blinken", "USA"), ("Blinken", "USA"), ("Ali Ahmed", nil),
      ("Ali Ahmed", "EGY"), ("Ali Ahmed", "SDN"), ("Bui Thanh Son", "VNM"), ("Bùi Thanh Sơn", "VNM"), ("Son", "VNM"),
    ]
    let people = Self.identity(mentions).people
    var dice = GuessedAccount.Dice(state: 7)
    for _ in 0..<20 { #expect(Self.identity(mentions.shuffled(using: &dice)).people == people) }
    #expect(people.flatMap(\.mentions).count == mentions.count)
  }

  @Test("two persons whose ids would be the same get numbers")
  func numbers() {
    #expect(Self.ids([("Ali Ahmed", nil), ("Ali Ahmed", "EGY"), ("Ali Ahmed", "SDN")]).count == 3)
    let twins = Self.ids([("John A. Smith", "USA"), ("John B. Smith", "USA"), ("John Smith", "USA")])
    #expect(Set(twins).count == twins.count)
  }
}

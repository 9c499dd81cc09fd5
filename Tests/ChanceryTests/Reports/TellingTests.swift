import Testing

@testable import Chancery

@Suite("The language of a text is told by its small words")
struct LanguageProfilesTests {
  @Test(
    "English and French, in prose and in headlines",
    arguments: [
      ("The two ministers agreed to hold the next round of talks in the capital this autumn.", Tongue.english),
      ("Les deux ministres sont convenus de tenir la prochaine session dans la capitale cet automne.", .french),
      ("Foreign minister thanks neighbour for its aid", .english),
      ("La ministre remercie son voisin pour l'aide", .french),
      ("Signature à Tunis d'une convention fiscale", .french),
    ])
  func read(text: String, tongue: Tongue) throws {
    #expect(try LanguageProfiles(lexicons: .sample).tongue(of: text) == tongue)
  }

  @Test(
    "Other languages are not taken for them",
    arguments: [
      "Los dos ministros acordaron celebrar la próxima ronda de conversaciones en la capital este otoño.",
      "Os dois ministros concordaram em realizar a próxima ronda de conversações na capital neste outono.",
      "I due ministri hanno deciso di tenere il prossimo incontro nella capitale in autunno.",
      "Els dos ministres van acordar de fer la propera trobada a la capital aquesta tardor.",
      "Die beiden Minister kamen überein, die nächste Runde der Gespräche in der Hauptstadt zu führen.",
      "De twee ministers spraken af om de volgende ronde in de hoofdstad te houden.",
      "Hai bộ trưởng nhất trí tổ chức vòng đàm phán tiếp theo tại thủ đô vào mùa thu này.",
      "Министры договорились провести следующий раунд переговоров в столице.",
      "两国外长商定今年秋天在首都举行下一轮会谈。",
      "12 + 34 = 46",
      "",
    ])
  func notRead(text: String) throws {
    #expect(try LanguageProfiles(lexicons: .sample).tongue(of: text) == nil)
  }
}

@Suite("The outlet is told by dateline, sign-off or address")
struct OutletDirectoryTests {
  @Test(
    "where one of them names it",
    arguments: [
      ("Title\nHANOI (VNA) – The minister met the envoy.", nil, "VNA", "VNM"),
      ("Title\n\nVNA - The minister met the envoy.", nil, "VNA", "VNM"),
      ("BEIJING, April 6 (Xinhua) -- The minister met the envoy.", nil, "Xinhua", "CHN"),
      ("Titre\nParis, 6 avril (AFP) - Le ministre a reçu l'ambassadeur.", nil, "AFP", nil),
      ("Title\nThe minister met the envoy. – TTXVN/.\n\nShare", nil, "VNA", "VNM"),
      ("Titre\nLe ministre a reçu l'ambassadeur. (Chine nouvelle)", nil, "Xinhua", "CHN"),
      ("Title\nThe minister met the envoy.", "https://en.vietnamplus.vn/x.html", "VNA", "VNM"),
    ] as [(String, String?, String, String?)])
  func told(text: String, url: String?, name: String, side: String?) throws {
    let outlet = try #require(try OutletDirectory(lexicons: .sample).outlet(of: text, url: url))
    #expect(outlet.name == name)
    #expect(outlet.side == side)
  }

  @Test(
    "and by nothing else",
    arguments: [
      "Title\nThe minister told Xinhua that talks would go on. He spoke after a meeting at the ministry.",
      "Title\nThe minister met the envoy (Photo: VNA) in the capital.",
      "Title\nThe minister met the envoy.",
    ])
  func untold(text: String) throws {
    #expect(try OutletDirectory(lexicons: .sample).outlet(of: text, url: "https://example.org/vnm") == nil)
  }
}

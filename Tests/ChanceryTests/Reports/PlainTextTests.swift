import Foundation
import Testing

@testable import Chancery

@Suite("The plain text writes what has several forms in one")
struct PlainTextTests {
  @Test(
    "apostrophes, spaces, hyphens, accents, invisible signs",
    arguments: [
      ("l’État", "l'État"), ("l\u{2BC}État", "l'État"), ("10\u{202F}000\u{A0}km", "10 000 km"),
      ("co\u{AD}opé\u{AD}ration", "coopération"), ("e\u{301}tat", "état"), ("Nguye\u{302}\u{303}n", "Nguyễn"),
      ("Nguye\u{303}\u{302}n", "Nguyẽ\u{302}n"), ("franco\u{2011}allemand", "franco-allemand"),
      ("\u{FEFF}met \u{200F}Ali\u{200F}", "met Ali"), ("o\u{FB03}ce", "office"),
      ("the ministers’ talks", "the ministers' talks"), ("‘a quotation’ ends", "‘a quotation’ ends"),
      ("it’s ‘theirs’", "it's ‘theirs’"),
      ("plain", "plain"), ("« déjà »", "« déjà »"), ("👩‍🚀 met", "👩‍🚀 met"),
    ])
  func plain(stored: String, expected: String) {
    let plain = PlainText(of: stored)
    #expect(plain.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(plain.isAsStored == stored.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("and every place in it has its place in the stored text")
  func places() throws {
    let stored = "Mme\u{A0}E\u{301}lise\u{AD} a\u{200B} reçu l’e\u{301}missaire\u{200F} à Huế."
    let plain = PlainText(of: stored)
    #expect(plain.text == "Mme Élise a reçu l'émissaire à Huế.")
    for (words, expected) in [
      ("Mme Élise", "Mme\u{A0}E\u{301}lise"), ("a", "a"), ("reçu", "reçu"), ("l'émissaire", "l’e\u{301}missaire"),
      ("émissaire", "e\u{301}missaire"), ("Huế", "Huế"), (".", "."), ("Élise a", "E\u{301}lise\u{AD} a"),
    ] {
      let from = words == "a" ? try #require(plain.text.range(of: " a ")).lowerBound : plain.text.startIndex
      let range = try #require(plain.text.range(of: words, range: from..<plain.text.endIndex))
      let bytes = plain.text.utf8.distance(from: plain.text.startIndex, to: range.lowerBound)
      let place = plain.stored(bytes..<bytes + words.utf8.count)
      #expect(
        String(decoding: Array(stored.utf8)[place], as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars)
      )
    }
  }
}

@Suite("However a report writes its signs, its account is the same")
struct SameAccountTests {
  private static let english = """
    French foreign minister's talks in Hanoi

    HANOI, May 28 – France's Foreign Minister Élodie Marchand met her Vietnamese counterpart Nguyễn Văn Hòa in Hanoi on \
    Friday. She thanked Vietnam for its "well-chosen" support and said that France's commitment was firm. The ministers' \
    talks lasted two hours. The two sides agreed to raise trade to 10 billion euros.
    """
  private static let french = """
    Entretien du ministre d'État à Alger

    Alger, le 28 mai 2021 – Le ministre d'État français Loïc Béranger s'est entretenu vendredi à Alger avec son homologue \
    algérien, Réda Aït-Saïd. Il a remercié l'Algérie de son accueil et s'est félicité de l'accord signé à l'issue de la \
    visite. « L'amitié n'a pas de prix », a-t-il déclaré. Les deux parties sont convenues d'élever leurs échanges à \
    10 000 tonnes.
    """

  /// Ways to write one text.
  private static let variants: [(name: String, change: @Sendable (String) -> String)] = [
    ("typographic apostrophes", { $0.replacingOccurrences(of: "'", with: "\u{2019}") }),
    ("letter apostrophes", { $0.replacingOccurrences(of: "'", with: "\u{2BC}") }),
    ("no-break spaces", { $0.replacingOccurrences(of: " ", with: "\u{A0}") }),
    ("narrow no-break spaces", { $0.replacingOccurrences(of: "10 000", with: "10\u{202F}000") }),
    ("decomposed accents", { $0.decomposedStringWithCanonicalMapping }),
    ("no-break hyphens", { $0.replacingOccurrences(of: "-", with: "\u{2011}") }),
    ("soft hyphens", { $0.replacingOccurrences(of: "minist", with: "mi\u{AD}nist") }),
    (
      "soft hyphens in names",
      { $0.replacingOccurrences(of: "Mar", with: "Mar\u{AD}").replacingOccurrences(of: "Bér", with: "Bé\u{AD}r") }
    ),
    (
      "marks of direction around names",
      {
        $0.replacingOccurrences(of: "Élodie Marchand", with: "\u{200F}Élodie Marchand\u{200F}")
          .replacingOccurrences(of: "Loïc", with: "\u{202B}Loïc\u{202C}")
      }
    ),
    (
      "signs of no width",
      { $0.replacingOccurrences(of: " a", with: " \u{200B}a").replacingOccurrences(of: "e ", with: "e\u{2060} ") }
    ),
    ("line ends of Windows", { $0.replacingOccurrences(of: "\n", with: "\r\n") }),
    (
      "all at once",
      {
        $0.replacingOccurrences(of: "'", with: "\u{2019}").replacingOccurrences(of: " ", with: "\u{A0}")
          .replacingOccurrences(of: "minist", with: "mi\u{AD}nist").decomposedStringWithCanonicalMapping
      }
    ),
  ]

  @Test("in both languages", arguments: [(english, Tongue.english), (french, .french)])
  func same(text: String, tongue: Tongue) throws {
    let plain = Self.facts(of: try Sample.account(text, tongue))
    #expect(plain.count > 6)
    for (name, change) in Self.variants {
      let account = try Sample.account(change(text), tongue)
      expectCited(account)
      #expect(Self.facts(of: account) == plain, "\(name)")
    }
  }

  /// What an account says, without the places and letters of its quotes.
  private static func facts(of account: Account) -> [String] {
    func quoted(_ quotes: [Quote]) -> String {
      quotes.map { PlainText(of: $0.words).text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .joined(separator: " / ")
    }
    var facts = [account.dated?.edtf.text ?? "undated"]
    facts += account.engagements.map { one in
      let who = one.participants.map {
        "\($0.name ?? "") \($0.state ?? "") \($0.office ?? "") \($0.role?.rawValue ?? "")"
      }
      return
        "\(one.kind) \(one.status) \(one.date?.edtf.text ?? "") \(one.place?.name ?? "") \(who) \(quoted(one.evidence))"
    }
    facts += account.offices.map { "\($0.name) \($0.office) \($0.role) \($0.state ?? "") \(quoted($0.evidence))" }
    facts += account.statements.map { one in
      "\(one.speakers.map { "\($0.name ?? "") \($0.state ?? "")" }) \(one.act) \(quoted(one.evidence))"
    }
    facts += account.milestones.map { "\($0.what) \($0.states) \(quoted($0.evidence))" }
    return facts
  }
}

import Chancery
import Testing

@Suite("Who speaks is told by the clause, else by who spoke before")
struct SpeakerTests {
  @Test(
    "a pronoun or an office means who spoke or acted last, not who was only named",
    arguments: [
      (
        "Zambia's Foreign Minister Mulambo Haimbe met his Malawian counterpart, Nancy Tembo, in Lusaka on Friday. "
          + "Haimbe thanked Malawi for its support. He also proposed a joint power project.",
        Tongue.english, ["thank: Mulambo Haimbe", "propose: Mulambo Haimbe"]
      ),
      (
        "Le Premier ministre libanais, Nawaf Salam, a réclamé le retrait de l'armée israélienne. "
          + "Il a aussi demandé à Washington de faire pression sur Israël.",
        .french, ["request: Nawaf Salam", "request: Nawaf Salam"]
      ),
    ])
  func goesOn(text: String, tongue: Tongue, expected: [String]) throws {
    #expect(try Sample.statements(text, tongue) == expected)
  }

  @Test(
    "who is told only by an office or a number may be named further on",
    arguments: [
      (
        "The Minister hailed Mongolia's efforts. German Foreign Minister Annalena Baerbock arrived in Ulaanbaatar on Sunday.",
        Tongue.english, ["praise: Annalena Baerbock"]
      ),
      (
        "Il a été convenu de créer un comité de suivi. Le ministre togolais Robert Dussey et le ministre béninois "
          + "Olushegun Adjadi Bakari se sont rencontrés à Lomé.",
        .french, ["agree: Olushegun Adjadi Bakari, Robert Dussey"]
      ),
    ])
  func namedLater(text: String, tongue: Tongue, expected: [String]) throws {
    #expect(try Sample.statements(text, tongue) == expected)
  }

  @Test("a source is no speaker, a capital is")
  func sources() throws {
    let source = "Les autorités haïtiennes ont remercié le Kenya, indique un communiqué."
    #expect(try Sample.statements(source, .french) == ["thank: HTI"])
    let capital = "L'ambassade sera fermée, relève-t-on à Bruxelles, où l'on avertit Moscou."
    #expect(try Sample.statements(capital, .french).contains("warn: BEL"))
  }

  @Test("“the minister” is that of the side whose report it is")
  func ownMinister() throws {
    let text =
      "M. Jean-Noël Barrot, ministre français des Affaires étrangères, a reçu M. Espen Barth Eide, ministre norvégien "
      + "des Affaires étrangères. M. Eide s'est félicité de l'accord. Le ministre a condamné les frappes sur Kiev."
    #expect(
      try Sample.statements(text, .french, side: "FRA") == ["praise: Espen Barth Eide", "criticise: Jean-Noël Barrot"])
  }

  @Test(
    "of two names in a row the last is the subject, and all that “and” joins are",
    arguments: [
      (
        "Après un entretien avec son homologue italien, Antonio Tajani, Espen Barth Eide a condamné les frappes.",
        Tongue.french, ["criticise: Espen Barth Eide"]
      ),
      (
        "L'Arabie saoudite et l'Iran ont annoncé vendredi la reprise de leurs relations.", .french,
        ["inform: IRN, SAU"]
      ),
      ("Iceland, Norway and Sweden welcomed the decision.", .english, ["praise: ISL, NOR, SWE"]),
    ])
  func rows(text: String, tongue: Tongue, expected: [String]) throws {
    #expect(try Sample.statements(text, tongue) == expected)
  }

  @Test("whoever only reports what others say is no speaker")
  func media() throws {
    let text =
      "Iraqi Prime Minister Adnan Zurfi voiced his country's readiness to cooperate with Türkiye on water, "
      + "the newspaper reported."
    #expect(try Sample.statements(text, .english) == ["pledge: Adnan Zurfi"])
  }

  @Test("what one state's ministers say of its own affairs is no statement")
  func home() throws {
    let text =
      "Labour Minister Chris Ngige told the lecturers that their pay would be reviewed. He praised the staff of the ministry."
    #expect(try Sample.statements(text, .english) == [])
  }
}

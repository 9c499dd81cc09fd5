import Chancery
import Testing

@Suite("An act is told wherever the verb of speech stands in its sentence")
struct InterruptedSpeechTests {
  @Test(
    "where the verb interrupts what it reports, the clause's own verb tells the act",
    arguments: [
      (
        "La Chine, avait ajouté Wang Yi, apprécie le rôle du Sénégal.", Tongue.french, ["praise: Wang Yi"]
      ),
      (
        "Le gouvernement, a rappelé Ignazio Cassis, entend consolider la voie bilatérale avec l'Union européenne.",
        .french,
        ["pledge: Ignazio Cassis"]
      ),
      (
        "Kenya, Foreign Minister Musalia Mudavadi said, supports the peace process in Sudan.", .english,
        ["support: Musalia Mudavadi"]
      ),
    ])
  func interrupts(text: String, tongue: Tongue, expected: [String]) throws {
    #expect(try Sample.statements(text, tongue) == expected)
  }

  @Test(
    "where words stand between the auxiliary and the verb",
    arguments: [
      (
        "Robert Dussey a, par ailleurs, exhorté le Mali à reprendre le dialogue.", ["request: Robert Dussey"]
      ),
      ("Le Rwanda, qui dément tout soutien aux rebelles, a condamné l'attaque.", ["reject: RWA", "criticise: RWA"]),
    ])
  func parted(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .french) == expected)
  }

  @Test(
    "by what somebody is assured of",
    arguments: [
      ("David Lammy reassured his host, Radosław Sikorski, of Britain's support.", Tongue.english, Act.support),
      ("Alain Berset a assuré son homologue ukrainien de la solidarité de la Suisse.", .french, .support),
      ("Alain Berset a assuré que la Suisse respectait la charte des Nations unies.", .french, .affirm),
    ])
  func assured(text: String, tongue: Tongue, act: Act) throws {
    #expect(try Sample.account(text, tongue).statements.map(\.act) == [act])
  }

  @Test(
    "and not by a question, nor by a plain future of others",
    arguments: [
      ("Que veut la Russie ?", Tongue.french),
      ("Was the ambassador of Ghana informed?", .english),
      ("Peru will play Chile in the final.", .english),
    ])
  func silent(text: String, tongue: Tongue) throws {
    #expect(try Sample.statements(text, tongue) == [])
  }

  @Test("in a state's own report what it will do is a promise")
  func promise() throws {
    let text = "Sweden will submit a roadmap to Türkiye."
    #expect(try Sample.statements(text, .english, side: "SWE") == ["pledge: SWE"])
    #expect(try Sample.statements(text, .english) == [])
  }
}

import Chancery
import Testing

@Suite("A statement has topics and codes by its words")
struct StatementCodesTests {
  @Test(
    "its codes are more specific than its act's where its words say so",
    arguments: [
      ("Poland accused Belarus of smuggling migrants.", Tongue.english, "ACCUSE", "allege", "112"),
      ("Poland condemned the arrest of an activist in Belarus.", .english, "ACCUSE", "disapprove", "111"),
      ("Ghana demanded that Togo withdraw its troops.", .english, "REQUEST", "yield", "105"),
      ("Ghana urged Togo to resume talks.", .english, "REQUEST", "meet", "022"),
      ("La Pologne a accusé la Biélorussie de mentir.", .french, "ACCUSE", "allege", "112"),
      ("Le Ghana a exhorté le Togo à libérer les prisonniers.", .french, "REQUEST", "yield", "025"),
      ("Le Japon a promis une aide humanitaire au Soudan.", .french, "AGREE", nil, "033"),
      (
        "Le Japon a promis de mener des exercices et de coopérer avec l'armée philippine.", .french, "AGREE", nil,
        "0312"
      ),
    ] as [(String, Tongue, String, String?, String)])
  func codes(text: String, tongue: Tongue, plover: String, mode: String?, cameo: String) throws {
    let codes = try #require(try Sample.account(text, tongue).statements.first?.codes)
    #expect([codes.plover, codes.mode, codes.cameo] == [plover, mode, cameo])
  }

  @Test(
    "a plain statement has no PLOVER type",
    arguments: [
      ("Japan noted that the situation in Sudan had not changed.", Tongue.english, "010"),
      ("L'Azerbaïdjan a démenti toute attaque contre l'Arménie.", .french, "016"),
    ])
  func plain(text: String, tongue: Tongue, cameo: String) throws {
    let codes = try #require(try Sample.account(text, tongue).statements.first?.codes)
    #expect(codes.plover == nil && codes.cameo == cameo)
  }

  @Test(
    "its topics have the same names in both languages, and give the contexts",
    arguments: [
      ("Chile thanked Japan for its help in health and climate matters.", Tongue.english),
      ("Le Chili a remercié le Japon de son aide en matière de santé et de climat.", .french),
    ])
  func topics(text: String, tongue: Tongue) throws {
    let statement = try #require(try Sample.account(text, tongue).statements.first)
    #expect(statement.topics == ["climate", "health"])
    #expect(statement.codes.contexts == ["environment", "health"])
  }

  @Test("an engagement has the topics of what was said at it, and is always diplomatic")
  func engagement() throws {
    let text =
      "Chilean Foreign Minister Alberto van Klaveren met his Japanese counterpart, Yoko Kamikawa, in Tokyo. "
      + "Alberto van Klaveren thanked Japan for its investments in lithium."
    let met = try #require(try Sample.account(text).engagements.first)
    #expect(met.topics == ["investment", "resources"])
    #expect(met.codes.contexts == ["diplomatic", "economic", "natural_resource"])
  }
}

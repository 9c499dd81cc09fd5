import Chancery
import Testing

@Suite("Milestones are told by words that stand together and tell something done")
struct MilestoneTests {
  private func milestones(_ text: String, _ tongue: Tongue) throws -> [String] {
    let account = try Sample.account(text, tongue)
    expectCited(account)
    return account.milestones.map {
      "\($0.what) \($0.states.joined(separator: " ")) \($0.date?.edtf.text ?? "-")"
    }
  }

  @Test(
    "in English, with their states and date",
    arguments: [
      ("Ecuador and Ghana established diplomatic relations in 1977.", ["relations-established ECU GHA 1977"]),
      ("Canada closed its embassy in Caracas, Venezuela, in 2019.", ["embassy-closed CAN VEN 2019"]),
      ("Bulgaria expelled ten Russian diplomats in June 2022.", ["diplomats-expelled BGR RUS 2022-06"]),
      ("Finland joined NATO in April 2023.", ["nato-member FIN 2023-04"]),
      ("Laos held the chair of ASEAN in 2024.", ["asean-chair LAO 2024"]),
      (
        "Slovenia, which was elected to the UN Security Council for 2024-2025, voted in favour.",
        ["unsc-non-permanent-member SVN 2024/2025"]
      ),
      ("Colombia recognised Palestine as a state in 2018.", ["state-recognised COL PSE 2018"]),
      (
        "The treaty between Chile and Argentina entered into force on 2 May 1985.",
        ["treaty-in-force ARG CHL 1985-05-02"]
      ),
      ("The European Union imposed sanctions on Belarus in 2020.", ["sanctions BLR EU 2020"]),
      (
        "Australia and Vietnam elevated their relationship to a Comprehensive Strategic Partnership on 7 March 2024.",
        ["comprehensive-strategic-partnership AUS VNM 2024-03-07"]
      ),
    ])
  func english(text: String, expected: [String]) throws {
    #expect(try milestones(text, .english) == expected)
  }

  @Test(
    "in French, with their states and date",
    arguments: [
      ("Le Tchad et Israël ont rompu leurs relations diplomatiques en 1972.", ["relations-cut ISR TCD 1972"]),
      (
        "L'accord de pêche entre le Maroc et le Japon est entré en vigueur en 1985.",
        ["treaty-in-force JPN MAR 1985"]
      ),
      ("Le Mali a expulsé trois diplomates suédois en août 2024.", ["diplomats-expelled MLI SWE 2024-08"]),
      (
        "Le Mozambique a été élu au Conseil de sécurité pour la période 2023-2024.",
        ["unsc-non-permanent-member MOZ 2023/2024"]
      ),
      ("La Tunisie a exercé la présidence de la Ligue arabe en 2019.", ["las-chair TUN 2019"]),
    ])
  func french(text: String, expected: [String]) throws {
    #expect(try milestones(text, .french) == expected)
  }

  @Test(
    "and by nothing that is hoped for, denied, or only looks like one",
    arguments: [
      ("Ecuador and Ghana have friendly relations.", Tongue.english),
      ("The embassy of Ghana organised an exhibition.", .english),
      ("Armenia and Turkey hope to establish diplomatic relations.", .english),
      ("Ghana never recalled its ambassador from Ecuador.", .english),
      ("Prime Minister Modi and President Mirziyoyev reviewed the strategic partnership.", .english),
      ("The minister signed the visitors' book at the embassy of Japan.", .english),
      ("L'ambassadeur du Tchad a visité une école.", .french),
      ("Le Brésil souhaite établir des relations diplomatiques avec le Bhoutan.", .french),
      ("Le Togo veut renforcer la coopération en concluant un accord avec le Japon.", .french),
    ])
  func silent(text: String, tongue: Tongue) throws {
    #expect(try milestones(text, tongue) == [])
  }

  @Test("once, though the report tells them twice")
  func once() throws {
    let text = "Sudan recalls its ambassador from Ethiopia\n\nSudan has recalled its ambassador from Ethiopia."
    #expect(try milestones(text, .english).count == 1)
  }
}

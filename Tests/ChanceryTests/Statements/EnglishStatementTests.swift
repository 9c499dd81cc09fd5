import Chancery
import Testing

@Suite("A reported act of speech is told in English")
struct EnglishStatementTests {
  @Test(
    "by the verb itself",
    arguments: [
      (
        "Kenyan President William Ruto thanked German Chancellor Olaf Scholz for Berlin's support.",
        ["thank: William Ruto"]
      ),
      (
        "Brazil's Foreign Minister Mauro Vieira condemned the coup in Niger and called for the release of its president.",
        ["criticise: Mauro Vieira", "request: Mauro Vieira"]
      ),
      ("The Kremlin rejected the accusations as baseless.", ["reject: RUS"]),
      ("India and Bangladesh agreed to set up a joint commission on rivers.", ["agree: BGD, IND"]),
      (
        "Minister Penny Wong warned that any use of force would have serious consequences.",
        ["warn: Penny Wong"]
      ),
      ("The attack was condemned by Mexico and Chile.", ["criticise: CHL, MEX"]),
      ("Belarus is accused by Lithuania of pushing migrants across the border.", ["criticise: LTU"]),
    ])
  func verbs(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .english) == expected)
  }

  @Test(
    "by a noun or an adjective",
    arguments: [
      (
        "Norwegian Foreign Minister Espen Barth Eide expressed concern over the situation and voiced hope for a truce.",
        ["criticise: Espen Barth Eide", "hope: Espen Barth Eide"]
      ),
      ("Sri Lanka's Ali Sabry conveyed his condolences to the people of Türkiye.", ["condole: Ali Sabry"]),
      (
        "French President Emmanuel Macron spoke highly of Vietnam's role in ASEAN and reiterated France's commitment "
          + "to the Indo-Pacific.",
        ["praise: Emmanuel Macron", "pledge: Emmanuel Macron"]
      ),
      ("Peru is ready to host the next summit.", ["pledge: PER"]),
    ])
  func nouns(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .english) == expected)
  }

  @Test(
    "by what is said, where the verb only reports",
    arguments: [
      (
        "Foreign Minister Penny Wong said Australia will open an embassy in the Maldives.",
        ["pledge: Penny Wong"]
      ),
      (
        "Chilean President Gabriel Boric said his country supports the proposal.",
        ["support: Gabriel Boric"]
      ),
      (
        "Indonesian President Joko Widodo stressed that Myanmar must honour the agreement.",
        ["request: Joko Widodo"]
      ),
      (
        "Chilean President Gabriel Boric told visiting US Secretary of State Marco Rubio that his country "
          + "rejects any displacement.",
        ["reject: Gabriel Boric"]
      ),
      (
        "The European Union regrets Georgia's decision, EU foreign policy chief Kaja Kallas said in Brussels.",
        ["criticise: Kaja Kallas"]
      ),
      (
        "Indonesian President Joko Widodo stressed that the region has grown steadily.",
        ["affirm: Joko Widodo"]
      ),
      (
        "Kenyan President William Ruto said the two countries, Kenya and Uganda, had agreed to share the line.",
        ["agree: KEN, UGA"]
      ),
    ])
  func refined(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .english) == expected)
  }

  @Test(
    "by a verb that follows or interrupts it",
    arguments: [
      (
        "Ecuador hopes that Colombia will reopen the crossing, Foreign Minister Gabriela Sommerfeld said on Tuesday.",
        ["hope: Gabriela Sommerfeld"]
      ),
      (
        "The two nations, Kenyan President William Ruto pointed out, share a language and a culture.",
        ["affirm: William Ruto"]
      ),
      (
        "\"We will never accept this annexation,\" Moldovan President Maia Sandu told reporters in Chisinau.",
        ["reject: Maia Sandu"]
      ),
    ])
  func interrupting(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .english) == expected)
  }

  @Test(
    "by a participle beside another act",
    arguments: [
      (
        "Peru is ready to host the summit, Foreign Minister Elmer Schialer said, adding that preparations had begun.",
        ["pledge: Elmer Schialer", "affirm: Elmer Schialer"]
      ),
      (
        "Recalling that Rwanda had sent troops, Ghanaian President John Mahama urged the African Union to act.",
        ["affirm: John Mahama", "request: John Mahama"]
      ),
    ])
  func participles(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .english) == expected)
  }

  @Test(
    "and by nothing else",
    arguments: [
      "Kenyan President William Ruto met German Chancellor Olaf Scholz in Berlin on Tuesday.",
      "The bridge was built in 1998 and carries 20,000 vehicles a day.",
      "The two leaders will meet again in June.",
      "The agreed text was published on Monday.",
      "South Africa's exports rose by 4 percent last year.",
      "Brazil recalled its ambassador to Israel.",
      "Prime Minister Anwar Ibrahim arrived in Jakarta for a state visit.",
      "The Swedish foreign minister welcomes his guest.",
      "Foreign Minister Penny Wong called on King Charles at the palace.",
      "Kenyan President William Ruto is expected to attend.",
      "Asked about visas, Foreign Minister Penny Wong declined to comment.",
    ])
  func silent(text: String) throws {
    #expect(try Sample.statements(text, .english) == [])
  }

  @Test("The quote holds the speaker, the verb and what is said")
  func quoted() throws {
    let text = "On Monday Kenyan President William Ruto thanked Germany, adding that trade had grown."
    let account = try Sample.account(text, .english)
    #expect(
      account.statements.map { $0.evidence[0].words } == [
        "Kenyan President William Ruto thanked Germany", "adding that trade had grown",
      ])
    #expect(account.statements.map { $0.addressees.map(\.state) } == [["DEU"], []])
    expectCited(account)
  }
}

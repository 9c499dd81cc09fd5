import Chancery
import Testing

@Suite("Engagements are told by verbs and nouns of contact")
struct EngagementTests {
  @Test(
    "in English",
    arguments: [
      (
        "Kenyan President William Ruto met German Chancellor Olaf Scholz in Berlin on Tuesday.",
        ["meeting occurred: Olaf Scholz, William Ruto"]
      ),
      (
        "Foreign Minister Penny Wong held talks with Indonesian Foreign Minister Retno Marsudi in Jakarta.",
        ["meeting occurred: Penny Wong, Retno Marsudi"]
      ),
      (
        "Japanese Prime Minister Fumio Kishida and Philippine President Ferdinand Marcos spoke by phone on Sunday.",
        ["call occurred: Ferdinand Marcos, Fumio Kishida"]
      ),
      (
        "Egyptian Foreign Minister Sameh Shoukry received a phone call from Russian Foreign Minister Sergey Lavrov.",
        ["call occurred: Sameh Shoukry, Sergey Lavrov"]
      ),
      (
        "The Emir of Qatar, Sheikh Tamim bin Hamad Al Thani, was received by French President Emmanuel Macron.",
        ["meeting occurred: Emmanuel Macron, Tamim bin Hamad Al Thani"]
      ),
      (
        "Chilean President Gabriel Boric will travel to China next week.",
        ["visit planned: Gabriel Boric"]
      ),
      (
        "A phone call took place between Indian Foreign Minister S. Jaishankar and Iranian Foreign Minister "
          + "Abbas Araghchi.",
        ["call occurred: Abbas Araghchi, S. Jaishankar"]
      ),
      (
        "Polish President Andrzej Duda and Lithuanian President Gitanas Nausėda agreed to meet in Warsaw.",
        ["meeting planned: Andrzej Duda, Gitanas Nausėda"]
      ),
      (
        "Mongolian Foreign Minister Battsetseg Batmunkh met Swiss Foreign Minister Ignazio Cassis, Austrian Foreign "
          + "Minister Alexander Schallenberg and Czech Foreign Minister Jan Lipavský.",
        [
          "meeting occurred: Battsetseg Batmunkh, Ignazio Cassis",
          "meeting occurred: Alexander Schallenberg, Battsetseg Batmunkh",
          "meeting occurred: Battsetseg Batmunkh, Jan Lipavský",
        ]
      ),
      (
        "Turkey's foreign ministry summoned Swedish Ambassador Staffan Herrstrom on Saturday.",
        ["meeting occurred: Staffan Herrstrom, TUR"]
      ),
    ])
  func english(text: String, expected: [String]) throws {
    #expect(try Sample.engagements(text, .english) == expected)
  }

  @Test(
    "in French",
    arguments: [
      (
        "Le président sénégalais Macky Sall a rencontré le chancelier allemand Olaf Scholz à Berlin.",
        ["meeting occurred: Macky Sall, Olaf Scholz"]
      ),
      (
        "Le ministre marocain des Affaires étrangères, Nasser Bourita, s'est entretenu avec son homologue espagnol, "
          + "José Manuel Albares, au téléphone.",
        ["call occurred: José Manuel Albares, Nasser Bourita"]
      ),
      (
        "La présidente suisse Viola Amherd a été reçue à Rome par le président italien Sergio Mattarella.",
        ["meeting occurred: Sergio Mattarella, Viola Amherd"]
      ),
      (
        "Le Premier ministre canadien Mark Carney se rendra en Inde en mars.",
        ["visit planned: Mark Carney"]
      ),
    ])
  func french(text: String, expected: [String]) throws {
    #expect(try Sample.engagements(text, .french) == expected)
  }

  @Test(
    "and by nothing else",
    arguments: [
      ("The two countries promote exchanges of delegations at all levels.", Tongue.english),
      ("Kenyan President William Ruto met farmers in Eldoret.", .english),
      ("The prime minister did not meet French President Emmanuel Macron.", .english),
      ("The company signed a contract with a shipyard in Busan.", .english),
      ("Les deux pays multiplient les échanges de délégations.", .french),
      ("Le président Macky Sall a rencontré des étudiants à Thiès.", .french),
    ])
  func silent(text: String, tongue: Tongue) throws {
    #expect(try Sample.engagements(text, tongue) == [])
  }

  @Test("Everything told quotes the report's own bytes")
  func cited() throws {
    let text = "Hanoï, 3 juin – Le président vietnamien Lương Cường a reçu l’ambassadeur du Chili, Sergio Narea Guzmán."
    expectCited(try Sample.account(text, .french, side: "VNM"))
  }
}

@Suite("Each frame binds its own participants")
struct FrameTests {
  @Test(
    "guest, sign, write, hand, rite, letter, travel, visit and summon",
    arguments: [
      (
        "French Foreign Minister Stéphane Séjourné called on Saudi Crown Prince Mohammed bin Salman in Riyadh.",
        Tongue.english, "meeting occurred: Mohammed bin Salman, Stéphane Séjourné"
      ),
      (
        "The memorandum was signed by Greek Foreign Minister George Gerapetritis and Cypriot Foreign Minister "
          + "Constantinos Kombos.",
        .english, "signing occurred: Constantinos Kombos, George Gerapetritis"
      ),
      (
        "Le président ghanéen John Mahama et le président togolais Faure Gnassingbé ont signé un accord sur la pêche.",
        .french, "signing occurred: Faure Gnassingbé, John Mahama"
      ),
      (
        "Brazilian President Luiz Inácio Lula da Silva sent a letter to Colombian President Gustavo Petro.",
        .english, "message occurred: Gustavo Petro, Luiz Inácio Lula da Silva"
      ),
      (
        "The ambassador handed Kenyan President William Ruto a message from Emirati President Mohamed bin Zayed.",
        .english, "message occurred: Mohamed bin Zayed, William Ruto"
      ),
      (
        "Ambassador Ruth Nkata of Malawi presented her credentials to Zambian President Hakainde Hichilema.",
        .english, "ceremony occurred: Hakainde Hichilema, Ruth Nkata"
      ),
      (
        "In a letter to Chilean President Gabriel Boric, Peruvian President Dina Boluarte proposed a new treaty.",
        .english, "message occurred: Dina Boluarte, Gabriel Boric"
      ),
      (
        "Singaporean Prime Minister Lawrence Wong arrived in Manila on Tuesday.", .english,
        "visit occurred: Lawrence Wong"
      ),
      (
        "Lors de la visite du président kényan William Ruto à Kigali, des projets ont été lancés.", .french,
        "visit occurred: William Ruto"
      ),
      (
        "L'ambassadrice de Norvège a été convoquée au ministère russe des Affaires étrangères.", .french,
        "meeting occurred: NOR, RUS"
      ),
    ])
  func binds(text: String, tongue: Tongue, expected: String) throws {
    #expect(try Sample.engagements(text, tongue) == [expected])
  }

  @Test(
    "and stays silent where its words mean something else",
    arguments: [
      ("He called on France to act.", Tongue.english),
      ("The company signed an agreement with its suppliers.", .english),
      ("The minister wrote a book about Ghana.", .english),
      ("The president travelled to the north of the country.", .english),
      ("The commission met in the capital.", .english),
      ("Le ministre a signé le registre.", .french),
      ("La tournée du chanteur passera par Lyon.", .french),
    ])
  func silent(text: String, tongue: Tongue) throws {
    #expect(try Sample.engagements(text, tongue) == [])
  }
}

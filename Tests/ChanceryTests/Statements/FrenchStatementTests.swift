import Chancery
import Testing

@Suite("A reported act of speech is told in French")
struct FrenchStatementTests {
  @Test(
    "by the verb itself",
    arguments: [
      (
        "Le président sénégalais Macky Sall a remercié le chancelier allemand Olaf Scholz de son soutien.",
        ["thank: Macky Sall"]
      ),
      (
        "La ministre canadienne des Affaires étrangères, Mélanie Joly, a condamné le coup d'État au Niger et appelé à "
          + "la libération du président.",
        ["criticise: Mélanie Joly", "request: Mélanie Joly"]
      ),
      ("Le Kremlin a rejeté ces accusations.", ["reject: RUS"]),
      ("L'Algérie et l'Italie sont convenues d'accroître leurs échanges.", ["agree: DZA, ITA"]),
      ("Paris regrette cette décision et met en garde contre toute escalade.", ["criticise: FRA", "warn: FRA"]),
      (
        "Le président Alassane Ouattara s'est félicité de l'état des relations avec le Ghana.",
        ["praise: Alassane Ouattara"]
      ),
    ])
  func verbs(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .french) == expected)
  }

  @Test(
    "by a noun or an adjective",
    arguments: [
      ("Le président Alassane Ouattara a présenté ses condoléances au peuple turc.", ["condole: Alassane Ouattara"]),
      ("Le chef de la diplomatie tchadienne a fait part de sa préoccupation.", ["criticise: TCD"]),
      (
        "De son côté, le Premier ministre éthiopien Abiy Ahmed s'est dit prêt à reprendre le dialogue, exhortant le "
          + "Soudan à la retenue.",
        ["pledge: Abiy Ahmed", "request: Abiy Ahmed"]
      ),
      (
        "Le président chilien Gabriel Boric a exprimé le souhait que les négociations aboutissent.",
        ["hope: Gabriel Boric"]
      ),
    ])
  func nouns(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .french) == expected)
  }

  @Test(
    "by what is said, where the verb only reports",
    arguments: [
      (
        "Le ministère suisse des Affaires étrangères a fait savoir que Berne soutenait cette initiative.",
        ["support: CHE"]
      ),
      ("Le Brésil ne reconnaît pas cette annexion, a rappelé Mauro Vieira.", ["reject: Mauro Vieira"]),
      (
        "Le président kényan William Ruto a indiqué que le commerce avait progressé.",
        ["affirm: William Ruto"]
      ),
    ])
  func refined(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .french) == expected)
  }

  @Test(
    "by a verb that follows or interrupts it",
    arguments: [
      (
        "Le Pérou est prêt à accueillir le sommet, a affirmé le ministre Elmer Schialer, ajoutant que les préparatifs "
          + "étaient en cours.",
        ["pledge: Elmer Schialer", "affirm: Elmer Schialer"]
      ),
      (
        "« Nous n'accepterons jamais cette annexion », a déclaré la présidente moldave, Maia Sandu.",
        ["reject: Maia Sandu"]
      ),
      (
        "La Belgique condamne l'attaque, a réagi le Premier ministre, Alexander De Croo, tout en appelant à la retenue.",
        ["criticise: Alexander De Croo", "request: Alexander De Croo"]
      ),
      (
        "Selon le ministère norvégien des Affaires étrangères, les négociations ont bien avancé.",
        ["affirm: NOR"]
      ),
    ])
  func interrupting(text: String, expected: [String]) throws {
    #expect(try Sample.statements(text, .french) == expected)
  }

  @Test("by nobody in particular: then both sides speak")
  func impersonal() throws {
    let text = "Il a été convenu de créer une commission mixte entre le Maroc et le Portugal."
    #expect(try Sample.statements(text, .french) == ["agree: MAR, PRT"])
  }

  @Test(
    "and by nothing else",
    arguments: [
      "Le président sénégalais Macky Sall a rencontré le chancelier allemand Olaf Scholz à Berlin.",
      "Le pont a été construit en 1998.",
      "Les deux dirigeants se retrouveront en juin.",
      "La ministre est arrivée vendredi à Amman pour une visite de deux jours.",
      "Les exportations du Kenya ont augmenté de 4 % l'an dernier.",
      "L'ambassadeur a remis ses lettres de créance au roi.",
      "Le Maroc a rappelé son ambassadeur à Tunis.",
      "Le porte-parole du Quai d'Orsay a refusé de commenter.",
      "Le président Macky Sall a souhaité la bienvenue à son hôte.",
    ])
  func silent(text: String) throws {
    #expect(try Sample.statements(text, .french) == [])
  }
}

import Chancery
import Testing

@Suite("Engagements told by the words around them")
struct ContextFrameTests {
  @Test(
    "travel: stays, arrivals, who is expected, several stops, invitations",
    arguments: [
      (
        "Zambian President Hakainde Hichilema was in Botswana on 4 May.", Tongue.english,
        ["visit occurred: Hakainde Hichilema"]
      ),
      (
        "MAPUTO, June 3 (AIM) - Malawian President Lazarus Chakwera flew in on Monday.", .english,
        ["visit occurred: Lazarus Chakwera"]
      ),
      (
        "Peruvian Foreign Minister Elmer Schialer is expected in Quito on Thursday.", .english,
        ["visit planned: Elmer Schialer"]
      ),
      (
        "Le ministre norvégien des Affaires étrangères, Espen Barth Eide, est attendu vendredi à Amman.", .french,
        ["visit planned: Espen Barth Eide"]
      ),
      (
        "Le président angolais João Lourenço s'est rendu à Lisbonne puis à Madrid.", .french,
        ["visit occurred: João Lourenço", "visit occurred: João Lourenço"]
      ),
      (
        "He extended an invitation to Ghanaian President John Mahama to visit Nairobi.", .english,
        ["visit proposed: John Mahama"]
      ),
    ])
  func travel(text: String, tongue: Tongue, expected: [String]) throws {
    #expect(try Sample.engagements(text, tongue) == expected)
  }

  @Test(
    "meetings that no plain clause tells",
    arguments: [
      (
        "Avec son homologue danois, Lars Løkke Rasmussen, la ministre canadienne des Affaires étrangères, Mélanie Joly, "
          + "a plaidé pour une présence accrue dans l'Arctique.",
        Tongue.french, ["meeting occurred: Lars Løkke Rasmussen, Mélanie Joly"]
      ),
      (
        "Ivorian Foreign Minister Kacou Léon Adom paid a courtesy call on Ghanaian President John Mahama.", .english,
        ["meeting occurred: John Mahama, Kacou Léon Adom"]
      ),
      (
        "Summoned to the ministry on Friday, Dutch Ambassador Pieter Mulder rejected the charges.", .english,
        ["meeting occurred: KEN, Pieter Mulder"]
      ),
      (
        "Le président chypriote Nikos Christodoulides a reçu à son bureau le ministre libanais des Affaires étrangères, "
          + "Youssef Raggi.",
        .french, ["meeting occurred: Nikos Christodoulides, Youssef Raggi"]
      ),
      (
        "Kazakh President Kassym-Jomart Tokayev received Kyrgyz Foreign Minister Jeenbek Kulubaev. It was the turn of "
          + "Tajik Foreign Minister Sirojiddin Muhriddin and of Uzbek Foreign Minister Bakhtiyor Saidov in the afternoon.",
        .english,
        [
          "meeting occurred: Jeenbek Kulubaev, Kassym-Jomart Tokayev",
          "meeting occurred: Kassym-Jomart Tokayev, Sirojiddin Muhriddin",
          "meeting occurred: Bakhtiyor Saidov, Kassym-Jomart Tokayev",
        ]
      ),
      (
        "The foreign ministers of Fiji and Samoa met in Suva.", .english, ["meeting occurred: FJI, WSM"]
      ),
      (
        "La ministre bolivienne des Affaires étrangères, Celinda Sosa, a eu une causerie en ligne avec le ministre "
          + "paraguayen des Affaires étrangères, Rubén Ramírez.",
        .french, ["video-call occurred: Celinda Sosa, Rubén Ramírez"]
      ),
    ])
  func meetings(text: String, tongue: Tongue, expected: [String]) throws {
    #expect(try Sample.engagements(text, tongue, side: "KEN") == expected)
  }

  @Test(
    "signings, ceremonies and letters take their parties from those who met",
    arguments: [
      (
        "Serbian President Aleksandar Vučić met Hungarian Prime Minister Viktor Orbán. Four agreements were signed in "
          + "Subotica.",
        Tongue.english, "signing occurred: Aleksandar Vučić, Viktor Orbán"
      ),
      (
        "Le président tchadien Mahamat Idriss Déby a reçu le président nigérien Abdourahamane Tiani. L'entretien a été "
          + "suivi de la signature de deux accords.",
        .french, "signing occurred: Abdourahamane Tiani, Mahamat Idriss Déby"
      ),
      (
        "Armenian President Vahagn Khachaturyan met Greek President Constantine Tassoulas. The Armenian President was "
          + "received with military honours.",
        .english, "ceremony occurred: Constantine Tassoulas, Vahagn Khachaturyan"
      ),
      (
        "Estonian President Alar Karis, in letters addressed to Moldovan President Maia Sandu and Latvian President "
          + "Edgars Rinkēvičs, called for unity.",
        .english, "message occurred: Alar Karis, Edgars Rinkēvičs"
      ),
    ])
  func parties(text: String, tongue: Tongue, expected: String) throws {
    #expect(try Sample.engagements(text, tongue).contains(expected))
  }

  @Test(
    "what is near and yet none",
    arguments: [
      ("The embassy is in Oslo.", Tongue.english),
      ("The minister is in favour of the plan.", .english),
      ("The visiting team lost the match.", .english),
      ("Results are expected in Geneva on Monday.", .english),
      ("Avec le soutien de la population, le ministre a plaidé pour la paix.", .french),
      ("Les résultats sont attendus à Paris.", .french),
      ("It was the turn of the tide.", .english),
      ("Le ministre a eu une formation en ligne avec ses collaborateurs.", .french),
      ("Le ministre tunisien a inauguré une école à Sfax.", .french),
    ])
  func silent(text: String, tongue: Tongue) throws {
    #expect(try Sample.engagements(text, tongue) == [])
  }

  @Test("Two meetings of one pair stay two when one is told as past and dated by itself")
  func past() throws {
    let text =
      "Omani Foreign Minister Badr Albusaidi met Belgian Foreign Minister Maxime Prévot in Brussels. The two last met "
      + "in Muscat in January 2024."
    #expect(try Sample.engagements(text, .english).count == 2)
  }

  @Test("Other persons of the same states make another meeting")
  func rivals() throws {
    let text =
      "Bulgarian President Rumen Radev met Turkish President Recep Tayyip Erdoğan. Bulgarian Foreign Minister Georg "
      + "Georgiev met Turkish Foreign Minister Hakan Fidan."
    #expect(try Sample.engagements(text, .english).count == 2)
  }

  @Test(
    "A dateline is no part of the sentence behind it",
    arguments: [
      "HANOI, May 28 (VNA) -- ", "PARIS (AFP) - ", "NEW DELHI: ", "ADDIS ABABA/NAIROBI, Jan. 2, 2023 (Reuters) - ",
      "Rabat, 26/08/2022 (MAP) - ",
    ])
  func datelines(line: String) throws {
    let text = line + "Slovak President Peter Pellegrini met Czech President Petr Pavel on Tuesday."
    #expect(try Sample.engagements(text, .english) == ["meeting occurred: Peter Pellegrini, Petr Pavel"])
  }
}

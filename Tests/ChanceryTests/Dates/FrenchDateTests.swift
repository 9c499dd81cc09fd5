import Testing

@testable import Chancery

/// All cases are set against Wednesday 15 March 2023; ` >> ` stands between a date told before and the one tested.
@Suite("French dates")
struct FrenchDateTests {
  @Test(
    "of the calendar",
    arguments: [
      ("Ils se sont vus le 10 septembre 2022.", "le 10 septembre 2022", "2022-09-10"),
      ("Ils se sont vus le 12 avril.", "le 12 avril", "2022-04-12"),
      ("Ils se sont vus jeudi 9 mars à Rome.", "jeudi 9 mars", "2023-03-09"),
      ("Ils se sont vus le jeudi 9 mars 2023.", "le jeudi 9 mars 2023", "2023-03-09"),
      ("Ils se sont vus le 1er mars.", "le 1er mars", "2023-03-01"),
      ("Abidjan, 1er août 2022 (AIP)", "1er août 2022", "2022-08-01"),
      ("Tunis, 20 fév (TAP)", "20 fév", "2023-02-20"),
      ("Dakar, 14 févr. (APS)", "14 févr.", "2023-02-14"),
      ("Rabat, 26/08/2022 (MAP)", "26/08/2022", "2022-08-26"),
      ("Rabat, 06/08/2022 (MAP)", "06/08/2022", "2022-08-06"),
      ("Signé le 2022-08-26.", "2022-08-26", "2022-08-26"),
      ("Signé le 26.08.2022.", "26.08.2022", "2022-08-26"),
      ("Signé en mai.", "mai", "2022-05"),
      ("Signé en mars.", "mars", "2023-03"),
      ("Signé en mai 2021.", "mai 2021", "2021-05"),
      ("Signé au mois de mai 2021.", "mai 2021", "2021-05"),
      ("Signé en 2021.", "2021", "2021"),
      ("La convention de 1982 est en vigueur.", "1982", "1982"),
      ("Au cours de l’année 2021 il vint.", "l’année 2021", "2021"),
      ("Il vint le jour de Noël 2021.", "jour de Noël 2021", "2021-12-25"),
      ("Le 5 décembre, il vint.", "Le 5 décembre", "2022-12-05"),
      ("Il vint le 29 février 2020.", "le 29 février 2020", "2020-02-29"),
    ])
  func calendar(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "from the day of the report",
    arguments: [
      ("Il est venu lundi.", "lundi", "2023-03-13"),
      ("Il est venu ce mardi.", "ce mardi", "2023-03-14"),
      ("Il est venu ce mercredi.", "ce mercredi", "2023-03-15"),
      ("Il est venu mardi dernier.", "mardi dernier", "2023-03-14"),
      ("Il est venu mercredi dernier.", "mercredi dernier", "2023-03-08"),
      ("Il est venu hier.", "hier", "2023-03-14"),
      ("Il est venu hier mardi.", "hier mardi", "2023-03-14"),
      ("Il est venu hier soir.", "hier soir", "2023-03-14"),
      ("Il est venu avant-hier.", "avant-hier", "2023-03-13"),
      ("Il est venu aujourd’hui.", "aujourd’hui", "2023-03-15"),
      ("Il est venu aujourd'hui.", "aujourd'hui", "2023-03-15"),
      ("Il est venu ce matin.", "ce matin", "2023-03-15"),
      ("Il est venu samedi matin.", "samedi matin", "2023-03-11"),
      ("Il est venu ce vendredi 10 mars.", "ce vendredi 10 mars", "2023-03-10"),
      ("Il est venu la semaine dernière.", "la semaine dernière", "2023-03-06/2023-03-12"),
      ("Il est venu le mois dernier.", "le mois dernier", "2023-02"),
      ("Il est venu ce mois-ci.", "ce mois-ci", "2023-03"),
      ("Il est venu cette semaine.", "cette semaine", "2023-03-13/2023-03-19"),
      ("Il est venu cette année.", "cette année", "2023"),
      ("Il est venu l’année dernière.", "l’année dernière", "2022"),
      ("Il est venu l'an dernier.", "l'an dernier", "2022"),
      ("Il est venu l'an passé.", "l'an passé", "2022"),
      ("Il est venu en octobre dernier.", "octobre dernier", "2022-10"),
      ("L’entretien du 29 mars dernier a compté.", "29 mars dernier", "2022-03-29"),
      ("Il est venu le 6 janvier dernier.", "le 6 janvier dernier", "2023-01-06"),
      ("Il est venu il y a trois semaines.", "il y a trois semaines", "2023-02-20/2023-02-26"),
      ("Il est venu il y a deux jours.", "il y a deux jours", "2023-03-13"),
      ("Il est venu voilà dix ans.", "voilà dix ans", "2013"),
      ("Il est venu fin juin.", "fin juin", "2022-06"),
      ("Il est venu à la mi-février.", "à la mi-février", "2023-02"),
      ("Il est venu début 2022.", "début 2022", "2022"),
      ("Il est venu au début de l’année.", "au début de l’année", "2023"),
      ("Il est venu à la fin du mois de mai.", "à la fin du mois de mai", "2022-05"),
      ("Il est venu ces 1er et 2 février.", "ces 1er et 2 février", "2023-02-01/2023-02-02"),
    ])
  func report(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "ahead of the report",
    arguments: [
      ("Il viendra lundi.", "lundi", "2023-03-20"),
      ("Il viendra lundi prochain.", "lundi prochain", "2023-03-20"),
      ("Il viendra demain.", "demain", "2023-03-16"),
      ("Il viendra demain matin.", "demain matin", "2023-03-16"),
      ("Il viendra ce mercredi et demain jeudi.", "ce mercredi et demain jeudi", "2023-03-15/2023-03-16"),
      ("Il viendra après-demain.", "après-demain", "2023-03-17"),
      ("Il viendra la semaine prochaine.", "la semaine prochaine", "2023-03-20/2023-03-26"),
      ("Il viendra le mois prochain.", "le mois prochain", "2023-04"),
      ("Il viendra l’année prochaine.", "l’année prochaine", "2024"),
      ("Il viendra le 3 juillet prochain.", "le 3 juillet prochain", "2023-07-03"),
      ("Il viendra en décembre prochain.", "décembre prochain", "2023-12"),
      ("Il viendra dans trois jours.", "dans trois jours", "2023-03-18"),
      ("Il viendra dans un mois.", "dans un mois", "2023-04"),
      ("Il viendra samedi et dimanche.", "samedi et dimanche", "2023-03-18/2023-03-19"),
      ("Il viendra du 9 au 16 janvier.", "du 9 au 16 janvier", "2024-01-09/2024-01-16"),
      ("Il viendra de mardi à jeudi.", "de mardi à jeudi", "2023-03-21/2023-03-23"),
      ("Il viendra en mai.", "mai", "2023-05"),
      ("Il viendra fin mai.", "fin mai", "2023-05"),
      ("Il viendra le 5 avril.", "le 5 avril", "2023-04-05"),
    ])
  func ahead(text: String, words: String, edtf: String) { expect(text, words, edtf, tense: .future) }

  @Test(
    "from the date told before",
    arguments: [
      ("Le 7 mai 2021, il vint. >> Deux jours plus tard, elle vint.", "Deux jours plus tard", "2021-05-09"),
      ("Le 7 mai 2021, il vint. >> Le lendemain, elle vint.", "Le lendemain", "2021-05-08"),
      ("Le 7 mai 2021, il vint. >> La veille, elle vint.", "La veille", "2021-05-06"),
      ("Le 7 mai 2021, il vint. >> La veille, jeudi, elle vint.", "La veille, jeudi", "2021-05-06"),
      ("Le 7 mai 2021, il vint. >> Le surlendemain, elle vint.", "Le surlendemain", "2021-05-09"),
      ("Le 7 mai 2021, il vint. >> Le même jour, elle vint.", "Le même jour", "2021-05-07"),
      ("Le 7 mai 2021, il vint. >> Elle vint le jour même.", "le jour même", "2021-05-07"),
      ("Le 7 mai 2021, il vint. >> Elle vint ce jour-là.", "ce jour-là", "2021-05-07"),
      ("Le 7 mai 2021, il vint. >> Elle vint plus tôt dans la journée.", "plus tôt dans la journée", "2021-05-07"),
      ("Le 7 mai 2021, il vint. >> Trois ans plus tôt, elle vint.", "Trois ans plus tôt", "2018"),
      ("Le 7 mai 2021, il vint. >> L’année suivante, elle vint.", "L’année suivante", "2022"),
      ("En mai 2021, il vint. >> Elle vint la même année.", "la même année", "2021"),
      ("En mai 2021, il vint. >> Elle vint le 18 août de la même année.", "le 18 août de la même année", "2021-08-18"),
      ("En mai 2021, il vint. >> Le même mois, elle vint.", "Le même mois", "2021-05"),
    ])
  func story(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "that run over days",
    arguments: [
      ("Il vint du 28 juin au 2 juillet.", "du 28 juin au 2 juillet", "2022-06-28/2022-07-02"),
      ("Il vint du 28 juin au 2 juillet 2021.", "du 28 juin au 2 juillet 2021", "2021-06-28/2021-07-02"),
      ("Il vint les 9 et 10 mars.", "les 9 et 10 mars", "2023-03-09/2023-03-10"),
      ("Il vint les 2 et 3 mai 2017.", "les 2 et 3 mai 2017", "2017-05-02/2017-05-03"),
      ("Il vint du 9 au 16 janvier 2022.", "du 9 au 16 janvier 2022", "2022-01-09/2022-01-16"),
      (
        "Il vint du lundi 9 au mercredi 11 janvier 2023.", "du lundi 9 au mercredi 11 janvier 2023",
        "2023-01-09/2023-01-11"
      ),
      ("Il vint entre le 9 et le 11 janvier.", "entre le 9 et le 11 janvier", "2023-01-09/2023-01-11"),
      ("Le mandat de 2020-2021 est fini.", "2020-2021", "2020/2021"),
      ("Le mandat de 2020 à 2021 est fini.", "de 2020 à 2021", "2020/2021"),
      ("Les années 1990 sont loin.", "Les années 1990", "1990/1999"),
      ("Le premier trimestre 2022 fut bon.", "Le premier trimestre 2022", "2022-01/2022-03"),
      ("Le second semestre 2022 fut bon.", "Le second semestre 2022", "2022-07/2022-12"),
      ("De mai à juillet 2022, il vint.", "De mai à juillet 2022", "2022-05/2022-07"),
      ("L’été 2022 fut beau.", "L’été 2022", "2022-06/2022-08"),
      ("Dans les années 70, il vint.", "les années 70", "1970/1979"),
      (
        "La dernière semaine de septembre 2022, il vint.", "La dernière semaine de septembre 2022",
        "2022-09-19/2022-09-25"
      ),
      ("Le premier vendredi d’octobre 2022, il vint.", "Le premier vendredi d’octobre 2022", "2022-10-07"),
      ("Le 20 du mois dernier, il vint.", "Le 20 du mois dernier", "2023-02-20"),
      ("Du 4 au 12 de ce mois, il vint.", "Du 4 au 12 de ce mois", "2023-03-04/2023-03-12"),
      ("Mardi de la semaine dernière, il vint.", "Mardi de la semaine dernière", "2023-03-07"),
      ("La semaine du 6 février, il vint.", "semaine du 6 février", "2023-02-06/2023-02-12"),
      ("Entre le 10 juin et le 1er juillet, il vint.", "le 10 juin et le 1er juillet", "2022-06-10/2022-07-01"),
      ("Il vint le 22/04.", "22/04", "2022-04-22"),
      ("La première quinzaine de mai fut belle.", "La première quinzaine de mai", "2022-05"),
    ])
  func runs(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "with open ends, lengths and anniversaries",
    arguments: [
      ("Il y est depuis mardi.", "depuis mardi", "2023-03-14/.."),
      ("Il y est depuis 2020.", "depuis 2020", "2020/.."),
      ("Il y reste jusqu'à mercredi.", "jusqu'à mercredi", "../2023-03-15"),
      ("Il vint vers le 20 février.", "vers le 20 février", "2023-02-20~"),
      ("Il fit une visite de 5 jours.", "5 jours", "5 day"),
      ("Il fit une visite de trois jours.", "trois jours", "3 day"),
      ("C’est le 50e anniversaire.", "50e anniversaire", "anniversary 50"),
      ("C’est le 10ème anniversaire.", "10ème anniversaire", "anniversary 10"),
      ("C’est le cinquantième anniversaire.", "cinquantième anniversaire", "anniversary 50"),
      ("Ils fêtent les 50 ans des relations diplomatiques.", "50 ans des", "anniversary 50"),
      ("Ils fêtent 75 ans d’amitié.", "75 ans d’", "anniversary 75"),
      (
        "Lors de la 78ème session de l'Assemblée générale des Nations Unies, il parla.",
        "78ème session de l'Assemblée générale des Nations Unies", "2023-09/2024-09"
      ),
    ])
  func others(text: String, words: String, edtf: String) { expect(text, words, edtf) }

  @Test(
    "that point to the past, the present and the future without a date",
    arguments: [
      ("Ces dernières années, il parla.", "Ces dernières années", "past"), ("Il parla récemment.", "récemment", "past"),
      ("Il parle actuellement.", "actuellement", "present"),
      ("Dans les prochains mois, il parlera.", "Dans les prochains mois", "future"),
    ])
  func vague(text: String, words: String, time: String) { expect(text, words, time) }

  @Test(
    "are not made up",
    arguments: [
      "La planète Mars est loin.", "Le Champ de Mars est beau.", "L’ordre du jour est long.", "Il est âgé de 45 ans.",
      "L’article 301 le dit.", "Il coûte 2000 euros.", "La résolution 2231 est en vigueur.",
      "Le second ministre parla.",
      "Il a été reçu.", "Au lendemain d’une décision, il parla.",
      "L’Agenda 2030 est un plan.", "Il y avait 1999 soldats.", "Le vol 447 fut perdu.", "Le Boeing 737 atterrit.",
      "Le G20 se réunit.", "La mise à jour est faite.", "Pendant trois jours, il parla.", "La loi n° 2005 le dit.",
      "Le Covid-19 est fini.", "Il est 11 h 50.", "Au cours des dernières années, il parla.", "Un jour, il parlera.",
      "Il parle chaque lundi.", "Il a 27 membres.", "La page 12 est vide.", "À l’horizon 2045, il y a un plan.",
    ])
  func silent(text: String) { #expect(DateSample.date(text, .french)?.words == nil) }

  private func expect(_ text: String, _ words: String, _ edtf: String, tense: DateContext.Tense = .past) {
    let found = DateSample.date(text, .french, tense: tense)
    #expect(found?.words == words)
    #expect(found?.edtf == edtf)
  }
}

import Chancery
import Testing

/// Persons and their offices in sentences shaped like ministries' readouts from all parts of the world; names are
/// invented or of public officials.
@Suite("Who holds which office, of which state")
struct OfficeTests {
  private func expect(_ told: [String], in text: String, _ tongue: Tongue) throws {
    let account = try Sample.account(text, tongue)
    let offices = account.offices.map { "\($0.name): \($0.role.rawValue) \($0.state ?? "?")" }
    #expect(offices == told)
    expectCited(account)
  }

  @Test(
    "in the state that the words tell",
    arguments: [
      (
        "Foreign Minister Anniken Huitfeldt of Norway met Elina Valtonen, the foreign minister of Finland.",
        Tongue.english, ["Anniken Huitfeldt: foreign-minister NOR", "Elina Valtonen: foreign-minister FIN"]
      ),
      (
        "Croatian Prime Minister Andrej Plenković and his Slovenian counterpart, Robert Golob, met in Ljubljana.",
        .english,
        ["Andrej Plenković: head-of-government HRV", "Robert Golob: head-of-government SVN"]
      ),
      (
        "Le vice-ministre indonésien des Affaires étrangères, Pahala Mansury, a reçu l'ambassadrice de Suède, "
          + "Marina Berg.",
        .french,
        ["Pahala Mansury: deputy-foreign-minister IDN", "Marina Berg: ambassador SWE"]
      ),
    ])
  func told(text: String, tongue: Tongue, told: [String]) throws { try expect(told, in: text, tongue) }

  @Test(
    "behind an office, whatever the name looks like",
    arguments: [
      (
        "Deputy Minister of Foreign Affairs Dr. Yousef al-Batayneh of Jordan met the Emirati envoy, Salem al-Zaabi.",
        ["Yousef al-Batayneh: deputy-foreign-minister JOR", "Salem al-Zaabi: envoy ARE"]
      ),
      (
        "Afghan Foreign Minister Amir Khan Muttaqi received China's Ambassador to Afghanistan, Zhao Xing, in Kabul.",
        ["Amir Khan Muttaqi: foreign-minister AFG", "Zhao Xing: ambassador CHN"]
      ),
      (
        "Angola's foreign minister, Téte António, held talks with his Congolese colleague, Thérèse Kayikwamba.",
        ["Téte António: foreign-minister AGO", "Thérèse Kayikwamba: foreign-minister COD"]
      ),
      (
        "Malaysian Prime Minister Datuk Seri Anwar Ibrahim met Kenyan President Hassan Sheikh Kariuki.",
        ["Anwar Ibrahim: head-of-government MYS", "Hassan Sheikh Kariuki: head-of-state KEN"]
      ),
      (
        "The Permanent Secretary in the Ministry of Foreign Affairs of Malawi, Mwayiwawo Polepole, left for Lusaka.",
        ["Mwayiwawo Polepole: deputy-foreign-minister MWI"]
      ),
    ])
  func named(text: String, told: [String]) throws { try expect(told, in: text, .english) }

  @Test(
    "derrière une fonction, quel que soit le nom",
    arguments: [
      (
        "Le ministre des Affaires étrangères du Niger, Bakary Yaou Sangaré, a reçu l'ambassadeur du Japon, Kazuya Endo.",
        ["Bakary Yaou Sangaré: foreign-minister NER", "Kazuya Endo: ambassador JPN"]
      ),
      (
        "Le président du Conseil présidentiel libyen, Mohamed el-Menfi, a reçu le président syrien, Ahmad al-Charaa.",
        ["Mohamed el-Menfi: head-of-state LBY", "Ahmad al-Charaa: head-of-state SYR"]
      ),
      (
        "Le Premier ministre par intérim d'Haïti, Alix Didier Fils-Aimé, a rencontré l'envoyé de l'ONU, Jean Morel.",
        ["Alix Didier Fils-Aimé: head-of-government HTI", "Jean Morel: envoy UN"]
      ),
      (
        "Le président du Faso, le capitaine Ibrahim Traoré, a reçu le ministre congolais Denis Gakosso à Brazzaville.",
        ["Ibrahim Traoré: head-of-state BFA", "Denis Gakosso: minister COG"]
      ),
    ])
  func nommé(text: String, told: [String]) throws { try expect(told, in: text, .french) }

  @Test(
    "several in one list, each of a state",
    arguments: [
      (
        "The foreign ministers of Armenia, Ararat Mirzoyan, and of Azerbaijan, Jeyhun Bayramov, met in Almaty.",
        Tongue.english, ["Ararat Mirzoyan: foreign-minister ARM", "Jeyhun Bayramov: foreign-minister AZE"]
      ),
      (
        "Presidents Kassym-Jomart Tokayev of Kazakhstan and Shavkat Mirziyoyev of Uzbekistan signed the treaty.",
        .english, ["Kassym-Jomart Tokayev: head-of-state KAZ", "Shavkat Mirziyoyev: head-of-state UZB"]
      ),
      (
        "Ethiopia's Foreign Minister Gedion Timothewos and Djibouti's Abdoulkader Houssein Omar met in Addis Ababa.",
        .english, ["Gedion Timothewos: foreign-minister ETH", "Abdoulkader Houssein Omar: foreign-minister DJI"]
      ),
      (
        "Les présidents malien, Assimi Goïta, et burkinabè, Ibrahim Traoré, se sont vus à Bamako.",
        .french, ["Assimi Goïta: head-of-state MLI", "Ibrahim Traoré: head-of-state BFA"]
      ),
      (
        "La présidente du Sénat belge, Anne Claes, puis celle de la Chambre des représentants, Éliane Maes, l'ont reçu.",
        .french, ["Anne Claes: speaker-of-parliament BEL", "Éliane Maes: speaker-of-parliament BEL"]
      ),
    ])
  func listed(text: String, tongue: Tongue, told: [String]) throws { try expect(told, in: text, tongue) }

  @Test(
    "told by a verb, and not where it is denied or only wished",
    arguments: [
      (
        "Mr. Adebayo Okonkwo has been appointed Ambassador of Nigeria to Japan.", Tongue.english,
        ["Adebayo Okonkwo: ambassador NGA"]
      ),
      ("Mr. Adebayo Okonkwo could be appointed Ambassador of Nigeria to Japan.", .english, []),
      (
        "Parliament swore in Dina Boluarte as president of Peru.", .english, ["Dina Boluarte: head-of-state PER"]
      ),
      (
        "Abdelmadjid Tebboune, le président algérien, a nommé Saïd Moussi ambassadeur en France.", .french,
        ["Abdelmadjid Tebboune: head-of-state DZA", "Saïd Moussi: ambassador DZA"]
      ),
      (
        "Élu président de la Commission de l'Union africaine, Mahmoud Ali Youssouf a pris ses fonctions.", .french,
        ["Mahmoud Ali Youssouf: head-of-organisation AU"]
      ),
    ])
  func predicated(text: String, tongue: Tongue, told: [String]) throws { try expect(told, in: text, tongue) }

  @Test(
    "of the state that the words around it tell",
    arguments: [
      (
        "The UN Special Envoy for Yemen, Hans Grundberg, briefed Omani Foreign Minister Sayyid Badr Albusaidi.",
        Tongue.english, ["Hans Grundberg: envoy UN", "Badr Albusaidi: foreign-minister OMN"]
      ),
      (
        "Carlos Aguilar, Costa Rica's ambassador to Panama, presented his credentials to President José Mulino.",
        .english, ["Carlos Aguilar: ambassador CRI", "José Mulino: head-of-state PAN"]
      ),
      (
        "Zimbabwean Foreign Minister Amon Murwira, accompanied by Finance Minister Peter Ncube, flew to Lusaka, Zambia.",
        .english, ["Amon Murwira: foreign-minister ZWE", "Peter Ncube: minister ZWE"]
      ),
      (
        "Israeli Prime Minister Benjamin Netanyahu's special envoy, Ron Dermer, met the German foreign minister, Jo Wade.",
        .english,
        ["Benjamin Netanyahu: head-of-government ISR", "Ron Dermer: envoy ISR", "Jo Wade: foreign-minister DEU"]
      ),
      (
        "Foreign Office spokesperson Shafqat Ali said Pakistan had summoned the Indian envoy.", .english,
        ["Shafqat Ali: spokesperson PAK"]
      ),
      (
        "Le roi Mohammed VI a adressé un message au serviteur des deux Lieux saints, le roi Salman.", .french,
        ["Mohammed VI: monarch-or-royal MAR", "Salman: monarch-or-royal SAU"]
      ),
    ])
  func owned(text: String, tongue: Tongue, told: [String]) throws { try expect(told, in: text, tongue) }

  @Test(
    "and nobody where a house bears a name or a report is signed",
    arguments: [
      ("The embassy moved to King Abdullah Street, near the Prince Hassan Roundabout.", Tongue.english),
      ("The ambassador visited Mount Kenya University and the Jomo Kenyatta Airport.", .english),
      ("La rue Mohammed V et l'hôtel Président Wilson ont été fermés.", .french),
      ("L'ambassade se trouve au boulevard Félix Houphouët-Boigny.", .french),
    ])
  func nobody(text: String, tongue: Tongue) throws { try expect([], in: text, tongue) }
}

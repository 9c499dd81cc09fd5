"""Word lists for generated sentences, written for this project. Invented people: given and family names are
combined at random, so that names of all continents are met."""

# (order, given names, family names); order "gf" given first, "fg" family first, "fmg" family, middle, given
PEOPLE = [
    ("fmg", "Son Trung Giang Chinh Huong Lan Minh Hang Dung Phong Thuong Tuan Hai Nga Loan Khanh Quang Thao Linh Anh Hue Vinh Duc Bình Hà Hùng Thủy",
     "Nguyen Tran Le Pham Bui Vo Phan Dang Do Hoang Ngo Duong Vu Dinh Truong Lương Trịnh Đặng Phạm Lê Nguyễn", "Thanh Van Thi Xuan Phu Minh Hoai Dinh Quang Duc Hong Huu Ngoc Kim Công Mạnh Tiến"),
    ("fg", "Yi Jinping Keqiang Qin Jiechi Chunying Lijian Wenbin Guangyao Shuang Zhaoxing Ning Xi Jianchao Yesui Huning Zeguang Xiaodong",
     "Wang Xi Li Yang Hua Zhao Zhang Liu Chen Ma Geng Sun Xie Zheng Deng Wu Cai Ding", ""),
    ("fg", "Kuang-hua Chao-hsieh Ming-tung Jaushieh Mei-ling Chih-wei Tsung-han", "Hsu Wu Lin Tsai Huang Chiu Hsiao", ""),
    ("fg", "Jin Eui-yong Kyung-wha Geun-hye Jae-in Ki-moon Jong-un Yo-jong Sung-nam Tae-yul Hyun-jong Min-Woo Yong-ho Son-hui",
     "Park Chung Kang Moon Ban Kim Cho Choe Ri Lee Yoon Hong Suh", ""),
    ("gf", "Fumio Shinzo Yoshimasa Toshimitsu Yoko Hayashi Takeshi Taro Yukio Kazuo Naoto Sanae Takeo Keiko",
     "Kishida Abe Hayashi Motegi Kamikawa Iwaya Kono Suga Hatoyama Tanaka Sato Mori Fukuda", ""),
    ("gf", "Sergei Vladimir Dmitry Mikhail Maria Andrei Igor Alexander Anatoly Nikolai Olga Volodymyr Dmytro Andriy Yulia Viktor Oleksii Sergueï Dmitri Mikhaïl",
     "Lavrov Putin Peskov Mishustin Zakharova Rudenko Medvedev Patrushev Kuleba Zelenskyy Sybiha Yermak Poutine Medvedev Riabkov Chmyhal", ""),
    ("gf", "Zbigniew Radosław Andrzej Donald Petr Jan Miloš Aleksandar Ivica Andrej Borut Zoran Péter Viktor Ana Gordan Tanja Janez Nikola Edi Bujar Klaus Maia Kassym-Jomart Shavkat Ilham Nikol",
     "Rau Sikorski Duda Tusk Fiala Lipavský Zeman Vučić Dačić Babiš Pahor Milanović Szijjártó Orbán Brnabić Grlić-Radman Fajon Janša Dimitrov Rama Osmani Iohannis Sandu Tokayev Mirziyoyev Aliyev Pashinyan", ""),
    ("gf", "Antony Kurt Joe Barack Hillary John Mike Jake Wendy Daniel Linda Samantha Ted Marc Donald Marco Condoleezza George Victoria Susan Jeffrey Katherine Anthony",
     "Blinken Campbell Biden Obama Clinton Kerry Pompeo Sullivan Sherman Kritenbrink Power Osius Knapper Trump Rubio Rice Bush Nuland Thornton Tai Austin Harris Greenfield Burns", ""),
    ("gf", "Boris James David Liz Dominic Jeremy William Rishi Keir Theresa Yvette Penny Scott Jacinda Nanaia Julie Winston Chrystia Mélanie Justin Simon Micheál",
     "Johnson Cleverly Cameron Truss Raab Hunt Hague Sunak Starmer May Cooper Wong Morrison Ardern Mahuta Bishop Peters Freeland Joly Trudeau Coveney Martin Lammy", ""),
    ("gf", "Emmanuel Jean-Yves Catherine Laurent Jean-Marc Stéphane François Nicolas Alain Bernard Michel Dominique Élisabeth Brigitte Olivier Franck Jean-Noël Philippe Didier Hadja Sophie Charles",
     "Macron Colonna Fabius Ayrault Séjourné Hollande Sarkozy Juppé Kouchner Barnier Borne Becht Riester Barrot Étienne Reynders Lahbib Wilmès Goffin Védrine", ""),
    ("gf", "Annalena Olaf Angela Heiko Frank-Walter Sigmar Alexander Karin Sebastian Ignazio Ursula Josep Federica Charles Margot Tobias Ann Ine Jeppe Lars Anniken Pekka Elina Gabrielius Edgars Urmas",
     "Baerbock Scholz Merkel Maas Steinmeier Gabriel Schallenberg Kneissl Kurz Cassis Borrell Mogherini Michel Wallström Billström Linde Eriksen Kofod Rasmussen Huitfeldt Haavisto Valtonen Landsbergis Rinkēvičs Reinsalu", ""),
    ("gf", "Luiz Mauro Ernesto Celso Marcelo Augusto José João Carlos Aloysio Dilma Jair Alberto Felipe Santiago Cristina Andrés Claudia Gustavo Álvaro Rodrigo Bruno Nicolás Manuel Teodoro Patrícia Antonio Yván Alejandro",
     "Vieira Araújo Amorim Silva Lula Bolsonaro Rousseff Ebrard Obrador Sheinbaum Petro Leyva Cafiero Fernández Solá Rodríguez Maduro Gil Boric Urrejola Santos Costa Cravinho Albares Sánchez Guterres Marques Lourenço Díaz-Canel Parrilla Bárcena", ""),
    ("gf", "Mohammed Abdel Ahmed Hassan Hossein Javad Khalid Faisal Abdullah Sameh Mevlüt Recep Hakan Ayman Nasser Ramtane Sabri Mohamed Abdelmadjid Abdelaziz Fuad Ismail Ali Badr Sheikh Mahmoud Riyad Najla Salah",
     "Zarif Amir-Abdollahian al-Sisi Shoukry al-Faisal Aboul-Gheit Çavuşoğlu Erdoğan Fidan Safadi Bourita Lamamra Boukadoum Tebboune Bouteflika Al-Thani al-Nahyan Hussein Bagheri Raisi Rouhani Abbas al-Maliki Mangoush Boughali Jarandi Attaf", ""),
    ("gf", "Macky Alassane Paul Cyril Naledi Uhuru William Raychelle Muhammadu Geoffrey Yusuf Aïssata Faure Robert Louis Félix Christophe Denis Ellen Nana Akufo Samia Hailemariam Demeke Abiy Moussa Kandia Léon Lejeune",
     "Sall Ouattara Kagame Ramaphosa Pandor Kenyatta Ruto Omamo Buhari Onyeama Tuggar Tall Gnassingbé Dussey Mushikiwabo Biruta Tshisekedi Lutundula Sassou-Nguesso Gakosso Sirleaf Akufo-Addo Hassan Mekonnen Ahmed Faki Mahamat Camara Mbella", ""),
    ("gf", "Narendra Subrahmanyam Sushma Shah Bilawal Hina Ranil Mahinda Dinesh Ali Pradeep Abdulla Sheikh Mohammad Ibrahim Vijay Harsh Lotay",
     "Modi Jaishankar Swaraj Qureshi Bhutto-Zardari Khar Wickremesinghe Rajapaksa Gunawardena Sabry Gyawali Shahid Hasina Momen Solih Gokhale Shringla Tshering", ""),
    ("gf", "Retno Joko Prabowo Saifuddin Anwar Vivian Hsien Teodoro Enrique Ferdinand Rodrigo Prak Hun Saleumxay Thongloun Sonexay Don Prayut Maris Srettha Erywan",
     "Marsudi Widodo Subianto Abdullah Ibrahim Balakrishnan Loong Locsin Manalo Marcos Duterte Sokhonn Sen Manet Kommasith Sisoulith Siphandone Pramudwinai Chan-o-cha Sangiampongsa Thavisin Yusof", ""),
    ("fg", "Suu-Kyi Maung-Lwin Hlaing Swe Sein Zeyar Aung", "Aung Wunna Min Thein Kyaw Than U", ""),
]

# state: (name, adjective, capital)
STATES_EN = """Vietnam|Vietnamese|Hanoi;China|Chinese|Beijing;France|French|Paris;Germany|German|Berlin;Japan|Japanese|Tokyo;
Russia|Russian|Moscow;Ukraine|Ukrainian|Kyiv;India|Indian|New Delhi;Pakistan|Pakistani|Islamabad;Iran|Iranian|Tehran;
Turkey|Turkish|Ankara;Egypt|Egyptian|Cairo;Jordan|Jordanian|Amman;Morocco|Moroccan|Rabat;Algeria|Algerian|Algiers;
Tunisia|Tunisian|Tunis;Senegal|Senegalese|Dakar;Nigeria|Nigerian|Abuja;Kenya|Kenyan|Nairobi;Ethiopia|Ethiopian|Addis Ababa;
Rwanda|Rwandan|Kigali;Brazil|Brazilian|Brasília;Argentina|Argentine|Buenos Aires;Mexico|Mexican|Mexico City;Cuba|Cuban|Havana;
Colombia|Colombian|Bogotá;Peru|Peruvian|Lima;Chile|Chilean|Santiago;Canada|Canadian|Ottawa;Australia|Australian|Canberra;
Indonesia|Indonesian|Jakarta;Malaysia|Malaysian|Kuala Lumpur;Thailand|Thai|Bangkok;Laos|Lao|Vientiane;Cambodia|Cambodian|Phnom Penh;
Singapore|Singaporean|Singapore;Myanmar|Burmese|Naypyidaw;Poland|Polish|Warsaw;Hungary|Hungarian|Budapest;Serbia|Serbian|Belgrade;
Spain|Spanish|Madrid;Portugal|Portuguese|Lisbon;Italy|Italian|Rome;Greece|Greek|Athens;Israel|Israeli|Jerusalem;Qatar|Qatari|Doha;
Norway|Norwegian|Oslo;Sweden|Swedish|Stockholm;Finland|Finnish|Helsinki;Kazakhstan|Kazakh|Astana;Angola|Angolan|Luanda;Mongolia|Mongolian|Ulaanbaatar"""

# state: (article form of the name: "le X", after de, after à/en, adjective masculine, feminine, capital)
STATES_FR = """le Vietnam|du Vietnam|au Vietnam|vietnamien|vietnamienne|Hanoï;la Chine|de Chine|en Chine|chinois|chinoise|Pékin;
la France|de France|en France|français|française|Paris;l' Allemagne|d' Allemagne|en Allemagne|allemand|allemande|Berlin;
le Japon|du Japon|au Japon|japonais|japonaise|Tokyo;la Russie|de Russie|en Russie|russe|russe|Moscou;
l' Ukraine|d' Ukraine|en Ukraine|ukrainien|ukrainienne|Kiev;l' Inde|d' Inde|en Inde|indien|indienne|New Delhi;
l' Iran|d' Iran|en Iran|iranien|iranienne|Téhéran;la Turquie|de Turquie|en Turquie|turc|turque|Ankara;
l' Égypte|d' Égypte|en Égypte|égyptien|égyptienne|Caire;le Maroc|du Maroc|au Maroc|marocain|marocaine|Rabat;
l' Algérie|d' Algérie|en Algérie|algérien|algérienne|Alger;la Tunisie|de Tunisie|en Tunisie|tunisien|tunisienne|Tunis;
le Sénégal|du Sénégal|au Sénégal|sénégalais|sénégalaise|Dakar;le Rwanda|du Rwanda|au Rwanda|rwandais|rwandaise|Kigali;
le Brésil|du Brésil|au Brésil|brésilien|brésilienne|Brasilia;l' Argentine|d' Argentine|en Argentine|argentin|argentine|Buenos Aires;
le Mexique|du Mexique|au Mexique|mexicain|mexicaine|Mexico;le Canada|du Canada|au Canada|canadien|canadienne|Ottawa;
les États-Unis|des États-Unis|aux États-Unis|américain|américaine|Washington;l' Australie|d' Australie|en Australie|australien|australienne|Canberra;
l' Indonésie|d' Indonésie|en Indonésie|indonésien|indonésienne|Jakarta;la Malaisie|de Malaisie|en Malaisie|malaisien|malaisienne|Putrajaya;
la Thaïlande|de Thaïlande|en Thaïlande|thaïlandais|thaïlandaise|Bangkok;le Laos|du Laos|au Laos|laotien|laotienne|Vientiane;
le Cambodge|du Cambodge|au Cambodge|cambodgien|cambodgienne|Phnom Penh;la Pologne|de Pologne|en Pologne|polonais|polonaise|Varsovie;
la Hongrie|de Hongrie|en Hongrie|hongrois|hongroise|Budapest;la Serbie|de Serbie|en Serbie|serbe|serbe|Belgrade;
l' Espagne|d' Espagne|en Espagne|espagnol|espagnole|Madrid;le Portugal|du Portugal|au Portugal|portugais|portugaise|Lisbonne;
l' Italie|d' Italie|en Italie|italien|italienne|Rome;la Grèce|de Grèce|en Grèce|grec|grecque|Athènes;
le Qatar|du Qatar|au Qatar|qatarien|qatarienne|Doha;la Norvège|de Norvège|en Norvège|norvégien|norvégienne|Oslo;
la Finlande|de Finlande|en Finlande|finlandais|finlandaise|Helsinki;le Royaume-Uni|du Royaume-Uni|au Royaume-Uni|britannique|britannique|Londres;
la Belgique|de Belgique|en Belgique|belge|belge|Bruxelles;la Suisse|de Suisse|en Suisse|suisse|suisse|Berne"""

AGENCIES = "VNA VOVWORLD AFP Xinhua Reuters TASS AP CPV APS NNA Yonhap Kyodo SANA PTI ANI MAP AVI".split()
BODIES_EN = ["the United Nations", "ASEAN", "the European Union", "the African Union", "NATO", "the World Bank", "the G7", "the Arab League",
             "the Security Council", "the National Assembly", "the Communist Party of Vietnam", "the State Department", "the White House",
             "the European Commission", "the World Health Organization", "the International Criminal Court", "BRICS", "the OECD", "OPEC", "UNESCO"]
BODIES_FR = ["l' ONU", "l' ASEAN", "l' Union européenne", "l' Union africaine", "l' OTAN", "la Banque mondiale", "le G7", "la Ligue arabe",
             "le Conseil de sécurité", "l' Assemblée nationale", "le Parti communiste du Vietnam", "le Département d' État", "la Maison Blanche",
             "la Commission européenne", "l' Organisation mondiale de la santé", "l' UNESCO", "l' OCDE", "la Francophonie", "les Nations Unies"]
MONTHS_EN = "January February March April May June July August September October November December".split()
MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS_EN = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS_FR = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
MINISTRIES_EN = ["Foreign Affairs", "Defence", "Finance", "Trade", "Industry and Trade", "Public Security", "Foreign Affairs and Cooperation",
                 "Foreign Affairs and International Cooperation", "Planning and Investment", "Energy", "Culture", "Health", "European Affairs"]
MINISTRIES_FR = ["des Affaires étrangères", "de la Défense", "des Finances", "du Commerce", "de l' Industrie", "de la Sécurité publique",
                 "de l' Europe et des Affaires étrangères", "des Affaires étrangères et de la Coopération internationale", "de l' Énergie", "de la Culture", "de l' Intérieur"]

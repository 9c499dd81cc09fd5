/// The words that decide how text is cut into words, written for this project.
enum TokeniserLists {
  /// Written with a full stop that is part of them. Compared as they stand; French and English together.
  static let abbreviations: Set<String> = Set(
    """
    Mr Mrs Ms Messrs Ma Dr Prof Gen Lt Col Sgt Capt Cmdr Sen Rep Reps Sens Gov Pres Rev Adm Maj Brig Amb Hon Supt Ste \
    St Jr Sr Inc Corp Ltd Co Bros vs etc approx est dept Dept Univ Assn Ave Blvd Rd Mt Ft Sec Vol vol ed eds cf ca \
    al Mgr Me MM Mlle Pr art Art av chap env fig hab tél Tél éd réf resp suiv janv févr juil sept oct nov déc \
    Jan Feb Aug Sept Oct Nov Dec Ph.D Esq viz tel Tel i.e e.g
    """.split(separator: " ").map(String.init))

  /// Abbreviations only before a number.
  static let beforeNumbers: Set<String> = Set(
    "No no Nos nos p pp para paras Mar Apr Jun Jul n N vers Fig par al".split(separator: " ").map(String.init))

  /// First parts of English compounds that stay in one word with what follows their hyphen.
  static let prefixes: Set<String> = Set(
    """
    e co non pre post anti pro ex re vice semi multi counter inter sub mid un de over trans ultra micro macro mini bi \
    tri neo pseudo psycho intra extra super hyper sur after by
    """.split(separator: " ").map(String.init))

  /// Given names that stay in one word with a second given name.
  static let doubledNames: Set<String> = Set(
    "Jean Marie Anne Pierre Paul Charles Louis Karl Hans Mary Ann Lise Rose Yves Claude Abdel Frank".split(
      separator: " "
    )
    .map(String.init))

  /// Second parts after which a capitalised first part is no given name ("Washington-based").
  static let secondParts: Set<String> = Set(
    """
    based led born backed run made style like level wide owned trained held free era day term year time old type size \
    class side up off in to of the only friendly related funded built bound listed mix trip line base shirt ray bed \
    turn nation state party wing
    """.split(separator: " ").map(String.init))

  /// Elided words before an apostrophe in French.
  static let elisions: Set<String> = Set(
    "l d n m t s j c qu jusqu lorsqu puisqu quoiqu presqu".split(separator: " ").map(String.init))

  /// French words with an inner apostrophe.
  static let unelided: Set<String> = [
    "aujourd'hui", "quelqu'un", "quelqu'une", "prud'homme", "prud'hommes", "presqu'île", "l'on", "c'est-à-dire",
  ]

  /// Subject pronouns after an inverted verb, with their hyphen.
  static let inversions: [String] = [
    "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles", "-nous", "-vous", "-je",
    "-tu", "-ce", "-là",
  ]

  /// Pronouns after an imperative in -ez.
  static let afterImperatives: [String] = ["-moi", "-nous", "-lui", "-leur", "-le", "-la", "-les", "-en", "-y"]

  /// Endings in brackets that belong to the word before them: "traité(e)".
  static let optionalEndings: Set<String> = ["s", "e", "es", "x", "ne"]

  /// Units that are written at their number and yet are words of their own.
  static let units: Set<String> = Set(
    "mm cm m km kg g mg lb lbs ft mph kmh km² bn b mn k tn t h hrs hr min am pm mb gb tb kw mw gw kwh mwh p".split(
      separator: " "
    ).map(String.init))

  /// The ends of computers' and files' names. Endings that are also words (in, it, il, de, eu) are left out.
  static let nameEndings: Set<String> = Set(
    """
    com org net edu gov int mil info biz vn fr uk cn ru jp br nl dk pl cz pt gr tr ua kr za mx sg ph kh lb eg ae ir iq asia tv \
    pdf doc docx htm html txt jpg jpeg png xls csv php asp aspx zip mp3 stm
    """.split(separator: " ").map(String.init))

  /// French words that end like an inverted verb.
  static let uninverted: Set<String> = [
    "rendez-vous", "celui-là", "celle-là", "ceux-là", "celles-là", "au-delà", "par-delà", "là", "jusque-là", "de-là",
    "cela",
    "voilà", "delà",
  ]

  /// English words written together, in lower case, and the length of the first part, as the English treebanks cut them.
  static let joined: [String: Int] = [
    "cannot": 3, "dont": 2, "doesnt": 4, "didnt": 3, "cant": 2, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4,
    "havent": 4,
    "hasnt": 3, "wouldnt": 5, "couldnt": 5, "shouldnt": 6, "gonna": 3, "gotta": 3, "wanna": 3, "alot": 1, "thats": 4,
  ]

  /// English endings after an apostrophe that are words of their own.
  static let clitics: Set<String> = ["s", "re", "ve", "ll", "m", "d", "S", "RE", "VE", "LL", "M", "D"]
}

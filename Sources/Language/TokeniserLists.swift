/// The words that decide how text is cut into words, written for this project.
enum TokeniserLists {
  /// Written with a full stop that is part of them. Compared as they stand; French and English together.
  static let abbreviations: Set<String> = Set(
    """
    Mr Mrs Ms Messrs Dr Prof Gen Lt Col Sgt Capt Cmdr Sen Rep Reps Sens Gov Pres Rev Adm Maj Brig Amb Hon Supt Ste \
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
    "Jean Marie Anne Pierre Paul Charles Louis Karl Hans Mary Ann Lise Rose Yves Claude Abdel Frank".split(separator: " ")
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
  static let unelided: Set<String> = ["aujourd'hui", "quelqu'un", "quelqu'une", "prud'homme", "prud'hommes", "presqu'île", "d'après"]

  /// Subject pronouns after an inverted verb, with their hyphen.
  static let inversions: [String] = [
    "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles", "-nous", "-vous", "-je",
    "-tu", "-ce", "-là",
  ]

  /// French words that end like an inverted verb.
  static let uninverted: Set<String> = [
    "rendez-vous", "celui-là", "celle-là", "ceux-là", "celles-là", "au-delà", "par-delà", "là", "jusque-là", "de-là", "cela",
    "voilà", "delà",
  ]

  /// English endings after an apostrophe that are words of their own.
  static let clitics: Set<String> = ["s", "re", "ve", "ll", "m", "d", "S", "RE", "VE", "LL", "M", "D"]
}

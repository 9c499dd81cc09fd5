/// Morphological features of a word, those that rules need.
///
/// Absent means "not told", never a default value.
/// - Source: Universal Dependencies v2, https://universaldependencies.org/u/feat/
public struct Features: OptionSet, Hashable, Sendable {
  /// One bit a feature, in the order of ``names``.
  public let rawValue: UInt32

  /// The features whose bits are set.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `Number=Sing`.
  public static let singular = Features(rawValue: 1 << 0)
  /// `Number=Plur`, and `Number=Ptan` of nouns that have no singular.
  public static let plural = Features(rawValue: 1 << 1)
  /// `Person=1`.
  public static let firstPerson = Features(rawValue: 1 << 2)
  /// `Person=2`.
  public static let secondPerson = Features(rawValue: 1 << 3)
  /// `Person=3`.
  public static let thirdPerson = Features(rawValue: 1 << 4)
  /// `VerbForm=Fin`.
  public static let finite = Features(rawValue: 1 << 5)
  /// `VerbForm=Inf`.
  public static let infinitive = Features(rawValue: 1 << 6)
  /// `VerbForm=Part`.
  public static let participle = Features(rawValue: 1 << 7)
  /// `VerbForm=Ger`.
  public static let gerund = Features(rawValue: 1 << 8)
  /// `Tense=Past`.
  public static let past = Features(rawValue: 1 << 9)
  /// `Tense=Pres`.
  public static let present = Features(rawValue: 1 << 10)
  /// `Tense=Fut`.
  public static let future = Features(rawValue: 1 << 11)
  /// `Tense=Imp`, the French imparfait.
  public static let imperfect = Features(rawValue: 1 << 12)
  /// `Mood=Cnd`.
  public static let conditional = Features(rawValue: 1 << 13)
  /// `Mood=Sub`.
  public static let subjunctive = Features(rawValue: 1 << 14)
  /// `Mood=Imp`.
  public static let imperative = Features(rawValue: 1 << 15)
  /// `Voice=Pass`.
  public static let passive = Features(rawValue: 1 << 16)
  /// `Definite=Def`.
  public static let definite = Features(rawValue: 1 << 17)
  /// `Definite=Ind`.
  public static let indefinite = Features(rawValue: 1 << 18)
  /// `Gender=Fem`.
  public static let feminine = Features(rawValue: 1 << 19)
  /// `Gender=Masc`.
  public static let masculine = Features(rawValue: 1 << 20)
  /// `Polarity=Neg`.
  public static let negative = Features(rawValue: 1 << 21)
  /// `Poss=Yes`.
  public static let possessive = Features(rawValue: 1 << 22)
  /// `Reflex=Yes`.
  public static let reflexive = Features(rawValue: 1 << 23)
}

extension Features {
  /// The features as CoNLL-U writes them, by bit. `Training/treebanks.py` has the same list.
  static let names: [String] = [
    "Number=Sing", "Number=Plur", "Person=1", "Person=2", "Person=3", "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part",
    "VerbForm=Ger", "Tense=Past", "Tense=Pres", "Tense=Fut", "Tense=Imp", "Mood=Cnd", "Mood=Sub", "Mood=Imp",
    "Voice=Pass", "Definite=Def", "Definite=Ind", "Gender=Fem", "Gender=Masc", "Polarity=Neg", "Poss=Yes", "Reflex=Yes",
  ]

  private static let bits = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { (Substring($1), Features(rawValue: 1 << UInt32($0))) })

  /// Reads a column of CoNLL-U; features that the engine does not tell are passed over.
  init(conllu column: Substring) {
    self = []
    for pair in column.split(separator: "|") {
      if let known = Self.bits[pair] { formUnion(known) }
      if pair == "Number=Ptan" { formUnion(.plural) }
    }
  }

  /// The features as CoNLL-U writes them, sorted, parted by `|`; empty when none is told.
  ///
  /// Values of one feature that are told together (a French contraction's article) are parted by commas.
  public var conllu: String {
    var values: [String: [String]] = [:]
    for (bit, name) in Self.names.enumerated() where contains(Features(rawValue: 1 << UInt32(bit))) {
      let parts = name.split(separator: "=")
      values[String(parts[0]), default: []].append(String(parts[1]))
    }
    return values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: ","))" }
      .joined(separator: "|")
  }
}

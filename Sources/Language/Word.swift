/// One surface word of an analysed text.
///
/// Words are surface words: French "du", "au", "aux", "des" are one word each (part of speech of the
/// preposition where they are contractions), English "don't" is two ("do", "n't"), "l'" and "qu'" stand alone.
public struct Word: Hashable, Sendable {
  /// Where the word stands: UTF-8 bytes of the analysed text, lower end in, upper end out.
  public let bytes: Range<Int>
  /// The Universal Dependencies part of speech.
  public let partOfSpeech: PartOfSpeech
  /// Number, person, tense and the like, as far as the engine tells them.
  public let features: Features
  /// The dictionary form, lower case but for proper nouns.
  public let lemma: String
  /// Place of the governing word in ``Analysis/words``; the word's own place when it is its sentence's root.
  public let head: Int
  /// The relation to the head; `.root` for a sentence's root.
  public let relation: Relation

  /// A word as read.
  public init(
    bytes: Range<Int>, partOfSpeech: PartOfSpeech, features: Features, lemma: String, head: Int, relation: Relation
  ) {
    self.bytes = bytes
    self.partOfSpeech = partOfSpeech
    self.features = features
    self.lemma = lemma
    self.head = head
    self.relation = relation
  }
}

/// The 17 universal parts of speech.
///
/// - Source: Universal Dependencies v2, https://universaldependencies.org/u/pos/
public enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
  /// Adjective.
  case adj
  /// Preposition.
  case adp
  /// Adverb.
  case adv
  /// Auxiliary and copula.
  case aux
  /// Coordinating conjunction.
  case cconj
  /// Determiner.
  case det
  /// Interjection.
  case intj
  /// Common noun.
  case noun
  /// Number.
  case num
  /// Particle: "not", "to", "'s".
  case part
  /// Pronoun.
  case pron
  /// Proper noun.
  case propn
  /// Punctuation.
  case punct
  /// Subordinating conjunction.
  case sconj
  /// Symbol.
  case sym
  /// Main verb.
  case verb
  /// Anything else.
  case x

  /// The tag as CoNLL-U writes it, such as `NOUN`.
  public var tag: String { Self.tags[Int(rawValue)] }

  private static let tags = allCases.map { "\($0)".uppercased() }

  /// The part of speech with a tag of CoNLL-U; nil for others.
  init?(tag: Substring) {
    guard let place = Self.tags.firstIndex(of: String(tag)) else { return nil }
    self = Self.allCases[place]
  }
}

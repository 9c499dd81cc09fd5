/// What the engine reads in one text: sentences, words and names, in text order.
public struct Analysis: Hashable, Sendable {
  /// All words of the text, in order.
  public let words: [Word]
  /// The sentences, in order, as ranges of places in ``words``; together they cover all words.
  public let sentences: [Range<Int>]
  /// The names, in order, none inside another.
  public let names: [Name]

  /// An analysis of these parts.
  public init(words: [Word], sentences: [Range<Int>], names: [Name]) {
    self.words = words
    self.sentences = sentences
    self.names = names
  }
}

/// A name of a person, an organisation or a place.
public struct Name: Hashable, Sendable {
  /// What bears the name.
  public enum Kind: UInt8, CaseIterable, Hashable, Sendable {
    /// One person.
    case person
    /// An institution, company, party, or the like.
    case organisation
    /// A state, city, or another place.
    case place
    /// Anything else that has a name: peoples, events, works.
    case other
  }

  /// Places in ``Analysis/words``.
  public let words: Range<Int>
  /// What bears the name.
  public let kind: Kind

  /// A name of these words.
  public init(words: Range<Int>, kind: Kind) {
    self.words = words
    self.kind = kind
  }
}

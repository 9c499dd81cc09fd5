/// What the engine reads in one text: sentences, words and names, in text order.
public struct Analysis: Hashable, Sendable {
  /// All words of the text, in order.
  public let words: [Word]
  /// The sentences, in order, as ranges of places in ``words``; together they cover all words.
  public let sentences: [Range<Int>]
  /// The names, in order, none inside another.
  public let names: [Name]

  public init(words: [Word], sentences: [Range<Int>], names: [Name]) {
    self.words = words
    self.sentences = sentences
    self.names = names
  }
}

/// A name of a person, an organisation or a place.
public struct Name: Hashable, Sendable {
  public enum Kind: UInt8, CaseIterable, Hashable, Sendable { case person, organisation, place, other }
  /// Places in ``Analysis/words``.
  public let words: Range<Int>
  public let kind: Kind

  public init(words: Range<Int>, kind: Kind) {
    self.words = words
    self.kind = kind
  }
}

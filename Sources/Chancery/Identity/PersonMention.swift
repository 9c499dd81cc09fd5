/// A person as reports name one: the words, and the state or body that the person is told to stand for.
public struct PersonMention: Hashable, Sendable, Comparable {
  public let name: String
  /// ISO 3166-1 alpha-3, or a body's acronym; nil when not told.
  public let state: String?

  public init(name: String, state: String?) {
    self.name = name
    self.state = state
  }

  public static func < (a: PersonMention, b: PersonMention) -> Bool {
    (a.name, a.state ?? "") < (b.name, b.state ?? "")
  }
}

/// One whom a dossier knows as one person, under all spellings.
public struct PersonEntry: Hashable, Sendable {
  /// Made from name and state, such as `antony-blinken-usa`: the same for the same reports in any order.
  public let id: String
  /// The most frequent spelling of two words or more; of equals the one with fewer initials, then with more words.
  public let name: String
  /// States and bodies that the person was told to stand for, sorted.
  public let states: [String]
  /// All spellings, the most frequent first.
  public let spellings: [String]
  /// The mentions that were taken as this person, sorted.
  public let mentions: [PersonMention]

  public init(id: String, name: String, states: [String], spellings: [String], mentions: [PersonMention]) {
    self.id = id
    self.name = name
    self.states = states
    self.spellings = spellings
    self.mentions = mentions
  }
}

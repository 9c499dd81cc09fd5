/// What a lexicon says an expression means.
enum Meaning: Hashable, Sendable {
  /// A state by its name.
  case state(String)
  /// An adjective of a state ("vietnamien").
  case adjective(String)
  /// The people of a state, or one of them.
  case inhabitant(String)
  /// A place or house that stands for a government ("the Kremlin").
  case metonym(String)
  /// An international body or one of its organs.
  case body(String)
  /// A city or venue, by its place in the list of cities.
  case city(Int)
  /// A province or other part of a state.
  case part(String)
  /// A part of the world that is no state.
  case region
  case honorific
  case rank
}

/// An expression of a lexicon found in a report.
struct Term: Hashable, Sendable {
  /// Places of words in the analysis; the first and last may be met in part ("Vietnam-US").
  let words: Range<Int>
  let meaning: Meaning
  /// True when the expression begins or ends inside a word.
  let isPartial: Bool
}

/// A city or venue.
struct City: Hashable, Sendable {
  let name: String
  /// ISO 3166-1 alpha-3.
  let state: String
  /// Degrees, WGS 84; nil when the list gives none.
  let latitude: Double?
  let longitude: Double?
}

/// One person of a report, with everything the report calls them.
struct Person: Hashable, Sendable {
  /// The fullest name in the report.
  var name: String
  /// The folded pieces of the fullest name.
  var pieces: [String]
  var offices: [HeldOffice]
  /// The state told by an adjective or inhabitant's name ("l'Italien Gabriele Di Muzio").
  var toldState: String?
  var gender: Vocabulary.Gender

  /// The state for which the person acts: of the first office that tells one, else the told one.
  var state: String? { offices.lazy.compactMap(\.state).first ?? toldState }
  /// The first office that is not a former one, else the first.
  var office: HeldOffice? { offices.first { !$0.isFormer } ?? offices.first }
}

/// An office as the report gives it to a person.
struct HeldOffice: Hashable, Sendable {
  let words: Range<Int>
  let text: String
  var role: Role
  var state: String?
  let isFormer: Bool
  /// The row of the lexicon that tells the role; nil where a description or another mention tells it.
  var rule: LexiconPlace?
}

/// Whom or what an expression means.
enum Referent: Hashable, Sendable {
  /// A place in ``Cast/people``.
  case person(Int)
  /// A state or body by its code.
  case state(String)
}

/// An expression of the report that means somebody.
struct Mention: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case name, office, group, pronoun, state, body, place }
  /// The whole expression: office and name together.
  let words: Range<Int>
  /// The name itself, or the word that governs the expression.
  let core: Range<Int>
  let kind: Kind
  var referents: [Referent]
}

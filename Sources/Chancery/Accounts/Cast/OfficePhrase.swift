import Language

/// The words of a report that name an office, with or without its holder's name.
struct OfficePhrase: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// An office by its own name.
    case office
    /// "his counterpart", "son homologue": the office of somebody else in another state.
    case counterpart
    /// "his predecessor".
    case predecessor
    /// "the leader", "top diplomat": a description that may mean one of several roles.
    case vague([Role])
  }
  let words: Range<Int>
  /// The words of the head expression ("Prime Minister").
  let head: Range<Int>
  let kind: Kind
  var role: Role?
  /// The states and bodies to which the office belongs, nearest first; not those to which it is accredited.
  let owners: [String]
  let isPlural: Bool
  let isFormer: Bool
  /// The row that tells the role; nil for descriptions.
  var rule: LexiconPlace?

  /// The same phrase with its end further on.
  func extended(to end: Int) -> OfficePhrase {
    OfficePhrase(
      words: words.lowerBound..<max(words.upperBound, end), head: head, kind: kind, role: role, owners: owners,
      isPlural: isPlural, isFormer: isFormer, rule: rule)
  }
}

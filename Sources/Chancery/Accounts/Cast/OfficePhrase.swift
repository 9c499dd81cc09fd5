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
  var words: Range<Int>
  /// The words of the head expression ("Prime Minister").
  let head: Range<Int>
  let kind: Kind
  var role: Role?
  /// The states and bodies to which the office belongs, nearest first; not those to which it is accredited.
  var owners: [String]
  /// The states and bodies to which the holder is accredited ("to France").
  var accredited: [String] = []
  /// Whether a ministry's field stands behind the head ("his colleague of the Treasury").
  var hasPortfolio = false
  /// Whether an international body or a named organisation stands in the phrase.
  var hasBody = false
  let isPlural: Bool
  let isFormer: Bool
  /// The row that tells the role; nil for descriptions.
  var rule: LexiconPlace?

  /// The same phrase with its end further on.
  func extended(to end: Int) -> OfficePhrase {
    var copy = self
    copy.words = words.lowerBound..<max(words.upperBound, end)
    return copy
  }
}

/// A Universal Dependencies relation, subtypes kept only where rules need them.
///
/// - Source: Universal Dependencies v2, https://universaldependencies.org/u/dep/
public enum Relation: String, CaseIterable, Hashable, Sendable {
  case acl
  case aclRelative = "acl:relcl"
  case adverbialClause = "advcl"
  case adverbialModifier = "advmod"
  case adjectivalModifier = "amod"
  case apposition = "appos"
  case auxiliary = "aux"
  case auxiliaryPassive = "aux:pass"
  case caseMarking = "case"
  case coordination = "cc"
  case clausalComplement = "ccomp"
  case compound
  case conjunct = "conj"
  case copula = "cop"
  case clausalSubject = "csubj"
  case dependent = "dep"
  case determiner = "det"
  case discourse
  case dislocated
  case expletive = "expl"
  case fixed
  case flat
  case goesWith = "goeswith"
  case indirectObject = "iobj"
  case list
  case mark
  case nominalModifier = "nmod"
  case nominalSubject = "nsubj"
  case nominalSubjectPassive = "nsubj:pass"
  case numericModifier = "nummod"
  case object = "obj"
  case oblique = "obl"
  case obliqueAgent = "obl:agent"
  case orphan
  case parataxis
  case possessive = "nmod:poss"
  case particle = "compound:prt"
  case punctuation = "punct"
  case reparandum
  case root
  case vocative
  case openComplement = "xcomp"

  /// The relation for a treebank's label: an unknown subtype falls back to its universal relation,
  /// an unknown relation to ``dependent``.
  public init(label: String) {
    if let exact = Relation(rawValue: label) {
      self = exact
    } else {
      self = Relation(rawValue: String(label.prefix { $0 != ":" })) ?? .dependent
    }
  }
}

/// A Universal Dependencies relation, subtypes kept only where rules need them.
///
/// - Source: Universal Dependencies v2, https://universaldependencies.org/u/dep/
public enum Relation: String, CaseIterable, Hashable, Sendable {
  /// `acl`: a clause that modifies a noun.
  case acl
  /// `acl:relcl`: a relative clause.
  case aclRelative = "acl:relcl"
  /// `advcl`: a clause that modifies a predicate.
  case adverbialClause = "advcl"
  /// `advmod`.
  case adverbialModifier = "advmod"
  /// `amod`.
  case adjectivalModifier = "amod"
  /// `appos`: a second name for the same thing.
  case apposition = "appos"
  /// `aux`.
  case auxiliary = "aux"
  /// `aux:pass`: the auxiliary of a passive.
  case auxiliaryPassive = "aux:pass"
  /// `case`: a preposition with its noun.
  case caseMarking = "case"
  /// `cc`: "and" with the conjunct it opens.
  case coordination = "cc"
  /// `ccomp`: a clause with a subject of its own, as object.
  case clausalComplement = "ccomp"
  /// `compound`: an English noun before a noun.
  case compound
  /// `conj`: a further member of a coordination.
  case conjunct = "conj"
  /// `cop`.
  case copula = "cop"
  /// `csubj`.
  case clausalSubject = "csubj"
  /// `dep`: a relation that is not told.
  case dependent = "dep"
  /// `det`.
  case determiner = "det"
  /// `discourse`.
  case discourse
  /// `dislocated`.
  case dislocated
  /// `expl`: a pronoun without meaning, and the French "se".
  case expletive = "expl"
  /// `fixed`: a further word of a fixed expression.
  case fixed
  /// `flat`: a further word of a name.
  case flat
  /// `goeswith`: the rest of a word written apart.
  case goesWith = "goeswith"
  /// `iobj`.
  case indirectObject = "iobj"
  /// `list`.
  case list
  /// `mark`: the conjunction of a subordinate clause.
  case mark
  /// `nmod`: a noun that modifies a noun.
  case nominalModifier = "nmod"
  /// `nsubj`.
  case nominalSubject = "nsubj"
  /// `nsubj:pass`: the subject of a passive.
  case nominalSubjectPassive = "nsubj:pass"
  /// `nummod`.
  case numericModifier = "nummod"
  /// `obj`.
  case object = "obj"
  /// `obl`: a noun with a preposition that modifies a predicate.
  case oblique = "obl"
  /// `obl:agent`: who acts in a passive.
  case obliqueAgent = "obl:agent"
  /// `orphan`: what is left of a clause without its predicate.
  case orphan
  /// `parataxis`: a clause beside another, such as "he said" after a quotation.
  case parataxis
  /// `nmod:poss`.
  case possessive = "nmod:poss"
  /// `compound:prt`: the particle of an English verb.
  case particle = "compound:prt"
  /// `punct`.
  case punctuation = "punct"
  /// `reparandum`: a slip of the tongue.
  case reparandum
  /// `root`: the head of a sentence.
  case root
  /// `vocative`.
  case vocative
  /// `xcomp`: a complement whose subject is that of a higher clause.
  case openComplement = "xcomp"

  /// The relation without its subtype.
  public var universal: Relation {
    switch self {
    case .aclRelative: .acl
    case .auxiliaryPassive: .auxiliary
    case .nominalSubjectPassive: .nominalSubject
    case .obliqueAgent: .oblique
    case .possessive: .nominalModifier
    case .particle: .compound
    default: self
    }
  }

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

/// Morphological features of a word, those that rules need.
///
/// Absent means "not told", never a default value.
/// - Source: Universal Dependencies v2, https://universaldependencies.org/u/feat/
public struct Features: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let singular = Features(rawValue: 1 << 0)
  public static let plural = Features(rawValue: 1 << 1)
  public static let firstPerson = Features(rawValue: 1 << 2)
  public static let secondPerson = Features(rawValue: 1 << 3)
  public static let thirdPerson = Features(rawValue: 1 << 4)
  public static let finite = Features(rawValue: 1 << 5)
  public static let infinitive = Features(rawValue: 1 << 6)
  public static let participle = Features(rawValue: 1 << 7)
  public static let gerund = Features(rawValue: 1 << 8)
  public static let past = Features(rawValue: 1 << 9)
  public static let present = Features(rawValue: 1 << 10)
  public static let future = Features(rawValue: 1 << 11)
  public static let imperfect = Features(rawValue: 1 << 12)
  public static let conditional = Features(rawValue: 1 << 13)
  public static let subjunctive = Features(rawValue: 1 << 14)
  public static let imperative = Features(rawValue: 1 << 15)
  public static let passive = Features(rawValue: 1 << 16)
  public static let definite = Features(rawValue: 1 << 17)
  public static let indefinite = Features(rawValue: 1 << 18)
  public static let feminine = Features(rawValue: 1 << 19)
  public static let masculine = Features(rawValue: 1 << 20)
  public static let negative = Features(rawValue: 1 << 21)
  public static let possessive = Features(rawValue: 1 << 22)
  public static let reflexive = Features(rawValue: 1 << 23)
}

/// A date as precise as it is known: an expression of the Extended Date/Time Format, level 1.
///
/// Held as its canonical text, such as `2021-03-22`, `2023-06-28/2023-07-02`, `XXXX-03-22`, `2023-03`, `2023`,
/// or a set of candidates `[2017-07-02,2023-07-02]` (level 2, only where two or more remain).
/// - Source: ISO 8601-2:2019; Library of Congress, Extended Date/Time Format specification (2019).
public struct EDTF: Hashable, Sendable, Codable, CustomStringConvertible {
  public let text: String
  /// Takes a canonical expression as it is; whoever makes it vouches for its form.
  init(canonical text: String) { self.text = text }
  public init(_ day: Day) { text = day.description }
  public var description: String { text }
}

/// A date with the words it rests on and the reasons for it.
public struct Dating: Hashable, Sendable {
  public let edtf: EDTF
  /// The words of the report that tell the date; nil when it follows from elsewhere.
  public let quote: Quote?
  /// Each reason in one short sentence that names its evidence.
  public let basis: [String]

  public init(edtf: EDTF, quote: Quote?, basis: [String]) {
    self.edtf = edtf
    self.quote = quote
    self.basis = basis
  }
}

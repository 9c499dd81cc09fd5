extension EDTF {
  /// The first and last day that the expression allows; nil where an end is open or the year is unknown.
  public var days: (first: Day?, last: Day?) {
    let hull = PossibleDays(self).hull
    return (hull.first.map { Day(number: $0) }, hull.last.map { Day(number: $0) })
  }

  /// An expression that a dossier kept: canonical when it was written.
  public init(stored text: String) { self.init(canonical: text) }
}

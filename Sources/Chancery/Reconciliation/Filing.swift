/// Where a telling is filed, so that others of the same engagement are found without comparing all with all.
package struct Filing: Hashable, Sendable {
  /// What two tellings of one engagement share: two participants; for a visit the visitor.
  package let keys: Set<Int64>
  /// A telling with a firm date is filed under its first day; a loose one under the first day on which its report can
  /// have been written, nil where that is unknown.
  package let day: Int?
  package let isFirm: Bool

  /// The filed days on which a firm telling, and on which a loose one, may have been touched by a change of this telling;
  /// nil for all.
  package var reach: (firm: ClosedRange<Int>, loose: ClosedRange<Int>)? {
    guard isFirm, let day else { return nil }
    let last = day + ToldEngagement.longest
    return ((day - ToldEngagement.longest - 1)...(last + 1), Recency.filed(first: day, last: last))
  }

  /// A filing as it was kept.
  package init(keys: Set<Int64>, day: Int?, isFirm: Bool) {
    self.keys = keys
    self.day = day
    self.isFirm = isFirm
  }

  package init(_ told: ToldEngagement) {
    isFirm = told.isFirm
    day = isFirm ? told.firmDays?.hull.first : Recency.filed(told.reportDays)
    keys = Set(Self.texts(told).map { StableHash.of($0) })
  }

  private static func texts(_ told: ToldEngagement) -> Set<String> {
    let group = told.kindGroup.rawValue
    var keys: Set<String> = []
    if told.kindGroup == .visit {
      for party in told.parties {
        if let figure = party.figure { keys.insert("\(group) \(figure)") }
        if let state = party.state, let day = told.days?.day { keys.insert("\(group) @\(state) \(day)") }
      }
    }
    for (i, one) in told.parties.enumerated() {
      for (j, other) in told.parties.enumerated() where i != j {
        if let figure = one.figure {
          if let state = other.state { keys.insert("\(group) \(figure) @\(state)") }
          if let next = other.figure { keys.insert("\(group) \(min(figure, next)) \(max(figure, next))") }
        }
        if let state = one.state, let next = other.state, state < next, let day = told.days?.day {
          keys.insert("\(group) @\(state) @\(next) \(day)")
        }
      }
    }
    return keys
  }
}

/// Finds tellings by how they are filed, and how they were joined before.
package protocol TellingIndex {
  /// The tellings filed under one of `keys`, firm or loose ones; those filed under no day always.
  func tellings(under keys: Set<Int64>, firm: Bool, days: ClosedRange<Int>?) throws -> Set<Entry.Telling>
  /// One telling; nil when there is none such.
  func told(_ telling: Entry.Telling) throws -> ToldEngagement?
  /// The tellings of the entry that holds this one; empty when none does.
  func joined(with telling: Entry.Telling) throws -> [Entry.Telling]
  /// All tellings of a report.
  func tellings(of report: ReportID) throws -> [Entry.Telling]
}

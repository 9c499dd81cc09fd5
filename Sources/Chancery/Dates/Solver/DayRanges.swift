/// A set of days as runs, in order and apart from each other, by ``Day/number``.
public struct DayRanges: Hashable, Sendable, Codable {
  /// Runs of day numbers, both ends in.
  let runs: [ClosedRange<Int>]

  /// - Parameter runs: in any order; runs that touch become one.
  init(_ runs: [ClosedRange<Int>]) {
    var joined: [ClosedRange<Int>] = []
    for run in runs.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = joined.last, run.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        joined.append(run)
      }
    }
    self.runs = joined
  }

  /// All days from one to another, both in; none when they are in the wrong order.
  public init(from first: Day, to last: Day) {
    runs = first <= last ? [first.number...last.number] : []
  }

  /// Single days.
  init(days: [Day]) { self.init(days.map { $0.number...$0.number }) }

  var isEmpty: Bool { runs.isEmpty }
  var first: Day? { runs.first.map { Day(number: $0.lowerBound) } }
  var last: Day? { runs.last.map { Day(number: $0.upperBound) } }

  /// How many days it holds.
  var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// The years in which it has days, in order.
  var years: [Int] {
    var found: [Int] = []
    for run in runs {
      for year in Day(number: run.lowerBound).year...Day(number: run.upperBound).year where found.last != year {
        found.append(year)
      }
    }
    return found
  }

  /// The days, in order.
  var days: [Day] { runs.flatMap { $0.map { Day(number: $0) } } }

  func contains(_ day: Day) -> Bool {
    let number = day.number
    let place = runs.partitioningIndex { $0.upperBound >= number }
    return place < runs.count && runs[place].lowerBound <= number
  }

  /// The days in both.
  ///
  /// - Complexity: linear in the runs of both.
  func intersection(_ other: DayRanges) -> DayRanges {
    var found: [ClosedRange<Int>] = []
    var (i, j) = (0, 0)
    while i < runs.count, j < other.runs.count {
      let low = max(runs[i].lowerBound, other.runs[j].lowerBound)
      let high = min(runs[i].upperBound, other.runs[j].upperBound)
      if low <= high { found.append(low...high) }
      if runs[i].upperBound < other.runs[j].upperBound { i += 1 } else { j += 1 }
    }
    return DayRanges(found)
  }

  /// The days in this set and not in the other.
  func subtracting(_ other: DayRanges) -> DayRanges {
    var found: [ClosedRange<Int>] = []
    for run in runs {
      var low = run.lowerBound
      for hole in other.runs where hole.upperBound >= run.lowerBound && hole.lowerBound <= run.upperBound {
        if low < hole.lowerBound { found.append(low...(hole.lowerBound - 1)) }
        low = max(low, hole.upperBound + 1)
      }
      if low <= run.upperBound { found.append(low...run.upperBound) }
    }
    return DayRanges(found)
  }

  func union(_ other: DayRanges) -> DayRanges { DayRanges(runs + other.runs) }
}

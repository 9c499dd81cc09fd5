/// Tells texts that are copies of one another, or nearly: an agency's report in two newspapers.
package enum NearCopies {
  /// How many words make a run.
  private static let run = 5
  /// The share of common runs from which on two texts count as copies.
  ///
  /// - Source: chosen: two readouts of one event share below 0.2 of their runs; a copy with another headline and a
  ///   paragraph cut shares 0.6.
  private static let least = 0.5

  /// The runs of a text; a text that is shorter than a run is one.
  package static func resemblance(of text: String) -> Resemblance? {
    let words = Pieces.of(text)
    guard !words.isEmpty else { return nil }
    guard words.count > run else { return Resemblance([words.joined(separator: " ")]) }
    return Resemblance(Set((0...(words.count - run)).map { words[$0..<($0 + run)].joined(separator: " ") }))
  }

  /// Twelve keys: texts that share 0.8 of their runs are found 99 times of 100, those that share 0.6 three times of five.
  package static func keys(_ one: Resemblance) -> Set<Int64> { one.keys("copy", band: 5) }

  package static func areCopies(_ a: Resemblance, _ b: Resemblance) -> Bool { a.share(with: b) >= least }
}

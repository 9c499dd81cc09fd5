/// How an entry's letters must look in the text to count.
enum Look: Sendable {
  /// Any case.
  case any
  /// The first letter upper case.
  case capital
  /// No lower-case letter: acronyms.
  case upper
  /// Any case, but only as the beginning of a hyphenated word ("franco-allemand").
  case prefix
}

/// Expressions of one or more words, found in a text by their longest match.
struct Gazetteer<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    let rest: [String]
    let look: Look
    let value: Value
  }

  private var byFirst: [String: [Entry]] = [:]

  /// Adds an expression; one without a letter or digit is passed over.
  mutating func add(_ expression: String, look: Look, value: Value) {
    add(pieces: Pieces.of(expression), look: look, value: value)
  }

  /// Adds an expression by its folded pieces.
  mutating func add(pieces: [String], look: Look, value: Value) {
    guard let first = pieces.first else { return }
    byFirst[first, default: []].append(Entry(rest: Array(pieces.dropFirst()), look: look, value: value))
  }

  /// Puts longer entries first; call once after the last `add`.
  mutating func seal() {
    for key in byFirst.keys { byFirst[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// All entries that begin at `place`, longest first, with the place after their last piece.
  ///
  /// - Parameters:
  ///   - pieces: the folded pieces of the text.
  ///   - limit: the place that no match may cross, such as the end of a sentence.
  func matches(in pieces: [String], at place: Int, limit: Int) -> [(end: Int, entry: Entry)] {
    guard let entries = byFirst[pieces[place]] else { return [] }
    var found: [(Int, Entry)] = []
    for entry in entries {
      let end = place + 1 + entry.rest.count
      guard end <= limit else { continue }
      var same = true
      for (offset, piece) in entry.rest.enumerated() where pieces[place + 1 + offset] != piece {
        same = false
        break
      }
      if same { found.append((end, entry)) }
    }
    return found
  }
}

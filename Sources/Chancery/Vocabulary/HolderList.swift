/// Holders of office known from the dated list, looked up by name.
struct HolderList: Sendable {
  struct Holding: Sendable {
    let pieces: [String]
    let role: Role
    let state: String
  }

  private var byPiece: [String: [Holding]] = [:]

  init(rows: [LexiconTable.Row]) {
    for row in rows {
      guard let role = Role(rawValue: row["role"]) else { continue }
      for name in [row["person"]] + row.list("names") {
        let pieces = Pieces.of(name)
        guard let last = pieces.last else { continue }
        byPiece[last, default: []].append(Holding(pieces: pieces, role: role, state: row["state"]))
        if pieces.count > 1, let first = pieces.first, first != last {
          byPiece[first, default: []].append(Holding(pieces: pieces, role: role, state: row["state"]))
        }
      }
    }
  }

  /// Holdings of a person so named; a single piece must be the listed family name and be held by one person only.
  func holdings(of pieces: [String]) -> [Holding] {
    guard let first = pieces.first, let last = pieces.last else { return [] }
    let candidates = (byPiece[last] ?? []) + (first == last ? [] : byPiece[first] ?? [])
    // A single listed name ("Francis") is not the person of a longer one.
    if pieces.count > 1 { return candidates.filter { $0.pieces.count > 1 && NameMatch.same($0.pieces, pieces) } }
    let families = Set(candidates.map { $0.pieces.joined(separator: " ") })
    return families.count == 1 ? candidates : []
  }

  /// The state for which a person so named held `role`, when the list knows just one.
  static func state(of pieces: [String], role: Role, in vocabulary: Vocabulary) -> String? {
    let all = vocabulary.holders.holdings(of: pieces)
    let fitting = all.filter { $0.role == role }
    let states = Set((fitting.isEmpty ? all : fitting).map(\.state))
    return states.count == 1 ? states.first : nil
  }

  /// Which of `roles` a person so named held, when the list tells just one.
  static func role(of pieces: [String], in vocabulary: Vocabulary, among roles: [Role]) -> Role? {
    let found = Set(vocabulary.holders.holdings(of: pieces).map(\.role)).intersection(roles)
    return found.count == 1 ? found.first : nil
  }
}

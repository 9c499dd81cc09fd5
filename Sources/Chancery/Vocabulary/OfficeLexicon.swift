import Foundation

/// How one language names offices, and which role each has.
struct OfficeLexicon: Sendable {
  /// One row: when its needs hold, the office has its role.
  struct Rule: Sendable {
    enum Need: Sendable, Equatable {
      /// One of these expressions occurs in the phrase.
      case words([[String]])
      /// None of these occurs.
      case without([[String]])
      /// An international body or named organisation occurs.
      case body
      /// A state occurs; with a list, one of these.
      case state([String])
    }
    let needs: [Need]
    let role: Role
    /// The one state that has such an office ("Taoiseach"); nil for most.
    let state: String?
    /// The row that tells it.
    let place: LexiconPlace

    /// Reads a row of an `offices.tsv`.
    init(row: LexiconTable.Row) throws(LexiconFault) {
      let cell = row["role"].split(separator: "@", maxSplits: 1).map(String.init)
      guard let role = cell.first.flatMap(Role.init(rawValue:)) else {
        throw row.fault("role", expected: "one of \(LexiconShape.choices(Role.self))")
      }
      self.role = role
      state = cell.count > 1 ? cell[1] : nil
      needs = try Rule.needs(of: row)
      place = row.place
    }

    private static func needs(of row: LexiconTable.Row) throws(LexiconFault) -> [Need] {
      var needs: [Need] = []
      for part in row["needs"].split(separator: ";") {
        let part = part.trimmingCharacters(in: .whitespaces)
        if part.isEmpty { continue }
        if part == "@body" {
          needs.append(.body)
        } else if part == "@state" {
          needs.append(.state([]))
        } else if part.hasPrefix("@state:") {
          needs.append(.state(part.dropFirst(7).split(separator: "|").map(String.init)))
        } else if part.hasPrefix("@") {
          throw row.fault("needs", value: part, expected: "words, @body, @state or @state:CODE")
        } else if part.hasPrefix("!") {
          needs.append(.without(part.dropFirst().split(separator: "|").map { Pieces.of(String($0)) }))
        } else {
          needs.append(.words(part.split(separator: "|").map { Pieces.of(String($0)) }))
        }
      }
      return needs
    }
  }

  /// Head expressions ("minister", "secretary of state") with their rules, first match wins; added rows come first.
  private(set) var heads = Gazetteer<[Rule]>()
  /// Words of the phrase by class: modifier, former, portfolio.
  private(set) var classes: [String: Set<String>] = [:]
  /// Descriptions that take up a person again ("the leader"), with the roles they may mean.
  private(set) var vague = Gazetteer<[Role]>()

  init(lexicons: Lexicons, tongue: Tongue) throws(LexiconFault) {
    var rules: [String: [Rule]] = [:]
    var order: [String] = []
    for row in try lexicons.rows("\(tongue.tag)/offices.tsv") {
      let rule = try Rule(row: row)
      for head in row.list("heads") {
        let key = Pieces.of(head).joined(separator: " ")
        if rules[key] == nil { order.append(key) }
        rules[key, default: []].append(rule)
      }
    }
    for key in order { heads.add(key, look: .any, value: rules[key] ?? []) }
    heads.seal()
    for row in try lexicons.rows("\(tongue.tag)/office-words.tsv") {
      for word in row.list("words") { classes[row["class"], default: []].insert(Folding.fold(word)) }
    }
    for row in try lexicons.rows("\(tongue.tag)/vague-offices.tsv") {
      let roles = row.list("roles").compactMap(Role.init(rawValue:))
      // "the minister" begins with an article, which is no part of an office.
      for words in row.list("words") where !words.hasPrefix("the ") { vague.add(words, look: .any, value: roles) }
    }
    vague.seal()
  }

  /// The first rule of an office phrase's head whose needs hold.
  ///
  /// - Parameters:
  ///   - rules: the rules of the phrase's head.
  ///   - pieces: the phrase's folded pieces, head included.
  ///   - states: states that the phrase or its surroundings tell.
  ///   - hasBody: whether an international body or organisation occurs.
  func rule(among rules: [Rule], pieces: [String], states: [String], hasBody: Bool) -> Rule? {
    rules.first { rule in
      rule.needs.allSatisfy { need in
        switch need {
        case .words(let choices): choices.contains { OfficeLexicon.occurs($0, in: pieces) }
        case .without(let choices): !choices.contains { OfficeLexicon.occurs($0, in: pieces) }
        case .body: hasBody
        case .state(let codes): codes.isEmpty ? !states.isEmpty : states.contains { codes.contains($0) }
        }
      }
    }
  }

  private static func occurs(_ words: [String], in pieces: [String]) -> Bool {
    guard let first = words.first, pieces.count >= words.count else { return false }
    for start in 0...(pieces.count - words.count) where pieces[start] == first {
      if pieces[start..<start + words.count].elementsEqual(words) { return true }
    }
    return false
  }
}

/// Joins tellings of engagements, one group an engagement.
///
/// First those with firm dates are joined, the best agreements first, and only where every two tellings of a group can
/// be of one engagement. Then each telling without a firm date ("their recent call") joins the one group that it can
/// mean, when there is just one. Last, what is left is joined where two reports of the same days are about it. The
/// outcome depends on the set of tellings only, never on their order.
struct Reconciliation {
  private let told: [ToldEngagement]

  init(_ told: [ToldEngagement]) { self.told = told.sorted { $0.telling < $1.telling } }

  /// The groups, each sorted by telling, in the order of their first tellings.
  ///
  /// - Complexity: tellings are compared only where they share two participants, or a participant and a state.
  func groups() -> [[ToldEngagement]] {
    var joined = DisjointSets(count: told.count)
    let buckets = buckets()
    joinFirm(&joined, buckets)
    joinToFirm(&joined, buckets)
    joinRest(&joined, buckets)
    return joined.groups.map { group in group.map { told[$0] } }
  }

  // MARK: Candidates

  /// Tellings by what two of one engagement must share.
  private func buckets() -> [String: [Int]] {
    var buckets: [String: [Int]] = [:]
    for (place, told) in told.enumerated() {
      for key in Self.keys(of: told) { buckets[key, default: []].append(place) }
    }
    return buckets.filter { $0.value.count > 1 }
  }

  private static func keys(of told: ToldEngagement) -> Set<String> {
    let group = told.kindGroup.rawValue
    var keys: Set<String> = []
    if told.kindGroup == .visit {
      for party in told.parties {
        if let person = party.person { keys.insert("\(group) \(person)") }
        if let state = party.state, let day = told.days?.day { keys.insert("\(group) @\(state) \(day)") }
      }
    }
    for (i, one) in told.parties.enumerated() {
      for (j, other) in told.parties.enumerated() where i != j {
        if let person = one.person {
          if let state = other.state { keys.insert("\(group) \(person) @\(state)") }
          if let next = other.person { keys.insert("\(group) \(min(person, next)) \(max(person, next))") }
        }
        if let state = one.state, let next = other.state, state < next, let day = told.days?.day {
          keys.insert("\(group) @\(state) @\(next) \(day)")
        }
      }
    }
    return keys
  }

  private struct Candidate { let agreement: Agreement, a: Int, b: Int }

  /// Pairs from `buckets` of which `test` makes an agreement, the best first.
  private func candidates(
    _ buckets: [String: [Int]], among places: (Int) -> Bool, _ test: (ToldEngagement, ToldEngagement) -> Agreement?
  ) -> [Candidate] {
    var seen: Set<Int> = []
    var found: [Candidate] = []
    for bucket in buckets.values {
      let members = bucket.filter(places)
      for (i, a) in members.enumerated() {
        for b in members[(i + 1)...] where seen.insert(a * told.count + b).inserted {
          if let agreement = test(told[a], told[b]) { found.append(Candidate(agreement: agreement, a: a, b: b)) }
        }
      }
    }
    return found.sorted { one, other in
      if one.agreement != other.agreement { return one.agreement > other.agreement }
      return (one.a, one.b) < (other.a, other.b)
    }
  }

  // MARK: Joining

  private func joinFirm(_ joined: inout DisjointSets, _ buckets: [String: [Int]]) {
    let firm = told.map { $0.firmDays != nil }
    for pair in candidates(buckets, among: { firm[$0] }, { Agreement($0, $1) }) {
      let (one, other) = (joined.members(of: pair.a), joined.members(of: pair.b))
      let fits = one.allSatisfy { a in other.allSatisfy { b in Agreement(told[a], told[b]) != nil } }
      if fits { joined.join(pair.a, pair.b) }
    }
  }

  private func joinToFirm(_ joined: inout DisjointSets, _ buckets: [String: [Int]]) {
    var neighbours: [Int: Set<Int>] = [:]
    for bucket in buckets.values {
      let loose = bucket.filter { told[$0].firmDays == nil }
      guard !loose.isEmpty else { continue }
      let firm = bucket.filter { told[$0].firmDays != nil }
      for place in loose { neighbours[place, default: []].formUnion(firm) }
    }
    var choices: [(loose: Int, firm: Int)] = []
    for (loose, firm) in neighbours.sorted(by: { $0.key < $1.key }) {
      let meant = Set(
        firm.filter { Agreement(loose: told[loose], firm: told[$0]) != nil }.map { joined.representative(of: $0) })
      if meant.count == 1, let group = meant.first { choices.append((loose, group)) }
    }
    for (loose, firm) in choices {
      let reports = joined.members(of: firm).map { told[$0].telling.report }
      if !reports.contains(told[loose].telling.report) { joined.join(firm, loose) }
    }
  }

  private func joinRest(_ joined: inout DisjointSets, _ buckets: [String: [Int]]) {
    let isAlone = told.indices.map { told[$0].firmDays == nil && joined.members(of: $0).count == 1 }
    for pair in candidates(buckets, among: { isAlone[$0] }, { Agreement(undated: $0, $1) }) {
      let (one, other) = (joined.members(of: pair.a), joined.members(of: pair.b))
      let fits = one.allSatisfy { a in other.allSatisfy { b in Agreement(undated: told[a], told[b]) != nil } }
      if fits { joined.join(pair.a, pair.b) }
    }
  }
}

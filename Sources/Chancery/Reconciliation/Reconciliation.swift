/// Joins tellings of engagements, one group an engagement, and changes only what new tellings touch.
///
/// First those with firm dates are joined, the best agreements first, and only where every two tellings of a group can
/// be of one engagement. Then each telling without a firm date ("their recent call") joins the one group that it can
/// mean, when there is just one. Last, what is left is joined where two reports of the same days are about it. Each
/// step looks only at what agrees with what has changed, and at what agrees with that in turn; so the outcome is the
/// same whether tellings come at once or one by one, and in any order.
package struct Reconciliation<Index: TellingIndex> {
  private let index: Index
  private var known: [Entry.Telling: ToldEngagement] = [:]
  private var filings: [Entry.Telling: Filing] = [:]

  package init(index: Index) { self.index = index }

  /// The groups that take the place of all entries that held one of their tellings, each sorted by telling.
  ///
  /// - Parameters:
  ///   - added: tellings that are new or have changed; the index has them already.
  ///   - touched: other tellings whose joining may be another now: those that shared an entry or a key with what went.
  package mutating func regrouped(
    added: Set<Entry.Telling>, touched: Set<Entry.Telling>
  ) throws -> [[ToldEngagement]] {
    var touched = touched.union(added)
    for telling in added { if let told = try told(telling) { touched.formUnion(try neighbours(of: told)) } }
    let present = try touched.sorted().compactMap { try self.told($0) }
    let firm = try closure(of: present.filter(\.isFirm)) { try $0.firmNeighbours(of: $1) }
    var groups = Self.joined(firm) { Agreement($0, $1) }

    // Loose tellings that may mean one of these groups, that meant one before, or that a change touches.
    var loose = Set(present.filter { !$0.isFirm }.map(\.telling))
    for told in firm {
      loose.formUnion(try looseNeighbours(of: told))
      for telling in try index.joined(with: told.telling) where try self.told(telling)?.isFirm == false {
        loose.insert(telling)
      }
    }
    for report in Set(loose.map(\.report)) {
      for telling in try index.tellings(of: report) where try self.told(telling)?.isFirm == false {
        loose.insert(telling)
      }
    }
    let left = try attach(loose.sorted().compactMap { try self.told($0) }, to: &groups)

    // Those that mean none join one another.
    var rest = Set(left.map(\.telling))
    for telling in loose {
      guard let told = try told(telling) else { continue }
      for near in try restNeighbours(of: told) where try isAlone(near, besides: loose) { rest.insert(near) }
      for mate in try index.joined(with: telling) where try isAlone(mate, besides: loose) { rest.insert(mate) }
    }
    let alone = try closure(of: rest.sorted().compactMap { try self.told($0) }) { keeper, told in
      try keeper.restNeighbours(of: told).filter { try rest.contains($0) || keeper.isAlone($0, besides: loose) }
    }
    return groups + Self.joined(alone) { Agreement(undated: $0, $1) }
  }

  // MARK: Neighbours

  private mutating func told(_ telling: Entry.Telling) throws -> ToldEngagement? {
    if let told = known[telling] { return told }
    let told = try index.told(telling)
    known[telling] = told
    return told
  }

  private mutating func filing(of told: ToldEngagement) -> Filing {
    if let filing = filings[told.telling] { return filing }
    let filing = Filing(told)
    filings[told.telling] = filing
    return filing
  }

  private mutating func neighbours(of told: ToldEngagement) throws -> Set<Entry.Telling> {
    told.isFirm
      ? try firmNeighbours(of: told).union(looseNeighbours(of: told))
      : try restNeighbours(of: told)
  }

  private mutating func search(
    _ told: ToldEngagement, firm: Bool, days: ClosedRange<Int>?, _ agrees: (ToldEngagement) -> Bool
  ) throws -> Set<Entry.Telling> {
    let found = try index.tellings(under: filing(of: told).keys, firm: firm, days: days)
    return try found.filter { telling in
      guard telling != told.telling, let other = try self.told(telling) else { return false }
      return agrees(other)
    }
  }

  /// Firm tellings that may be of the same engagement as a firm one.
  private mutating func firmNeighbours(of told: ToldEngagement) throws -> Set<Entry.Telling> {
    guard let hull = told.firmDays?.hull, let first = hull.first, let last = hull.last else { return [] }
    let days = (first - ToldEngagement.longest - 1)...(last + 1)
    return try search(told, firm: true, days: days) { Agreement(told, $0) != nil }
  }

  /// Loose tellings that may mean the same as a firm one.
  private mutating func looseNeighbours(of told: ToldEngagement) throws -> Set<Entry.Telling> {
    guard let hull = told.firmDays?.hull, let first = hull.first, let last = hull.last else { return [] }
    return try search(told, firm: false, days: Recency.filed(first: first, last: last)) {
      Agreement(loose: $0, firm: told) != nil
    }
  }

  /// Firm tellings that a loose one may mean.
  private mutating func firmNeighbours(ofLoose told: ToldEngagement) throws -> Set<Entry.Telling> {
    let days = told.reportDays.flatMap { Recency.meant(by: $0) }
    return try search(told, firm: true, days: days) {
      Agreement(loose: told, firm: $0) != nil
    }
  }

  /// Loose tellings that may be of the same engagement as a loose one.
  private mutating func restNeighbours(of told: ToldEngagement) throws -> Set<Entry.Telling> {
    try search(told, firm: false, days: nil) { Agreement(undated: told, $0) != nil }
  }

  /// Whether a telling that was not looked at is a loose one that joined no firm ones.
  private mutating func isAlone(_ telling: Entry.Telling, besides looked: Set<Entry.Telling>) throws -> Bool {
    guard !looked.contains(telling), let told = try told(telling), !told.isFirm else { return false }
    for mate in try index.joined(with: telling) where try self.told(mate)?.isFirm == true { return false }
    return true
  }

  // MARK: Joining

  /// `seeds` and all that hangs together with them, sorted by telling.
  private mutating func closure(
    of seeds: [ToldEngagement], _ near: (inout Self, ToldEngagement) throws -> Set<Entry.Telling>
  ) throws -> [ToldEngagement] {
    var found = Dictionary(seeds.map { ($0.telling, $0) }, uniquingKeysWith: { a, _ in a })
    var waiting = seeds
    while let told = waiting.popLast() {
      for telling in try near(&self, told) where found[telling] == nil {
        guard let other = try self.told(telling) else { continue }
        found[telling] = other
        waiting.append(other)
      }
    }
    return found.values.sorted { $0.telling < $1.telling }
  }

  /// Groups in which every two tellings agree; the best agreements join first.
  private static func joined(
    _ told: [ToldEngagement], _ agreement: (ToldEngagement, ToldEngagement) -> Agreement?
  ) -> [[ToldEngagement]] {
    var joined = DisjointSets(count: told.count)
    var pairs: [(agreement: Agreement, a: Int, b: Int)] = []
    var agreeing: Set<Int> = []
    let keys = told.map { Filing($0).keys }
    for part in Self.parts(keys) {
      for (i, a) in part.enumerated() {
        for b in part[(i + 1)...] {
          guard let agreement = agreement(told[a], told[b]) else { continue }
          agreeing.insert(a * told.count + b)
          if !keys[a].isDisjoint(with: keys[b]) { pairs.append((agreement, a, b)) }
        }
      }
    }
    pairs.sort { one, other in
      if one.agreement != other.agreement { return one.agreement > other.agreement }
      return (one.a, one.b) < (other.a, other.b)
    }
    for pair in pairs {
      let (one, other) = (joined.members(of: pair.a), joined.members(of: pair.b))
      let fits = one.allSatisfy { a in
        other.allSatisfy { b in agreeing.contains(min(a, b) * told.count + max(a, b)) }
      }
      if fits { joined.join(pair.a, pair.b) }
    }
    return joined.groups.map { group in group.map { told[$0] } }
  }

  /// Places of tellings that hang together by keys, each part sorted: no two of different parts share one.
  private static func parts(_ keys: [Set<Int64>]) -> [[Int]] {
    var parts = DisjointSets(count: keys.count)
    var first: [Int64: Int] = [:]
    for (place, keys) in keys.enumerated() {
      for key in keys {
        if let other = first[key] { parts.join(other, place) } else { first[key] = place }
      }
    }
    return parts.groups
  }

  /// Adds each loose telling to the one group that it can mean; of one report's the first only.
  ///
  /// - Returns: those that mean none of the groups, or more than one.
  private mutating func attach(
    _ loose: [ToldEngagement], to groups: inout [[ToldEngagement]]
  ) throws -> [ToldEngagement] {
    var places: [Entry.Telling: Int] = [:]
    for (place, group) in groups.enumerated() { for told in group { places[told.telling] = place } }
    let looked = Set(loose.map(\.telling))
    var choices: [Entry.Telling: Int] = [:]
    for told in loose {
      var meant: Set<Int> = []
      for firm in try firmNeighbours(ofLoose: told) {
        if places[firm] == nil { try take(firm, besides: looked, into: &groups, &places) }
        if let place = places[firm] { meant.insert(place) }
      }
      if meant.count == 1 { choices[told.telling] = meant.first }
    }
    var left: [ToldEngagement] = []
    let firstDays = groups.map { group in group.compactMap { $0.firmDays?.hull.first }.min() ?? 0 }
    for told in loose {
      if let place = choices[told.telling], told.reportDays != nil || hasCompany(told, place, choices, firstDays),
        !groups[place].contains(where: { $0.telling.report == told.telling.report })
      {
        groups[place].append(told)
      } else {
        left.append(told)
      }
    }
    for place in groups.indices { groups[place].sort { $0.telling < $1.telling } }
    return left
  }

  /// Whether another telling of the same report can mean just one engagement too, and one of the same days: then it is
  /// known when a report was written that does not tell.
  private func hasCompany(
    _ told: ToldEngagement, _ place: Int, _ choices: [Entry.Telling: Int], _ firstDays: [Int]
  ) -> Bool {
    choices.contains { telling, other in
      telling.report == told.telling.report && other != place
        && abs(firstDays[other] - firstDays[place]) <= Recency.journeyDays
    }
  }

  /// Takes in a group that has not changed, without the loose tellings that are looked at anew.
  private mutating func take(
    _ telling: Entry.Telling, besides looked: Set<Entry.Telling>, into groups: inout [[ToldEngagement]],
    _ places: inout [Entry.Telling: Int]
  ) throws {
    let members = try index.joined(with: telling).sorted().filter { !looked.contains($0) }
      .compactMap { try self.told($0) }
    for told in members { places[told.telling] = groups.count }
    groups.append(members)
  }
}

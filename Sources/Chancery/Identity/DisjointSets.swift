/// Places 0 to a count, each in one group; groups are joined and never parted.
struct DisjointSets: Sendable {
  private var parents: [Int]
  private var membersOf: [[Int]]

  init(count: Int) {
    parents = Array(0..<count)
    membersOf = (0..<count).map { [$0] }
  }

  /// The place that stands for the group of `place`.
  func representative(of place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }

  func members(of place: Int) -> [Int] { membersOf[representative(of: place)] }

  func areJoined(_ a: Int, _ b: Int) -> Bool { representative(of: a) == representative(of: b) }

  /// Joins two groups, the smaller into the larger.
  mutating func join(_ a: Int, _ b: Int) {
    var (large, small) = (representative(of: a), representative(of: b))
    if large == small { return }
    if membersOf[large].count < membersOf[small].count { swap(&large, &small) }
    parents[small] = large
    membersOf[large] += membersOf[small]
    membersOf[small] = []
  }

  /// The groups, each sorted, in the order of their first members.
  var groups: [[Int]] {
    parents.indices.filter { parents[$0] == $0 }.map { membersOf[$0].sorted() }.sorted { $0[0] < $1[0] }
  }
}

/// One-to-one pairs of gold and told items, taken greedily by falling weight.
enum Assignment {
  /// A pair of places: in the gold's list and in the told list.
  struct Pair: Hashable { let gold, told: Int }

  /// Pairs with a positive weight; equal weights are taken in list order, the gold's first.
  ///
  /// - Complexity: the product of the two counts, and its sorting.
  static func pairs(gold: Int, told: Int, weight: (Int, Int) -> Double) -> [Pair] {
    var weighed: [(weight: Double, pair: Pair)] = []
    for i in 0..<gold {
      for j in 0..<told {
        let weight = weight(i, j)
        if weight > 0 { weighed.append((weight, Pair(gold: i, told: j))) }
      }
    }
    weighed.sort {
      ($1.weight, $0.pair.gold, $0.pair.told) < ($0.weight, $1.pair.gold, $1.pair.told)
    }
    var takenGold = Set<Int>()
    var takenTold = Set<Int>()
    return weighed.compactMap { entry in
      guard !takenGold.contains(entry.pair.gold), !takenTold.contains(entry.pair.told) else { return nil }
      takenGold.insert(entry.pair.gold)
      takenTold.insert(entry.pair.told)
      return entry.pair
    }
  }
}

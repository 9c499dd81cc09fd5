/// The best dependency tree for a table of scores.
///
/// Each word takes its best head first; only where that gives a cycle, or not exactly one root, the
/// maximum spanning tree is searched.
/// - Source: Chu and Liu 1965; Edmonds 1967.
struct TreeDecoder {
  /// Chooses heads for `count` words.
  ///
  /// `scores[i * stride + j]` tells how well `j` governs `i`, `root[i]` how well `i` is the root.
  /// The result has -1 for the root.
  /// - Complexity: O(n²) without cycles, O(n³) at worst.
  static func heads(
    _ scores: UnsafePointer<Float>, stride: Int, root: UnsafePointer<Float>, count: Int,
    greatest: (UnsafePointer<Float>) -> Int
  ) -> [Int] {
    var heads = [Int](repeating: -1, count: count)
    var roots = 0
    for i in 0..<count {
      let row = scores + i * stride
      let best = greatest(row)
      if best == i || root[i] > row[best] {
        roots += 1
      } else {
        heads[i] = best
      }
    }
    if roots == 1, !hasCycle(heads) { return heads }
    return spanning(scores, stride: stride, root: root, count: count)
  }

  private static func hasCycle(_ heads: [Int]) -> Bool {
    var state = [UInt8](repeating: 0, count: heads.count)
    for start in heads.indices where state[start] == 0 {
      var k = start
      while k >= 0, state[k] == 0 {
        state[k] = 1
        k = heads[k]
      }
      if k >= 0, state[k] == 1 { return true }
      k = start
      while k >= 0, state[k] == 1 {
        state[k] = 2
        k = heads[k]
      }
    }
    return false
  }

  private static let never: Float = -1e9
  /// Taken off every root score, so that the tree has no second root.
  private static let rootCost: Float = 1e4

  private static func spanning(
    _ scores: UnsafePointer<Float>, stride: Int, root: UnsafePointer<Float>, count: Int
  ) -> [Int] {
    let size = count + 1
    var table = [Float](repeating: never, count: size * size)
    for i in 0..<count {
      table[(i + 1) * size] = root[i] - rootCost
      for j in 0..<count where j != i { table[(i + 1) * size + j + 1] = scores[i * stride + j] }
    }
    return edmonds(table, size).dropFirst().map { $0 - 1 }
  }

  /// Heads of nodes 1 ..< size; node 0 is the root.
  private static func edmonds(_ s: [Float], _ size: Int) -> [Int] {
    var heads = [Int](repeating: 0, count: size)
    for i in 1..<size {
      var best = 0
      for j in 1..<size where j != i && s[i * size + j] > s[i * size + best] { best = j }
      heads[i] = best
    }
    guard let cycle = cycle(in: heads) else { return heads }
    var inside = [Bool](repeating: false, count: size)
    for c in cycle { inside[c] = true }
    let outside = (0..<size).filter { !inside[$0] }
    let total = cycle.reduce(Float(0)) { $0 + s[$1 * size + heads[$1]] }
    let m = outside.count
    let small = m + 1
    var table = [Float](repeating: never, count: small * small)
    var entering = [Int](repeating: 0, count: m)
    var leaving = [Int](repeating: 0, count: m)
    for (a, o) in outside.enumerated() {
      for (b, p) in outside.enumerated() where a != b { table[a * small + b] = s[o * size + p] }
      var bestIn = -Float.infinity
      var bestOut = -Float.infinity
      for c in cycle {
        let into = total - s[c * size + heads[c]] + s[c * size + o]
        if into > bestIn { (bestIn, entering[a]) = (into, c) }
        if o > 0, s[o * size + c] > bestOut { (bestOut, leaving[a]) = (s[o * size + c], c) }
      }
      table[m * small + a] = bestIn
      if o > 0 { table[a * small + m] = bestOut }
    }
    let found = edmonds(table, small)
    var result = heads
    for (a, o) in outside.enumerated() where o > 0 {
      result[o] = found[a] == m ? leaving[a] : outside[found[a]]
    }
    let entry = found[m]
    result[entering[entry]] = outside[entry]
    return result
  }

  private static func cycle(in heads: [Int]) -> [Int]? {
    var seen = [Int](repeating: 0, count: heads.count)
    for start in 1..<heads.count where seen[start] == 0 {
      var path: [Int] = []
      var k = start
      while k > 0, seen[k] == 0 {
        seen[k] = start
        path.append(k)
        k = heads[k]
      }
      if k > 0, seen[k] == start, let from = path.firstIndex(of: k) { return Array(path[from...]) }
    }
    return nil
  }
}

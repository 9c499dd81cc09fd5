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
  /// - Complexity: O(n²).
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
    var contraction = CycleContraction(table, size)
    return contraction.heads().dropFirst().map { $0 - 1 }
  }
}

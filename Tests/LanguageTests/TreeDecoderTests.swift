import Testing

@testable import Language

@Suite("The tree is the best one")
struct TreeDecoderTests {
  private func heads(_ scores: [[Float]], roots: [Float]) -> [Int] {
    let n = roots.count
    let flat = scores.flatMap { $0 }
    return TreeDecoder.heads(flat, stride: n, root: roots, count: n) { row in
      (0..<n).reduce(0) { row[$1] > row[$0] ? $1 : $0 }
    }
  }

  /// The best total over all trees with one root, by trying all.
  private func best(_ scores: [[Float]], roots: [Float]) -> Float {
    let n = roots.count
    var best = -Float.infinity
    var heads = [Int](repeating: -1, count: n)
    func isTree() -> Bool {
      guard heads.count(where: { $0 < 0 }) == 1 else { return false }
      return (0..<n).allSatisfy { start in
        var k = start
        for _ in 0..<n where k >= 0 { k = heads[k] }
        return k < 0
      }
    }
    func choose(_ i: Int, _ total: Float) {
      if i == n {
        if isTree() { best = max(best, total) }
        return
      }
      for h in -1..<n where h != i {
        heads[i] = h
        choose(i + 1, total + (h < 0 ? roots[i] : scores[i][h]))
      }
    }
    choose(0, 0)
    return best
  }

  @Test("as trying all trees of up to five words shows", arguments: 1...5)
  func small(count: Int) {
    var dice = Dice(seed: UInt64(count))
    for _ in 0..<(count == 5 ? 40 : 80) {
      let scores = (0..<count).map { i in
        (0..<count).map { $0 == i ? -1e9 : Float(Int.random(in: -20...20, using: &dice)) / 4 }
      }
      let roots = (0..<count).map { _ in Float(Int.random(in: -20...20, using: &dice)) / 4 }
      let found = heads(scores, roots: roots)
      let total = found.enumerated().reduce(Float(0)) {
        $0 + ($1.element < 0 ? roots[$1.offset] : scores[$1.offset][$1.element])
      }
      #expect(found.count { $0 < 0 } == 1)
      #expect(abs(total - best(scores, roots: roots)) < 1e-3)
    }
  }

  @Test("and is found soon where every word is in a cycle")
  func cycles() {
    let count = Network.longestSentence
    // pairs that want each other, pairs of pairs, and so on
    var scores = [[Float]](repeating: [Float](repeating: -1e9, count: count), count: count)
    for i in 0..<count {
      for j in 0..<count where i != j { scores[i][j] = Float((i ^ j).leadingZeroBitCount) }
    }
    let found = heads(scores, roots: [Float](repeating: -900, count: count))
    #expect(found.count { $0 < 0 } == 1)
  }
}

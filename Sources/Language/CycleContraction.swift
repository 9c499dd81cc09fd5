/// The maximum spanning tree of a dense table of scores, by contraction of cycles.
///
/// From each word its best heads are followed until they reach what is done already; a cycle on the way becomes one
/// node, whose row and column in the table are made of those of its members, and the way goes on from there. In the
/// end the nodes are taken apart again: the member that the chosen arc enters gives up its place in the cycle.
/// - Source: Edmonds 1967, with the order of Gabow, Galil, Spencer and Tarjan 1986.
/// - Complexity: O(n²) time and memory; all cycles together have fewer than 2n members, and each is merged in O(n).
struct CycleContraction {
  /// An arc between words of the sentence; 0 is the root.
  private struct Arc {
    var dependent: Int32
    var head: Int32
  }

  private let size: Int
  /// table[i * size + j]: how well row j governs row i, in what it brings over the arcs inside i.
  private var table: [Float]
  /// The arc behind each entry of ``table``.
  private var arcs: [Arc]
  /// The node that each row stands for; nodes from `size` on are cycles.
  private var nodeOfRow: [Int]
  /// The rows in use, in order.
  private var rows: [Int]
  /// The arc that enters each node.
  private var entering: [Arc]
  /// The cycle that each node is part of; -1 for none.
  private var cycleOf: [Int]
  /// The members of each cycle, from node `size` on.
  private var members: [[Int]] = []

  /// - Parameter table: `size` rows of `size` scores, the root's first; the diagonal is not read.
  init(_ table: [Float], _ size: Int) {
    self.size = size
    self.table = table
    arcs = []
    arcs.reserveCapacity(size * size)
    for i in 0..<Int32(size) {
      for j in 0..<Int32(size) { arcs.append(Arc(dependent: i, head: j)) }
    }
    nodeOfRow = Array(0..<size)
    rows = nodeOfRow
    entering = [Arc](repeating: Arc(dependent: 0, head: 0), count: size)
    cycleOf = [Int](repeating: -1, count: size)
  }

  /// The head of each word, 0 for those under the root; the first item means nothing.
  mutating func heads() -> [Int] {
    var state = [Int](repeating: 0, count: size)  // of rows: 0 new, 1 on the way, 2 done
    state[0] = 2
    var headRow = [Int](repeating: 0, count: size)
    for start in 1..<max(1, size) where state[start] == 0 {
      var way: [Int] = []
      var row = start
      while state[row] != 2 {
        if state[row] == 1, let from = way.firstIndex(of: row) {
          row = contract(Array(way[from...]), headRow)
          way.removeSubrange(from...)
        }
        state[row] = 1
        way.append(row)
        headRow[row] = bestHead(of: row)
        entering[nodeOfRow[row]] = arcs[row * size + headRow[row]]
        row = headRow[row]
      }
      for done in way { state[done] = 2 }
    }
    return expanded()
  }

  private func bestHead(of row: Int) -> Int {
    var best = -1
    for j in rows where j != row && (best < 0 || table[row * size + j] > table[row * size + best]) { best = j }
    return best
  }

  /// Makes one node of the rows of a cycle; it takes over the first row.
  private mutating func contract(_ cycle: [Int], _ headRow: [Int]) -> Int {
    let kept = cycle[0]
    var inside = [Bool](repeating: false, count: size)
    for c in cycle { inside[c] = true }
    let own = cycle.map { table[$0 * size + headRow[$0]] }
    rows.removeAll { inside[$0] && $0 != kept }
    for o in rows where o != kept {
      var (bestIn, bestOut) = (-Float.infinity, -Float.infinity)
      var (arcIn, arcOut) = (arcs[kept * size + o], arcs[o * size + kept])
      for (k, c) in cycle.enumerated() {
        let gain = table[c * size + o] - own[k]
        if gain > bestIn { (bestIn, arcIn) = (gain, arcs[c * size + o]) }
        if table[o * size + c] > bestOut { (bestOut, arcOut) = (table[o * size + c], arcs[o * size + c]) }
      }
      (table[kept * size + o], arcs[kept * size + o]) = (bestIn, arcIn)
      (table[o * size + kept], arcs[o * size + kept]) = (bestOut, arcOut)
    }
    let node = size + members.count
    members.append(cycle.map { nodeOfRow[$0] })
    for c in cycle { cycleOf[nodeOfRow[c]] = node }
    nodeOfRow[kept] = node
    cycleOf.append(-1)
    entering.append(Arc(dependent: 0, head: 0))
    return kept
  }

  /// Takes the cycles apart.
  private func expanded() -> [Int] {
    var heads = [Int](repeating: 0, count: size)
    var open = rows.filter { $0 != 0 }.map { (node: nodeOfRow[$0], arc: entering[nodeOfRow[$0]]) }
    while let (node, arc) = open.popLast() {
      heads[Int(arc.dependent)] = Int(arc.head)
      // up from the word that the arc enters: at each cycle all other members keep their arcs
      var part = Int(arc.dependent)
      while part != node {
        let cycle = cycleOf[part]
        for member in members[cycle - size] where member != part { open.append((member, entering[member])) }
        part = cycle
      }
    }
    return heads
  }
}

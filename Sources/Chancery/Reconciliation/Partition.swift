/// Parts of a set of items, changed by merges and splits in the order in which they were decided.
package struct Partition<Item: Hashable & Comparable & Sendable> {
  /// Each sorted, in the order of their first items.
  package private(set) var parts: [[Item]]

  package init(_ parts: [[Item]]) { self.parts = parts }

  /// Puts all parts that hold one of `items` together.
  package mutating func merge(_ items: Set<Item>) {
    let (one, others) = split { !items.isDisjoint(with: $0) }
    parts = others + (one.isEmpty ? [] : [one.flatMap { $0 }.sorted()])
    sort()
  }

  /// Takes `items` out of the parts that hold them, into one part of their own.
  package mutating func split(_ items: Set<Item>) {
    let taken = parts.flatMap { $0.filter(items.contains) }.sorted()
    parts = parts.map { $0.filter { !items.contains($0) } }.filter { !$0.isEmpty }
    if !taken.isEmpty { parts.append(taken) }
    sort()
  }

  private func split(_ test: ([Item]) -> Bool) -> (yes: [[Item]], no: [[Item]]) {
    (parts.filter(test), parts.filter { !test($0) })
  }

  private mutating func sort() { parts.sort { $0[0] < $1[0] } }
}

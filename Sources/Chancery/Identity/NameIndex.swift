/// Finds names by the keys under which they are filed.
package protocol NameIndex {
  /// All names filed under one of these keys.
  func names(under keys: Set<Int64>) throws -> [PersonMention]
}

extension NameIndex {
  /// `seeds` and all names that hang together with them by likeness, in no order.
  ///
  /// - Complexity: one look under its keys for each name found.
  package func neighbourhood(of seeds: Set<PersonMention>) throws -> Set<PersonMention> {
    var found = seeds
    var waiting = Array(seeds)
    while let mention = waiting.popLast() {
      let keys = NameKeys(mention)
      guard !keys.isSingle else { continue }
      for other in try names(under: keys.pairs)
      where !found.contains(other) && PersonGroups.likeness(mention, other) != nil {
        found.insert(other)
        waiting.append(other)
      }
    }
    return found
  }
}

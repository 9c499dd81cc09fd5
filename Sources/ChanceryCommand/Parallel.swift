import Dispatch
import Foundation
import Synchronization

/// The results of `work` for each item, in the items' order, worked out on all processors.
func inParallel<Item: Sendable, Value: Sendable>(
  _ items: [Item], _ work: @Sendable (Item) -> Value
) -> [Value] {
  guard items.count > 1 else { return items.map(work) }
  let results = Mutex<[Value?]>(Array(repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { place in
    let value = work(items[place])
    results.withLock { $0[place] = value }
  }
  return results.withLock { $0.compactMap { $0 } }
}

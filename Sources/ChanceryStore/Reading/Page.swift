/// Which part of a long list is asked for.
public struct PageRequest: Hashable, Sendable {
  /// How many items at most; nil for all.
  public let limit: Int?
  /// The ``Page/next`` of the page before; nil for the first.
  public let after: String?

  public init(limit: Int? = nil, after: String? = nil) {
    self.limit = limit
    self.after = after
  }

  /// All items at once.
  public static let all = PageRequest()

  /// The parts of ``after``, which has one part a sorted column.
  var position: [String] {
    after.map { $0.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init) } ?? []
  }

  static func cursor(_ parts: [String]) -> String { parts.joined(separator: "\u{1F}") }

  /// SQL that ends a query: one item more than is asked for tells whether there is another page.
  var sqlLimit: String { limit.map { "LIMIT \($0 + 1)" } ?? "" }
}

/// Part of a list, in the list's order.
public struct Page<Item: Sendable>: Sendable {
  public let items: [Item]
  /// What asks for the items that follow; nil on the last page.
  public let next: String?

  public init(items: [Item], next: String?) {
    self.items = items
    self.next = next
  }

  /// - Parameters:
  ///   - found: the items of the page, and one more where another page follows.
  ///   - position: the sorted columns of an item.
  init(_ found: [Item], request: PageRequest, position: (Item) -> [String]) {
    if let limit = request.limit, found.count > limit {
      items = Array(found.prefix(limit))
      next = items.last.map { PageRequest.cursor(position($0)) }
    } else {
      items = found
      next = nil
    }
  }

  /// The same page of other items.
  public func map<Other: Sendable>(_ body: (Item) throws -> Other) rethrows -> Page<Other> {
    Page<Other>(items: try items.map(body), next: next)
  }
}

import CGumbo

/// An HTML page as HTML5 reads it: elements and texts in the order of the page.
///
/// The only place that knows the parser (libgumbo). Comments and doctypes are left out.
public struct HTMLTree: Sendable {
  /// An element, or a run of text.
  public struct Node: Sendable {
    /// The element's name in lower case; empty for a text and for elements that HTML5 does not know.
    public let tag: String
    /// Attributes by their names in lower case.
    public let attributes: [String: String]
    /// A text with its character references resolved; empty for an element.
    public let text: String
    /// The place of the element that holds the node; nil for the root.
    public let parent: Int?
    /// The place behind the last node inside the element; for a text the place behind itself.
    public internal(set) var end: Int

    public var isText: Bool { tag.isEmpty && attributes.isEmpty && !text.isEmpty }
  }

  /// All nodes, an element before what it holds; the root is the first.
  public private(set) var nodes: [Node] = []

  /// Reads a page; every text is one, whatever its mistakes.
  ///
  /// - Complexity: linear in the page's length, but quadratic in how deep elements are nested, as HTML5 asks of every
  ///   opening paragraph which elements are open. See ``deepestNesting(in:)``.
  public init(page: String) {
    var page = page
    page.withUTF8 { bytes in
      let arena = Arena()
      arena.lending { userdata in
        var options = kGumboDefaultOptions
        options.allocator = { userdata, size in Arena.allocate(userdata, size) }
        // The arena gives everything back at once: the parser's own way goes down the tree by recursion.
        options.deallocator = { _, _ in }
        options.userdata = userdata
        options.max_errors = 0
        bytes.withMemoryRebound(to: CChar.self) { letters in
          guard let output = gumbo_parse_with_options(&options, letters.baseAddress, letters.count) else { return }
          if let root = output.pointee.root { nodes = Self.nodes(below: root) }
        }
      }
    }
  }

  /// The places of the nodes directly inside the element at `place`.
  public func children(of place: Int) -> [Int] {
    var found: [Int] = []
    var next = place + 1
    while next < nodes[place].end {
      found.append(next)
      next = nodes[next].end
    }
    return found
  }

  /// The texts inside the element at `place`, one after the other.
  public func text(of place: Int) -> String {
    nodes[place..<nodes[place].end].reduce(into: "") { $0 += $1.text }
  }

  /// Walks the parser's tree without recursion, since pages may be nested as deep as they like.
  private static func nodes(below root: UnsafeMutablePointer<GumboNode>) -> [Node] {
    var nodes: [Node] = []
    var waiting: [(node: UnsafeMutablePointer<GumboNode>, parent: Int?)] = [(root, nil)]
    while let (node, parent) = waiting.popLast() {
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let element = node.pointee.v.element
        let place = nodes.count
        nodes.append(
          Node(tag: name(of: element), attributes: attributes(of: element), text: "", parent: parent, end: place + 1))
        for child in pointers(of: element.children, to: GumboNode.self).reversed() { waiting.append((child, place)) }
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        guard let text = node.pointee.v.text.text else { continue }
        nodes.append(
          Node(tag: "", attributes: [:], text: String(cString: text), parent: parent, end: nodes.count + 1))
      default: continue
      }
    }
    for place in nodes.indices.reversed() {
      if let parent = nodes[place].parent { nodes[parent].end = max(nodes[parent].end, nodes[place].end) }
    }
    return nodes
  }

  private static func name(of element: GumboElement) -> String {
    if element.tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(element.tag)) }
    var original = element.original_tag
    gumbo_tag_from_original_text(&original)
    guard let data = original.data, original.length > 0 else { return "unknown" }
    return data.withMemoryRebound(to: UInt8.self, capacity: original.length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: original.length), as: UTF8.self).lowercased()
    }
  }

  private static func attributes(of element: GumboElement) -> [String: String] {
    var found: [String: String] = [:]
    for attribute in pointers(of: element.attributes, to: GumboAttribute.self) {
      guard let name = attribute.pointee.name, let value = attribute.pointee.value else { continue }
      found[String(cString: name).lowercased()] = String(cString: value)
    }
    return found
  }

  private static func pointers<Pointee>(
    of vector: GumboVector, to type: Pointee.Type
  ) -> [UnsafeMutablePointer<Pointee>] {
    guard let data = vector.data else { return [] }
    return (0..<Int(vector.length)).compactMap { data[$0]?.assumingMemoryBound(to: type) }
  }
}

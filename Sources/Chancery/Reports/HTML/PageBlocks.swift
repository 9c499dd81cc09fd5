import HTMLTree

/// A paragraph, heading, item or cell of a page: text that no other block parts.
struct PageBlock: Hashable, Sendable {
  /// The words, spaces made single; a line break of the page stays one.
  let text: String
  /// The innermost block element around it, as a place in the tree.
  let element: Int
  /// True for a heading; not for a lead set as one, which is a whole sentence.
  let isHeading: Bool
  /// Letters, digits and signs, without spaces.
  let letters: Int
  /// Of these, those inside links.
  let linkedLetters: Int

  var linkedShare: Double { letters == 0 ? 0 : Double(linkedLetters) / Double(letters) }

  /// Whether the block ends as a sentence does.
  var endsSentence: Bool { Self.endsSentence(text) }

  static func endsSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !"”»\"’')] \u{A0}".contains($0) }) else { return false }
    return ".!?…:;".contains(last)
  }
}

/// Cuts a page into blocks, leaving out what is plainly no part of a report.
struct PageBlocks {
  /// The blocks in the order of the page.
  private(set) var blocks: [PageBlock] = []

  /// Elements whose text is never read.
  private static let unread: Set<String> = [
    "head", "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "video", "audio", "canvas",
    "select", "datalist", "textarea", "map",
  ]
  /// Elements around a report, unless most of the page is in them.
  private static let around: Set<String> = [
    "nav", "footer", "aside", "form", "button", "figure", "figcaption", "dialog", "menu", "header",
  ]
  /// Elements that stand within a line.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "o:p", "nobr",
  ]
  /// An element that holds more than this share of the page's unlinked letters is read whatever it is called.
  private static let mostOfPage = 0.4

  private let tree: HTMLTree
  private var text = ""
  private var letters = 0
  private var linkedLetters = 0
  private var endsInSpace = true

  init(of tree: HTMLTree) {
    self.tree = tree
    read()
  }

  private mutating func read() {
    let nodes = tree.nodes
    let unlinked = unlinkedLetters()
    let all = max(1, unlinked.last ?? 0)
    /// The elements open at the present place, outermost first.
    var open: [Int] = []
    var place = 0
    while place < nodes.count {
      while let last = open.last, nodes[last].end <= place {
        open.removeLast()
        if !Self.inline.contains(nodes[last].tag) { flush(in: last) }
      }
      let node = nodes[place]
      if node.isText {
        let isLinked = open.contains { nodes[$0].tag == "a" }
        append(node.text, isLinked: isLinked, keepsLines: open.contains { nodes[$0].tag == "pre" })
        place += 1
        continue
      }
      let share = Double(unlinked[node.end] - unlinked[place]) / Double(all)
      if Self.unread.contains(node.tag) || isHidden(node) || share < Self.mostOfPage && isAround(node, open) {
        place = node.end
        continue
      }
      if node.tag == "br" {
        breakLine(in: open.last { !Self.inline.contains(nodes[$0].tag) } ?? 0)
        place = node.end
        continue
      }
      if !Self.inline.contains(node.tag) { flush(in: open.last { !Self.inline.contains(nodes[$0].tag) } ?? 0) }
      open.append(place)
      place += 1
    }
    flush(in: 0)
  }

  /// How many letters outside links and unread elements stand before each node, and in all.
  private func unlinkedLetters() -> [Int] {
    let nodes = tree.nodes
    var before = [Int](repeating: 0, count: nodes.count + 1)
    var skippedTo = 0
    for (place, node) in nodes.enumerated() {
      if Self.unread.contains(node.tag) || node.tag == "a" { skippedTo = max(skippedTo, node.end) }
      let counts = node.isText && place >= skippedTo
      before[place + 1] = before[place] + (counts ? node.text.unicodeScalars.count { !$0.properties.isWhitespace } : 0)
    }
    return before
  }

  private func isHidden(_ node: HTMLTree.Node) -> Bool {
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    guard let style = node.attributes["style"]?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private func isAround(_ node: HTMLTree.Node, _ open: [Int]) -> Bool {
    if node.tag == "header" { return !open.contains { ["article", "main"].contains(tree.nodes[$0].tag) } }
    if Self.around.contains(node.tag) { return true }
    if ["html", "body", "main", "article", "h1"].contains(node.tag) { return false }
    return ["class", "id", "role"].contains { node.attributes[$0].map(PageWords.tellsSurroundings) ?? false }
  }

  private mutating func append(_ words: String, isLinked: Bool, keepsLines: Bool) {
    for scalar in words.unicodeScalars {
      if scalar.properties.isWhitespace, scalar.value != 0xA0, scalar.value != 0x202F {
        if keepsLines, scalar == "\n" { breakLineOnly() } else if !endsInSpace { text += " " }
        endsInSpace = true
        continue
      }
      text.unicodeScalars.append(scalar)
      endsInSpace = false
      letters += 1
      if isLinked { linkedLetters += 1 }
    }
  }

  /// One break is a new line, a second one a new block.
  private mutating func breakLine(in element: Int) {
    if text.last(where: { $0 != " " }) == "\n" { flush(in: element) } else { breakLineOnly() }
  }

  private mutating func breakLineOnly() {
    while text.last == " " { text.removeLast() }
    if !text.isEmpty { text += "\n" }
    endsInSpace = true
  }

  private mutating func flush(in element: Int) {
    defer { (text, letters, linkedLetters, endsInSpace) = ("", 0, 0, true) }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    guard letters > 0, !text.isEmpty else { return }
    let tag = tree.nodes[element].tag
    let isLead = letters >= 60 && PageBlock.endsSentence(text)
    let isHeading = tag == "h1" || ["h2", "h3", "h4", "h5", "h6"].contains(tag) && !isLead
    blocks.append(
      PageBlock(
        text: text, element: element, isHeading: isHeading, letters: letters, linkedLetters: linkedLetters))
  }
}

import HTMLTree

/// Finds the blocks of a page that are the report.
///
/// Every block has a weight: sentences outside links weigh as much as they are long, links and scraps count against.
/// The report is in the element whose blocks weigh most together; what stands in it before the first sentence and behind
/// the last is left out, and so are lists of other reports.
struct MainText {
  private let tree: HTMLTree
  private let blocks: [PageBlock]

  /// Letters from which on a block is taken for a paragraph.
  private static let paragraph = 60
  /// A part that holds this share of the weight is the report; what comes behind it is something else.
  private static let dominance = 0.6

  init(tree: HTMLTree, blocks: [PageBlock]) {
    self.tree = tree
    self.blocks = blocks
  }

  /// The report's paragraphs in order, without its title; empty when the page holds none.
  func paragraphs(title: String?) -> [String] {
    let weights = blocks.map(Self.weight)
    guard let element = heaviest(weights) else { return [] }
    let inside = places(in: element)
    let chosen = withoutWhatFollows(inside, weights)
    return kept(chosen, weights, title: title.map { Folding.fold($0) })
  }

  /// How much a block speaks for being part of the report, in letters.
  private static func weight(of block: PageBlock) -> Int {
    if block.linkedShare > 0.5 { return -max(20, block.letters) }
    if block.isHeading { return 0 }
    if block.letters < paragraph { return block.endsSentence ? block.letters / 2 : -10 }
    let own = block.letters - block.linkedLetters
    return block.endsSentence ? own : own / 2
  }

  /// The innermost element whose blocks weigh most together; nil when none weighs anything.
  private func heaviest(_ weights: [Int]) -> Int? {
    var sums: [Int: Int] = [:]
    for (place, block) in blocks.enumerated() {
      var element: Int? = block.element
      while let one = element {
        sums[one, default: 0] += weights[place]
        element = tree.nodes[one].parent
      }
    }
    guard let most = sums.values.max(), most > 0 else { return nil }
    return sums.filter { $0.value == most }.keys.max()
  }

  /// The places of the blocks inside an element.
  private func places(in element: Int) -> [Int] {
    let end = tree.nodes[element].end
    return blocks.indices.filter { blocks[$0].element >= element && blocks[$0].element < end }
  }

  /// Leaves out what follows the part that holds most of the weight, such as teasers of other reports.
  private func withoutWhatFollows(_ places: [Int], _ weights: [Int]) -> [Int] {
    let all = places.reduce(0) { $0 + max(0, weights[$1]) }
    var sums: [Int: Int] = [:]
    for place in places {
      var element: Int? = tree.nodes[blocks[place].element].parent
      if weights[place] > 0, isContainer(blocks[place].element) { element = blocks[place].element }
      while let one = element {
        sums[one, default: 0] += max(0, weights[place])
        element = tree.nodes[one].parent
      }
    }
    let heavy = sums.filter { Double($0.value) >= Self.dominance * Double(all) }.keys.max()
    guard let heavy else { return places }
    let end = tree.nodes[heavy].end
    let following = places.filter { blocks[$0].element >= end }
    return areOthers(following) ? places.filter { blocks[$0].element < end } : places
  }

  /// Whether blocks behind the report tell other ones: they are announced so, or have many links among them.
  private func areOthers(_ places: [Int]) -> Bool {
    let linked = places.reduce(0) { $0 + blocks[$1].linkedLetters }
    let all = places.reduce(0) { $0 + blocks[$1].letters }
    return linked * 5 > all || places.contains { PageWords.opensOtherReports(blocks[$0].text) }
  }

  private func isContainer(_ element: Int) -> Bool {
    !["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd", "dt"].contains(tree.nodes[element].tag)
  }

  /// The texts of the blocks that are kept.
  private func kept(_ places: [Int], _ weights: [Int], title: String?) -> [String] {
    let prose = places.filter { weights[$0] > 0 }
    guard let first = prose.first(where: { blocks[$0].letters >= Self.paragraph }) ?? prose.first,
      let last = prose.last
    else { return [] }
    var texts: [String] = []
    var seen: Set<String> = []
    var isAmongOthers = false
    var heading: String?
    for place in places where place <= last {
      let block = blocks[place]
      if PageWords.opensOtherReports(block.text),
        block.isHeading || block.letters < Self.paragraph || weights[place] < 0
      {
        isAmongOthers = block.isHeading || block.letters < Self.paragraph && block.linkedShare < 0.5
        heading = nil
        continue
      }
      if isAmongOthers, weights[place] < 2 * Self.paragraph { continue }
      isAmongOthers = false
      let isTitle = title.map { Folding.fold(block.text) == $0 } ?? false
      if isTitle || block.linkedShare > 0.5 { continue }
      if block.isHeading {
        heading = place > first ? block.text : nil
        continue
      }
      if place < first, !tellsDay(block) { continue }
      if weights[place] <= 0, PageWords.isRemark(block.text) { continue }
      if place > first, block.letters < 2 * Self.paragraph, PageWords.tellsPublication(block.text) { continue }
      guard seen.insert(block.text).inserted else { continue }
      if let open = heading { texts.append(open) }
      heading = nil
      texts.append(block.text)
    }
    return texts
  }

  /// Whether a line above the first paragraph may tell the report's day or place: it names a year.
  private func tellsDay(_ block: PageBlock) -> Bool {
    guard block.letters <= 2 * Self.paragraph, block.linkedLetters == 0, !PageWords.isRemark(block.text) else {
      return false
    }
    let digits = block.text.split { !$0.isNumber }
    return digits.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }
}

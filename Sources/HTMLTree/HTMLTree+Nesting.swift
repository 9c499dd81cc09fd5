extension HTMLTree {
  /// Elements that hold nothing, or whose end HTML5 tells by itself.
  private static let unended: Set<String> = [
    "area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link",
    "meta", "option", "p", "param", "path", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
  ]

  /// About how deep elements are nested in a page, by counting tags: what ends without an end tag is not counted.
  ///
  /// - Complexity: linear.
  public static func deepestNesting(in page: String) -> Int {
    var page = page
    return page.withUTF8 { bytes in
      var depth = 0
      var deepest = 0
      var place = 0
      while place + 1 < bytes.count {
        guard bytes[place] == UInt8(ascii: "<") else {
          place += 1
          continue
        }
        let closes = bytes[place + 1] == UInt8(ascii: "/")
        var end = place + (closes ? 2 : 1)
        let start = end
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        if end > start {
          let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
          if !unended.contains(name) {
            depth = max(0, depth + (closes ? -1 : 1))
            deepest = max(deepest, depth)
          }
        }
        place = max(end, place + 1)
      }
      return deepest
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}

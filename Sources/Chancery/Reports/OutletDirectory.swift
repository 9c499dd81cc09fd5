import Foundation

/// Who publishes: agencies, newspapers and ministries by name, with the side whose account they give.
public struct OutletDirectory: Sendable {
  /// One who publishes.
  public struct Outlet: Hashable, Sendable {
    /// The usual name.
    public let name: String
    /// The state or body that speaks through it; nil for an independent outlet.
    public let side: String?
  }

  private var byName: [String: Outlet] = [:]
  private var byDomain: [String: Outlet] = [:]

  /// Reads `outlets.tsv`; without that file no outlet is known.
  public init(lexicons: Lexicons) throws(LexiconFault) {
    guard try !lexicons.tables("outlets.tsv").isEmpty else { return }
    for row in try lexicons.rows("outlets.tsv", replacingBy: ["outlet"]).reversed() {
      let names = row.list("names")
      guard let name = row["outlet"].isEmpty ? names.first : row["outlet"] else { continue }
      let outlet = Outlet(name: name, side: row["side"].isEmpty ? nil : row["side"])
      for name in names + [name] { byName[Self.key(name)] = outlet }
      for domain in row.list("domains") { byDomain[domain.lowercased()] = outlet }
    }
  }

  /// The outlet of a name in any spelling.
  public func outlet(named name: String) -> Outlet? { byName[Self.key(name)] }

  /// The outlet that a report's address, dateline ("HANOI (VNA) –", "VNA – ") or sign-off ("– VNA", "(AFP)") tells.
  public func outlet(of text: String, url: String?) -> Outlet? {
    if let outlet = outlet(ofAddress: url) { return outlet }
    let lines = text.split(whereSeparator: \.isNewline)
    for line in lines.prefix(Self.datelines) {
      if let outlet = Self.datelineNames(in: line).lazy.compactMap({ self.outlet(named: $0) }).first { return outlet }
    }
    for line in lines.suffix(Self.signOffs).reversed() {
      if let name = Self.signOff(of: line), let outlet = outlet(named: name) { return outlet }
    }
    return nil
  }

  /// How many lines from the top may hold the dateline, title and subtitle among them.
  private static let datelines = 5
  /// How many lines from the bottom may hold the sign-off; pages copied whole have a few lines of menus below it.
  private static let signOffs = 8
  /// How far into a line its dateline may reach, in characters.
  private static let datelineLength = 90

  /// The outlet to whose site an address belongs.
  func outlet(ofAddress url: String?) -> Outlet? {
    guard let url, var host = URLComponents(string: url)?.host?.lowercased() else { return nil }
    while true {
      if let outlet = byDomain[host] { return outlet }
      guard let dot = host.firstIndex(of: ".") else { return nil }
      host = String(host[host.index(after: dot)...])
    }
  }

  /// Names in brackets near a line's beginning, and what stands before its first dash.
  private static func datelineNames(in line: Substring) -> [String] {
    let head = line.prefix(datelineLength)
    var names: [String] = []
    var rest = head
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    if let dash = head.firstIndex(where: isDash) { names.append(String(head[..<dash])) }
    return names
  }

  /// The last words of a line after a dash, a slash or in brackets.
  private static func signOff(of line: Substring) -> String? {
    let words = line.drop { $0.isWhitespace }
    guard let last = words.lastIndex(where: { !$0.isWhitespace && !".)/*".contains($0) }) else { return nil }
    let body = words[...last]
    guard let mark = body.lastIndex(where: { isDash($0) || "/(".contains($0) }) else { return nil }
    return String(body[body.index(after: mark)...])
  }

  private static func isDash(_ character: Character) -> Bool { "-–—".contains(character) }

  private static func key(_ name: String) -> String {
    Folding.fold(name).unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      .reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}

/// Days as pages write them.
enum PageDay {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day in ISO 8601 ("2023-04-15T08:00:00Z", "20230415"), RFC 1123 ("Sat, 15 Apr 2023 08:00:00 GMT") or as numbers
  /// with the year last ("15/04/2023", "15.04.2023"); nil where day and month could be taken for each other.
  static func day(of text: String) -> Day? {
    let text = text.drop { $0.isWhitespace }
    if let day = Day(String(text)) { return day }
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let first = parts.first, first.count == 8 || first.count > 8 && first.dropFirst(8).first == "T",
      let number = Int(first.prefix(8))
    {
      return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    for (place, part) in parts.enumerated().prefix(4) where part.count >= 3 {
      guard let month = months.firstIndex(of: String(part.lowercased().prefix(3))), place > 0, place + 1 < parts.count,
        let day = Int(parts[place - 1]), let year = Int(parts[place + 1])
      else { continue }
      return Day(year: year, month: month + 1, day: day)
    }
    guard parts.count >= 3, parts[2].count == 4, let first = Int(parts[0]), let second = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    if first > 12 || first == second { return Day(year: year, month: second, day: first) }
    return second > 12 ? Day(year: year, month: first, day: second) : nil
  }

  /// The day in an address such as ".../2023/04/15/title".
  static func day(ofAddress url: String) -> Day? {
    let parts = url.split(separator: "/").map(String.init)
    for (place, part) in parts.enumerated() where place + 2 < parts.count && part.count == 4 {
      guard let year = Int(part), (1945...2100).contains(year), parts[place + 1].count <= 2,
        parts[place + 2].count <= 2,
        let month = Int(parts[place + 1]), let day = Int(parts[place + 2])
      else { continue }
      return Day(year: year, month: month, day: day)
    }
    return nil
  }
}

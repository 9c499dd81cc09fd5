/// Whether two names, as folded pieces, may be one person's.
enum NameMatch {
  /// True when one name's pieces are all among the other's, or when they share their last piece and begin alike,
  /// or when one slip of typing in a long piece is all that parts them.
  static func same(_ a: [String], _ b: [String]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard let shortFirst = short.first, let longFirst = long.first, short.count > 0 else { return false }
    if short.allSatisfy({ piece in long.contains { alike(piece, $0) } }) { return true }
    if short.count > 1, let one = short.last, let other = long.last, alike(one, other) {
      if shortFirst.count == 1 || longFirst.count == 1 { return shortFirst.first == longFirst.first }
      return alike(shortFirst, longFirst)
    }
    return false
  }

  /// Equal, or long and apart by one letter put in, left out or changed.
  static func alike(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (one, other) = (a.utf8, b.utf8)
    guard one.count > 4, other.count > 4, abs(one.count - other.count) <= 1, one.first == other.first else {
      return false
    }
    let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    var prefix = 0
    while prefix < short.count, short[prefix] == long[prefix] { prefix += 1 }
    let shortRest = short.count == long.count ? short[min(prefix + 1, short.count)...] : short[prefix...]
    return shortRest.elementsEqual(long[min(prefix + 1, long.count)...])
  }
}

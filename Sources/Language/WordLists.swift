/// What word lists say of a form: a row of the table of lists, whose bits tell that it may be a given name, a family
/// name, a place or an organisation. Made by `Training/gazetteer.py`.
struct WordLists: Sendable {
  private let keys: HashedKeys
  private let rows: [UInt8]

  init(_ file: WeightsFile) throws(EngineFault) {
    let section = try file.section("lists.rows", .bytes)
    rows = Array(UnsafeRawBufferPointer(start: section.start, count: section.length))
    let hashes = try file.numbers("lists.hashes")
    guard hashes.count == 2 * rows.count, rows.allSatisfy({ $0 < WordRows.listRows }) else {
      throw file.damaged("its word lists")
    }
    keys = HashedKeys(hashes)
  }

  /// The row of a form by ``WordRows/listKey``; 0 for a form in no list.
  func row(of key: UInt64) -> UInt32 { keys.place(of: key).map { UInt32(rows[$0]) } ?? 0 }
}

/// The places of 64-bit keys in a list, by open addressing.
struct HashedKeys: Sendable {
  private let keys: [UInt64]
  private let places: [UInt32]
  private let mask: Int

  /// Takes keys as pairs of their lower and upper halves.
  init(_ halves: [UInt32]) {
    let count = halves.count / 2
    var size = 16
    while size < 2 * count { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var places = [UInt32](repeating: 0, count: size)
    for i in 0..<count {
      let key = UInt64(halves[2 * i]) | UInt64(halves[2 * i + 1]) << 32
      var slot = Int(truncatingIfNeeded: key) & (size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      places[slot] = UInt32(i)
    }
    (self.keys, self.places, mask) = (keys, places, size - 1)
  }

  func place(of key: UInt64) -> Int? {
    guard key != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(places[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

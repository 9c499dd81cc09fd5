import LanguageKernels

/// What a form gives the network, kept for the forms met last: the mixed vector and what lemmas need.
///
/// Open addressing over a 64-bit hash of the form's bytes; bytes are compared on a hit. Emptied when full.
struct FormCache {
  static let capacity = 8192

  struct Entry {
    let hash: UInt64
    let start: Int
    let length: Int
    let lemmaState: UInt64
    var script = -1
    var lemma = ""
  }

  private(set) var entries: [Entry] = []
  /// One row of ``Network/width`` floats an entry.
  let vectors: UnsafeMutablePointer<Float>
  private var slots = [Int32](repeating: -1, count: 4 * capacity)
  private var text: [UInt8] = []
  private var rows = WordRows()
  private let mixed: UnsafeMutablePointer<Float>
  private let sums: UnsafeMutablePointer<Float>
  private let packed: UnsafeMutablePointer<UInt8>

  init() {
    vectors = .allocate(capacity: Self.capacity * Network.width)
    mixed = .allocate(capacity: 4096)
    sums = .allocate(capacity: 4096)
    packed = .allocate(capacity: 4096)
    mixed.initialize(repeating: 0, count: 4096)
    sums.initialize(repeating: 0, count: 4096)
    packed.initialize(repeating: 0, count: 4096)
  }

  func free() {
    vectors.deallocate()
    mixed.deallocate()
    sums.deallocate()
    packed.deallocate()
  }

  /// Makes room for `count` forms that are asked for together.
  mutating func prepare(for count: Int) {
    guard entries.count + count > Self.capacity else { return }
    entries.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    for i in slots.indices { slots[i] = -1 }
  }

  /// The place of a form's entry, computed when new.
  mutating func place(
    of form: UnsafeBufferPointer<UInt8>, _ network: Network, _ kernels: chancery_kernels
  ) -> Int {
    var hash = Hashing.start(seed: 9)
    for byte in form { hash = Hashing.add(byte: byte, to: hash) }
    hash = Hashing.finish(hash)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      let entry = entries[place]
      if entry.hash == hash, entry.length == form.count, same(entry, form) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    let place = entries.count
    slots[slot] = Int32(place)
    rows.read(form)
    entries.append(Entry(hash: hash, start: text.count, length: form.count, lemmaState: rows.lemmaState))
    text.append(contentsOf: form)
    compute(place, network, kernels)
    return place
  }

  private func same(_ entry: Entry, _ form: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in 0..<entry.length where text[entry.start + i] != form[i] { return false }
    return true
  }

  private func compute(_ place: Int, _ network: Network, _ kernels: chancery_kernels) {
    var offset = 0
    func add(_ table: Network.Table, _ rows: [UInt32], average: Bool = false) {
      rows.withUnsafeBufferPointer {
        kernels.embed(
          sums + offset, table.values, table.scales, Int32(table.width), $0.baseAddress, Int32($0.count),
          average ? 1 : 0)
      }
      offset += table.width
    }
    add(network.form, rows.form)
    add(network.prefix, rows.prefix)
    add(network.suffix, rows.suffix)
    add(network.shape, rows.shape)
    add(network.ngram, rows.ngrams, average: true)
    add(network.known, [network.lists.row(of: rows.listKey)])
    kernels.quantise(packed, sums, network.mix.inverse, Int32(offset))
    var input: UnsafePointer<UInt8>? = UnsafePointer(packed)
    withUnsafePointer(to: network.mix.layer) { kernels.product(mixed, Int64(network.mix.columns), &input, 1, 1, $0) }
    kernels.maxout(vectors + place * Network.width, mixed, Int32(Network.width))
  }

  /// The lemma of an entry by a script; the last one made is kept.
  mutating func lemma(_ place: Int, script: Int, _ lemmas: LemmaTable) -> String {
    if entries[place].script == script { return entries[place].lemma }
    let entry = entries[place]
    let lemma = text.withUnsafeBufferPointer {
      lemmas.lemma(of: UnsafeBufferPointer(rebasing: $0[entry.start..<entry.start + entry.length]), script: script)
    }
    entries[place].script = script
    entries[place].lemma = lemma
    return lemma
  }
}

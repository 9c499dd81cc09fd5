/// The best allowed sequence of name tags.
struct NameDecoder {
  private let tags: [TagSet.NameTag]
  /// Whether tag b may follow tag a, at a * count + b.
  private let follows: [Bool]
  private let opens: [Bool]
  private var best: [Float] = []
  private var back: [UInt8] = []

  init(_ tags: [TagSet.NameTag]) {
    self.tags = tags
    opens = tags.map { $0.kind == nil || $0.begins }
    follows = tags.flatMap { a in
      tags.map { b in b.kind == nil || b.begins || a.kind == b.kind }
    }
  }

  /// Appends the names of one sentence, whose words start at `first`.
  mutating func read(_ scores: UnsafePointer<Float>, stride: Int, words: Range<Int>, into names: inout [Name]) {
    let n = words.count, k = tags.count
    if n == 0 { return }
    best.removeAll(keepingCapacity: true)
    back.removeAll(keepingCapacity: true)
    for t in 0..<k { best.append(opens[t] ? scores[t] : -.infinity) }
    back.append(contentsOf: repeatElement(0, count: k))
    var next = best
    for i in 1..<max(1, n) {
      let row = scores + i * stride
      for b in 0..<k {
        var from = 0
        var top = -Float.infinity
        for a in 0..<k where follows[a * k + b] && best[a] > top { (top, from) = (best[a], a) }
        next[b] = top + row[b]
        back.append(UInt8(truncatingIfNeeded: from))
      }
      swap(&best, &next)
    }
    var tag = 0
    for t in 1..<k where best[t] > best[tag] { tag = t }
    var end: Int?
    let start = names.count
    for i in (0..<n).reversed() {
      let now = tags[tag]
      if let kind = now.kind {
        if end == nil { end = i + 1 }
        if now.begins, let stop = end {
          names.append(Name(words: words.lowerBound + i..<words.lowerBound + stop, kind: kind))
          end = nil
        }
      }
      tag = Int(back[i * k + tag])
    }
    names[start...].reverse()
  }

}

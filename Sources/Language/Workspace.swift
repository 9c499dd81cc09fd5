import LanguageKernels

/// Room for one run of the network, used by one thread at a time and kept between runs.
final class Workspace {
  /// At most so many words are run together.
  static let mostWords = 384
  /// Rows whose heads are computed at once, so that they stay in the cache.
  static let headRows = 48

  let network: Network
  let kernels: chancery_kernels
  var forms = FormCache()
  var names: NameDecoder

  private let hidden: Int
  private let values: UnsafeMutablePointer<Float>  // the residual stream
  private let wide: UnsafeMutablePointer<Float>  // a layer's output
  private let packed: UnsafeMutablePointer<UInt8>  // a layer's input
  private let states: UnsafeMutablePointer<UInt8>
  private let nothing: UnsafeMutablePointer<UInt8>  // an input row of zeros
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  let headOutputs: UnsafeMutablePointer<Float>
  let arcDependents, arcHeads, labelDependents, labelHeads, nameScores: UnsafeMutablePointer<Float>
  let queries, keys, scores, turned, roots, relationScores: UnsafeMutablePointer<Float>

  init(_ network: Network, _ kernels: chancery_kernels) {
    self.network = network
    self.kernels = kernels
    names = NameDecoder(network.tags.names)
    let rows = Self.mostWords
    hidden = network.recurrences.map(\.hidden).max() ?? 16
    let widest = max(2 * Network.width, 4 * hidden)
    let longest = Network.longestSentence
    let arc = network.arcHead.count
    let label = network.labelHead.count
    func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
      let made = UnsafeMutablePointer<Float>.allocate(capacity: count)
      made.initialize(repeating: 0, count: count)
      return made
    }
    func bytes(_ count: Int, _ value: UInt8 = 0) -> UnsafeMutablePointer<UInt8> {
      let made = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
      made.initialize(repeating: value, count: count)
      return made
    }
    values = floats(rows * Network.width)
    wide = floats(rows * widest)
    packed = bytes(rows * max(Network.width, arc, label))
    states = bytes(rows * 2 * hidden)
    nothing = bytes(max(Network.width, 64), 128)
    pointers = .allocate(capacity: 3 * rows)
    pointers.initialize(repeating: nil, count: 3 * rows)
    headOutputs = floats(Self.headRows * network.heads.columns)
    arcDependents = floats(rows * arc)
    arcHeads = floats(rows * arc)
    labelDependents = floats(rows * label)
    labelHeads = floats(rows * label)
    nameScores = floats(rows * network.names.count)
    queries = floats(longest * arc)
    keys = floats(longest * arc)
    scores = floats(longest * longest)
    turned = floats(longest * arc)
    roots = floats(longest)
    relationScores = floats(Self.headRows * network.label.columns)
  }

  deinit {
    forms.free()
    for p in [
      values, wide, headOutputs, arcDependents, arcHeads, labelDependents, labelHeads, nameScores, queries, keys,
      scores, turned, roots, relationScores,
    ] { p.deallocate() }
    for p in [packed, states, nothing] { p.deallocate() }
    pointers.deallocate()
  }

  /// Multiplies `rows` rows, `pieces` inputs each at `pointers`.
  func product(_ layer: Network.Layer, into out: UnsafeMutablePointer<Float>, rows: Int, pieces: Int, first: Int = 0) {
    withUnsafePointer(to: layer.layer) {
      kernels.product(out, Int64(layer.columns), pointers + first, Int32(rows), Int32(pieces), $0)
    }
  }

  /// Points the inputs of `rows` rows at consecutive rows of `start`.
  func point(at start: UnsafePointer<UInt8>, width: Int, rows: Int) {
    for r in 0..<rows { pointers[r] = start + r * width }
  }

  /// Multiplies float rows of a layer's depth.
  func product(_ layer: Network.Layer, of x: UnsafePointer<Float>, into out: UnsafeMutablePointer<Float>, rows: Int) {
    kernels.quantise(packed, x, layer.inverse, Int32(rows * layer.depth))
    point(at: packed, width: layer.depth, rows: rows)
    product(layer, into: out, rows: rows, pieces: 1)
  }

  /// Multiplies byte rows that are in `packed` already.
  func productOfPacked(_ layer: Network.Layer, into out: UnsafeMutablePointer<Float>, rows: Int) {
    point(at: packed, width: layer.depth, rows: rows)
    product(layer, into: out, rows: rows, pieces: 1)
  }

  var packedInput: UnsafeMutablePointer<UInt8> { packed }

  /// Runs the encoder over the forms at `places`; `runs` are the paragraphs' parts, each for itself.
  ///
  /// Afterwards ``heads(rows:)`` gives the outputs of all heads.
  func encode(places: [Int], before: [Token.Before], runs: [Range<Int>]) {
    let n = places.count
    let width = Network.width
    for i in 0..<n {
      let row = values + i * width
      row.update(from: forms.vectors + places[i] * width, count: width)
      kernels.add(row, network.space + Int(before[i].rawValue) * width, Int64(width))
    }
    kernels.normalise(values, network.normGain, network.normShift, Int32(n), Int32(width))
    for (layer, dilation) in network.convolutions {
      pack(layer, n)
      for run in runs {
        for i in run {
          pointers[3 * i] =
            i - dilation >= run.lowerBound ? UnsafePointer(packed + (i - dilation) * width) : UnsafePointer(nothing)
          pointers[3 * i + 1] = UnsafePointer(packed + i * width)
          pointers[3 * i + 2] =
            i + dilation < run.upperBound ? UnsafePointer(packed + (i + dilation) * width) : UnsafePointer(nothing)
        }
      }
      product(layer, into: wide, rows: n, pieces: 3)
      kernels.maxout_add(values, wide, Int32(n), Int32(width))
    }
    for (gates, back, hidden) in network.recurrences {
      pack(gates, n)
      point(at: packed, width: width, rows: n)
      product(gates, into: wide, rows: n, pieces: 1)
      for run in runs {
        kernels.scan(
          states + run.lowerBound * 2 * hidden, wide + run.lowerBound * 4 * hidden, Int32(run.count), Int32(hidden))
      }
      point(at: states, width: 2 * hidden, rows: n)
      product(back, into: wide, rows: n, pieces: 1)
      kernels.add(values, wide, Int64(n * width))
    }
    pack(network.heads, n)
    point(at: packed, width: width, rows: n)
  }

  private func pack(_ layer: Network.Layer, _ rows: Int) {
    kernels.normalise_bytes(
      packed, values, layer.gain, layer.shift, layer.inverse, Int32(rows), Int32(Network.width))
  }

  /// Computes the heads of some of the encoded rows into ``headOutputs``.
  func heads(rows: Range<Int>) {
    product(network.heads, into: headOutputs, rows: rows.count, pieces: 1, first: rows.lowerBound)
  }
}

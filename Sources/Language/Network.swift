import LanguageKernels

/// The trained network: shapes and weights, never written after reading.
///
/// Hashed word features → mixing → dilated convolutions → gated recurrences → one product for all heads.
final class Network: @unchecked Sendable {  // only pointers into `file`, which lives as long and is never written
  static let width = 144
  static let reach = 32
  /// The longest sentence that gets a tree; longer runs are cut.
  static let longestSentence = 256

  struct Table {
    let values: UnsafePointer<Int8>
    let scales: UnsafePointer<Float>
    let width: Int
  }

  /// A quantised layer with the factor that turns its inputs into bytes, and the normalisation before it.
  struct Layer {
    var layer: chancery_layer
    let inverse: Float
    let gain: UnsafePointer<Float>?
    let shift: UnsafePointer<Float>?
    var columns: Int { Int(layer.columns) }
    var depth: Int { Int(layer.depth) }
  }

  /// Where one head's outputs stand in the row of all heads.
  struct Part {
    let start: Int
    let count: Int
  }

  private let file: WeightsFile
  let form, prefix, suffix, shape, ngram, known: Table
  let lists: WordLists
  let mix: Layer
  let space: UnsafePointer<Float>
  let normGain, normShift: UnsafePointer<Float>
  let convolutions: [(layer: Layer, dilation: Int)]
  let recurrences: [(gates: Layer, back: Layer, hidden: Int)]
  let heads: Layer
  let boundary, partOfSpeech, joint, lemma, names, arcDependent, arcHead, labelDependent, labelHead: Part
  let arc, label: Layer
  let arcKey, arcRoot: UnsafePointer<Float>
  let arcRootBias: Float
  /// Distance scores, spread out so that `distances + longestSentence + (head - dependent)` is the score.
  let distances: [Float]
  let labelDistance, labelRoot: UnsafePointer<Float>
  let tags: TagSet
  let lemmas: LemmaTable

  init(_ file: WeightsFile) throws(EngineFault) {
    self.file = file
    let factors = try Self.factors(file)
    func table(_ name: String, rows: Int) throws(EngineFault) -> Table {
      let values = try file.section(name, .bytes)
      guard values.rows == rows, values.columns % 16 == 0 else { throw file.damaged("the shape of table \(name)") }
      return Table(
        values: values.start.assumingMemoryBound(to: Int8.self), scales: try file.floats(name + ".scale", count: rows),
        width: values.columns)
    }
    func layer(_ name: String, depth: Int, normalised: Bool = false) throws(EngineFault) -> Layer {
      let weights = try file.section(name, .bytes)
      guard weights.columns == depth, weights.rows % 16 == 0, let inverse = factors[name] else {
        throw file.damaged("the shape of layer \(name)")
      }
      return Layer(
        layer: chancery_layer(
          weights: weights.start.assumingMemoryBound(to: Int8.self),
          scale: try file.floats(name + ".scale", count: weights.rows),
          bias: try file.floats(name + ".bias", count: weights.rows), depth: Int32(depth), columns: Int32(weights.rows)),
        inverse: inverse, gain: normalised ? try file.floats(name + ".gain", count: Self.width) : nil,
        shift: normalised ? try file.floats(name + ".shift", count: Self.width) : nil)
    }
    let width = Self.width
    form = try table("form", rows: WordRows.formRows)
    prefix = try table("prefix", rows: WordRows.prefixRows)
    suffix = try table("suffix", rows: WordRows.suffixRows)
    shape = try table("shape", rows: WordRows.shapeRows)
    ngram = try table("ngram", rows: WordRows.ngramRows)
    known = try table("known", rows: WordRows.listRows)
    lists = try WordLists(file)
    mix = try layer(
      "mix", depth: form.width + prefix.width + suffix.width + shape.width + ngram.width + known.width)
    space = try file.floats("space", count: 3 * width)
    normGain = try file.floats("norm.gain", count: width)
    normShift = try file.floats("norm.shift", count: width)
    var convolutions: [(layer: Layer, dilation: Int)] = []
    for (i, dilation) in try file.numbers("dilations").enumerated() {
      guard dilation < 64 else { throw file.damaged("its dilations") }
      let found = try layer("convolution\(i)", depth: 3 * width, normalised: true)
      guard found.columns == 2 * width else { throw file.damaged("the shape of convolution\(i)") }
      convolutions.append((found, Int(dilation)))
    }
    self.convolutions = convolutions
    var recurrences: [(gates: Layer, back: Layer, hidden: Int)] = []
    while file.holds("gates\(recurrences.count)") {
      let gates = try layer("gates\(recurrences.count)", depth: width, normalised: true)
      let hidden = gates.columns / 4
      let back = try layer("back\(recurrences.count)", depth: 2 * hidden)
      guard hidden % 16 == 0, back.columns == width else { throw file.damaged("the shape of the recurrences") }
      recurrences.append((gates, back, hidden))
    }
    self.recurrences = recurrences
    heads = try layer("heads", depth: width, normalised: true)
    let parts = try Self.parts(file, columns: heads.columns)
    func part(_ name: String) throws(EngineFault) -> Part {
      guard let found = parts[name] else { throw file.damaged("head \(name) is missing") }
      return found
    }
    boundary = try part("boundary")
    partOfSpeech = try part("upos")
    joint = try part("joint")
    lemma = try part("lemma")
    names = try part("names")
    arcDependent = try part("arc_d")
    arcHead = try part("arc_h")
    labelDependent = try part("label_d")
    labelHead = try part("label_h")
    guard arcDependent.count == arcHead.count, labelDependent.count == labelHead.count, arcHead.count % 16 == 0,
      labelHead.count % 16 == 0, partOfSpeech.count == PartOfSpeech.allCases.count
    else { throw file.damaged("the sizes of the heads") }
    arc = try layer("arc", depth: arcHead.count)
    label = try layer("label", depth: labelHead.count)
    arcKey = try file.floats("arc.key", count: arcHead.count)
    arcRoot = try file.floats("arc.root", count: arcHead.count)
    arcRootBias = try file.floats("arc.root.bias", count: 1)[0]
    labelDistance = try file.floats("label.distance", count: (2 * Self.reach + 1) * labelHead.count)
    labelRoot = try file.floats("label.root", count: labelHead.count)
    let near = try file.floats("arc.distance", count: 2 * Self.reach + 1)
    let far = Self.longestSentence
    distances = (0..<2 * far + 32).map { near[max(0, min(2 * Self.reach, $0 - far + Self.reach))] }
    tags = try TagSet(file)
    lemmas = try LemmaTable(file)
    guard tags.joint.count == joint.count, lemmas.scripts.count >= lemma.count, tags.names.count == names.count,
      tags.relations.count <= label.columns
    else { throw file.damaged("the numbers of its classes") }
  }

  private static func factors(_ file: WeightsFile) throws(EngineFault) -> [String: Float] {
    var factors: [String: Float] = [:]
    for line in try file.lines("inverse") {
      let cells = line.split(separator: " ")
      guard cells.count == 2, let value = Float(cells[1]) else { throw file.damaged("section inverse") }
      factors[String(cells[0])] = value
    }
    return factors
  }

  private static func parts(_ file: WeightsFile, columns: Int) throws(EngineFault) -> [String: Part] {
    var parts: [String: Part] = [:]
    for line in try file.lines("parts") {
      let cells = line.split(separator: " ")
      guard cells.count == 3, let start = Int(cells[1]), let count = Int(cells[2]), start >= 0, count > 0,
        start + count <= columns
      else { throw file.damaged("section parts") }
      parts[String(cells[0])] = Part(start: start, count: count)
    }
    return parts
  }
}

/// The classes of the tagging heads.
struct TagSet: Sendable {
  /// Features of each joint tag; those of one part of speech stand together.
  let joint: [Features]
  /// The joint tags of each part of speech.
  let jointRange: [Range<Int>]
  let relations: [Relation]
  let names: [NameTag]

  struct NameTag {
    let kind: Name.Kind?
    let begins: Bool
  }

  init(_ file: WeightsFile) throws(EngineFault) {
    let pairs = try file.numbers("joint")
    var joint: [Features] = []
    var ranges = [Range<Int>](repeating: 0..<0, count: PartOfSpeech.allCases.count)
    for i in 0..<pairs.count / 2 {
      let tag = Int(pairs[2 * i])
      guard tag < ranges.count, ranges[tag].isEmpty || ranges[tag].upperBound == i else {
        throw file.damaged("its joint tags")
      }
      ranges[tag] = (ranges[tag].isEmpty ? i : ranges[tag].lowerBound)..<(i + 1)
      joint.append(Features(rawValue: pairs[2 * i + 1]))
    }
    self.joint = joint
    jointRange = ranges
    relations = try file.lines("relations").map(Relation.init(label:))
    let kinds: [Substring: Name.Kind] = ["PER": .person, "ORG": .organisation, "LOC": .place, "OTH": .other]
    names = try file.lines("names").map { NameTag(kind: kinds[$0.dropFirst(2)], begins: $0.hasPrefix("B-")) }
  }
}

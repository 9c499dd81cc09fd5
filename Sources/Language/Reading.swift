import LanguageKernels

/// Reads one text: runs the network over its paragraphs and turns scores into words, sentences and names.
struct Reading {
  /// A word begins a sentence when its score is above this; a little below even odds, as ends are missed more often
  /// than invented.
  /// - Source: sentence F1 on the development parts of EWT, Sequoia and GSD and on English PUD.
  private static let leastStart: Float = -0.4
  /// A word begins a sentence even where ``goesOn(_:from:)`` speaks against it when its score is above this.
  /// - Source: as above.
  private static let sureStart: Float = 2

  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: [Token]
  private let workspace: Workspace
  /// Where sentences start, when that is given; otherwise the network decides.
  private let givenStarts: [Bool]?
  private var words: [Word] = []
  private var sentences: [Range<Int>] = []
  private var names: [Name] = []

  // what the heads say of each word of the present batch
  private var starts: [Float] = []
  private var tags: [PartOfSpeech] = []
  private var features: [Features] = []
  private var scripts: [Int] = []
  private var named: [Bool] = []

  static func analysis(of bytes: UnsafeBufferPointer<UInt8>, _ workspace: Workspace) -> Analysis {
    let (tokens, paragraphs) = Tokeniser.paragraphs(bytes)
    var reading = Reading(bytes: bytes, tokens: tokens, workspace: workspace)
    reading.readAll(paragraphs)
    return Analysis(words: reading.words, sentences: reading.sentences, names: reading.names)
  }

  /// Reads a treebank's text with its words, sentences and paragraphs.
  static func analysis(
    of treebank: Treebank, _ bytes: UnsafeBufferPointer<UInt8>, _ workspace: Workspace
  ) -> Analysis {
    let gold = treebank.analysis
    var tokens: [Token] = []
    var end = -1
    for word in gold.words {
      let range = word.bytes
      tokens.append(
        Token(
          start: range.lowerBound, end: range.upperBound, before: range.lowerBound == end ? .nothing : .space,
          isSpaced: true))
      end = range.upperBound
    }
    var starts = [Bool](repeating: false, count: tokens.count)
    for sentence in gold.sentences { starts[sentence.lowerBound] = true }
    var reading = Reading(bytes: bytes, tokens: tokens, workspace: workspace, givenStarts: starts)
    reading.readAll(treebank.paragraphs)
    return Analysis(words: reading.words, sentences: reading.sentences, names: reading.names)
  }

  private mutating func readAll(_ paragraphs: [Range<Int>]) {
    words.reserveCapacity(tokens.count)
    var batch: [Range<Int>] = []
    var size = 0
    for run in runs(of: givenStarts == nil ? withoutDatelines(paragraphs) : paragraphs) {
      if size + run.count > Workspace.mostWords, size > 0 {
        read(batch)
        batch.removeAll(keepingCapacity: true)
        size = 0
      }
      batch.append(run)
      size += run.count
    }
    if size > 0 { read(batch) }
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], workspace: Workspace, givenStarts: [Bool]? = nil
  ) {
    self.givenStarts = givenStarts
    self.bytes = bytes
    self.tokens = tokens
    self.workspace = workspace
  }

  /// Paragraphs, their datelines cut off as paragraphs of their own.
  private func withoutDatelines(_ paragraphs: [Range<Int>]) -> [Range<Int>] {
    let cut = DatelineCut(bytes: bytes, tokens: tokens)
    return paragraphs.flatMap { paragraph in
      guard let end = cut.end(in: paragraph) else { return [paragraph] }
      return [paragraph.lowerBound..<end, end..<paragraph.upperBound]
    }
  }

  /// Paragraphs, the long ones cut after a full stop where there is one.
  private func runs(of paragraphs: [Range<Int>]) -> [Range<Int>] {
    let most = Workspace.mostWords
    var runs: [Range<Int>] = []
    for paragraph in paragraphs {
      var start = paragraph.lowerBound
      while paragraph.upperBound - start > most {
        var end = start + most
        if let givenStarts {
          end = (start + 1...end).last { givenStarts[$0] } ?? end
        } else if let stop = (start + most / 2..<start + most).last(where: { isFullStop(tokens[$0]) }) {
          end = stop + 1
        }
        runs.append(start..<end)
        start = end
      }
      runs.append(start..<paragraph.upperBound)
    }
    return runs
  }

  private func isFullStop(_ token: Token) -> Bool {
    token.end - token.start == 1
      && (bytes[token.start] == 0x2E || bytes[token.start] == 0x21 || bytes[token.start] == 0x3F)
  }

  private mutating func read(_ batch: [Range<Int>]) {
    let network = workspace.network
    let kernels = workspace.kernels
    let count = batch.reduce(0) { $0 + $1.count }
    workspace.forms.prepare(for: count)
    var places: [Int] = []
    var before: [Token.Before] = []
    var runs: [Range<Int>] = []
    places.reserveCapacity(count)
    before.reserveCapacity(count)
    for run in batch {
      let first = places.count
      for i in run {
        let token = tokens[i]
        if token.isSpaced {
          places.append(unspaced(token).withUnsafeBufferPointer { workspace.forms.place(of: $0, network, kernels) })
        } else {
          let form = UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
          places.append(workspace.forms.place(of: form, network, kernels))
        }
        before.append(i == run.lowerBound ? .paragraph : token.before)
      }
      runs.append(first..<places.count)
    }
    workspace.encode(places: places, before: before, runs: runs)
    decide(places)
    let offset = batch[0].lowerBound
    // the batch's runs follow each other in the text
    for i in places.indices {
      let token = tokens[offset + i]
      let lemma = workspace.forms.lemma(places[i], script: scripts[i], network.lemmas)
      words.append(
        Word(
          bytes: token.start..<token.end, partOfSpeech: tags[i], features: features[i], lemma: lemma, head: offset + i,
          relation: .root))
    }
    if let givenStarts {
      starts.replaceSubrange(
        0..., with: givenStarts[offset..<offset + places.count].map { $0 ? .infinity : -.infinity })
    }
    for run in runs { readSentences(in: run, offset: offset) }
  }

  /// A form without the spaces inside it.
  private func unspaced(_ token: Token) -> [UInt8] {
    var form: [UInt8] = []
    var place = token.start
    while place < token.end {
      let (c, length) = UTF8Reading.scalar(bytes, at: place)
      if !Letters.isSpace(c) { form += bytes[place..<min(token.end, place + length)] }
      place += length
    }
    return form
  }

  /// Takes each word's decisions from the heads and keeps the vectors that trees and names need.
  private mutating func decide(_ places: [Int]) {
    let network = workspace.network
    let kernels = workspace.kernels
    let columns = network.heads.columns
    starts.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    features.removeAll(keepingCapacity: true)
    scripts.removeAll(keepingCapacity: true)
    named.removeAll(keepingCapacity: true)
    var first = 0
    while first < places.count {
      let rows = first..<min(places.count, first + Workspace.headRows)
      workspace.heads(rows: rows)
      for i in rows {
        let row = UnsafePointer(workspace.headOutputs + (i - first) * columns)
        starts.append(row[network.boundary.start])
        let tag = Int(kernels.greatest(row + network.partOfSpeech.start, Int32(network.partOfSpeech.count)))
        let partOfSpeech = PartOfSpeech(rawValue: UInt8(tag)) ?? .x
        tags.append(partOfSpeech)
        let joint = network.tags.jointRange[tag]
        if joint.isEmpty {
          features.append([])
        } else {
          let best = kernels.greatest(row + network.joint.start + joint.lowerBound, Int32(joint.count))
          features.append(network.tags.joint[joint.lowerBound + Int(best)])
        }
        let state = workspace.forms.entries[places[i]].lemmaState
        scripts.append(
          network.lemmas.known(state: state, partOfSpeech)
            ?? Int(kernels.greatest(row + network.lemma.start, Int32(network.lemma.count))))
        named.append(kernels.greatest(row + network.names.start, Int32(network.names.count)) != 0)
        copy(network.names, row, workspace.nameScores, i)
        copy(network.arcDependent, row, workspace.arcDependents, i)
        copy(network.arcHead, row, workspace.arcHeads, i)
        copy(network.labelDependent, row, workspace.labelDependents, i)
        copy(network.labelHead, row, workspace.labelHeads, i)
      }
      first = rows.upperBound
    }
  }

  private func copy(_ part: Network.Part, _ row: UnsafePointer<Float>, _ to: UnsafeMutablePointer<Float>, _ i: Int) {
    (to + i * part.count).update(from: row + part.start, count: part.count)
  }

  private mutating func readSentences(in run: Range<Int>, offset: Int) {
    var start = run.lowerBound
    for i in run.lowerBound + 1..<run.upperBound + 1 {
      guard
        i == run.upperBound || begins(i, from: start, offset: offset)
          || i - start == Network.longestSentence
      else { continue }
      let sentence = start..<i
      sentences.append(offset + start..<offset + i)
      attach(sentence, offset: offset)
      if named[sentence].contains(true) {
        let count = workspace.network.names.count
        workspace.names.read(
          workspace.nameScores + start * count, stride: count, words: offset + start..<offset + i, into: &names)
      }
      start = i
    }
  }

  /// Whether a sentence begins at `i` when the one before began at `start`.
  private func begins(_ i: Int, from start: Int, offset: Int) -> Bool {
    starts[i] > Self.sureStart || starts[i] > Self.leastStart && !goesOn(offset + i, from: offset + start)
  }

  /// Whether the sentence that began at `start` seems to go on at `place`: after a comma or semicolon, between two
  /// capitalised words of one line (a name), or after a quotation that ends with a comma.
  private func goesOn(_ place: Int, from start: Int) -> Bool {
    guard givenStarts == nil else { return false }
    if let last = lastByte(place - 1), last == 0x2C || last == 0x3B { return true }
    if tokens[place].before == .space, isCapitalised(place - 1), isCapitalised(place) { return true }
    guard place - start >= 2 else { return false }
    let comma = tokens[place - 2]
    let quote = tokens[place - 1]
    return comma.end - comma.start == 1 && bytes[comma.start] == 0x2C && quote.before == .nothing
      && quote.end - quote.start <= 3 && Self.closesQuotation(UTF8Reading.scalar(bytes, at: quote.start).scalar)
  }

  private func lastByte(_ place: Int) -> UInt8? {
    let token = tokens[place]
    return token.end > token.start ? bytes[token.end - 1] : nil
  }

  /// Whether a token begins with a capital letter and ends with a letter.
  private func isCapitalised(_ place: Int) -> Bool {
    let token = tokens[place]
    guard let last = lastByte(place), last >= 0x80 || Letters.isLetter(UInt32(last)) else { return false }
    return Letters.isUpper(UTF8Reading.scalar(bytes, at: token.start).scalar)
  }

  private static func closesQuotation(_ c: UInt32) -> Bool {
    c == 0x22 || c == 0x27 || c == 0x201D || c == 0x2019 || c == 0xBB
  }

  /// Finds the tree of one sentence and writes heads and relations.
  private mutating func attach(_ sentence: Range<Int>, offset: Int) {
    let network = workspace.network
    let kernels = workspace.kernels
    let n = sentence.count
    let size = network.arcHead.count
    let first = sentence.lowerBound
    kernels.leaky(workspace.queries, workspace.arcDependents + first * size, Int32(n * size))
    kernels.leaky(workspace.keys, workspace.arcHeads + first * size, Int32(n * size))
    // the query of each word, as scores want it
    workspace.product(network.arc, of: workspace.queries, into: workspace.arcDependents + first * size, rows: n)
    let queries = workspace.arcDependents + first * size
    for i in 0..<n {
      var score = network.arcRootBias
      for k in 0..<size { score += queries[i * size + k] * network.arcRoot[k] }
      workspace.roots[i] = score
      for k in 0..<size { queries[i * size + k] += network.arcKey[k] }
    }
    let stride = (n + 15) / 16 * 16
    network.distances.withUnsafeBufferPointer { distances in
      guard let base = distances.baseAddress else { return }
      kernels.scores(
        workspace.scores, Int64(stride), queries, workspace.keys, base + Network.longestSentence, workspace.turned,
        Int32(n), Int32(size))
    }
    for i in 0..<n { workspace.scores[i * stride + i] = -1e9 }
    let heads = TreeDecoder.heads(workspace.scores, stride: stride, root: workspace.roots, count: n) {
      Int(kernels.greatest($0, Int32(n)))
    }
    relate(sentence, heads, offset: offset)
  }

  private mutating func relate(_ sentence: Range<Int>, _ heads: [Int], offset: Int) {
    let network = workspace.network
    let kernels = workspace.kernels
    let size = network.labelHead.count
    let first = sentence.lowerBound
    let columns = network.label.columns
    var done = 0
    while done < heads.count {
      let rows = min(Workspace.headRows, heads.count - done)
      for r in 0..<rows {
        let i = done + r
        let head = heads[i]
        let headVector = head < 0 ? network.labelRoot : UnsafePointer(workspace.labelHeads + (first + head) * size)
        let distance = head < 0 ? Network.reach : max(-Network.reach, min(Network.reach, head - i)) + Network.reach
        kernels.rectified_sum(
          workspace.packedInput + r * size, workspace.labelDependents + (first + i) * size, headVector,
          network.labelDistance + distance * size, network.label.inverse, Int32(size))
      }
      workspace.productOfPacked(network.label, into: workspace.relationScores, rows: rows)
      for r in 0..<rows {
        let i = done + r
        let row = workspace.relationScores + r * columns
        let place = offset + first + i
        var relation = Relation.root
        var head = place
        if heads[i] >= 0 {
          head = offset + first + heads[i]
          var best = Int(kernels.greatest(row, Int32(network.tags.relations.count)))
          if network.tags.relations[best] == .root {
            row[best] = -.infinity  // only the root's own relation is root
            best = Int(kernels.greatest(row, Int32(network.tags.relations.count)))
          }
          relation = network.tags.relations[best]
        }
        let word = words[place]
        words[place] = Word(
          bytes: word.bytes, partOfSpeech: word.partOfSpeech, features: word.features, lemma: word.lemma, head: head,
          relation: relation)
      }
      done += rows
    }
  }
}

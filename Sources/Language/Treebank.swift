/// A text with its annotation made by hand, read from CoNLL-U as surface words.
///
/// Words are those of ``Word``: a contraction such as "du" is one word, which keeps the annotation of its
/// preposition (of its pronoun: "auquel") and takes over the dependents of its other parts; a range whose parts
/// together spell the surface ("don't") stays in parts. `Training/treebanks.py` converts in the same way.
public struct Treebank: Hashable, Sendable {
  /// The text: words as written, parted by spaces where the treebank has them, paragraphs by an empty line.
  public let text: String
  /// The annotation, over ``text``; names are not read.
  public let analysis: Analysis
  /// The paragraphs, in order, as ranges of places in the analysis's words; together they cover all words.
  public let paragraphs: [Range<Int>]

  /// Reads CoNLL-U files as one text.
  ///
  /// - Throws: ``TreebankFault`` at the first line that is no CoNLL-U.
  public init(files: [(name: String, text: String)]) throws(TreebankFault) {
    var assembly = TreebankAssembly()
    for file in files {
      var number = 0
      var sentence = TreebankSentence()
      for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
        number += 1
        do throws(TreebankFault.Reason) {
          if line.isEmpty || line == "\r" {
            try assembly.add(sentence)
            sentence = TreebankSentence()
          } else {
            try sentence.read(line)
          }
        } catch {
          throw TreebankFault(file: file.name, line: number, reason: error)
        }
      }
      do throws(TreebankFault.Reason) { try assembly.add(sentence) } catch {
        throw TreebankFault(file: file.name, line: number, reason: error)
      }
      assembly.endFile()
    }
    text = String(decoding: assembly.text, as: UTF8.self)
    analysis = Analysis(words: assembly.words, sentences: assembly.sentences, names: [])
    paragraphs = assembly.paragraphs
  }
}

/// Why a treebank could not be read.
public struct TreebankFault: Error, Hashable, Sendable {
  /// What was wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// A line of a word that has not ten columns, or a head or range that is no number.
    case badLine
    /// A head outside its sentence.
    case badHead
  }

  /// The file as the user named it.
  public let file: String
  /// The line, counted from 1; for ``Reason/badHead`` the sentence's last.
  public let line: Int
  /// What was wrong there.
  public let reason: Reason
}

/// The rows of one sentence of CoNLL-U.
private struct TreebankSentence {
  struct Row {
    let form, lemma: Substring
    let partOfSpeech: PartOfSpeech
    let features: Features
    let head: Int
    let label: Substring
    let glued: Bool
  }

  struct Contraction {
    let parts: ClosedRange<Int>
    let form: Substring
    let glued: Bool
  }

  var rows: [Row] = []
  var contractions: [Contraction] = []
  var beginsParagraph = false

  mutating func read(_ line: Substring) throws(TreebankFault.Reason) {
    if line.first == "#" {
      if line.hasPrefix("# newpar") || line.hasPrefix("# newdoc") { beginsParagraph = true }
      return
    }
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 10 else { throw .badLine }
    if cells[0].contains(".") { return }  // an empty node of the enhanced graph
    let glued = cells[9].contains("SpaceAfter=No")
    if let hyphen = cells[0].firstIndex(of: "-") {
      guard let first = Int(cells[0][..<hyphen]), let last = Int(cells[0][hyphen...].dropFirst()),
        first == rows.count + 1, last >= first
      else { throw .badLine }
      contractions.append(Contraction(parts: first - 1...last - 1, form: cells[1], glued: glued))
      return
    }
    guard Int(cells[0]) == rows.count + 1, let head = Int(cells[6]) else { throw .badLine }
    rows.append(
      Row(
        form: cells[1], lemma: cells[2], partOfSpeech: PartOfSpeech(tag: cells[3]) ?? .x,
        features: Features(conllu: cells[5]), head: head - 1, label: cells[7], glued: glued))
  }
}

/// Sentences put together to a text.
private struct TreebankAssembly {
  var text: [UInt8] = []
  var words: [Word] = []
  var sentences: [Range<Int>] = []
  var paragraphs: [Range<Int>] = []
  private var needsParagraph = true
  private var needsSpace = false

  mutating func endFile() { needsParagraph = true }

  mutating func add(_ sentence: TreebankSentence) throws(TreebankFault.Reason) {
    let rows = sentence.rows
    if rows.isEmpty { return }
    guard rows.allSatisfy({ $0.head >= -1 && $0.head < rows.count }),
      sentence.contractions.allSatisfy({ $0.parts.upperBound < rows.count })
    else { throw .badHead }
    var forms = rows.map(\.form)
    var glued = rows.map(\.glued)
    var features = rows.map(\.features)
    var owner = Array(rows.indices)  // a part of a contraction belongs to the kept word
    for contraction in sentence.contractions {
      let parts = contraction.parts
      if parts.map({ rows[$0].form }).joined() == contraction.form {
        for part in parts { glued[part] = part == parts.upperBound ? contraction.glued : true }
        continue
      }
      let kept = parts.last { rows[$0].partOfSpeech == .pron } ?? parts.lowerBound
      forms[kept] = contraction.form
      glued[kept] = contraction.glued
      for part in parts {
        owner[part] = kept
        if part != kept, [.det, .pron].contains(rows[part].partOfSpeech) { features[kept].formUnion(features[part]) }
      }
    }
    let first = words.count
    let kept = rows.indices.filter { owner[$0] == $0 }
    var place = [Int](repeating: 0, count: rows.count)
    for (new, old) in kept.enumerated() { place[old] = first + new }
    begin(sentence)
    for i in kept {
      var (head, label) = (rows[i].head, rows[i].label)
      // a head inside the same contraction: go on upwards from there
      for _ in 0..<8 where head >= 0 && owner[head] == i { (head, label) = (rows[head].head, rows[head].label) }
      let range = write(forms[i])
      needsSpace = !glued[i]
      let lemma = rows[i].lemma == "_" && forms[i] != "_" ? forms[i] : rows[i].lemma
      words.append(
        Word(
          bytes: range, partOfSpeech: rows[i].partOfSpeech, features: features[i],
          lemma: lemma.filter { $0 != " " }, head: head < 0 ? place[i] : place[owner[head]],
          relation: head < 0 ? .root : Relation(label: String(label))))
    }
    sentences.append(first..<words.count)
    let paragraph = paragraphs.removeLast()
    paragraphs.append(paragraph.lowerBound..<words.count)
  }

  private mutating func begin(_ sentence: TreebankSentence) {
    guard sentence.beginsParagraph || needsParagraph else { return }
    if !text.isEmpty { text += [0x0A, 0x0A] }
    paragraphs.append(words.count..<words.count)
    (needsParagraph, needsSpace) = (false, false)
  }

  private mutating func write(_ form: Substring) -> Range<Int> {
    if needsSpace { text.append(0x20) }
    let start = text.count
    text += form.utf8
    return start..<text.count
  }
}

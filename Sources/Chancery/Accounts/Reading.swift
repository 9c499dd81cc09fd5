import Language

/// One report as the rules see it: its words, their tree, and what the lexicons say of them.
struct Reading: Sendable {
  let report: Report
  let tongue: Tongue
  let vocabulary: Vocabulary
  let analysis: Analysis
  /// The words' letters as they stand in the text.
  let forms: [String]
  /// The same, folded.
  let folded: [String]
  /// The folded lemmas.
  let lemmas: [String]
  /// The place of each word's sentence.
  let sentenceOf: [Int]
  /// The dependents of each word, in order.
  let children: [[Int]]
  /// The words' letters and digits in folded runs, and the word of each run.
  let pieces: [String]
  let owner: [Int]
  /// The place in ``pieces`` of each word's first run; for a word without one, of the next word's.
  let firstPiece: [Int]
  /// Words of datelines ("HANOI, May 28 (VNA) --"), which belong to no clause.
  private(set) var datelines: [Range<Int>] = []
  /// What the lexicons find, in text order; longer before shorter at one place.
  private(set) var terms: [Term] = []
  /// Places in ``terms`` by the word at which the term begins.
  private(set) var termsAt: [Int: [Int]] = [:]

  var words: [Word] { analysis.words }

  init(report: Report, tongue: Tongue, vocabulary: Vocabulary, analysis: Analysis) {
    self.report = report
    self.tongue = tongue
    self.vocabulary = vocabulary
    self.analysis = analysis
    let bytes = Array(report.text.utf8)
    forms = analysis.words.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
    folded = forms.map { Folding.fold($0) }
    let folded = folded
    lemmas = analysis.words.indices.map { place in
      let guess = Folding.fold(analysis.words[place].lemma)
      guard analysis.words[place].partOfSpeech == .verb else { return guess }
      return vocabulary.verbForms.lemma(of: folded[place], guess: guess)
    }
    var sentenceOf = [Int](repeating: 0, count: analysis.words.count)
    for (place, sentence) in analysis.sentences.enumerated() {
      for word in sentence { sentenceOf[word] = place }
    }
    self.sentenceOf = sentenceOf
    var children = [[Int]](repeating: [], count: analysis.words.count)
    for (place, word) in analysis.words.enumerated() where word.head != place { children[word.head].append(place) }
    self.children = children
    var pieces: [String] = []
    var owner: [Int] = []
    var firstPiece: [Int] = []
    for (place, form) in folded.enumerated() {
      firstPiece.append(pieces.count)
      for piece in Pieces.of(form) {
        pieces.append(piece)
        owner.append(place)
      }
    }
    (self.pieces, self.owner, self.firstPiece) = (pieces, owner, firstPiece)
    datelines = analysis.sentences.compactMap { dateline(of: $0) }
    findTerms()
  }

  /// A dateline at a sentence's beginning: capitals, numbers, months and brackets up to a dash, within fourteen words.
  private func dateline(of sentence: Range<Int>) -> Range<Int>? {
    for word in sentence.prefix(14).dropFirst() {
      let form = forms[word]
      if ["-", "–", "—", "--", "=", ":"].contains(form) {
        let isSpaced = word + 1 < words.count && words[word].bytes.upperBound < words[word + 1].bytes.lowerBound
        return isSpaced && isUpperOrPlace(sentence.lowerBound) ? sentence.lowerBound..<word + 1 : nil
      }
      let isQuiet =
        isCapitalised(word) || !form.contains { $0.isLetter } || form.first?.isNumber ?? false
        || vocabulary.common.has(folded[word], in: "time-noun")
      guard isQuiet else { return nil }
    }
    return nil
  }

  private func isUpperOrPlace(_ word: Int) -> Bool {
    isUpper(word) || forms[word] == "(" || words[word].partOfSpeech == .propn
  }

  /// The state in which a place lies.
  func state(of place: Term) -> String? {
    switch place.meaning {
    case .state(let code), .part(let code): code
    case .city(let index): vocabulary.world.cities[index].state
    default: nil
    }
  }

  /// The sentence that holds a word, as places of words.
  func sentence(of word: Int) -> Range<Int> { analysis.sentences[sentenceOf[word]] }

  /// Whether a word is the subject of its head; French "il" before a reflexive verb counts though it is read as empty.
  func isSubject(_ word: Int) -> Bool {
    if datelines.contains(where: { $0.contains(word) }) { return false }
    switch words[word].relation {
    case .nominalSubject, .nominalSubjectPassive: return true
    case .expletive:
      guard tongue == .french, ["il", "elle", "ils", "elles"].contains(folded[word]) else { return false }
      let verb = words[word].head
      return !vocabulary.common.has(lemmas[verb], in: "impersonal")
        && children[verb].contains { words[$0].relation == .expletive && ["se", "s'"].contains(folded[$0]) }
    default: return false
    }
  }

  /// Whether a word begins with a capital letter.
  func isCapitalised(_ word: Int) -> Bool {
    forms[word].unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a word of two letters or more has no lower-case letter.
  func isUpper(_ word: Int) -> Bool {
    let scalars = forms[word].unicodeScalars
    return scalars.count > 1 && scalars.allSatisfy { !$0.properties.isLowercase }
      && scalars.contains { $0.properties.isUppercase }
  }

  /// The words' run in the text, from the first's beginning to the last's end.
  func bytes(of range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].bytes.lowerBound..<words[range.upperBound - 1].bytes.upperBound
  }

  /// A quote of a run of words; nil for an empty run.
  func quote(_ range: Range<Int>) -> Quote? {
    guard !range.isEmpty else { return nil }
    return try? Quote(report: report.id, bytes: bytes(of: range), of: report.text)
  }

  /// The text of a run of words, spaces as in the report but line breaks as one space.
  func text(of range: Range<Int>) -> String {
    guard let quote = quote(range) else { return "" }
    return quote.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The first term at a word that satisfies `test`, longest first.
  func term(at word: Int, where test: (Meaning) -> Bool = { _ in true }) -> Term? {
    for place in termsAt[word] ?? [] where test(terms[place].meaning) { return terms[place] }
    return nil
  }

  private mutating func findTerms() {
    let all = ordered(matches(of: vocabulary.world.gazetteer))
    for match in all {
      switch match.value {
      case .city, .part, .region: if match.isPartial { continue }
      default: break
      }
      if case .adjective = match.value, match.isPartial, !isJoined(match, to: all) { continue }
      termsAt[match.words.lowerBound, default: []].append(terms.count)
      terms.append(Term(words: match.words, meaning: match.value, isPartial: match.isPartial))
    }
  }

  /// Of two states that share an adjective ("congolais") that first which the report names in full or by a town.
  private func ordered(_ all: [Match<Meaning>]) -> [Match<Meaning>] {
    var isNamed: Set<String> = []
    for match in all {
      switch match.value {
      case .state(let code), .metonym(let code), .part(let code): isNamed.insert(code)
      case .city(let place): isNamed.insert(vocabulary.world.cities[place].state)
      default: continue
      }
    }
    func code(_ match: Match<Meaning>) -> String? {
      switch match.value {
      case .adjective(let code), .inhabitant(let code): code
      default: nil
      }
    }
    var out = all
    for place in all.indices.dropFirst() where all[place].words == all[place - 1].words {
      guard let one = code(out[place - 1]), let other = code(out[place]), one != other,
        !isNamed.contains(one), isNamed.contains(other)
      else { continue }
      out.swapAt(place - 1, place)
    }
    return out
  }

  /// Half a word tells a state only beside another half that does ("franco-allemand", not "indo-pacifique").
  private func isJoined(_ match: Match<Meaning>, to all: [Match<Meaning>]) -> Bool {
    all.contains { $0.isPartial && $0.words.overlaps(match.words) && $0.value != match.value }
  }

  /// One expression of a lexicon found in the report.
  struct Match<Value: Sendable> {
    let words: Range<Int>
    let value: Value
    /// True when the expression begins or ends inside a word.
    let isPartial: Bool
  }

  /// All places where an expression of `gazetteer` stands, in text order, longest first at one place; none crosses a
  /// sentence's end, and only hyphenated words are met in part.
  func matches<Value>(of gazetteer: Gazetteer<Value>) -> [Match<Value>] {
    var found: [Match<Value>] = []
    for place in pieces.indices {
      let first = owner[place]
      let startsWord = firstPiece[first] == place
      for (end, entry) in gazetteer.matches(in: pieces, at: place, limit: pieces.count) {
        let last = owner[end - 1]
        guard sentenceOf[first] == sentenceOf[last] else { continue }
        let endsWord = end == pieces.count || owner[end] != last
        if !(startsWord && endsWord) && !isHyphenated(first..<last + 1) { continue }
        if entry.look == .prefix && endsWord { continue }
        guard looks(first..<last + 1, entry.look, startsWord: startsWord) else { continue }
        found.append(
          Match(words: first..<last + 1, value: entry.value, isPartial: !(startsWord && endsWord)))
      }
    }
    return found
  }

  private func isHyphenated(_ range: Range<Int>) -> Bool {
    range.contains { folded[$0].contains("-") || folded[$0].contains("/") }
  }

  private func looks(_ range: Range<Int>, _ look: Look, startsWord: Bool) -> Bool {
    switch look {
    case .any, .prefix: true
    case .capital: !startsWord || isCapitalised(range.lowerBound)
    case .upper: range.allSatisfy { place in !forms[place].unicodeScalars.contains { $0.properties.isLowercase } }
    }
  }
}

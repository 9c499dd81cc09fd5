import Dispatch
import Foundation
import Testing

@testable import Language

@Suite("An analysis tells where its words are and how they hang together")
struct AnalysisTests {
  @Test("Words stand in order, cover all but white space, and lie in sentences that are trees", arguments: Sample.texts)
  func shape(text: String) throws { try expectSound(Sample.engine().analyse(text), of: text) }

  @Test("A text without words gives nothing", arguments: ["", " ", "\n\n\t ", "\u{FEFF}\u{200B}"])
  func nothing(text: String) throws {
    let analysis = try Sample.engine().analyse(text)
    #expect(analysis == Analysis(words: [], sentences: [], names: []))
  }

  @Test(
    "Sentences end where they should",
    arguments: [
      ("Mr. Lee met Dr. Abe in the U.S. on Monday. He left.", ["Mr.", "He"]),
      ("Il salue la coopération.Il a apprécié les efforts.", ["Il", "Il"]),
      ("“We agree,” Blinken said. The talks ended.", ["“", "The"]),
      ("First headline\n\nThe minister met the press.", ["First", "The"]),
    ])
  func sentences(text: String, firsts: [String]) throws {
    let analysis = try Sample.engine().analyse(text)
    let bytes = Array(text.utf8)
    let starts = analysis.sentences.map { String(decoding: bytes[analysis.words[$0.lowerBound].bytes], as: UTF8.self) }
    #expect(starts == firsts)
  }

  @Test("A plain sentence is read as anyone would")
  func reading() throws {
    let text = "The minister met Antony Blinken in Hanoi."
    let analysis = try Sample.engine().analyse(text)
    #expect(analysis.words.map(\.partOfSpeech) == [.det, .noun, .verb, .propn, .propn, .adp, .propn, .punct])
    #expect(analysis.words.map(\.head) == [1, 2, 2, 2, 3, 6, 2, 2])
    #expect(
      analysis.words.map(\.relation)
        == [.determiner, .nominalSubject, .root, .object, .flat, .caseMarking, .oblique, .punctuation])
    #expect(analysis.words[2].lemma == "meet")
    #expect(analysis.words[2].features.contains([.past, .finite]))
    #expect(analysis.names == [Name(words: 3..<5, kind: .person), Name(words: 6..<7, kind: .place)])
  }

  @Test("Wrong UTF-8 counts as unknown signs and moves nothing")
  func wrongBytes() throws {
    let bytes: [UInt8] = [0xFF, 0x20] + Array("He left ".utf8) + [0xE2, 0x80, 0x20, 0xC3, 0x28, 0xF0, 0x9F]
    let analysis = try Sample.engine().analyse(utf8: bytes)
    let letters = analysis.words.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
    #expect(letters.prefix(3).dropFirst() == ["He", "left"])
    #expect(analysis.words.allSatisfy { $0.bytes.upperBound <= bytes.count })
  }

  @Test("Many threads get what one gets")
  func threads() throws {
    let engine = try Sample.engine()
    let expected = Sample.texts.map(engine.analyse)
    let wrong = Tally()
    DispatchQueue.concurrentPerform(iterations: 12) { turn in
      let place = turn % Sample.texts.count
      if engine.analyse(Sample.texts[place]) != expected[place] { wrong.add() }
    }
    #expect(wrong.count == 0)
  }
}

/// Counts from many threads.
private final class Tally: @unchecked Sendable {  // `value` is only touched under `lock`
  private let lock = NSLock()
  private var value = 0
  func add() { lock.withLock { value += 1 } }
  var count: Int { lock.withLock { value } }
}

/// What must hold for every text.
func expectSound(_ analysis: Analysis, of text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(text.utf8)
  var end = 0
  var isSound = true
  for word in analysis.words {
    // between words there is white space only, and words begin and end with something else
    let gap = bytes[end..<max(end, word.bytes.lowerBound)]
    isSound =
      isSound && word.bytes.lowerBound >= end && !word.bytes.isEmpty && word.bytes.upperBound <= bytes.count
      && String(validating: bytes[word.bytes], as: UTF8.self) != nil
      && String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy { Letters.isSpace($0.value) }
    end = max(end, word.bytes.upperBound)
  }
  isSound =
    isSound && String(decoding: bytes[end...], as: UTF8.self).unicodeScalars.allSatisfy { Letters.isSpace($0.value) }
  #expect(isSound, "words do not cover the text", sourceLocation: sourceLocation)
  #expect(analysis.sentences.flatMap { Array($0) } == Array(analysis.words.indices), sourceLocation: sourceLocation)
  for sentence in analysis.sentences {
    let roots = sentence.filter { analysis.words[$0].head == $0 }
    #expect(roots.count == 1, "a sentence has one root", sourceLocation: sourceLocation)
    #expect(sentence.allSatisfy { sentence.contains(analysis.words[$0].head) }, sourceLocation: sourceLocation)
    #expect(
      sentence.allSatisfy { (analysis.words[$0].relation == .root) == (analysis.words[$0].head == $0) },
      sourceLocation: sourceLocation)
    #expect(reachesRoot(sentence, analysis), "a tree has no cycle", sourceLocation: sourceLocation)
  }
  var last = 0
  for name in analysis.names {
    #expect(name.words.lowerBound >= last && !name.words.isEmpty, sourceLocation: sourceLocation)
    last = name.words.upperBound
  }
  #expect(last <= analysis.words.count, sourceLocation: sourceLocation)
}

private func reachesRoot(_ sentence: Range<Int>, _ analysis: Analysis) -> Bool {
  sentence.allSatisfy { start in
    var place = start
    for _ in sentence where analysis.words[place].head != place { place = analysis.words[place].head }
    return analysis.words[place].head == place
  }
}

import Testing

@testable import Language

@Suite("No text stops the engine")
struct LimitTests {
  // The C loops of a debug build are not optimised: smaller texts there.
  #if DEBUG
    private static let scale = 1
  #else
    private static let scale = 10
  #endif

  @Test("A million spaces are nothing")
  func spaces() throws {
    let text = String(repeating: " ", count: 1_000_000)
    #expect(try Sample.engine().analyse(text).words.isEmpty)
  }

  @Test("Words without a full stop are read in bounded sentences")
  func endless() throws {
    let count = 10_000 * Self.scale
    let text = String(repeating: "minister Blinken, ", count: count / 3)
    let analysis = try Sample.engine().analyse(text)
    #expect(analysis.words.count == count / 3 * 3)
    #expect(analysis.sentences.allSatisfy { $0.count <= Network.longestSentence })
  }

  @Test("A word without end is cut")
  func longWord() throws {
    let text = String(repeating: "é", count: 20_000 * Self.scale)
    let analysis = try Sample.engine().analyse(text)
    #expect(analysis.words.count == 50 * Self.scale)
    expectSound(analysis, of: text)
  }

  @Test("Every Unicode scalar is read, alone among words and in a run")
  func scalars() throws {
    let all = (0...0x10FFFF).compactMap(Unicode.Scalar.init)
    let step = 400 / Self.scale
    let some = stride(from: 0, to: all.count, by: step).map { all[$0] } + all.prefix(0x3000 / step)
    var alone = ""
    var run = ""
    for scalar in some {
      alone.unicodeScalars.append(scalar)
      alone += " a "
      run.unicodeScalars.append(scalar)
    }
    for text in [alone, run] { try expectSound(Sample.engine().analyse(text), of: text) }
  }

  @Test("Signs and letters at random are read, the same twice")
  func fuzz() throws {
    let pieces =
      Array(
        "aZé7.,;:!?'’\"«»“”()[]{}<>-–—_/\\|@#$%&*+=~^`°№… \t\n\r\u{A0}\u{200B}\u{301}ñß́李م😀👨‍👩‍👧\u{0}\u{7F}\u{85}\u{2028}"
          .unicodeScalars
      ).map { String($0) }
      + [
        "U.S.", "a-t-il", "l'", "n't", "10 000", "http://", "www.", "x@y.z", "M.", "...", "\r\n", "Mr.", "’s", "-t-",
        "No. ",
      ]
    var dice = Dice(seed: 11)
    let engine = try Sample.engine()
    for _ in 0..<60 * Self.scale {
      let text = (0..<Int.random(in: 1...60, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let analysis = engine.analyse(text)
      expectSound(analysis, of: text)
      #expect(engine.analyse(text) == analysis)
    }
  }

  @Test("Bytes at random are read")
  func wrongBytes() throws {
    var dice = Dice(seed: 12)
    let engine = try Sample.engine()
    for _ in 0..<40 * Self.scale {
      let bytes = (0..<Int.random(in: 0...120, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
      let analysis = engine.analyse(utf8: bytes)
      #expect(zip(analysis.words, analysis.words.dropFirst()).allSatisfy { $0.bytes.upperBound <= $1.bytes.lowerBound })
      #expect((analysis.words.last?.bytes.upperBound ?? 0) <= bytes.count)
    }
  }
}

import Foundation
import Testing

@testable import Language

@Suite("Weights that are missing or damaged are a fault")
struct WeightsTests {
  private func engine(of bytes: Data) throws -> LanguageEngine {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).weights")
    try bytes.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try LanguageEngine(weights: url)
  }

  @Test("A file that is not there")
  func missing() {
    #expect(throws: EngineFault.self) { try LanguageEngine(weights: URL(fileURLWithPath: "/nowhere/engine.weights")) }
  }

  @Test(
    "Files that are something else", arguments: [Data(), Data("CHNC".utf8), Data("CHNCRYLE".utf8), Data(count: 4096)])
  func foreign(bytes: Data) { #expect(throws: EngineFault.self) { try engine(of: bytes) } }

  @Test("A file that ends early", arguments: [9, 16, 40, 1000, 100_000])
  func short(length: Int) throws {
    let whole = try Data(contentsOf: WeightsPlaces.find())
    #expect(throws: EngineFault.self) { try engine(of: whole.prefix(length)) }
  }

  @Test("A head with wrong bytes is a fault or makes no difference, but never a crash")
  func flipped() throws {
    let whole = try Data(contentsOf: WeightsPlaces.find())
    var dice = Dice(seed: 5)
    for _ in 0..<60 {
      var bytes = whole
      bytes[Int.random(in: 0..<1200, using: &dice)] ^= UInt8.random(in: 1...255, using: &dice)
      if let engine = try? engine(of: bytes) { expectSound(engine.analyse(Sample.texts[2]), of: Sample.texts[2]) }
    }
  }

  @Test("A fault tells what to do")
  func words() {
    let fault = EngineFault(file: "", reason: .notFound(places: ["/a", "/b"]))
    #expect("\(fault)".contains("CHANCERY_DATA") && "\(fault)".contains("/a, /b"))
  }
}

import Foundation
import LanguageKernels
import Testing

@testable import Language

@Suite("All inner loops decide alike")
struct KernelTests {
  @Test(
    "A name asks for its loops",
    arguments: [
      ("portable", CHANCERY_PORTABLE), ("sse2", CHANCERY_SSE2), ("avx2", CHANCERY_AVX2),
      ("avx512", CHANCERY_AVX512_VNNI),
      (nil, CHANCERY_AVX512_VNNI),
    ] as [(String?, chancery_path)])
  func names(name: String?, path: chancery_path) { #expect(LanguageEngine.wanted(name) == path) }

  @Test("Every path gives the same analysis of the same texts")
  func paths() throws {
    let weights = try WeightsPlaces.find()
    let expected = try Sample.texts.map(LanguageEngine(weights: weights, kernels: CHANCERY_PORTABLE).analyse)
    for path in [CHANCERY_SSE2, CHANCERY_AVX2, CHANCERY_AVX512_VNNI]
    where path.rawValue <= chancery_best_path().rawValue {
      let engine = try LanguageEngine(weights: weights, kernels: path)
      #expect(Sample.texts.map(engine.analyse) == expected, "\(engine.kernelsName)")
    }
  }
}

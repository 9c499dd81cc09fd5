import Testing

@testable import Chancery

@Suite("Likeness is estimated from few hashes")
struct ResemblanceTests {
  @Test("within a tenth of the true share", arguments: [0, 20, 50, 80, 100])
  func share(common: Int) {
    let a = Set((0..<100).map { "m\($0)" })
    let b = Set((0..<100).map { $0 < common ? "m\($0)" : "n\($0)" })
    let truth = Double(common) / Double(200 - common)
    #expect(abs(Resemblance(a).share(with: Resemblance(b)) - truth) < 0.15)
    #expect(Resemblance(text: Resemblance(a).text) == Resemblance(a))
  }

  @Test("Copies are told from reports of one event in other words")
  func copies() throws {
    let words = (1...60).map { "w\($0 * 37 % 100)" }
    let one = try #require(NearCopies.resemblance(of: words.joined(separator: " ")))
    let cut = try #require(
      NearCopies.resemblance(of: (["New", "headline"] + words.dropLast(10)).joined(separator: " ")))
    let other = try #require(NearCopies.resemblance(of: words.reversed().joined(separator: " ")))
    #expect(NearCopies.areCopies(one, cut))
    #expect(!NearCopies.areCopies(one, other))
    #expect(NearCopies.resemblance(of: " ") == nil)
  }
}

@Suite("Parts are merged and split in order")
struct PartitionTests {
  @Test("each item in one part")
  func order() {
    var partition = Partition([[1, 2], [3], [4, 5]])
    partition.merge([2, 3])
    #expect(partition.parts == [[1, 2, 3], [4, 5]])
    partition.split([2, 4])
    #expect(partition.parts == [[1, 3], [2, 4], [5]])
    partition.merge([9])
    #expect(partition.parts == [[1, 3], [2, 4], [5]])
  }
}

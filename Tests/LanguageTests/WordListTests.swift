import Testing

@testable import Language

@Suite("Word lists in the weights")
struct WordListTests {
  private func row(_ form: String, _ network: Network) -> UInt32 {
    var rows = WordRows()
    return Array(form.utf8).withUnsafeBufferPointer {
      rows.read($0)
      return network.lists.row(of: rows.listKey)
    }
  }

  @Test("Keys of 64 bits are found by their halves, others are not")
  func keys() {
    let keys = HashedKeys([1, 0, 5, 7, 17, 0])
    #expect(keys.place(of: 1) == 0)
    #expect(keys.place(of: 7 << 32 | 5) == 1)
    #expect(keys.place(of: 17) == 2)
    #expect(keys.place(of: 5) == nil)
    #expect(keys.place(of: 0) == nil)
  }

  @Test("Given names, places and organisations are listed in any case, other words are not")
  func listed() throws {
    let network = try Network(WeightsFile(WeightsPlaces.find()))
    #expect(row("Vladimir", network) & 1 != 0)
    #expect(row("Hanoi", network) & 4 != 0)
    #expect(row("HANOI", network) == row("hanoi", network))
    #expect(row("ASEAN", network) & 16 != 0)
    #expect(row("cooperation-wise", network) == 0)
  }
}

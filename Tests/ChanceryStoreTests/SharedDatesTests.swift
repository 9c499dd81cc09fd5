import Chancery
import Foundation
import Testing

@testable import ChanceryStore

@Suite("A dossier dates reports by each other")
struct SharedDatesTests {
  @Test("whichever comes first, and adding one again changes nothing")
  func shared() throws {
    let accounts = [try Sample.call("r1", on: "2023-05-05"), try Sample.call("r2", on: nil)]
    for order in [accounts, accounts.reversed()] {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let dossier = try Dossier(file: folder.appendingPathComponent("test.chancery").path, creating: true)
      for account in order {
        try dossier.add([account])
        try dossier.shareDates(of: [account.report.id])
      }
      let dates = try dossier.accounts().map { $0.engagements[0].date?.edtf.text }
      #expect(dates == ["2023-05-05", "2023-05-05"])
      #expect(try dossier.accounts()[1].engagements[0].date?.basis == ["told by r1"])
      #expect(try dossier.add([accounts[1]]) == [.unchanged])
      #expect(try dossier.shareDates(of: accounts.map(\.report.id)).isEmpty)
    }
  }
}

import Chancery
import Foundation
import GRDB
import Testing

@testable import ChanceryStore

@Suite("A dossier keeps accounts as they are")
struct DossierTests {
  /// Runs `body` with the path of a file that is not there yet.
  private func withFile(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appendingPathComponent("test.chancery").path)
  }

  @Test("with every value, through the file and back")
  func roundTrip() throws {
    try withFile { file in
      let accounts = [try Sample.call("b", on: nil), Account(report: Sample.report("c")), try Sample.full()]
      for account in accounts { #expect(try Dossier(file: file, creating: true).add([account]) == [.new]) }
      let dossier = try Dossier(file: file, creating: false)
      #expect(try dossier.accounts() == accounts)
      #expect(try dossier.accounts(of: [ReportID("b"), ReportID("nobody")]) == [accounts[0]])
      #expect(try dossier.size().reports == 3)
    }
  }

  @Test("and adding again changes only what has changed")
  func again() throws {
    try withFile { file in
      let dossier = try Dossier(file: file, creating: true)
      #expect(try dossier.add([Sample.full()]) == [.new])
      #expect(try dossier.add([Sample.full()]) == [.unchanged])
      var account = try Sample.full()
      account.statements = []
      #expect(try dossier.add([account]) == [.changed])
      #expect(try dossier.accounts() == [account])
      #expect(try dossier.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM told_speakers") } == 0)
    }
  }

  @Test("Plain SQL reads it: views, and quotes as pieces of the text")
  func plainSQL() throws {
    try withFile { file in
      let dossier = try Dossier(file: file, creating: true)
      try dossier.add([Sample.full()])
      try dossier.database.read { db in
        for view in ["engagements", "people", "tenures", "statements", "milestones"] {
          #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(view)") ?? 0 > 0, "\(view)")
        }
        let wrong = try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM quotes q JOIN reports r ON r.id = q.report
            WHERE substr(r.text, q.start + 1, q.end - q.start) <> q.words
            """)
        #expect(wrong == 0)
        #expect(try String.fetchOne(db, sql: "SELECT participants FROM engagements") == "Đỗ Việt; Ann O'Hara; EU")
      }
    }
  }

  @Test("A file that is none is named and left as it is")
  func faults() throws {
    try withFile { file in
      #expect(throws: DossierFault(file: file, reason: .missing)) { try Dossier(file: file, creating: false) }
      try Data("notes".utf8).write(to: URL(fileURLWithPath: file))
      #expect(throws: DossierFault(file: file, reason: .noDossier)) { try Dossier(file: file, creating: true) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("notes".utf8))
    }
    try withFile { file in
      try DatabaseQueue(path: file).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
      #expect(throws: DossierFault(file: file, reason: .noDossier)) { try Dossier(file: file, creating: true) }
    }
    try withFile { file in
      let dossier = try Dossier(file: file, creating: true)
      try dossier.database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999')") }
      #expect(throws: DossierFault(file: file, reason: .newer)) { try Dossier(file: file, creating: true) }
    }
  }

  @Test("A quote that does not match its text is never handed out")
  func brokenQuote() throws {
    try withFile { file in
      let dossier = try Dossier(file: file, creating: true)
      try dossier.add([Sample.full()])
      try dossier.database.write { try $0.execute(sql: "UPDATE quotes SET words = 'other' WHERE id = 1") }
      #expect(throws: DossierFault(file: file, reason: .brokenQuote(report: "full"))) { try dossier.accounts() }
    }
  }
}

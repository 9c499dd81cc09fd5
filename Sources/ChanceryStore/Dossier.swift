import Chancery
import Foundation
import GRDB

/// The record of many reports in one SQLite file.
///
/// A report is in it wholly or not at all, whenever the process ends. Many may read while one writes.
public final class Dossier: Sendable {
  /// The file's path.
  public let file: String
  let database: DatabasePool

  /// Opens the dossier in `file`.
  ///
  /// - Parameter creating: whether a file that is not there is made.
  public init(file: String, creating: Bool) throws(DossierFault) {
    self.file = file
    let exists = FileManager.default.fileExists(atPath: file)
    guard exists || creating else { throw DossierFault(file: file, reason: .missing) }
    do {
      if exists { try Self.checkIsDossier(file) }
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.patience)
      configuration.label = "dossier"
      configuration.prepareDatabase { db in
        db.add(tokenizer: SearchTokenizer.self)
        try db.execute(sql: "PRAGMA cache_size = -\(Self.cache)")
      }
      database = try DatabasePool(path: file, configuration: configuration)
      let migrator = Schema.migrator
      if try database.read({ try migrator.hasBeenSuperseded($0) }) { throw DossierFault(file: file, reason: .newer) }
      if try database.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(database) }
      try catchUp()
    } catch let fault as DossierFault {
      throw fault
    } catch { throw DossierFault(error, file: file) }
  }

  /// How many KiB of the file a connection keeps in memory.
  private static let cache = 64 << 10

  /// How many seconds a write waits for another process to finish its own.
  private static let patience = 5.0

  /// Looks at a file before it is opened for writing, so that a foreign one is left as it is.
  ///
  /// A database whose process was killed may have its mark in the file beside it, so SQLite is asked for it; one killed
  /// before its first table was made has none yet.
  private static func checkIsDossier(_ file: String) throws {
    guard let handle = FileHandle(forReadingAtPath: file) else { throw DossierFault(file: file, reason: .readOnly) }
    defer { try? handle.close() }
    let mark = Array("SQLite format 3\0".utf8)
    guard let head = try handle.read(upToCount: mark.count), !head.isEmpty else { return }
    guard head.elementsEqual(mark) else { throw DossierFault(file: file, reason: .noDossier) }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    let isForeign = try DatabaseQueue(path: file, configuration: configuration).read { db in
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
      if application == Schema.applicationID { return false }
      return try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%')
          """) ?? false
    }
    if isForeign { throw DossierFault(file: file, reason: .noDossier) }
  }

  /// Runs `body` and turns what it throws into a fault.
  func perform<Value>(_ body: () throws -> Value) throws(DossierFault) -> Value {
    do { return try body() } catch { throw DossierFault(error, file: file) }
  }
}

extension DossierFault {
  init(_ error: any Error, file: String) {
    switch error {
    case let fault as DossierFault: self = fault
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_NOTADB: self.init(file: file, reason: .noDossier)
      case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(file: file, reason: .locked)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self.init(file: file, reason: .readOnly)
      case .SQLITE_FULL: self.init(file: file, reason: .full)
      default: self.init(file: file, reason: .failed(error.message ?? "error \(error.resultCode.rawValue)"))
      }
    default: self.init(file: file, reason: .failed("\(error)"))
    }
  }
}

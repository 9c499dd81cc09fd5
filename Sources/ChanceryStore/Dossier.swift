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
      database = try DatabasePool(path: file, configuration: configuration)
      let migrator = Schema.migrator
      if try database.read({ try migrator.hasBeenSuperseded($0) }) { throw DossierFault(file: file, reason: .newer) }
      if try database.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(database) }
    } catch let fault as DossierFault {
      throw fault
    } catch { throw DossierFault(error, file: file) }
  }

  /// How many seconds a write waits for another process to finish its own.
  private static let patience = 5.0

  /// Looks at a file's head before it is opened for writing, so that a foreign file is left as it is.
  private static func checkIsDossier(_ file: String) throws {
    guard let handle = FileHandle(forReadingAtPath: file) else { throw DossierFault(file: file, reason: .readOnly) }
    defer { try? handle.close() }
    guard let head = try handle.read(upToCount: headLength), !head.isEmpty else { return }
    let mark = Array(head.dropFirst(applicationIDPlace).prefix(4)).reduce(Int32(0)) { $0 << 8 | Int32($1) }
    guard head.starts(with: Array("SQLite format 3\0".utf8)), mark == Schema.applicationID || mark == 0 else {
      throw DossierFault(file: file, reason: .noDossier)
    }
    if mark == 0 {
      var configuration = Configuration()
      configuration.readonly = true
      let tables = try DatabaseQueue(path: file, configuration: configuration).read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'") ?? 0
      }
      if tables > 0 { throw DossierFault(file: file, reason: .noDossier) }
    }
  }

  /// Bytes of an SQLite file's head, and where in it the application's mark stands.
  ///
  /// - Source: SQLite, "Database File Format", section 1.3.
  private static let headLength = 100
  private static let applicationIDPlace = 68

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

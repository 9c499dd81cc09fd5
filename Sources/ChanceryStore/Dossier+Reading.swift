import Chancery
import Foundation
import GRDB

extension Dossier {
  /// The accounts of the given reports, or of all, sorted by report; reports that are not there are passed over.
  public func accounts(of reports: [ReportID]? = nil) throws(DossierFault) -> [Account] {
    try perform { try database.read { db in try StoredAccounts(db, file: file, reports: reports).accounts() } }
  }

  /// How many reports there are.
  public func reportCount() throws(DossierFault) -> Int {
    try perform { try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM reports") ?? 0 } }
  }

  /// Brings people and entries up to date with the reports, in one transaction; does nothing when they are.
  public func reconcile() throws(DossierFault) {
    try perform {
      let isCurrent = try database.read { db in
        try Bool.fetchOne(db, sql: "SELECT reconciled FROM record_state") ?? false
      }
      if isCurrent { return }
      try database.write { db in
        let record = CitedRecord(of: try StoredAccounts(db, file: file, reports: nil).accounts())
        try RecordWriter(db).write(record)
        try db.execute(sql: "UPDATE record_state SET reconciled = 1")
      }
    }
  }

  /// Everyone the dossier knows, sorted by id.
  public func people() throws(DossierFault) -> [PersonEntry] {
    try perform { try database.read { db in try RecordReader(db).people() } }
  }

  /// The entries in order of date.
  public func entries() throws(DossierFault) -> [Entry] {
    try perform { try database.read { db in try RecordReader(db).entries() } }
  }
}

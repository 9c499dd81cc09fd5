import Chancery
import GRDB

extension Dossier {
  /// The accounts of the given reports, or of all, sorted by report; reports that are not there are passed over.
  public func accounts(of reports: [ReportID]? = nil) throws(DossierFault) -> [Account] {
    try perform { try database.read { db in try StoredAccounts(db, file: file, reports: reports).accounts() } }
  }

  /// How much the dossier holds.
  public struct Size: Hashable, Sendable {
    public let reports: Int
    public let engagements: Int
    /// How often reports tell an engagement.
    public let tellings: Int
    public let people: Int
    public let undecidedNames: Int
    /// Engagements whose accounts differ on a fact.
    public let disputed: Int
    /// Engagements without a date.
    public let undated: Int
  }

  /// How much the dossier holds.
  public func size() throws(DossierFault) -> Size {
    try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
      return Size(
        reports: try count("reports"), engagements: try count("entries"),
        tellings: try count("entry_tellings"), people: try count("persons"),
        undecidedNames: try count("names WHERE person IS NULL"), disputed: try count("entries WHERE conflicts <> '[]'"),
        undated: try count("entries WHERE sort_date = '\(EntryRows.undated)'"))
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(DossierFault) -> Value {
    try perform { try database.read(body) }
  }
}

import GRDB

/// The tables of a dossier; `docs/dossier.md` describes them.
///
/// What was read stands in `reports` and the `told_` tables; people, entries and all else follow from it and are kept
/// up to date with each report. Migrations are only ever added.
enum Schema {
  /// Marks a file as a dossier: "Chry" in ASCII.
  static let applicationID: Int32 = 0x4368_7279

  /// The version of the rules by which people and entries follow; a dossier of others is worked out anew.
  static let rules = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: Told.tables)
      try db.execute(sql: "CREATE TABLE record_state (reconciled INTEGER NOT NULL) STRICT")
    }
    migrator.registerMigration("dates") { db in try db.execute(sql: DateRows.tables) }
    migrator.registerMigration("2") { db in
      for view in ["engagements", "people", "statements", "milestones"] {
        try db.execute(sql: "DROP VIEW IF EXISTS \(view)")
      }
      for table in ["entry_tellings", "entry_participants", "entries", "mentions", "persons", "record_state"] {
        try db.execute(sql: "DROP TABLE IF EXISTS \(table)")
      }
      try db.execute(sql: Told.additions)
      try db.execute(sql: Followed.tables)
      try db.execute(sql: Followed.decisions)
      try db.execute(sql: Followed.search)
      try db.execute(sql: Views.all)
    }
    return migrator
  }
}

import GRDB

/// The tables of a dossier; `docs/dossier.md` describes them.
///
/// What was read stands in `reports` and the `told_` tables and is written one report a transaction. People and entries
/// follow from it and are written anew as a whole. Migrations are only ever added.
enum Schema {
  /// Marks a file as a dossier: "Chry" in ASCII.
  static let applicationID: Int32 = 0x4368_7279

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: told)
      try db.execute(sql: followed)
      try db.execute(sql: views)
    }
    migrator.registerMigration("dates") { db in try db.execute(sql: DateRows.tables) }
    return migrator
  }

  private static let told = """
    CREATE TABLE reports (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, language TEXT, outlet TEXT, side TEXT,
      published TEXT, url TEXT, dated TEXT, dated_basis TEXT
    ) STRICT;
    CREATE TABLE told_engagements (
      id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, position INTEGER NOT NULL,
      name TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, main INTEGER NOT NULL,
      date TEXT, date_basis TEXT, place TEXT, place_state TEXT, latitude REAL, longitude REAL, confidence REAL NOT NULL
    ) STRICT;
    CREATE TABLE told_participants (
      id TEXT PRIMARY KEY, engagement TEXT NOT NULL REFERENCES told_engagements ON DELETE CASCADE,
      position INTEGER NOT NULL, name TEXT, state TEXT, office TEXT, role TEXT, part TEXT
    ) STRICT;
    CREATE TABLE told_offices (
      id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, position INTEGER NOT NULL,
      name TEXT NOT NULL, office TEXT NOT NULL, role TEXT NOT NULL, state TEXT, former INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE told_statements (
      id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, position INTEGER NOT NULL,
      act TEXT NOT NULL, engagement TEXT, confidence REAL NOT NULL
    ) STRICT;
    CREATE TABLE told_speakers (
      statement TEXT NOT NULL REFERENCES told_statements ON DELETE CASCADE, position INTEGER NOT NULL,
      addressed INTEGER NOT NULL, name TEXT, state TEXT
    ) STRICT;
    CREATE TABLE told_milestones (
      id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, position INTEGER NOT NULL,
      states TEXT NOT NULL, what TEXT NOT NULL, date TEXT, date_basis TEXT
    ) STRICT;
    CREATE TABLE quotes (
      id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, fact TEXT NOT NULL,
      purpose TEXT NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      first_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX told_engagements_report ON told_engagements (report);
    CREATE INDEX told_participants_engagement ON told_participants (engagement);
    CREATE INDEX told_offices_report ON told_offices (report);
    CREATE INDEX told_statements_report ON told_statements (report);
    CREATE INDEX told_speakers_statement ON told_speakers (statement);
    CREATE INDEX told_milestones_report ON told_milestones (report);
    CREATE INDEX quotes_report ON quotes (report);
    CREATE INDEX quotes_fact ON quotes (fact);
    """

  private static let followed = """
    CREATE TABLE record_state (reconciled INTEGER NOT NULL) STRICT;
    INSERT INTO record_state VALUES (1);
    CREATE TABLE persons (id TEXT PRIMARY KEY, name TEXT NOT NULL, states TEXT NOT NULL) STRICT;
    CREATE TABLE mentions (
      name TEXT NOT NULL, state TEXT, person TEXT NOT NULL REFERENCES persons ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE entries (
      id TEXT PRIMARY KEY, position INTEGER NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, date TEXT,
      date_basis TEXT, first_day TEXT, last_day TEXT, place TEXT, place_state TEXT, latitude REAL, longitude REAL,
      sides TEXT NOT NULL, independent_sources INTEGER NOT NULL, conflicts TEXT NOT NULL, main INTEGER NOT NULL,
      confidence REAL NOT NULL, plover TEXT, mode TEXT, cameo TEXT
    ) STRICT;
    CREATE TABLE entry_participants (
      entry TEXT NOT NULL REFERENCES entries ON DELETE CASCADE, position INTEGER NOT NULL,
      person TEXT REFERENCES persons, name TEXT, state TEXT, office TEXT, role TEXT, part TEXT
    ) STRICT;
    CREATE TABLE entry_tellings (
      entry TEXT NOT NULL REFERENCES entries ON DELETE CASCADE, report TEXT NOT NULL, engagement TEXT NOT NULL
    ) STRICT;
    CREATE INDEX mentions_name ON mentions (name, state);
    CREATE INDEX mentions_person ON mentions (person);
    CREATE INDEX entries_first_day ON entries (first_day);
    CREATE INDEX entry_participants_entry ON entry_participants (entry);
    CREATE INDEX entry_participants_person ON entry_participants (person);
    CREATE INDEX entry_participants_state ON entry_participants (state);
    CREATE INDEX entry_tellings_entry ON entry_tellings (entry);
    CREATE INDEX entry_tellings_report ON entry_tellings (report, engagement);
    """

  private static let views = """
    CREATE VIEW engagements AS
      SELECT e.id, e.date, e.kind, e.status, e.place,
        (SELECT group_concat(coalesce(p.name, p.state), '; ') FROM
          (SELECT name, state FROM entry_participants WHERE entry = e.id ORDER BY position) p) AS participants,
        (SELECT count(DISTINCT t.report) FROM entry_tellings t WHERE t.entry = e.id) AS reports,
        e.independent_sources, e.sides, e.conflicts, e.confidence, e.plover, e.mode, e.cameo
      FROM entries e ORDER BY e.position;
    CREATE VIEW people AS
      SELECT p.id, p.name, p.states,
        (SELECT group_concat(m.name, '; ') FROM (SELECT DISTINCT name FROM mentions WHERE person = p.id ORDER BY name) m)
          AS spellings,
        (SELECT count(DISTINCT x.entry) FROM entry_participants x WHERE x.person = p.id) AS engagements
      FROM persons p ORDER BY p.name, p.id;
    CREATE VIEW statements AS
      SELECT s.id, s.report, s.act,
        (SELECT group_concat(coalesce(k.name, k.state), '; ') FROM
          (SELECT name, state FROM told_speakers WHERE statement = s.id AND NOT addressed ORDER BY position) k)
          AS speakers,
        q.words, q.start, q.end, t.entry
      FROM told_statements s
        LEFT JOIN quotes q ON q.fact = s.id AND q.purpose = 'evidence' AND q.position = 0
        LEFT JOIN entry_tellings t ON t.report = s.report AND t.engagement = s.engagement
      ORDER BY s.report, s.position;
    CREATE VIEW milestones AS
      SELECT m.id, m.report, m.states, m.what, m.date, q.words, q.start, q.end
      FROM told_milestones m LEFT JOIN quotes q ON q.fact = m.id AND q.purpose = 'evidence' AND q.position = 0
      ORDER BY m.date, m.id;
    """
}

extension Schema {
  /// The tables of what was read.
  enum Told {
    static let tables = """
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

    /// What reconciling asks of a report: when it was written, of which it is a copy, and whether the record has it.
    static let additions = """
      ALTER TABLE reports ADD COLUMN written TEXT;
      ALTER TABLE reports ADD COLUMN copy_of TEXT;
      ALTER TABLE reports ADD COLUMN signature TEXT;
      ALTER TABLE reports ADD COLUMN reconciled INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE told_engagements ADD COLUMN leads INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE told_engagements ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE told_engagements ADD COLUMN contexts TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE told_statements ADD COLUMN topics TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE told_statements ADD COLUMN contexts TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE told_statements ADD COLUMN plover TEXT;
      ALTER TABLE told_statements ADD COLUMN mode TEXT;
      ALTER TABLE told_statements ADD COLUMN cameo TEXT;
      ALTER TABLE told_milestones ADD COLUMN is_new INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX reports_unreconciled ON reports (id) WHERE reconciled = 0;
      CREATE INDEX reports_copy_of ON reports (copy_of);
      CREATE INDEX told_participants_name ON told_participants (name, state) WHERE name IS NOT NULL;
      CREATE INDEX told_offices_name ON told_offices (name, state);
      CREATE INDEX told_speakers_name ON told_speakers (name, state) WHERE name IS NOT NULL;
      CREATE INDEX told_milestones_states ON told_milestones (states, what);
      CREATE INDEX told_statements_act ON told_statements (act);
      """
  }
}

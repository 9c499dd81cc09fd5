extension Schema {
  /// The tables of what follows from the reports.
  enum Followed {
    /// The tables that are emptied before a record is worked out anew, children first.
    static let names = [
      "filings", "joined", "entry_pairs", "entry_tellings", "entry_participants", "entries", "name_keys", "names",
      "persons", "statement_verdicts", "pledges", "pledge_forms", "resemblance_keys",
    ]

    static let tables = """
      CREATE TABLE record_state (rules INTEGER NOT NULL) STRICT;
      INSERT INTO record_state VALUES (\(rules));
      CREATE TABLE persons (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, base TEXT NOT NULL, name TEXT NOT NULL, states TEXT NOT NULL,
        first_name TEXT NOT NULL
      ) STRICT;
      CREATE INDEX persons_id ON persons (id);
      CREATE INDEX persons_base ON persons (base);
      CREATE INDEX persons_name ON persons (name, id);
      CREATE TABLE names (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL, uses INTEGER NOT NULL,
        single INTEGER NOT NULL, person INTEGER REFERENCES persons ON DELETE SET NULL, UNIQUE (name, state)
      ) STRICT;
      CREATE INDEX names_person ON names (person);
      CREATE INDEX names_undecided ON names (name, state) WHERE person IS NULL;
      CREATE TABLE name_keys (
        key INTEGER NOT NULL, name INTEGER NOT NULL REFERENCES names ON DELETE CASCADE, PRIMARY KEY (key, name)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX name_keys_name ON name_keys (name);
      CREATE TABLE entries (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, base TEXT NOT NULL, first_telling TEXT NOT NULL,
        sort_date TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, date TEXT, date_basis TEXT, first_day TEXT,
        last_day TEXT, place TEXT, place_state TEXT, latitude REAL, longitude REAL, sides TEXT NOT NULL,
        independent_sources INTEGER NOT NULL, conflicts TEXT NOT NULL, main INTEGER NOT NULL, confidence REAL NOT NULL,
        plover TEXT, mode TEXT, cameo TEXT, verdict TEXT,
        topics TEXT NOT NULL, contexts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX entries_id ON entries (id);
      CREATE INDEX entries_base ON entries (base);
      CREATE INDEX entries_order ON entries (sort_date, id);
      CREATE INDEX entries_kind ON entries (kind, sort_date, id);
      CREATE INDEX entries_first_day ON entries (first_day);
      CREATE INDEX entries_disputed ON entries (sort_date, id) WHERE conflicts <> '[]';
      CREATE TABLE entry_participants (
        entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE, position INTEGER NOT NULL,
        person INTEGER REFERENCES persons ON DELETE SET NULL, name TEXT, state TEXT, office TEXT, role TEXT, part TEXT,
        PRIMARY KEY (entry, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_participants_person ON entry_participants (person);
      CREATE INDEX entry_participants_state ON entry_participants (state);
      CREATE TABLE entry_tellings (
        report TEXT NOT NULL, engagement TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
        PRIMARY KEY (report, engagement)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_tellings_entry ON entry_tellings (entry);
      CREATE TABLE entry_pairs (
        a TEXT NOT NULL, b TEXT NOT NULL, sort_date TEXT NOT NULL,
        entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE, PRIMARY KEY (a, b, sort_date, entry)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX entry_pairs_entry ON entry_pairs (entry);
      CREATE TABLE joined (
        report TEXT NOT NULL, engagement TEXT NOT NULL, together INTEGER NOT NULL, PRIMARY KEY (report, engagement)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX joined_together ON joined (together);
      CREATE TABLE statement_verdicts (
        statement TEXT PRIMARY KEY REFERENCES told_statements ON DELETE CASCADE, verdict TEXT, act TEXT
      ) STRICT;
      CREATE TABLE resemblance_keys (
        key INTEGER NOT NULL, item TEXT NOT NULL, PRIMARY KEY (key, item)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX resemblance_keys_item ON resemblance_keys (item);
      CREATE TABLE pledge_forms (
        number INTEGER PRIMARY KEY, state TEXT NOT NULL, features TEXT NOT NULL, uses INTEGER NOT NULL,
        line INTEGER NOT NULL, UNIQUE (state, features)
      ) STRICT;
      CREATE INDEX pledge_forms_line ON pledge_forms (line);
      CREATE TABLE pledges (
        statement TEXT PRIMARY KEY REFERENCES told_statements ON DELETE CASCADE,
        form INTEGER NOT NULL REFERENCES pledge_forms, due TEXT
      ) STRICT;
      CREATE INDEX pledges_form ON pledges (form);
      CREATE TABLE filings (
        key INTEGER NOT NULL, firm INTEGER NOT NULL, day INTEGER NOT NULL,
        telling TEXT NOT NULL REFERENCES told_engagements ON DELETE CASCADE, PRIMARY KEY (key, firm, day, telling)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX filings_telling ON filings (telling);
      """

    /// Decisions are only ever added to.
    static let decisions = """
      CREATE TABLE decisions (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time TEXT NOT NULL, author TEXT NOT NULL,
        reason TEXT NOT NULL, verb TEXT NOT NULL, record TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN
        SELECT RAISE(ABORT, 'decisions are undone, not deleted');
      END;
      CREATE TRIGGER decisions_hold BEFORE UPDATE ON decisions BEGIN
        SELECT RAISE(ABORT, 'decisions are undone, not changed');
      END;
      """

    static let search = """
      CREATE TABLE report_numbers (
        number INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE REFERENCES reports ON DELETE CASCADE
      ) STRICT;
      CREATE VIEW searched_reports AS
        SELECT n.number, r.title, r.text FROM report_numbers n JOIN reports r ON r.id = n.report;
      CREATE VIRTUAL TABLE report_search USING fts5 (
        title, text, content = 'searched_reports', content_rowid = 'number', tokenize = 'unicode61'
      );
      CREATE VIRTUAL TABLE quote_search USING fts5 (
        words, content = 'quotes', content_rowid = 'id', tokenize = 'unicode61'
      );
      """
  }
}

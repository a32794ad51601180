extension Migration {
  /// The hall as it began: rules, cases, look-up, journal, pool, desk, audit.
  static let first = Migration(
    version: 1,
    sql: hallTables + caseTables + lookupTables + journalTables + deskTables + auditTables)

  /// What is sealed (`contact`, and `body` but for rules and settings) begins with the number of its key.
  private static let hallTables = """
    CREATE TABLE hall (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      region TEXT NOT NULL,
      block INTEGER NOT NULL,
      kind TEXT NOT NULL,
      epoch TEXT NOT NULL,
      calendar TEXT REFERENCES calendars (hash),
      changes INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE calendars (
      hash TEXT PRIMARY KEY,
      imported_at INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    -- The body comes last: the item search reads the short columns of every row.
    CREATE TABLE standards (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      handling_code TEXT NOT NULL,
      version INTEGER NOT NULL,
      effective_from INTEGER NOT NULL,
      handling TEXT NOT NULL,
      name TEXT NOT NULL,
      english TEXT NOT NULL,
      department TEXT NOT NULL,
      aliases TEXT NOT NULL,
      initials TEXT NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (handling_code, version)
    ) STRICT;
    -- The keys that things are sealed with: which they are, and what they are known by.
    CREATE TABLE hall_keys (
      version INTEGER PRIMARY KEY,
      stage INTEGER NOT NULL,
      slot INTEGER NOT NULL,
      salt BLOB NOT NULL,
      proof BLOB NOT NULL,
      done INTEGER NOT NULL
    ) STRICT;
    -- The holder is a look-up number; who it is stands in the body.
    CREATE TABLE pool (
      holder INTEGER NOT NULL,
      type TEXT NOT NULL,
      at INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (holder, type)
    ) STRICT, WITHOUT ROWID;
    """

  /// `id` rises with time: "newest first" is the order of every index that ends with it.
  private static let caseTables = """
    CREATE TABLE cases (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      standard INTEGER NOT NULL REFERENCES standards (id),
      channel TEXT NOT NULL,
      state TEXT NOT NULL,
      version INTEGER NOT NULL,
      lacking INTEGER NOT NULL,
      unchecked INTEGER NOT NULL,
      unknown INTEGER NOT NULL,
      rule_day INTEGER,
      opened_day INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      changed_window TEXT
    ) STRICT;
    CREATE INDEX cases_rule ON cases (rule_day) WHERE rule_day IS NOT NULL;
    CREATE INDEX cases_incoming ON cases (state DESC, id)
      WHERE state IN ('submitted', 'preReviewed');
    CREATE INDEX cases_open ON cases (id)
      WHERE state NOT IN ('delivered', 'refused', 'withdrawn', 'lapsed', 'voided');
    -- Every term by itself: a limit of the law must not hide behind a promise that ended before it.
    CREATE TABLE case_terms (
      case_id INTEGER NOT NULL REFERENCES cases (id),
      number INTEGER NOT NULL,
      place INTEGER NOT NULL,
      kind TEXT NOT NULL,
      due_day INTEGER NOT NULL,
      unit TEXT NOT NULL,
      limit_days INTEGER NOT NULL,
      from_day INTEGER NOT NULL,
      stopped_day INTEGER,
      PRIMARY KEY (case_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_terms_due ON case_terms (place, due_day, case_id)
      WHERE stopped_day IS NULL;
    CREATE TABLE parties (
      case_id INTEGER NOT NULL REFERENCES cases (id),
      role INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      contact BLOB,
      PRIMARY KEY (case_id, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE counters (
      day INTEGER PRIMARY KEY,
      next INTEGER NOT NULL
    ) STRICT;
    """

  /// One index for all exact look-ups, by names as they are and by numbers of everything else
  /// (`HallKey.number`); names besides for beginnings, initials and parts.
  private static let lookupTables = """
    CREATE TABLE case_keys (
      kind INTEGER NOT NULL,
      key ANY NOT NULL,
      case_id INTEGER NOT NULL,
      PRIMARY KEY (kind, key, case_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE names (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      last_case INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX names_newest ON names (name, last_case);
    CREATE TABLE name_initials (
      initials TEXT NOT NULL,
      name_id INTEGER NOT NULL,
      PRIMARY KEY (initials, name_id)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE name_pairs USING fts5 (
      pairs, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
    );
    """

  /// `link` is the number of the audit's link that seals the line; `body` is what `PackedJSON.swift`
  /// describes, and `terms` the texts it names by number. Requests are known by look-up numbers.
  private static let journalTables = """
    CREATE TABLE terms (
      number INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE journal (
      case_id INTEGER NOT NULL REFERENCES cases (id),
      sequence INTEGER NOT NULL,
      at INTEGER NOT NULL,
      link INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (case_id, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER journal_keeps_updates BEFORE UPDATE ON journal
      BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_keeps_deletes BEFORE DELETE ON journal
      BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
    CREATE TABLE requests (
      key INTEGER NOT NULL,
      case_id INTEGER NOT NULL REFERENCES cases (id),
      first_sequence INTEGER NOT NULL,
      last_sequence INTEGER NOT NULL,
      window TEXT,
      at INTEGER,
      PRIMARY KEY (key, case_id, first_sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX requests_window ON requests (window, at, case_id) WHERE window IS NOT NULL;
    -- One row for each act that wrote into a journal.
    CREATE TABLE outbox (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id INTEGER NOT NULL,
      first_sequence INTEGER NOT NULL,
      last_sequence INTEGER NOT NULL
    ) STRICT;
    """

  private static let deskTables = """
    CREATE TABLE drafts (
      window TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      request TEXT NOT NULL,
      body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE settings (
      window TEXT PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// `first_sequence`, `last_sequence` and `lines` are the seal of the journal's lines that an act wrote.
  private static let auditTables = """
    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      role TEXT NOT NULL,
      actor TEXT NOT NULL,
      window TEXT,
      what TEXT NOT NULL,
      object TEXT NOT NULL,
      outcome TEXT NOT NULL,
      first_sequence INTEGER,
      last_sequence INTEGER,
      lines BLOB,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_keeps_updates BEFORE UPDATE ON audit
      BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
    CREATE TRIGGER audit_keeps_deletes BEFORE DELETE ON audit
      BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
    """
}

/**
 * The schema of a workspace's main database, as steps: step i takes a database from version i to version i + 1
 * (SQLite's user_version). A published step never changes; a new version of the schema is a new step at the end.
 */
export const MIGRATIONS: readonly string[] = [
  // Known compounds. A compound is there as long as one report of it is.
  `
  CREATE TABLE ingest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    starter INTEGER NOT NULL,
    file TEXT NOT NULL,
    format TEXT NOT NULL,
    reading TEXT NOT NULL, -- JSON: how the file was read, e.g. which columns; part of what makes two ingests the same
    sha256 TEXT NOT NULL,
    ingested_at TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    added INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    UNIQUE (source, sha256, format, reading)
  );
  CREATE TABLE refused_row (
    ingest_id INTEGER NOT NULL REFERENCES ingest (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL
  );
  CREATE INDEX refused_row_ingest ON refused_row (ingest_id);
  CREATE TABLE compound (
    formula TEXT PRIMARY KEY,
    arity INTEGER NOT NULL,
    system TEXT NOT NULL,  -- elements in alphabetical order, "Ba-O-Ti"
    amounts TEXT NOT NULL  -- in the order of the elements, "1-3-1"
  ) WITHOUT ROWID;
  CREATE INDEX compound_system ON compound (system);
  CREATE INDEX compound_arity ON compound (arity);
  CREATE TABLE report (
    formula TEXT NOT NULL REFERENCES compound (formula) ON DELETE CASCADE,
    source TEXT NOT NULL,
    id TEXT NOT NULL,      -- '' where the source gives none
    year INTEGER,
    PRIMARY KEY (formula, source, id)
  ) WITHOUT ROWID;
  CREATE INDEX report_source ON report (source, formula);
  `,
  // Score lists: the lists themselves are files beside this database, and are there once their row here is.
  `
  CREATE TABLE list (
    id TEXT PRIMARY KEY,
    arity INTEGER NOT NULL,
    version INTEGER NOT NULL,
    published_at TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    metadata TEXT NOT NULL, -- JSON, the same as in the list's file
    UNIQUE (arity, version)
  );
  `,
  // Evaluations.
  `
  CREATE TABLE evaluation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    saved_at TEXT NOT NULL,
    data_fingerprint TEXT,
    report TEXT NOT NULL
  );
  `,
  // Lists of compositions without an anion beside the ionic ones.
  `
  CREATE TABLE list_of_a_space (
    id TEXT PRIMARY KEY,
    arity INTEGER NOT NULL,
    kind TEXT NOT NULL, -- ionic or intermetallic
    version INTEGER NOT NULL,
    published_at TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    metadata TEXT NOT NULL, -- JSON, the same as in the list's file
    UNIQUE (arity, kind, version)
  );
  INSERT INTO list_of_a_space
    SELECT id, arity, 'ionic', version, published_at, file_sha256, metadata FROM list ORDER BY rowid;
  DROP TABLE list;
  ALTER TABLE list_of_a_space RENAME TO list;
  `,
];

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
  // Score lists: the lists themselves are files next to this database, and are there once their row here is.
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
  // Lists of compositions without an anion besides the ionic ones.
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
  // Entries with what they say of themselves, known or set aside, instead of reports of known compounds only.
  `
  CREATE TABLE source (
    name TEXT PRIMARY KEY,
    known TEXT NOT NULL  -- the expression that says which of its entries count as known
  ) WITHOUT ROWID;
  INSERT INTO source (name, known)
    SELECT DISTINCT source, 'not theoretical and not disordered and not retracted and not duplicate and not derived' FROM report
    UNION SELECT source, 'not theoretical and not disordered and not retracted and not duplicate and not derived' FROM ingest;
  ALTER TABLE ingest ADD COLUMN reader INTEGER NOT NULL DEFAULT 0; -- version of the readers that read it; see READER_VERSION
  ALTER TABLE ingest ADD COLUMN known INTEGER;     -- rows that counted as known; null in workspaces of older versions
  ALTER TABLE ingest ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE ingest ADD COLUMN set_aside TEXT NOT NULL DEFAULT '{}'; -- JSON: rows by the reason they were set aside for
  ALTER TABLE ingest ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';     -- JSON: messages about how the file was read
  ALTER TABLE refused_row ADD COLUMN member TEXT;
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    compound TEXT NOT NULL REFERENCES compound (formula) ON DELETE CASCADE, -- in integers where there are such
    source TEXT NOT NULL,
    code TEXT NOT NULL,       -- the database's id, '' where it gives none
    flags INTEGER NOT NULL,   -- bit i is flag i of ENTRY_FLAGS
    known INTEGER NOT NULL,   -- whether the source's expression holds
    year INTEGER,
    formula TEXT,             -- with decimals, where that is not the compound
    written TEXT,             -- as the file has it, where that is neither
    ids TEXT,                 -- JSON: further ids
    temperature REAL,         -- K
    pressure REAL,            -- kPa
    energy_above_hull REAL,   -- eV per atom, like the next two
    formation_energy REAL,
    energy REAL,
    functional TEXT,
    ingest_id INTEGER,        -- null for what an older version took in
    member TEXT,
    line INTEGER,
    UNIQUE (compound, source, code, flags)
  );
  INSERT INTO entry (compound, source, code, flags, known, year)
    SELECT formula, source, id, 0, 1, year FROM report ORDER BY formula, source, id;
  CREATE INDEX entry_source ON entry (source);
  DROP TABLE report;
  CREATE TABLE entry_structure (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    structure TEXT NOT NULL -- JSON: cell, space group, sites with occupancies
  );
  ALTER TABLE compound ADD COLUMN known INTEGER NOT NULL DEFAULT 1; -- whether an entry counts as known
  DROP INDEX compound_arity;
  CREATE INDEX compound_arity ON compound (known, arity);
  `,
  // What was decided about the workspace.
  `
  CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL -- JSON
  ) WITHOUT ROWID;
  `,
  // Energies of compositions, each with the source and functional that it may be compared within.
  `
  CREATE TABLE energy_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    ingested_at TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    accepted INTEGER NOT NULL
  );
  CREATE TABLE energy (
    source TEXT NOT NULL,
    functional TEXT NOT NULL, -- '' if it is not named
    kind TEXT NOT NULL,       -- formation, total or above-hull
    formula TEXT NOT NULL,    -- reduced
    system TEXT NOT NULL,     -- elements in alphabetical order, "Ba-O-Ti"
    energy REAL NOT NULL,     -- eV per atom
    line INTEGER NOT NULL,
    file_id INTEGER NOT NULL REFERENCES energy_file (id) ON DELETE CASCADE
  );
  CREATE INDEX energy_compound ON energy (source, functional, kind, formula);
  CREATE INDEX energy_system ON energy (system);
  CREATE INDEX energy_of_file ON energy (file_id, source, functional);
  CREATE INDEX entry_formation_energy ON entry (source, functional) WHERE formation_energy IS NOT NULL;
  `,
  // What was changed, and the ids that lists had which were removed: an id is never given twice.
  `
  CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    details TEXT NOT NULL -- JSON
  );
  INSERT INTO change (at, kind, details)
    SELECT at, kind, details FROM (
      SELECT ingested_at AS at, 'ingested' AS kind, json_object('source', source, 'file', file) AS details FROM ingest
      UNION ALL SELECT published_at, 'list-published', json_object('list', id) FROM list
    ) ORDER BY at;
  CREATE TABLE removed_list (
    id TEXT PRIMARY KEY,
    arity INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    metadata TEXT NOT NULL -- JSON
  ) WITHOUT ROWID;
  `,
  // Checksums of the data, written with it; see DataSeal.
  `
  CREATE TABLE data_checksum (
    name TEXT PRIMARY KEY, -- of a source; '' for all compounds
    sha256 TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  // Fitted properties of compounds, and what came of experiments.
  `
  CREATE TABLE property (
    name TEXT PRIMARY KEY,
    fitted_at TEXT NOT NULL,
    model BLOB NOT NULL -- in the layout of model artifacts
  ) WITHOUT ROWID;
  CREATE TABLE outcome (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    formula TEXT NOT NULL, -- as given
    outcome TEXT NOT NULL, -- made, not made, other phase, pending or value
    value REAL,
    date TEXT NOT NULL,
    note TEXT NOT NULL
  );
  `,
  // Checksums of whole tables; see DataSeal.
  `
  CREATE TABLE table_checksum (
    name TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  // Columns that were computed for lists, best rows first: side tables, since lists never change.
  `
  CREATE TABLE list_column (
    list TEXT NOT NULL,
    name TEXT NOT NULL,     -- of columns that are computed together, such as stability or property:gap
    input TEXT NOT NULL,    -- the version of what they were computed from
    settings TEXT NOT NULL, -- JSON
    columns TEXT NOT NULL,  -- JSON: name, type and unit of each
    computed INTEGER NOT NULL, -- the first rows of the list, so many
    computed_at TEXT NOT NULL,
    PRIMARY KEY (list, name)
  ) WITHOUT ROWID;
  CREATE TABLE list_column_piece (
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    after INTEGER NOT NULL, -- the rank before its first row
    columns TEXT NOT NULL,  -- JSON: for each column the values of the rows
    PRIMARY KEY (list, name, after),
    FOREIGN KEY (list, name) REFERENCES list_column (list, name) ON DELETE CASCADE
  );
  `,
  // What people call a source.
  `
  ALTER TABLE source ADD COLUMN title TEXT; -- null if its name is shown
  DELETE FROM table_checksum WHERE name = 'source';
  `,
];

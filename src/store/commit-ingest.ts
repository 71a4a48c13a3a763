import type { Database } from 'better-sqlite3';
import { IncognitaError } from '../errors.js';
import type { IngestItem } from '../ingest/ingest-item.js';
import { IngestRegister, readingText } from './ingest-register.js';
import { openDatabase } from './open-database.js';
import type { IngestRecord, RefusedRow } from './types.js';

/** Refused rows that are kept per file with their text and reason; beyond that they are only counted. */
export const MAX_REFUSALS_KEPT = 10_000;

/** One file on its way into the workspace. */
export interface IngestBatch {
  /** Name of the database that the file comes from. */
  readonly source: string;
  /** Name of the file, for the record. */
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  /** How the file was read, e.g. which columns; default empty. */
  readonly reading?: Readonly<Record<string, string>>;
  /** The built-in starter set, which leaves when a database of the user's own comes. Default false. */
  readonly starter?: boolean;
  readonly rows: AsyncIterable<IngestItem> | Iterable<IngestItem>;
}

export interface IngestOutcome {
  readonly record: IngestRecord;
  /** True where exactly this had been ingested before and nothing was changed. */
  readonly repeated: boolean;
}

/** See EntryStore.ingest. Works on a connection of its own, so that others never see a file half taken in. */
export async function commitIngest(dir: string, batch: IngestBatch, now: Date): Promise<IngestOutcome> {
  const db = openDatabase(dir, { create: false });
  try {
    const register = new IngestRegister(db);
    const key = { ...batch, reading: batch.reading ?? {} };
    const before = register.find(key);
    if (before) return { record: before, repeated: true };
    assertStarterAllowed(register, batch);
    const staged = await stage(db, batch.rows);
    if (staged.accepted === 0) throw nothingAccepted(batch.file, staged.refusals, staged.refused);
    const commit = db.transaction((): IngestOutcome => {
      // Another process may have been faster while the rows were staged.
      const meanwhile = register.find(key);
      if (meanwhile) return { record: meanwhile, repeated: true };
      assertStarterAllowed(register, batch);
      if (!batch.starter) register.removeStarter();
      return { record: merge(db, register, batch, staged, now), repeated: false };
    });
    return commit.immediate();
  } finally {
    db.close();
  }
}

interface StagedRows {
  accepted: number;
  refused: number;
  refusals: RefusedRow[];
}

/** Writes the rows to a temporary table, which SQLite keeps outside the database and removes with the connection. */
async function stage(db: Database, rows: AsyncIterable<IngestItem> | Iterable<IngestItem>): Promise<StagedRows> {
  db.exec(`
    CREATE TEMP TABLE staged (
      formula TEXT NOT NULL, id TEXT NOT NULL, arity INTEGER NOT NULL, system TEXT NOT NULL, amounts TEXT NOT NULL,
      year INTEGER, PRIMARY KEY (formula, id)
    ) WITHOUT ROWID;`);
  const insert = db.prepare(`
    INSERT INTO staged (formula, id, arity, system, amounts, year) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (formula, id) DO UPDATE SET year = min(coalesce(year, excluded.year), coalesce(excluded.year, year))`);
  const staged: StagedRows = { accepted: 0, refused: 0, refusals: [] };
  for await (const row of rows) {
    if (row.kind === 'refused') {
      staged.refused++;
      if (staged.refusals.length < MAX_REFUSALS_KEPT) staged.refusals.push(row);
      continue;
    }
    const { elements, amounts } = row.composition;
    insert.run(row.formula, row.id ?? '', elements.length, elements.join('-'), amounts.join('-'), row.year);
    staged.accepted++;
  }
  return staged;
}

/** Moves the staged rows into the database; to be called inside a transaction. */
function merge(
  db: Database,
  register: IngestRegister,
  batch: IngestBatch,
  staged: StagedRows,
  now: Date,
): IngestRecord {
  const added = db
    .prepare(
      `INSERT INTO compound (formula, arity, system, amounts)
       SELECT formula, arity, system, amounts FROM staged GROUP BY formula ON CONFLICT DO NOTHING`,
    )
    .run().changes;
  db.prepare(
    `INSERT INTO report (formula, source, id, year) SELECT formula, ?, id, year FROM staged WHERE true
     ON CONFLICT DO UPDATE SET year = min(coalesce(year, excluded.year), coalesce(excluded.year, year))`,
  ).run(batch.source);
  const reading = readingText(batch.reading ?? {});
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO ingest (source, starter, file, format, reading, sha256, ingested_at, row_count, accepted, added, refused)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      batch.source,
      batch.starter ? 1 : 0,
      batch.file,
      batch.format,
      reading,
      batch.sha256,
      now.toISOString(),
      staged.accepted + staged.refused,
      staged.accepted,
      added,
      staged.refused,
    );
  const keep = db.prepare('INSERT INTO refused_row (ingest_id, line, text, reason) VALUES (?, ?, ?, ?)');
  for (const { line, text, reason } of staged.refusals) keep.run(lastInsertRowid, line, text, reason);
  return register.find({ ...batch, reading: batch.reading ?? {} })!;
}

function assertStarterAllowed(register: IngestRegister, batch: IngestBatch): void {
  if (batch.starter && register.hasOwnData()) {
    throw new IncognitaError(
      'USAGE',
      'This workspace has a database of its own, and the starter set is only for workspaces without one. Use an empty folder for it.',
      { source: batch.source },
    );
  }
}

function nothingAccepted(file: string, refusals: readonly RefusedRow[], refused: number): IncognitaError {
  const example = refusals[0];
  const message = example
    ? `None of the ${refused} rows of ${file} could be taken in, so nothing was changed. Line ${example.line}, "${example.text}": ${example.reason} ` +
      'Check that the right column is read as the formula.'
    : `${file} has no rows, so nothing was changed.`;
  return new IncognitaError('INPUT_UNREADABLE', message, { file, refused, refusals: refusals.slice(0, 10) });
}

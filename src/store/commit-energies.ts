import type { Database } from 'better-sqlite3';
import { IncognitaError } from '../errors.js';
import type { EnergyKind, EnergySet } from '../energies/energy-row.js';
import type { EnergyItem } from '../ingest/energies-file.js';
import { message, type Message } from '../messages/message.js';
import { DataSeal } from './data-seal.js';
import { openDatabase } from './open-database.js';

/** Refused rows that are handed back with their reasons; beyond that they are only counted. */
const MAX_ENERGY_REFUSALS = 1_000;
/** Sources and functionals of one file; more of them are a column that was taken for one of names. */
const MAX_ENERGY_SETS = 100;
const ROWS_PER_TRANSACTION = 50_000;

export interface EnergyBatch {
  /** Name of the file, for the record. */
  readonly file: string;
  readonly sha256: string;
  readonly rows: AsyncIterable<EnergyItem> | Iterable<EnergyItem>;
}

/** What a file gave to one source and functional. */
interface EnergySetRows extends EnergySet {
  readonly rows: Readonly<Partial<Record<EnergyKind, number>>>;
}

/** What became of a file of energies. */
export interface EnergyIngest {
  readonly file: string;
  readonly accepted: number;
  readonly refused: number;
  readonly sets: readonly EnergySetRows[];
  readonly refusals: readonly { readonly line: number; readonly text: string; readonly reason: Message }[];
}

/**
 * Takes in one file of energies, all or nothing. What an earlier file said of a composition in the same source,
 * functional and kind is replaced; several rows of one file are all stored, the lowest of them is used.
 *
 * Throws INPUT_UNREADABLE if no row was accepted, or if a total energy has no energies of its elements.
 */
export async function commitEnergies(dir: string, batch: EnergyBatch, now: Date): Promise<EnergyIngest> {
  const db = openDatabase(dir, { create: false });
  try {
    const staged = await stage(db, batch);
    if (staged.accepted === 0) throw nothingAccepted(batch.file, staged.refusals[0]);
    assertReferences(db, batch.file);
    db.transaction(() => merge(db, batch, staged, now)).immediate();
    return { file: batch.file, ...staged, sets: setsOf(db) };
  } finally {
    db.close();
  }
}

type Staged = Pick<EnergyIngest, 'accepted' | 'refused' | 'refusals'>;

async function stage(db: Database, { file, rows }: EnergyBatch): Promise<Staged> {
  db.exec(
    'CREATE TEMP TABLE staged_energy (source TEXT, functional TEXT, kind TEXT, formula TEXT, system TEXT, energy REAL, line INTEGER)',
  );
  const insert = db.prepare('INSERT INTO staged_energy VALUES (?, ?, ?, ?, ?, ?, ?)');
  const refusals: { line: number; text: string; reason: Message }[] = [];
  const sets = new Set<string>();
  let accepted = 0;
  let refused = 0;
  db.exec('BEGIN');
  for await (const item of rows) {
    if (item.kind === 'refused') {
      refused++;
      if (refusals.length < MAX_ENERGY_REFUSALS) {
        refusals.push({ line: item.line, text: item.text.slice(0, 200), reason: item.reason });
      }
      continue;
    }
    const { source, functional, kind, formula, energy } = item.row;
    sets.add(JSON.stringify([source, functional]));
    if (sets.size > MAX_ENERGY_SETS) {
      throw new IncognitaError(
        'INPUT_UNREADABLE',
        message('energies.too-many-sets', { file, line: String(item.line), most: MAX_ENERGY_SETS }),
        { file, line: item.line },
      );
    }
    insert.run(source, functional ?? '', kind, formula, item.elements.join('-'), energy, item.line);
    if (++accepted % ROWS_PER_TRANSACTION === 0) db.exec('COMMIT; BEGIN');
  }
  db.exec('COMMIT');
  return { accepted, refused, refusals };
}

function nothingAccepted(file: string, first: Staged['refusals'][number] | undefined): IncognitaError {
  if (!first) return new IncognitaError('INPUT_UNREADABLE', message('input.no-rows', { file }), { file });
  const { line, text, reason } = first;
  return new IncognitaError(
    'INPUT_UNREADABLE',
    message('energies.nothing-accepted', { file, line: String(line), text: text.slice(0, 60), reason }),
    { file, line },
  );
}

/** A total energy becomes a formation energy by those of its elements, so these must be there. */
function assertReferences(db: Database, file: string): void {
  const references = db
    .prepare(
      `SELECT source, functional, system FROM staged_energy WHERE kind = 'total' AND system NOT LIKE '%-%'
       UNION SELECT source, functional, system FROM energy WHERE kind = 'total' AND system NOT LIKE '%-%'`,
    )
    .raw()
    .all() as [string, string, string][];
  const known = new Set(references.map((row) => JSON.stringify(row)));
  const systems = db
    .prepare(
      `SELECT source, functional, system, min(line) AS line, formula FROM staged_energy
       WHERE kind = 'total' AND system LIKE '%-%' GROUP BY source, functional, system ORDER BY line`,
    )
    .raw()
    .all() as [string, string, string, number, string][];
  for (const [source, functional, system, line, formula] of systems) {
    const elements = system.split('-').filter((element) => !known.has(JSON.stringify([source, functional, element])));
    if (elements.length === 0) continue;
    throw new IncognitaError(
      'INPUT_UNREADABLE',
      message('energies.no-reference', { file, line: String(line), formula, elements, source }),
      { file, line, formula, elements },
    );
  }
}

function merge(db: Database, { file, sha256 }: EnergyBatch, { accepted, refused }: Staged, now: Date): void {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO energy_file (file, sha256, ingested_at, row_count, accepted) VALUES (?, ?, ?, ?, ?)')
    .run(file, sha256, now.toISOString(), accepted + refused, accepted);
  db.exec(
    `CREATE INDEX temp.staged_compound ON staged_energy (source, functional, kind, formula);
     DELETE FROM energy WHERE rowid IN (
       SELECT e.rowid FROM (SELECT DISTINCT source, functional, kind, formula FROM staged_energy) s
       JOIN energy e USING (source, functional, kind, formula)
     );`,
  );
  db.prepare(
    `INSERT INTO energy (source, functional, kind, formula, system, energy, line, file_id)
     SELECT source, functional, kind, formula, system, energy, line, ? FROM staged_energy ORDER BY source, functional, kind, formula, line`,
  ).run(lastInsertRowid);
  new DataSeal(db).renewTables('energy', 'energy_file');
}

function setsOf(db: Database): EnergySetRows[] {
  const counted = db
    .prepare(
      'SELECT source, functional, kind, count(*) FROM staged_energy GROUP BY source, functional, kind ORDER BY min(rowid)',
    )
    .raw()
    .all() as [string, string, EnergyKind, number][];
  const sets = new Map<string, { set: EnergySet; rows: Partial<Record<EnergyKind, number>> }>();
  for (const [source, functional, kind, count] of counted) {
    const key = JSON.stringify([source, functional]);
    const found = sets.get(key) ?? { set: { source, functional: functional || null }, rows: {} };
    found.rows[kind] = count;
    sets.set(key, found);
  }
  return [...sets.values()].map(({ set, rows }) => ({ ...set, rows }));
}

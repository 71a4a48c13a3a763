import type { Database } from 'better-sqlite3';
import { IncognitaError } from '../errors.js';
import { expressionText } from '../expression/expression-text.js';
import { ENTRY_FLAGS, flagsOf } from '../ingest/entry-flags.js';
import { message, type Message } from '../messages/message.js';
import type { IngestItem } from '../ingest/ingest-item.js';
import { DEFAULT_KNOWN, parseKnown } from '../ingest/known-expression.js';
import { ChangeLog } from './change-log.js';
import { DataSeal } from './data-seal.js';
import { expressionSql, isAboutFlagsOnly } from './expression-sql.js';
import { IngestRegister, readingText } from './ingest-register.js';
import { openDatabase } from './open-database.js';
import { recountKnown, WHOLE } from './recount-known.js';
import { Settings } from './settings.js';
import { ENTRY_COLUMNS, stageRows, type StagedRows } from './stage-rows.js';
import type { IngestRecord, RefusedRow } from './types.js';

/**
 * Version of what readers find in a file. A file that an older one took in is read again when it comes again, which
 * adds what was not read then, and counts no entry twice.
 */
const READER_VERSION = 7;

/** Why rows are set aside, the first that holds. What none of these explains, the source's expression left out. */
const REASONS = ['theoretical', 'retracted', 'duplicate', 'disordered', 'derived'] as const;

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
  /** Built-in data, which leaves when a database of the user's own comes, unless it was asked to stay. Default false. */
  readonly starter?: boolean;
  /** Which entries of the source count as known, from now on. Default: what the source has, or else DEFAULT_KNOWN. */
  readonly known?: string | undefined;
  /** What people call the source, from now on. Default: what it has. */
  readonly title?: string | undefined;
  readonly rows: AsyncIterable<readonly IngestItem[]> | Iterable<readonly IngestItem[]>;
  /** Sentences about how the file was read, asked for once all rows are there. */
  readonly notes?: () => readonly Message[];
}

export interface IngestOutcome {
  readonly record: IngestRecord;
  /** True if this file had been ingested before under this source. */
  readonly repeated: boolean;
  /** True if that was by a version that read less in it, so that it was read anew. */
  readonly reread: boolean;
}

/** See EntryStore.ingest. Works on a connection of its own, so that others never see a file half taken in. */
export async function commitIngest(dir: string, batch: IngestBatch, now: Date): Promise<IngestOutcome> {
  const known = batch.known === undefined ? undefined : expressionText(parseKnown(batch.known));
  const db = openDatabase(dir, { create: false });
  try {
    const register = new IngestRegister(db);
    const key = { ...batch, reading: batch.reading ?? {} };
    const before = register.find(key);
    if (before?.reader === READER_VERSION) {
      const { source, title } = batch;
      // A file that changes nothing need not wait until others have written.
      if (known !== undefined || title !== undefined) {
        db.transaction(() => {
          if (known !== undefined) chooseKnown(db, register, source, known);
          if (title !== undefined) register.keepTitle(source, title);
        }).immediate();
      }
      return { record: register.find(key)!, repeated: true, reread: false };
    }
    assertBuiltInAllowed(db, register, batch);
    const staged = await stageRows(db, batch.rows);
    if (staged.accepted === 0) throw nothingAccepted(batch.file, staged);
    const commit = db.transaction((): IngestOutcome => {
      // Another process may have been faster while the rows were staged.
      const meanwhile = register.find(key);
      if (meanwhile?.reader === READER_VERSION) return { record: meanwhile, repeated: true, reread: false };
      assertBuiltInAllowed(db, register, batch);
      if (!batch.starter && !new Settings(db).keepBuiltIn()) register.removeStarter();
      return merge(db, register, { ...batch, known }, staged, now);
    });
    return commit.immediate();
  } finally {
    db.close();
  }
}

/** Moves the staged rows into the database; to be called inside a transaction. */
function merge(
  db: Database,
  register: IngestRegister,
  batch: Omit<IngestBatch, 'known'> & { readonly known: string | undefined },
  staged: StagedRows,
  now: Date,
): IngestOutcome {
  const knownBefore = register.countKnown();
  const rebuilt = register.removeOlderReadings(batch, READER_VERSION);
  const chosen = batch.known ?? register.knownOf(batch.source) ?? DEFAULT_KNOWN;
  const changed = chosen !== (register.knownOf(batch.source) ?? chosen);
  register.keepKnown(batch.source, chosen);
  if (batch.title !== undefined) register.keepTitle(batch.source, batch.title);
  const expression = parseKnown(chosen);
  const holds = expressionSql(expression, 's');
  // The source is a fact that expressions may speak of, so the rows get it before they are asked.
  const rows = '(SELECT *, ? AS source FROM staged) s';
  const counts = db
    .prepare(`SELECT s.flags, ${WHOLE} AND ${holds.sql}, count(*) FROM ${rows} GROUP BY 1, 2`)
    .raw()
    .all(...holds.values, batch.source) as [number, number, number][];
  // If nothing but flags counts, what came decides at once; otherwise compounds are counted again below, more slowly.
  const atOnce = !rebuilt && !changed && isAboutFlagsOnly(expression);
  db.prepare(
    `INSERT INTO compound (formula, arity, system, amounts, known)
     SELECT s.compound, s.arity, s.system, s.amounts, ${atOnce ? `max(${WHOLE} AND ${holds.sql})` : '0'}
     FROM ${rows} GROUP BY s.compound ON CONFLICT DO UPDATE SET known = max(known, excluded.known)`,
  ).run(...(atOnce ? holds.values : []), batch.source);
  const reading = readingText(batch.reading ?? {});
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO ingest (source, starter, file, format, reading, sha256, ingested_at, row_count, accepted, added, refused,
         reader, known, skipped, set_aside, notes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
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
      staged.refused,
      READER_VERSION,
      counts.reduce((sum, [, known, count]) => sum + (known ? count : 0), 0),
      staged.skipped,
      JSON.stringify(setAside(counts)),
      JSON.stringify(batch.notes?.() ?? []),
    );
  // The expression may ask for any of the columns.
  const columns = isAboutFlagsOnly(expression) ? staged.columns : ENTRY_COLUMNS;
  insertEntries(db, holds, batch.source, columns, Number(lastInsertRowid));
  if (changed || !isAboutFlagsOnly(expression)) register.markKnown(batch.source, expression);
  if (!atOnce) recountKnown(db, rebuilt || changed ? 'all' : 'staged');
  db.prepare('UPDATE ingest SET added = ? WHERE id = ?').run(register.countKnown() - knownBefore, lastInsertRowid);
  const keep = db.prepare('INSERT INTO refused_row (ingest_id, line, text, reason, member) VALUES (?, ?, ?, ?, ?)');
  for (const { line, text, reason, member } of staged.refusals) {
    keep.run(lastInsertRowid, line, text, JSON.stringify(reason), member ?? null);
  }
  new DataSeal(db).renew([batch.source]);
  new ChangeLog(db).record({ kind: 'ingested', source: batch.source, file: batch.file }, now);
  const record = register.find({ ...batch, reading: batch.reading ?? {} })!;
  return { record, repeated: rebuilt, reread: rebuilt };
}

/**
 * Rows of the same compound, id and flags are one entry, with the earliest year. They come in the order of the index,
 * which makes this several times faster than in the order of the file.
 */
function insertEntries(
  db: Database,
  holds: ReturnType<typeof expressionSql>,
  source: string,
  columns: StagedRows['columns'],
  ingest: number,
): void {
  const others = columns.filter((name) => !['compound', 'code', 'flags', 'year', 'line'].includes(name));
  const firstOf = columns.map((name) => (name === 'year' ? 'min(year) AS year' : name)).join();
  db.prepare(
    `INSERT INTO entry (${columns.join()}, source, known, ingest_id)
     SELECT ${columns.map((name) => `s.${name}`).join()}, s.source, ${WHOLE} AND ${holds.sql}, ?
     FROM (SELECT ${firstOf}, ? AS source FROM staged GROUP BY compound, code, flags) s WHERE true
     ON CONFLICT (compound, source, code, flags) DO UPDATE SET
       year = min(coalesce(year, excluded.year), coalesce(excluded.year, year)),
       ${others.map((name) => `${name} = coalesce(${name}, excluded.${name})`).join()},
       line = coalesce(line, excluded.line), ingest_id = coalesce(ingest_id, excluded.ingest_id)`,
  ).run(...holds.values, ingest, source);
  db.prepare(
    `INSERT INTO entry_structure (entry_id, structure)
     SELECT e.id, s.structure FROM staged s
     JOIN entry e ON e.compound = s.compound AND e.source = ? AND e.code = s.code AND e.flags = s.flags
     WHERE s.structure IS NOT NULL ON CONFLICT DO UPDATE SET structure = excluded.structure`,
  ).run(source);
}

/** Lets another expression choose what of a source is known; to be called inside a transaction. */
function chooseKnown(db: Database, register: IngestRegister, source: string, known: string): void {
  if (register.knownOf(source) === known) return;
  register.keepKnown(source, known);
  register.markKnown(source, parseKnown(known));
  recountKnown(db, 'all');
  new DataSeal(db).renew([source]);
}

/** Rows that do not count as known, by the first reason that holds. */
function setAside(counts: readonly (readonly [flags: number, known: number, rows: number])[]): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const [bits, known, count] of counts) {
    if (known) continue;
    const flags = flagsOf(bits);
    const reason = REASONS.find((flag) => flags.includes(flag)) ?? 'not chosen';
    rows[reason] = (rows[reason] ?? 0) + count;
  }
  const order: readonly string[] = [...ENTRY_FLAGS, 'not chosen'];
  return Object.fromEntries(Object.entries(rows).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** Built-in data stays out if the user's own database replaced it, and if both are there, one is not taken for the other. */
function assertBuiltInAllowed(
  db: Database,
  register: IngestRegister,
  { starter = false, source }: Pick<IngestBatch, 'starter' | 'source'>,
): void {
  const keep = new Settings(db).keepBuiltIn();
  if (starter && register.hasOwnData() && !keep) {
    throw new IncognitaError('USAGE', message('workspace.own-database'), { source });
  }
  if (keep && register.sources().some((other) => other.name === source && other.starter !== starter)) {
    throw new IncognitaError('USAGE', message('workspace.built-in-name', { source }), { source });
  }
}

function nothingAccepted(file: string, { refusals, refused }: StagedRows): IncognitaError {
  const example: RefusedRow | undefined = refusals[0];
  const text = example
    ? message('input.nothing-accepted', {
        count: refused,
        file,
        line: String(example.line),
        text: example.text,
        reason: example.reason,
      })
    : message('input.no-rows', { file });
  return new IncognitaError('INPUT_UNREADABLE', text, { file, refused, refusals: refusals.slice(0, 1000) });
}

import { storedMessage, storedMessages } from './stored-messages.js';
import type { Database } from 'better-sqlite3';
import type { Expression } from '../expression/parse-expression.js';
import { parseKnown } from '../ingest/known-expression.js';
import { expressionSql } from './expression-sql.js';
import { recountKnown, WHOLE } from './recount-known.js';
import { DataSeal } from './data-seal.js';
import type { IngestRecord, RefusedRow, SourceSummary } from './types.js';

interface IngestRow {
  id: number;
  source: string;
  starter: number;
  file: string;
  format: string;
  reading: string;
  sha256: string;
  ingested_at: string;
  row_count: number;
  accepted: number;
  added: number;
  refused: number;
  reader: number;
  known: number | null;
  skipped: number;
  set_aside: string;
  notes: string;
}

/** The reading as it is compared and stored: keys in order, so that equal readings are equal texts. */
export function readingText(reading: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(reading).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Which files were ingested, and which of their rows were refused. */
export class IngestRegister {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  all(): IngestRecord[] {
    return (this.#db.prepare('SELECT * FROM ingest ORDER BY id').all() as IngestRow[]).map(toRecord);
  }

  find(key: Pick<IngestRecord, 'source' | 'sha256' | 'format' | 'reading'>): IngestRecord | undefined {
    const row = this.#db
      .prepare('SELECT * FROM ingest WHERE source = ? AND sha256 = ? AND format = ? AND reading = ?')
      .get(key.source, key.sha256, key.format, readingText(key.reading)) as IngestRow | undefined;
    return row && toRecord(row);
  }

  sources(): SourceSummary[] {
    const rows = this.#db
      .prepare(
        `SELECT source AS name, max(starter) AS starter, count(*) AS files,
                (SELECT known FROM source WHERE source.name = ingest.source) AS known,
                coalesce((SELECT title FROM source WHERE source.name = ingest.source), source) AS title
         FROM ingest GROUP BY source ORDER BY source`,
      )
      .all() as { name: string; starter: number; files: number; known: string; title: string }[];
    const count = this.#db.prepare(
      'SELECT count(*) AS entries, count(DISTINCT CASE WHEN known THEN compound END) AS compounds FROM entry WHERE source = ?',
    );
    return rows.map(({ name, title, starter, files, known }) => {
      const counts = count.get(name) as { entries: number; compounds: number };
      return {
        name,
        title,
        compounds: counts.compounds,
        starter: starter === 1,
        files,
        entries: counts.entries,
        known,
      };
    });
  }

  countKnown(): number {
    return this.#db.prepare('SELECT count(*) FROM compound WHERE known = 1').pluck().get() as number;
  }

  /** The expression that says which entries of a source count as known; undefined for a source that is not there. */
  knownOf(source: string): string | undefined {
    return this.#db.prepare('SELECT known FROM source WHERE name = ?').pluck().get(source) as string | undefined;
  }

  keepKnown(source: string, known: string): void {
    this.#db
      .prepare('INSERT INTO source (name, known) VALUES (?, ?) ON CONFLICT DO UPDATE SET known = excluded.known')
      .run(source, known);
  }

  titles(): ReadonlyMap<string, string> {
    const titles = this.#db.prepare('SELECT name, coalesce(title, name) FROM source').raw().all();
    return new Map(titles as [string, string][]);
  }

  /** What people call a source from now on; its name without a title. To be called inside a transaction. */
  keepTitle(source: string, title: string | null): void {
    this.#db.prepare('UPDATE source SET title = ? WHERE name = ?').run(title, source);
    new DataSeal(this.#db).renewTables('source');
  }

  /** Asks every entry of a source anew; compounds have to be recounted afterwards. */
  markKnown(source: string, expression: Expression): void {
    const holds = expressionSql(expression, 's');
    this.#db
      .prepare(`UPDATE entry AS s SET known = ${WHOLE} AND ${holds.sql} WHERE s.source = ?`)
      .run(...holds.values, source);
  }

  refusals(ingestId: number): RefusedRow[] {
    const rows = this.#db
      .prepare('SELECT line, text, reason, member FROM refused_row WHERE ingest_id = ? ORDER BY rowid')
      .all(ingestId) as { line: number; text: string; reason: string; member: string | null }[];
    return rows.map(({ member, reason, ...row }) => ({
      ...row,
      reason: storedMessage(reason),
      ...(member !== null && { member }),
    }));
  }

  hasOwnData(): boolean {
    return this.#db.prepare('SELECT 1 FROM ingest WHERE starter = 0 LIMIT 1').get() !== undefined;
  }

  /** To be called inside a transaction. */
  removeSource(name: string): void {
    this.#db.prepare('DELETE FROM entry WHERE source = ?').run(name);
    this.#db.prepare('DELETE FROM ingest WHERE source = ?').run(name);
    this.#db.prepare('DELETE FROM source WHERE name = ?').run(name);
    recountKnown(this.#db, 'all');
    new DataSeal(this.#db).renew([]);
  }

  /** To be called inside a transaction. */
  renameSource(from: string, to: string): void {
    const known = this.knownOf(from);
    this.#db.prepare('UPDATE entry SET source = ? WHERE source = ?').run(to, from);
    this.#db.prepare('UPDATE ingest SET source = ? WHERE source = ?').run(to, from);
    this.#db.prepare('UPDATE source SET name = ? WHERE name = ?').run(to, from);
    // An expression may speak of the source.
    if (known !== undefined) this.markKnown(to, parseKnown(known));
    recountKnown(this.#db, 'all');
    new DataSeal(this.#db).renew([to]);
  }

  /**
   * Forgets what an older version read in a file that is staged again, so that nothing it misread stays. True if there
   * was such a reading. To be called inside a transaction.
   */
  removeOlderReadings(file: { readonly source: string; readonly sha256: string }, reader: number): boolean {
    const { source, sha256 } = file;
    const older = this.#db
      .prepare('DELETE FROM ingest WHERE source = ? AND sha256 = ? AND reader < ? RETURNING id')
      .pluck()
      .all(source, sha256, reader) as number[];
    if (older.length === 0) return false;
    for (const id of older) this.#db.prepare('DELETE FROM entry WHERE source = ? AND ingest_id = ?').run(source, id);
    // Versions before 1 did not say which file an entry is from. If this was the only such file, all of them are its.
    const others = this.#db.prepare('SELECT 1 FROM ingest WHERE source = ? AND reader = 0').get(source) !== undefined;
    this.#db
      .prepare(
        `DELETE FROM entry AS e WHERE source = ? AND ingest_id IS NULL
         ${others ? 'AND EXISTS (SELECT 1 FROM staged s WHERE s.compound = e.compound AND s.code = e.code)' : ''}`,
      )
      .run(source);
    return true;
  }

  /** To be called inside a transaction. */
  removeStarter(): void {
    const names = this.#db.prepare('SELECT DISTINCT source FROM ingest WHERE starter = 1').pluck().all() as string[];
    for (const name of names) this.removeSource(name);
  }
}

function toRecord(row: IngestRow): IngestRecord {
  return {
    id: row.id,
    source: row.source,
    starter: row.starter === 1,
    file: row.file,
    format: row.format,
    reading: JSON.parse(row.reading) as Record<string, string>,
    sha256: row.sha256,
    ingestedAt: row.ingested_at,
    rows: row.row_count,
    accepted: row.accepted,
    added: row.added,
    refused: row.refused,
    reader: row.reader,
    known: row.known ?? row.accepted,
    setAside: JSON.parse(row.set_aside) as Record<string, number>,
    skipped: row.skipped,
    notes: storedMessages(row.notes),
  };
}

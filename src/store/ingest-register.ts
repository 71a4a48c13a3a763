import type { Database } from 'better-sqlite3';
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
                (SELECT count(DISTINCT formula) FROM report WHERE report.source = ingest.source) AS compounds
         FROM ingest GROUP BY source ORDER BY source`,
      )
      .all() as { name: string; starter: number; files: number; compounds: number }[];
    return rows.map(({ name, starter, files, compounds }) => ({ name, compounds, starter: starter === 1, files }));
  }

  refusals(ingestId: number): RefusedRow[] {
    return this.#db
      .prepare('SELECT line, text, reason FROM refused_row WHERE ingest_id = ? ORDER BY rowid')
      .all(ingestId) as RefusedRow[];
  }

  hasOwnData(): boolean {
    return this.#db.prepare('SELECT 1 FROM ingest WHERE starter = 0 LIMIT 1').get() !== undefined;
  }

  /** To be called inside a transaction. */
  removeSource(name: string): void {
    this.#db.prepare('DELETE FROM report WHERE source = ?').run(name);
    this.#db.prepare('DELETE FROM compound WHERE formula NOT IN (SELECT formula FROM report)').run();
    this.#db.prepare('DELETE FROM ingest WHERE source = ?').run(name);
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
  };
}

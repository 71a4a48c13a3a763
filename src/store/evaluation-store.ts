import type { Database } from 'better-sqlite3';
import type { EvaluationReport } from '../evaluation/types.js';

/** The evaluations made in a workspace. */
export class EvaluationStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Keeps a report, with the fingerprint of the entries it was made from where that is known. */
  save(report: EvaluationReport, now: Date, dataFingerprint: string | null = null): void {
    this.#db
      .prepare('INSERT INTO evaluation (saved_at, data_fingerprint, report) VALUES (?, ?, ?)')
      .run(now.toISOString(), dataFingerprint, JSON.stringify(report));
  }

  /** The report saved last, or null; with a fingerprint, the last one made from exactly those entries. */
  latest(dataFingerprint?: string): EvaluationReport | null {
    const condition = dataFingerprint === undefined ? '' : 'WHERE data_fingerprint = ?';
    const text = this.#db
      .prepare(`SELECT report FROM evaluation ${condition} ORDER BY id DESC LIMIT 1`)
      .pluck()
      .get(...(dataFingerprint === undefined ? [] : [dataFingerprint])) as string | undefined;
    return text === undefined ? null : (JSON.parse(text) as EvaluationReport);
  }
}

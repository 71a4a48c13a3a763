import type { Database } from 'better-sqlite3';
import type { EvaluationReport, ProtocolName } from '../evaluation/types.js';
import { DataSeal } from './data-seal.js';
import { spaceName } from '../space/space-name.js';

/** A report with its number in the workspace. */
export interface SavedEvaluation {
  readonly id: number;
  readonly report: EvaluationReport;
}

/** What an evaluation is about. */
export interface EvaluationSummary {
  readonly id: number;
  readonly savedAt: string;
  readonly dataFingerprint: string | null;
  readonly protocols: readonly ProtocolName[];
  /** By name, e.g. "ternary-ionic". */
  readonly spaces: readonly string[];
  readonly models: readonly string[];
}

/** Reports of an earlier form stay, but are not read. */
const READABLE = "json_extract(report, '$.form') = 2";

/** True of what lists found out about themselves. */
const OWN = "json_extract(report, '$.protocols[0].name') = 'calibration'";

/** The evaluations made in a workspace. */
export class EvaluationStore {
  readonly #db: Database;
  readonly #summaries = new Map<number, EvaluationSummary>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Keeps a report, with the fingerprint of the entries it was made from if that is known; returns its number. */
  save(report: EvaluationReport, now: Date, dataFingerprint: string | null = null): number {
    const insert = this.#db.prepare('INSERT INTO evaluation (saved_at, data_fingerprint, report) VALUES (?, ?, ?)');
    const saved = new DataSeal(this.#db).change('evaluation', () =>
      insert.run(now.toISOString(), dataFingerprint, JSON.stringify(report)),
    );
    return Number(saved.lastInsertRowid);
  }

  /**
   * Keeps what a list found out about itself (the protocol `calibration`). Those of all lists of the same known compounds make up
   * one report, in which a list's figures take the place of its space's earlier ones.
   */
  saveOwn(report: EvaluationReport, now: Date, dataFingerprint: string): void {
    this.#db
      .transaction(() => {
        const before = this.#read(`AND ${OWN} AND data_fingerprint = ?`, [dataFingerprint]);
        const spaces = new Set(report.arities.map(spaceName));
        const others = before?.report.arities.filter((arity) => !spaces.has(spaceName(arity))) ?? [];
        if (before) this.#db.prepare('DELETE FROM evaluation WHERE id = ?').run(before.id);
        this.save({ ...report, arities: [...others, ...report.arities].sort(bySpace) }, now, dataFingerprint);
      })
      .immediate();
  }

  /**
   * The report saved last, or null; with a fingerprint, the last one made from exactly those entries. What lists found out about
   * themselves comes after evaluations that were asked for.
   */
  latest(dataFingerprint?: string): SavedEvaluation | null {
    return this.#read(
      dataFingerprint === undefined ? '' : 'AND data_fingerprint = ?',
      dataFingerprint === undefined ? [] : [dataFingerprint],
    );
  }

  /** The report of that number, or null. */
  byId(id: number): SavedEvaluation | null {
    return this.#read('AND id = ?', [id]);
  }

  /** Every report, the newest first, in short. */
  all(): EvaluationSummary[] {
    const rows = this.#db
      .prepare(
        `SELECT id, saved_at AS savedAt, data_fingerprint AS dataFingerprint
         FROM evaluation WHERE ${READABLE} ORDER BY id DESC`,
      )
      .all() as Pick<EvaluationSummary, 'id' | 'savedAt' | 'dataFingerprint'>[];
    return rows.map((row) => {
      // Reports never change.
      const known = this.#summaries.get(row.id);
      if (known) return known;
      const summary = { ...row, ...contentsOf(this.byId(row.id)!.report) };
      this.#summaries.set(row.id, summary);
      return summary;
    });
  }

  #read(condition: string, values: readonly unknown[]): SavedEvaluation | null {
    const row = this.#db
      .prepare(`SELECT id, report FROM evaluation WHERE ${READABLE} ${condition} ORDER BY ${OWN}, id DESC LIMIT 1`)
      .get(...values) as { id: number; report: string } | undefined;
    return row ? { id: row.id, report: JSON.parse(row.report) as EvaluationReport } : null;
  }
}

/** By number of elements, ionic before intermetallic. */
function bySpace(a: EvaluationReport['arities'][number], b: EvaluationReport['arities'][number]): number {
  return a.kind === b.kind ? a.arity - b.arity : a.kind === 'ionic' ? -1 : 1;
}

function contentsOf({
  protocols,
  arities,
}: EvaluationReport): Pick<EvaluationSummary, 'protocols' | 'spaces' | 'models'> {
  return {
    protocols: protocols.map(({ name }) => name),
    spaces: [...new Set(arities.map(spaceName))],
    models: [...new Set(arities.flatMap(({ models }) => models.map(({ model }) => model)))],
  };
}

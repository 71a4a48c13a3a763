import type { Database } from 'better-sqlite3';
import { DataSeal } from './data-seal.js';

/** What was done to a workspace. */
export type Change =
  | { readonly kind: 'ingested'; readonly source: string; readonly file: string }
  | { readonly kind: 'source-removed'; readonly source: string; readonly entries: number }
  | { readonly kind: 'source-renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'source-titled'; readonly source: string; readonly title: string }
  | { readonly kind: 'restored'; readonly from: string }
  | { readonly kind: 'list-published' | 'list-removed' | 'list-used'; readonly list: string };

/** A change with its time. */
export type RecordedChange = Change & {
  /** ISO 8601, UTC */
  readonly at: string;
};

/** The log of what was done to a workspace. Only ever added to. */
export class ChangeLog {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** To be called in the transaction of the change itself. */
  record({ kind, ...details }: Change, now: Date): void {
    this.#db
      .prepare('INSERT INTO change (at, kind, details) VALUES (?, ?, ?)')
      .run(now.toISOString(), kind, JSON.stringify(details));
    new DataSeal(this.#db).renewTables('change');
  }

  /** Every change in its order. */
  all(): RecordedChange[] {
    const rows = this.#db.prepare('SELECT at, kind, details FROM change ORDER BY id').all() as {
      at: string;
      kind: string;
      details: string;
    }[];
    return rows.map(({ at, kind, details }) => ({ at, kind, ...(JSON.parse(details) as object) }) as RecordedChange);
  }
}

import type { Database } from 'better-sqlite3';
import { DataSeal } from './data-seal.js';
import type { Outcome } from '../properties/outcome.js';

/** An outcome with its number in the workspace. */
export interface StoredOutcome extends Outcome {
  readonly id: number;
}

/** What came of the experiments that a workspace knows of. */
export class OutcomeStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Adds outcomes, all or none. Returns them with their numbers. */
  add(outcomes: readonly Outcome[]): StoredOutcome[] {
    const added: StoredOutcome[] = [];
    const insert = this.#db.prepare('INSERT INTO outcome (formula, outcome, value, date, note) VALUES (?, ?, ?, ?, ?)');
    new DataSeal(this.#db).change('outcome', () => {
      for (const each of outcomes) {
        const { formula, outcome, value, date, note } = each;
        const { lastInsertRowid } = insert.run(formula, outcome, value, date, note);
        added.push({ ...each, id: Number(lastInsertRowid) });
      }
    });
    return added;
  }

  /** All outcomes in the order in which they were added. */
  all(): StoredOutcome[] {
    return this.#db
      .prepare('SELECT id, formula, outcome, value, date, note FROM outcome ORDER BY id')
      .all() as StoredOutcome[];
  }

  /** An outcome by its number. */
  get(id: number): StoredOutcome | undefined {
    return this.#db.prepare('SELECT id, formula, outcome, value, date, note FROM outcome WHERE id = ?').get(id) as
      StoredOutcome | undefined;
  }

  /** Returns whether there was one of that number. */
  remove(id: number): boolean {
    const remove = this.#db.prepare('DELETE FROM outcome WHERE id = ?');
    return new DataSeal(this.#db).change('outcome', () => remove.run(id).changes > 0);
  }
}

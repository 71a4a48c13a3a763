import type { Database } from 'better-sqlite3';
import { DataSeal } from './data-seal.js';
import type { ColumnDescription, ColumnValue } from '../rows/row-column.js';

/** Columns of a list that are computed together, by the same input and settings. */
export interface ColumnSetRecord {
  readonly list: string;
  /** e.g. "stability", "property:gap" */
  readonly name: string;
  /** The version of what they were computed from. */
  readonly input: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly columns: readonly ColumnDescription[];
  /** The first rows of the list that they were computed for. */
  readonly computed: number;
  readonly computedAt: string;
}

/** What `append` stores: who computed what. */
export type ColumnSetKey = Omit<ColumnSetRecord, 'computed' | 'computedAt'>;

/** The computed columns of lists: side tables, since a list itself never changes. */
export class ColumnStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The sets of columns of a list, in the order of their names. */
  sets(list: string): ColumnSetRecord[] {
    const rows = this.#db
      .prepare(
        'SELECT name, input, settings, columns, computed, computed_at FROM list_column WHERE list = ? ORDER BY name',
      )
      .raw()
      .all(list) as [string, string, string, string, number, string][];
    return rows.map(([name, input, settings, columns, computed, computedAt]) => ({
      list,
      name,
      input,
      settings: JSON.parse(settings) as ColumnSetRecord['settings'],
      columns: JSON.parse(columns) as ColumnDescription[],
      computed,
      computedAt,
    }));
  }

  /** Rows that a set was computed for with this input and these settings: where to go on. */
  computed(key: ColumnSetKey): number {
    const stored = this.sets(key.list).find(({ name }) => name === key.name);
    return stored && isSame(stored, key) ? stored.computed : 0;
  }

  /**
   * Adds the values of further rows of a list, `values[column][row]`. Those of another input or other settings are replaced. Throws
   * RangeError if `after` is not the number of rows that have values.
   */
  append(key: ColumnSetKey, after: number, values: readonly (readonly ColumnValue[])[], now: Date): void {
    const { list, name, input, settings, columns } = key;
    this.#db
      .transaction(() => {
        const computed = this.computed(key);
        if (computed !== after) throw new RangeError(`${computed} rows are computed, not ${after}`);
        if (computed === 0) this.#delete(list, name);
        const count = values[0]?.length ?? 0;
        this.#db
          .prepare(
            `INSERT INTO list_column (list, name, input, settings, columns, computed, computed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (list, name) DO UPDATE SET computed = excluded.computed, computed_at = excluded.computed_at`,
          )
          .run(
            list,
            name,
            input,
            JSON.stringify(settings),
            JSON.stringify(columns),
            computed + count,
            now.toISOString(),
          );
        const piece = { list, name, after, columns: JSON.stringify(values) };
        this.#db
          .prepare('INSERT INTO list_column_piece (list, name, after, columns) VALUES (@list, @name, @after, @columns)')
          .run(piece);
        new DataSeal(this.#db).addPiece(piece);
      })
      .immediate();
  }

  /** Removes a set. Returns whether there was one. */
  remove(list: string, name: string): boolean {
    return this.#db
      .transaction(() => {
        const removed = this.#delete(list, name);
        new DataSeal(this.#db).forgetPieces();
        return removed;
      })
      .immediate();
  }

  #delete(list: string, name: string): boolean {
    this.#db.prepare('DELETE FROM list_column_piece WHERE list = ? AND name = ?').run(list, name);
    return this.#db.prepare('DELETE FROM list_column WHERE list = ? AND name = ?').run(list, name).changes > 0;
  }
}

function isSame(stored: ColumnSetRecord, { input, settings, columns }: ColumnSetKey): boolean {
  const text = (set: Pick<ColumnSetKey, 'input' | 'settings' | 'columns'>): string =>
    JSON.stringify([set.input, set.settings, set.columns]);
  return text(stored) === text({ input, settings, columns });
}

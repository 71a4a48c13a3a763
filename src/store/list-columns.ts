import type { Database, Statement } from 'better-sqlite3';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { passesColumnTest, type ColumnTest } from '../rows/column-test.js';
import type { ColumnValue } from '../rows/row-column.js';
import { Bitset } from './bitset.js';

/** The values of one column, those of the first rows of a list. */
interface LoadedColumn {
  readonly set: string;
  readonly values: readonly ColumnValue[];
}

/** The computed columns of one list in memory. They may change while the list is open; `refresh` sees that. */
export class ListColumns {
  readonly #list: string;
  readonly #rows: number;
  readonly #version: Statement;
  readonly #pieces: Statement;
  #loaded: { readonly version: string; readonly columns: Map<string, LoadedColumn> } = {
    version: '',
    columns: new Map(),
  };
  readonly #orders = new Map<string, Uint32Array>();

  constructor(db: Database, list: string, rows: number) {
    this.#list = list;
    this.#rows = rows;
    this.#version = db
      .prepare(
        `SELECT coalesce(group_concat(name || ' ' || computed || ' ' || computed_at, '; '), '')
         FROM (SELECT name, computed, computed_at FROM list_column WHERE list = ? ORDER BY name)`,
      )
      .pluck();
    this.#pieces = db
      .prepare(
        `SELECT p.name, c.columns, p.columns FROM list_column_piece p JOIN list_column c ON c.list = p.list AND c.name = p.name
         WHERE p.list = ? ORDER BY p.name, p.after`,
      )
      .raw();
  }

  /** Changes whenever a column does; empty if there are none. */
  get version(): string {
    return this.#loaded.version;
  }

  /** The names of the columns. */
  get names(): string[] {
    return [...this.#loaded.columns.keys()];
  }

  /** Looks whether columns were computed or removed meanwhile. */
  refresh(): void {
    const version = this.#version.get(this.#list) as string;
    if (version === this.#loaded.version) return;
    const columns = new Map<string, { set: string; values: ColumnValue[] }>();
    for (const [set, described, values] of this.#pieces.iterate(this.#list) as Iterable<[string, string, string]>) {
      const names = (JSON.parse(described) as { name: string }[]).map(({ name }) => name);
      const pieces = JSON.parse(values) as ColumnValue[][];
      names.forEach((name, index) => {
        const column = columns.get(name) ?? { set, values: [] };
        for (const value of pieces[index]!) column.values.push(value);
        columns.set(name, column);
      });
    }
    this.#loaded = { version, columns };
    this.#orders.clear();
  }

  /** What the columns say of the row at a rank; undefined if nothing was computed for it. */
  of(rank: number): Readonly<Record<string, ColumnValue>> | undefined {
    const { columns } = this.#loaded;
    if (columns.size === 0) return undefined;
    const found: Record<string, ColumnValue> = {};
    let any = false;
    for (const [name, { values }] of columns) {
      if (rank > values.length) continue;
      found[name] = values[rank - 1]!;
      any = true;
    }
    return any ? found : undefined;
  }

  /** The first rows of the list that a column was computed for. Throws USAGE if there is no such column. */
  computed(name: string): number {
    return this.#column(name).values.length;
  }

  /** The rows that pass a test, of those that the column was computed for. Throws USAGE if there is no such column. */
  passing(test: ColumnTest): Bitset {
    const rows = new Bitset(this.#rows);
    this.#column(test.column).values.forEach((value, index) => {
      if (passesColumnTest(value, test)) rows.add(index);
    });
    return rows;
  }

  /**
   * The indices of the rows that a column was computed for, by its values; what has none comes last, and equal ones are in the order of
   * their ranks. Throws USAGE if there is no such column.
   */
  order(name: string, descending: boolean): Uint32Array {
    const key = `${name} ${descending}`;
    const known = this.#orders.get(key);
    if (known) return known;
    const { values } = this.#column(name);
    const sign = descending ? -1 : 1;
    const order = Uint32Array.from(values, (_, index) => index).sort((a, b) => {
      const [x, y] = [values[a]!, values[b]!];
      if (x === y) return a - b;
      if (x === null || y === null) return x === null ? 1 : -1;
      return x < y ? -sign : sign;
    });
    this.#orders.set(key, order);
    return order;
  }

  #column(name: string): LoadedColumn {
    const column = this.#loaded.columns.get(name);
    if (column) return column;
    const columns = this.names.length > 0 ? this.names : ['-'];
    throw new IncognitaError(
      'USAGE',
      message('filter.no-such-column', { column: name.slice(0, 60), list: this.#list, columns }),
      { columns: this.names },
    );
  }
}

import type { Database } from 'better-sqlite3';
import { forEachEncodedRow } from './row-sets.js';
import { wordOf } from './selected-rows.js';
import type { RowSelection } from './select-rows.js';

/** The formula type of every row of a list, so that one pass over the rows of a selection counts all types at once. Read when first asked for. */
export class RowTypes {
  readonly #db: Database;
  readonly #rows: number;
  #read: { readonly types: readonly string[]; readonly ofRow: Uint32Array } | undefined;

  constructor(db: Database, rows: number) {
    this.#db = db;
    this.#rows = rows;
  }

  /** How many rows of a selection have each formula type, in no particular order. */
  count(selection: RowSelection): { readonly value: string; readonly rows: number }[] {
    const { types, ofRow } = (this.#read ??= this.#readTypes());
    const counts = new Uint32Array(types.length);
    const last = Math.ceil(selection.end / 32);
    for (let w = 0; w < last; w++) {
      for (let word = wordOf(selection, w); word !== 0; word &= word - 1) {
        counts[ofRow[w * 32 + 31 - Math.clz32(word & -word)]!]!++;
      }
    }
    return types.map((value, i) => ({ value, rows: counts[i]! }));
  }

  #readTypes(): { readonly types: readonly string[]; readonly ofRow: Uint32Array } {
    const types: string[] = [];
    const ofRow = new Uint32Array(this.#rows);
    const stored = this.#db.prepare(`SELECT value, rows FROM facet WHERE kind = 'anonymous_formula'`).raw().iterate();
    for (const row of stored) {
      const [value, bytes] = row as [string, Buffer];
      const type = types.push(value) - 1;
      forEachEncodedRow(bytes, (index) => (ofRow[index] = type));
    }
    return { types, ofRow };
  }
}

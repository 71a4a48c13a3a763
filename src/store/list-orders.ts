import type { Database } from 'better-sqlite3';
import { modelColumn } from './list-file.js';
import type { RowSelection } from './select-rows.js';
import type { RowOrder, SortKey } from './types.js';

/** A row's place in an order, from 0 over all rows of the list, and its index (rank - 1). */
export interface RowPlace {
  readonly place: number;
  readonly index: number;
}

/** The orders of a list's rows: for each key the rows' indices from the smallest to the largest, read when first asked for. */
export class ListOrders {
  readonly #db: Database;
  readonly #rows: number;
  readonly #loaded = new Map<string, Uint32Array>();

  constructor(db: Database, rows: number) {
    this.#db = db;
    this.#rows = rows;
  }

  /** The first `limit` places from `from` on whose rows are in the selection. */
  places(
    { rows, end }: RowSelection,
    { by, descending }: RowOrder,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): RowPlace[] {
    const found: RowPlace[] = [];
    if (by === 'rank' && !descending) {
      const next = rows ? (index: number) => rows.next(index) : (index: number) => index;
      for (let index = next(from); index >= 0 && index < end && found.length < limit; index = next(index + 1)) {
        found.push({ place: index, index });
      }
      return found;
    }
    const ascending = by === 'rank' ? undefined : this.#ascending(by);
    const last = this.#rows - 1;
    for (let place = from; place <= last && found.length < limit; place++) {
      const at = descending ? last - place : place;
      const index = ascending ? ascending[at]! : at;
      if (index < end && (!rows || rows.has(index))) found.push({ place, index });
    }
    return found;
  }

  #ascending(by: Exclude<SortKey, 'rank'>): Uint32Array {
    const column = by === 'formula' ? 'formula' : modelColumn(by.model);
    const loaded = this.#loaded.get(column);
    if (loaded) return loaded;
    const order = new Uint32Array(this.#rows);
    let place = 0;
    // Among equal scores the worst rank first, so that the reverse has the best first.
    for (const rank of this.#db.prepare(`SELECT rank FROM row ORDER BY ${column}, rank DESC`).pluck().iterate()) {
      order[place++] = (rank as number) - 1;
    }
    this.#loaded.set(column, order);
    return order;
  }
}

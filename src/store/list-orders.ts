import type { Database, Statement } from 'better-sqlite3';
import { countLeading } from '../numerics/bisect.js';
import { BLOCK_ROWS } from './list-file.js';
import { wordsOf } from './little-endian.js';
import type { RowSelection } from './select-rows.js';
import type { RowOrder, SortKey } from './types.js';

/** A row's place in an order, from 0 over all rows of the list, and its index (rank - 1). */
export interface RowPlace {
  readonly place: number;
  readonly index: number;
}

interface PlacesOptions {
  readonly from: number;
  readonly limit: number;
  /** The indices of the first rows by a computed column, if the order is by one; see `ListColumns.order`. */
  readonly byColumn?: Uint32Array | undefined;
}

/** The orders of a list's rows, read from the file piece by piece when first asked for. */
export class ListOrders {
  readonly #rows: number;
  readonly #stored: Statement;
  readonly #formula: Statement;
  readonly #pieces = new Map<string, Uint32Array>();
  /** Lists of earlier versions are sorted by the reduced formula only. */
  readonly #byWritten: 'formula_pretty' | 'formula';

  constructor(db: Database, rows: number) {
    this.#rows = rows;
    this.#stored = db.prepare('SELECT ranks FROM sort_order WHERE key = ? AND piece = ?').pluck();
    this.#byWritten = this.#stored.get('formula_pretty', 0) === undefined ? 'formula' : 'formula_pretty';
    this.#formula = db.prepare('SELECT formula FROM candidate WHERE rank = ?').pluck();
  }

  /** The first `limit` places from `from` on whose rows are in the selection. */
  places(
    { rows, end }: RowSelection,
    { by, descending }: RowOrder,
    { from, limit, byColumn }: PlacesOptions,
  ): RowPlace[] {
    const found: RowPlace[] = [];
    if (by === 'rank' && !descending) {
      const next = rows ? (index: number) => rows.next(index) : (index: number) => index;
      for (let index = next(from); index >= 0 && index < end && found.length < limit; index = next(index + 1)) {
        found.push({ place: index, index });
      }
      return found;
    }
    if (byColumn) {
      // Rows that the column was not computed for are behind all others, and so in the order of their ranks.
      for (let place = from; place < this.#rows && found.length < limit; place++) {
        const index = byColumn[place] ?? place;
        if (index < end && (!rows || rows.has(index))) found.push({ place, index });
      }
      return found;
    }
    const last = this.#rows - 1;
    let place = from;
    while (place <= last && found.length < limit) {
      // Piece by piece, so that the loop over places has nothing to look up.
      const at = descending ? last - place : place;
      const piece = at >>> 16;
      const ranks = by === 'rank' || isColumn(by) ? undefined : this.#piece(this.#keyOf(by), piece);
      const first = piece * BLOCK_ROWS;
      const [step, until] = descending ? [-1, first - 1] : [1, Math.min(first + BLOCK_ROWS, this.#rows)];
      for (let i = at; i !== until && found.length < limit; i += step, place++) {
        const index = ranks ? ranks[i - first]! - 1 : i;
        if (index < end && (!rows || rows.has(index))) found.push({ place, index });
      }
    }
    return found;
  }

  /** The rank of a formula, or undefined: bisection in the order of the formulas. */
  rankOf(formula: string): number | undefined {
    const rankAt = (position: number): number => this.#piece('formula', position >>> 16)[position & (BLOCK_ROWS - 1)]!;
    const formulaAt = (position: number): string => this.#formula.get(rankAt(position)) as string;
    const position = countLeading(this.#rows, (index) => formulaAt(index) < formula);
    return position < this.#rows && formulaAt(position) === formula ? rankAt(position) : undefined;
  }

  /** Rows are sorted by the formula as it is shown. */
  #keyOf(by: 'formula' | { readonly model: string }): string {
    return by === 'formula' ? this.#byWritten : `model_${by.model}`;
  }

  #piece(key: string, piece: number): Uint32Array {
    const loaded = this.#pieces.get(`${key} ${piece}`);
    if (loaded) return loaded;
    const bytes = this.#stored.get(key, piece) as Buffer;
    const ranks = wordsOf(bytes);
    this.#pieces.set(`${key} ${piece}`, ranks);
    return ranks;
  }
}

function isColumn(by: SortKey): by is { readonly column: string } {
  return typeof by === 'object' && 'column' in by;
}

import type { Database, Statement } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.js';
import { countLeading } from '../numerics/bisect.js';
import { BLOCK_ROWS } from './list-file.js';
import { wordsOf } from './little-endian.js';
import type { RowSelection } from './select-rows.js';
import { forEachRow } from './selected-rows.js';
import type { RowOrder, SortKey } from './types.js';

/** A row's position in an order, from 0 over all rows of the list, and its index (rank - 1). */
export interface RowPosition {
  readonly position: number;
  readonly index: number;
}

interface PositionsOptions {
  readonly from: number;
  readonly limit: number;
  /** The indices of the first rows by a computed column, if the order is by one; see `ListColumns.order`. */
  readonly byColumn?: Uint32Array | undefined;
}

interface Ordered {
  readonly selection: RowSelection;
  readonly descending: boolean;
}

/** Up to so many rows are sorted by their positions. A page of more is found in a walk through a small part of the order. */
const FEW = 4096;

/** Inverse orders that are cached: four bytes per row of the list each. */
const POSITIONS_CACHED = 2;

/** The orders of a list's rows, read from the file piece by piece when first asked for. */
export class ListOrders {
  readonly #rows: number;
  readonly #stored: Statement;
  readonly #formula: Statement;
  readonly #pieces = new Map<string, Uint32Array>();
  readonly #positions = new BoundedMap<string, Uint32Array>(POSITIONS_CACHED);
  /** Lists of earlier versions are sorted by the reduced formula only. */
  readonly #byWritten: 'formula_pretty' | 'formula';

  constructor(db: Database, rows: number) {
    this.#rows = rows;
    this.#stored = db.prepare('SELECT ranks FROM sort_order WHERE key = ? AND piece = ?').pluck();
    this.#byWritten = this.#stored.get('formula_pretty', 0) === undefined ? 'formula' : 'formula_pretty';
    this.#formula = db.prepare('SELECT formula FROM candidate WHERE rank = ?').pluck();
  }

  /** The first `limit` positions from `from` on whose rows are in the selection. */
  positions(selection: RowSelection, { by, descending }: RowOrder, options: PositionsOptions): RowPosition[] {
    if (by === 'rank') return descending ? this.#fromLast(selection, options) : fromFirst(selection, options);
    if (isColumn(by)) return byColumnThenRank(selection, options, this.#rows);
    const key = this.#keyOf(by);
    return isFew(selection)
      ? this.#sorted(key, { selection, descending }, options)
      : this.#walk(key, { selection, descending }, options);
  }

  /** Reads what `positions` needs for an order, if it is not in memory, with a yield after each step. */
  *prepare(selection: RowSelection, { by }: RowOrder): Generator<void, void, undefined> {
    if (by === 'rank' || isColumn(by)) return;
    const key = this.#keyOf(by);
    if (isFew(selection) && !this.#positions.get(key)) yield* this.#loadPositions(key);
  }

  #fromLast({ rows, end }: RowSelection, { from, limit }: PositionsOptions): RowPosition[] {
    const found: RowPosition[] = [];
    const last = this.#rows - 1;
    const previous = (index: number): number => (rows ? rows.previous(index) : index);
    for (
      let index = previous(Math.min(last - from, end - 1));
      index >= 0 && found.length < limit;
      index = previous(index - 1)
    ) {
      found.push({ position: last - index, index });
    }
    return found;
  }

  /** Goes through an order from a position on. */
  #walk(
    key: string,
    { selection: { rows, end }, descending }: Ordered,
    { from, limit }: PositionsOptions,
  ): RowPosition[] {
    const found: RowPosition[] = [];
    const last = this.#rows - 1;
    let position = from;
    while (position <= last && found.length < limit) {
      // Piece by piece, so that the loop over positions has nothing to look up.
      const at = descending ? last - position : position;
      const piece = at >>> 16;
      const ranks = this.#piece(key, piece);
      const first = piece * BLOCK_ROWS;
      const [step, until] = descending ? [-1, first - 1] : [1, Math.min(first + BLOCK_ROWS, this.#rows)];
      for (let i = at; i !== until && found.length < limit; i += step, position++) {
        const index = ranks[i - first]! - 1;
        if (index < end && (!rows || rows.has(index))) found.push({ position, index });
      }
    }
    return found;
  }

  /** The same for a few rows: their positions are looked up and sorted; a walk would go through most of the list to find them. */
  #sorted(key: string, { selection, descending }: Ordered, { from, limit }: PositionsOptions): RowPosition[] {
    const last = this.#rows - 1;
    const positions = this.#positionsOf(key);
    const found: RowPosition[] = [];
    forEachRow(selection, (index) => {
      const ascending = positions[index]!;
      const position = descending ? last - ascending : ascending;
      if (position >= from) found.push({ position, index });
    });
    return found.sort((a, b) => a.position - b.position).slice(0, limit);
  }

  /** The inverse of an order: for each row the position at which it is. */
  #positionsOf(key: string): Uint32Array {
    if (!this.#positions.get(key)) for (const _step of this.#loadPositions(key));
    return this.#positions.get(key)!;
  }

  *#loadPositions(key: string): Generator<void, void, undefined> {
    const positions = new Uint32Array(this.#rows);
    for (let piece = 0; piece * BLOCK_ROWS < this.#rows; piece++) {
      const ranks = this.#piece(key, piece);
      for (let i = 0; i < ranks.length; i++) positions[ranks[i]! - 1] = piece * BLOCK_ROWS + i;
      yield;
    }
    this.#positions.set(key, positions);
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

function isFew({ rows, end }: RowSelection): boolean {
  return rows !== undefined && rows.count(end) <= FEW;
}

function fromFirst({ rows, end }: RowSelection, { from, limit }: PositionsOptions): RowPosition[] {
  const found: RowPosition[] = [];
  const next = rows ? (index: number) => rows.next(index) : (index: number) => index;
  for (let index = next(from); index >= 0 && index < end && found.length < limit; index = next(index + 1)) {
    found.push({ position: index, index });
  }
  return found;
}

/** Rows that the column was not computed for are behind all others, and so in the order of their ranks. */
function byColumnThenRank(selection: RowSelection, options: PositionsOptions, all: number): RowPosition[] {
  const { from, limit, byColumn } = options;
  const { rows, end } = selection;
  const found: RowPosition[] = [];
  const computed = Math.min(byColumn?.length ?? 0, all);
  for (let position = from; position < computed && found.length < limit; position++) {
    const index = byColumn![position]!;
    if (index < end && (!rows || rows.has(index))) found.push({ position, index });
  }
  const others = { ...options, from: Math.max(from, computed), limit: limit - found.length };
  return [...found, ...fromFirst(selection, others)];
}

function isColumn(by: SortKey): by is { readonly column: string } {
  return typeof by === 'object' && 'column' in by;
}

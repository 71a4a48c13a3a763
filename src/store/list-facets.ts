import type { Database, Statement } from 'better-sqlite3';
import { Bitset } from './bitset.js';

/** Anonymous formulas whose rows are kept in memory; the one used longest ago makes room. */
const ANONYMOUS_FORMULAS_KEPT = 32;

/** The rows of a list by facet value, as sets of indices (rank - 1), read from the file when first asked for. */
export class ListFacets {
  readonly #rows: number;
  readonly #stored: Statement;
  readonly #ranksOfAnonymous: Statement;
  readonly #loaded = new Map<string, Bitset>();
  readonly #anonymous = new Map<string, Bitset>();

  constructor(db: Database, rows: number) {
    this.#rows = rows;
    this.#stored = db.prepare('SELECT bits FROM facet WHERE kind = ? AND value = ?').pluck();
    this.#ranksOfAnonymous = db.prepare('SELECT rank FROM row WHERE anonymous_formula = ?').pluck();
  }

  /** The rows that contain an element; the shared set, not to be changed. */
  element(symbol: string): Bitset {
    return this.#load('element', symbol);
  }

  /** The rows whose anion is of this element; the shared set, not to be changed. */
  anion(symbol: string): Bitset {
    return this.#load('anion', symbol);
  }

  /** The rows of an anonymous formula such as "ABC3"; the shared set, not to be changed. */
  anonymousFormula(formula: string): Bitset {
    const cached = this.#anonymous.get(formula);
    // Deleting and setting again moves it to the end of the map's order, which is the order of use.
    if (cached) this.#anonymous.delete(formula);
    const rows = cached ?? this.#readAnonymous(formula);
    this.#anonymous.set(formula, rows);
    if (this.#anonymous.size > ANONYMOUS_FORMULAS_KEPT) {
      const [oldest] = this.#anonymous.keys();
      this.#anonymous.delete(oldest!);
    }
    return rows;
  }

  #load(kind: string, value: string): Bitset {
    const key = `${kind} ${value}`;
    const cached = this.#loaded.get(key);
    if (cached) return cached;
    const bytes = this.#stored.get(kind, value) as Buffer | undefined;
    // A value that no row has is not kept: such requests could name anything.
    if (!bytes) return new Bitset(this.#rows);
    const rows = Bitset.fromBytes(this.#rows, bytes);
    this.#loaded.set(key, rows);
    return rows;
  }

  #readAnonymous(formula: string): Bitset {
    const rows = new Bitset(this.#rows);
    for (const rank of this.#ranksOfAnonymous.all(formula) as number[]) rows.add(rank - 1);
    return rows;
  }
}

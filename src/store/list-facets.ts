import type { Database, Statement } from 'better-sqlite3';
import type { FormulaPattern } from '../chemistry/formula/formula-pattern.js';
import { BoundedMap } from '../bounded-map.js';
import { Bitset } from './bitset.js';
import type { ListedIon } from './list-ions.js';
import { addEncodedRows } from './row-sets.js';

/** Bytes of sets that are cached in memory besides those of the elements; those used longest ago make room. */
const CACHED_BYTES = 24 * 1024 * 1024;

/** The rows of a list by what they hold, as sets of indices (rank - 1), read from the file when asked for. */
export class ListFacets {
  readonly #rows: number;
  readonly #ions: readonly ListedIon[];
  readonly #stored: Statement;
  readonly #elements = new Map<string, Bitset>();
  readonly #cached: BoundedMap<string, Bitset>;

  constructor(db: Database, rows: number, ions: readonly ListedIon[]) {
    this.#rows = rows;
    const bytes = new Bitset(rows).words.byteLength;
    this.#cached = new BoundedMap(Math.max(8, Math.floor(CACHED_BYTES / Math.max(1, bytes))));
    this.#ions = ions;
    this.#stored = db.prepare('SELECT rows FROM facet WHERE kind = ? AND value = ?').pluck();
  }

  // Sets that are given out are shared and not to be changed.

  /** The rows that contain an element. */
  element(symbol: string): Bitset {
    const loaded = this.#elements.get(symbol);
    if (loaded) return loaded;
    const ions = this.#ions.filter(({ element }) => element === symbol);
    const rows = this.#read(ions.map(({ label }) => ['ion', label]));
    // An element that no row has is not cached: such requests could name anything.
    if (ions.length > 0) this.#elements.set(symbol, rows);
    return rows;
  }

  /** The rows that contain at least one of the elements. */
  union(symbols: readonly string[]): Bitset {
    const rows = new Bitset(this.#rows);
    for (const symbol of symbols) rows.or(this.element(symbol));
    return rows;
  }

  /** The rows whose anion is of this element. */
  anion(symbol: string): Bitset {
    const anions = this.#ions.filter(({ element, charge }) => element === symbol && charge < 0);
    return this.#cache(`anion ${symbol}`, () => this.#read(anions.map(({ label }) => ['ion', label])));
  }

  /** The rows that hold an ion such as "Fe3+". */
  ion(label: string): Bitset {
    return this.#cache(`ion ${label}`, () => this.#read([['ion', label]]));
  }

  /** The rows with a cation of a charge above `charge`. */
  chargeAbove(charge: number): Bitset {
    const ions = this.#ions.filter((ion) => ion.charge > charge);
    return this.#cache(`charge ${charge}`, () => this.#read(ions.map(({ label }) => ['ion', label])));
  }

  /** The rows of an anonymous formula such as "A3BC". */
  anonymousFormula(formula: string): Bitset {
    return this.#cache(`shape ${formula}`, () => this.#read([['anonymous_formula', formula]]));
  }

  /** The rows whose formula is of the pattern. */
  formulaPattern({ given, anonymousFormula }: FormulaPattern): Bitset {
    // Once the given elements have their amounts, the anonymous formula leaves the open ones no other than theirs.
    const rows = this.anonymousFormula(anonymousFormula).clone();
    for (const [element, amount] of given) {
      const atoms = amount === 1 ? element : `${element}${amount}`;
      rows.and(this.#cache(`atoms ${atoms}`, () => this.#read([['atoms', atoms]])));
    }
    return rows;
  }

  #cache(key: string, read: () => Bitset): Bitset {
    const cached = this.#cached.get(key);
    if (cached) return cached;
    const rows = read();
    this.#cached.set(key, rows);
    return rows;
  }

  #read(facets: readonly (readonly [kind: string, value: string])[]): Bitset {
    const rows = new Bitset(this.#rows);
    for (const facet of facets) {
      const bytes = this.#stored.get(...facet) as Buffer | undefined;
      if (bytes) addEncodedRows(rows, bytes);
    }
    return rows;
  }
}

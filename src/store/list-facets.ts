import type { Database, Statement } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.js';
import type { FlagName } from '../calibration/flags/flag.js';
import { kindsOfIons } from '../space/composition-kind.js';
import type { SpaceKind } from '../space/space-definition.js';
import { isInRange, type IonRange } from '../rows/ion-range.js';
import { Bitset } from './bitset.js';
import { atomsText } from './list-file.js';
import type { ListedIon } from './list-ions.js';
import { addEncodedRows } from './row-sets.js';

/** Bytes of sets that are cached in memory besides those of the elements; those used longest ago make room. */
const CACHED_BYTES = 48 * 1024 * 1024;

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

  /** The rows that hold an ion of the range. */
  holding(range: IonRange): Bitset {
    const { element, from, to } = range;
    if (element !== undefined && from === undefined && to === undefined) return this.element(element);
    const ions = this.#ions.filter((ion) => isInRange(ion, range));
    return this.#cache(ionKey(range), () => this.#read(ions.map(({ label }) => ['ion', label])));
  }

  /** Reads what `holding` gives ion by ion, if it is not in memory, with a yield after each: of millions of rows all at once take long. */
  *prepare(range: IonRange): Generator<void, void, undefined> {
    const { element, from, to } = range;
    const isElement = element !== undefined && from === undefined && to === undefined;
    const key = ionKey(range);
    if (isElement ? this.#elements.has(element) : this.#cached.get(key)) return;
    const rows = new Bitset(this.#rows);
    const ions = this.#ions.filter((ion) => isInRange(ion, range));
    for (const { label } of ions) {
      this.#add(rows, 'ion', label);
      yield;
    }
    if (!isElement) this.#cached.set(key, rows);
    else if (ions.length > 0) this.#elements.set(element, rows);
  }

  /** The rows of an anonymous formula such as "A3BC". */
  anonymousFormula(formula: string): Bitset {
    return this.#cache(`shape ${formula}`, () => this.#read([['anonymous_formula', formula]]));
  }

  /** The rows with exactly so many atoms of an element per formula unit. */
  atoms(element: string, amount: number): Bitset {
    const atoms = atomsText(element, amount);
    return this.#cache(`atoms ${atoms}`, () => this.#read([['atoms', atoms]]));
  }

  /** The rows with a flag; none in lists of earlier versions. */
  flag(name: FlagName): Bitset {
    return this.#cache(`flag ${name}`, () => this.#read([['flag', name]]));
  }

  /** The rows with this kind among their kinds, which follow from their ions (composition-kind.ts). */
  kind(kind: SpaceKind): Bitset {
    return this.#cache(`kind ${kind}`, () => {
      if (kind === 'several-anions') return this.#withSeveralAnions();
      if (kind !== 'ionic') return this.#withIon((ion) => kindsOfIons([ion]).includes(kind));
      const others = this.#withIon((ion) => !kindsOfIons([ion]).includes('ionic'));
      return Bitset.full(this.#rows).andNot(others).andNot(this.#withSeveralAnions());
    });
  }

  #withIon(isWanted: (ion: ListedIon) => boolean): Bitset {
    return this.#read(this.#ions.filter(isWanted).map(({ label }) => ['ion', label]));
  }

  #withSeveralAnions(): Bitset {
    const once = new Bitset(this.#rows);
    const twice = new Bitset(this.#rows);
    for (const { label } of this.#ions.filter(({ charge }) => charge < 0)) {
      const rows = this.#read([['ion', label]]);
      twice.or(rows.clone().and(once));
      once.or(rows);
    }
    return twice;
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
    for (const [kind, value] of facets) this.#add(rows, kind, value);
    return rows;
  }

  #add(rows: Bitset, kind: string, value: string): void {
    const bytes = this.#stored.get(kind, value) as Buffer | undefined;
    if (bytes) addEncodedRows(rows, bytes);
  }
}

function ionKey({ element, from, to }: IonRange): string {
  return `ion ${element} ${from} ${to}`;
}

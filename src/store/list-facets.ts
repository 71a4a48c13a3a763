import type { Database, Statement } from 'better-sqlite3';
import { formulaPatternText, matchesFormulaPattern, type FormulaPattern } from '../chemistry/formula-pattern.js';
import { parseFormula } from '../chemistry/formula.js';
import { parseIon } from '../chemistry/ion.js';
import { Bitset } from './bitset.js';

/** Anonymous formulas and patterns whose rows are kept in memory; the one used longest ago makes room. */
const FORMULAS_KEPT = 32;

/** The rows of a list by facet value, as sets of indices (rank - 1), read from the file when first asked for. */
export class ListFacets {
  readonly #rows: number;
  readonly #stored: Statement;
  readonly #ranksOfAnonymous: Statement;
  readonly #formulasOfAnonymous: Statement;
  readonly #ionsOfRows: Statement;
  readonly #elements: Statement;
  #ionSets: ReadonlyMap<string, Bitset> | undefined;
  readonly #loaded = new Map<string, Bitset>();
  readonly #formulas = new Map<string, Bitset>();

  constructor(db: Database, rows: number) {
    this.#rows = rows;
    this.#stored = db.prepare('SELECT bits FROM facet WHERE kind = ? AND value = ?').pluck();
    this.#ionsOfRows = db.prepare('SELECT rank, ions FROM row').raw();
    this.#elements = db.prepare("SELECT value FROM facet WHERE kind = 'element' ORDER BY value").pluck();
    this.#ranksOfAnonymous = db.prepare('SELECT rank FROM row WHERE anonymous_formula = ?').pluck();
    this.#formulasOfAnonymous = db.prepare('SELECT rank, formula FROM row WHERE anonymous_formula = ?').raw();
  }

  /** The rows that contain an element; the shared set, not to be changed. */
  element(symbol: string): Bitset {
    return this.#load('element', symbol);
  }

  /** The rows whose anion is of this element; the shared set, not to be changed. */
  anion(symbol: string): Bitset {
    return this.#load('anion', symbol);
  }

  /** The rows that hold an ion such as "Fe3+"; the shared set, not to be changed. */
  ion(label: string): Bitset {
    return this.#ions().get(label) ?? new Bitset(this.#rows);
  }

  /** The rows with a cation of a charge above `charge`. */
  chargeAbove(charge: number): Bitset {
    const rows = new Bitset(this.#rows);
    for (const [label, set] of this.#ions()) if (cationCharge(label) > charge) rows.or(set);
    return rows;
  }

  /** The elements that occur in the list, in alphabetical order. */
  elements(): string[] {
    return this.#elements.all() as string[];
  }

  /** The rows of an anonymous formula such as "ABC3"; the shared set, not to be changed. */
  anonymousFormula(formula: string): Bitset {
    return this.#keep(formula, () => this.#readAnonymous(formula));
  }

  /** The rows whose formula is of the pattern; the shared set, not to be changed. */
  formulaPattern(pattern: FormulaPattern): Bitset {
    // No anonymous formula can be mistaken for a pattern: its text begins with a word of its own.
    return this.#keep(`pattern ${formulaPatternText(pattern)}`, () => this.#readPattern(pattern));
  }

  #ions(): ReadonlyMap<string, Bitset> {
    if (this.#ionSets) return this.#ionSets;
    const sets = new Map<string, Bitset>();
    for (const [rank, ions] of this.#ionsOfRows.iterate() as IterableIterator<[rank: number, ions: string]>) {
      for (const label of ions.split(' ')) {
        const set = sets.get(label) ?? new Bitset(this.#rows);
        set.add(rank - 1);
        sets.set(label, set);
      }
    }
    this.#ionSets = sets;
    return sets;
  }

  #keep(key: string, read: () => Bitset): Bitset {
    const cached = this.#formulas.get(key);
    // Deleting and setting again moves it to the end of the map's order, which is the order of use.
    if (cached) this.#formulas.delete(key);
    const rows = cached ?? read();
    this.#formulas.set(key, rows);
    if (this.#formulas.size > FORMULAS_KEPT) {
      const [oldest] = this.#formulas.keys();
      this.#formulas.delete(oldest!);
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

  #readPattern(pattern: FormulaPattern): Bitset {
    const rows = new Bitset(this.#rows);
    const stored = this.#formulasOfAnonymous.all(pattern.anonymousFormula) as [rank: number, formula: string][];
    for (const [rank, formula] of stored) {
      if (matchesFormulaPattern(parseFormula(formula), pattern)) rows.add(rank - 1);
    }
    return rows;
  }
}

/** The charge of a cation's label, and 0 of any other. */
function cationCharge(label: string): number {
  return label.endsWith('+') ? parseIon(label).charge : 0;
}

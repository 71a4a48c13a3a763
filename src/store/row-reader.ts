import type { Database } from 'better-sqlite3';
import { elementsOfIons, type ListedIon } from './list-ions.js';
import type { ListRow } from './types.js';

/** A row as the table `candidate` holds it: rank, formula, score, ids of the ions, id of the shape, raw scores. */
export type StoredRow = [rank: number, formula: string, score: number, ...rest: number[]];

/** Puts rows together from what is stored of them and the dictionaries of the list. */
export class RowReader {
  /** Every ion of the list, by id. */
  readonly ions: readonly ListedIon[];
  readonly #shapes: readonly string[];
  readonly #arity: number;
  readonly #models: readonly string[];

  constructor(db: Database, arity: number, models: readonly string[]) {
    this.#arity = arity;
    this.#models = models;
    this.ions = db.prepare('SELECT id, label, element, charge FROM ion ORDER BY id').all() as ListedIon[];
    this.#shapes = db.prepare('SELECT anonymous_formula FROM shape ORDER BY id').pluck().all() as string[];
  }

  read([rank, formula, score, ...rest]: StoredRow): ListRow {
    const arity = this.#arity;
    const ions = rest.slice(0, arity).map((id) => this.ions[id]!);
    const { elements, anion } = elementsOfIons(ions);
    const raw: Record<string, number> = {};
    for (let m = 0; m < this.#models.length; m++) raw[this.#models[m]!] = rest[arity + 1 + m]!;
    return {
      rank,
      formula,
      score,
      arity,
      elements,
      anion,
      ions: ions.map(({ label }) => label).join(' '),
      anonymousFormula: this.#shapes[rest[arity]!]!,
      raw,
    };
  }
}

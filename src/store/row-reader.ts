import type { Database } from 'better-sqlite3';
import { readFlags } from '../calibration/flags/flags-text.js';
import { chanceInterval, type Calibration } from '../calibration/calibration.js';
import { readReducedFormula } from '../chemistry/formula/read-reduced-formula.js';
import type { Ion } from '../chemistry/ions/ion.js';
import type { ListedIon } from './list-ions.js';
import type { ListMetadata } from './types.js';
import type { ListRow } from '../rows/list-row.js';

/** A row as the table `candidate` has it: rank, formula, score, ids of the ions, id of the shape, raw scores, rank before the recalibration, flags. */
export type StoredRow = [rank: number, formula: string, score: number, ...rest: (number | string)[]];

/** Puts rows together from what is stored of them and the dictionaries of the list. */
export class RowReader {
  /** Every ion of the list, by id. */
  readonly ions: readonly ListedIon[];
  readonly #listed: readonly Ion[];
  readonly #shapes: readonly string[];
  readonly #arity: number;
  readonly #models: readonly string[];
  readonly #calibration: Calibration;

  constructor(db: Database, { arity, calibration }: ListMetadata, models: readonly string[]) {
    this.#arity = arity;
    this.#calibration = calibration;
    this.#models = models;
    this.ions = db.prepare('SELECT id, label, element, charge FROM ion ORDER BY id').all() as ListedIon[];
    this.#listed = this.ions.map(({ element, charge }) => ({ element, charge }));
    this.#shapes = db.prepare('SELECT anonymous_formula FROM shape ORDER BY id').pluck().all() as string[];
  }

  read([rank, formula, score, ...rest]: StoredRow): ListRow {
    const arity = this.#arity;
    const ions = rest.slice(0, arity).map((id) => this.#listed[id as number]!);
    const last = ions.at(-1)!;
    const raw: Record<string, number> = {};
    for (let m = 0; m < this.#models.length; m++) raw[this.#models[m]!] = rest[arity + 1 + m] as number;
    // Undefined in lists of earlier versions.
    const [rankBlend, text] = rest.slice(arity + 1 + this.#models.length) as [number?, string?];
    const flags = text === undefined ? undefined : readFlags(text);
    const { elements, amounts } = readReducedFormula(formula);
    const interval = chanceInterval(this.#calibration, rank);
    // Written out, because spreading an object for each of millions of rows costs more than reading its formula.
    return {
      elements,
      amounts,
      rank,
      formula,
      score,
      scoreLow: interval?.low,
      scoreHigh: interval?.high,
      arity,
      anion: last.charge < 0 ? last.element : '',
      ions,
      anonymousFormula: this.#shapes[rest[arity] as number]!,
      rankBlend,
      flags,
      raw,
    };
  }
}

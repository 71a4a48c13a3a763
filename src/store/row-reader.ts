import type { Database } from 'better-sqlite3';
import type { Flag } from '../calibration/flags/flag.js';
import { readFlags } from '../calibration/flags/flags-text.js';
import { chanceInterval, type Calibration } from '../calibration/calibration.js';
import { readReducedFormula } from '../chemistry/formula/read-reduced-formula.js';
import type { Ion } from '../chemistry/ions/ion.js';
import type { ListedIon } from './list-ions.js';
import type { ListMetadata } from './types.js';
import type { ListRow } from '../rows/list-row.js';

/** A row as the table `candidate` has it: rank, formula, score, ids of the ions, id of the shape, raw scores, rank before the recalibration, flags. */
export type StoredRow = [rank: number, formula: string, score: number, ...rest: (number | string)[]];

/** Where the ions begin in a stored row. */
const FIRST_ION = 3;
/** Different texts of flags that are remembered: a list has a few thousand. */
const MAX_FLAGS = 10_000;

/** Puts rows together from what is stored of them and the dictionaries of the list. */
export class RowReader {
  /** Every ion of the list, by id. */
  readonly ions: readonly ListedIon[];
  readonly #listed: readonly Ion[];
  readonly #shapes: readonly string[];
  readonly #arity: number;
  readonly #models: readonly string[];
  readonly #calibration: Calibration;
  readonly #flags = new Map<string, readonly Flag[]>();

  constructor(db: Database, { arity, calibration }: ListMetadata, models: readonly string[]) {
    this.#arity = arity;
    this.#calibration = calibration;
    this.#models = models;
    this.ions = db.prepare('SELECT id, label, element, charge FROM ion ORDER BY id').all() as ListedIon[];
    this.#listed = this.ions.map(({ element, charge }) => ({ element, charge }));
    this.#shapes = db.prepare('SELECT anonymous_formula FROM shape ORDER BY id').pluck().all() as string[];
  }

  read(stored: StoredRow): ListRow {
    const arity = this.#arity;
    const [rank, formula, score] = stored;
    // Plain loops, because lists of millions of rows are read.
    const ions: Ion[] = [];
    for (let k = FIRST_ION; k < FIRST_ION + arity; k++) ions.push(this.#listed[stored[k] as number]!);
    const last = ions[arity - 1]!;
    const firstRaw = FIRST_ION + arity + 1;
    const raw: Record<string, number> = {};
    for (let m = 0; m < this.#models.length; m++) raw[this.#models[m]!] = stored[firstRaw + m] as number;
    // Undefined in lists of earlier versions.
    const rankBlend = stored[firstRaw + this.#models.length] as number | undefined;
    const text = stored[firstRaw + this.#models.length + 1] as string | undefined;
    const flags = text === undefined ? undefined : this.#flagsOf(text);
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
      anonymousFormula: this.#shapes[stored[firstRaw - 1] as number]!,
      rankBlend,
      flags,
      raw,
    };
  }

  /** Rows with the same flags share them, and with them what is said of them elsewhere. */
  #flagsOf(text: string): readonly Flag[] {
    const read = this.#flags.get(text);
    if (read) return read;
    const flags = readFlags(text);
    if (this.#flags.size >= MAX_FLAGS) this.#flags.clear();
    this.#flags.set(text, flags);
    return flags;
  }
}

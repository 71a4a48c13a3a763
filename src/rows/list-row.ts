import type { Composition } from '../chemistry/composition.js';
import type { Flag } from '../calibration/flags/flag.js';
import type { Ion } from '../chemistry/ions/ion.js';
import type { ColumnValue } from './row-column.js';

/** One ranked composition of a score list: a candidate or, marked by `known`, a known compound. */
export interface ListRow extends Composition {
  readonly rank: number;
  /** The reduced formula, the key of the composition. */
  readonly formula: string;
  /** Synthesizability score in [0, 1], calibrated. */
  readonly score: number;
  /** The 95 % interval of the score; absent in lists of earlier versions. */
  readonly scoreLow?: number | undefined;
  /** Absent as `scoreLow` is. */
  readonly scoreHigh?: number | undefined;
  readonly arity: number;
  /** Element symbol of the anion; empty if there is none. */
  readonly anion: string;
  /** One per element: the cations, then the anion; ions of charge 0 if there is no anion. */
  readonly ions: readonly Ion[];
  readonly anonymousFormula: string;
  /** The rank before the recalibration: by the raw score of the leading model. Absent in lists of earlier versions, where it is the rank. */
  readonly rankBlend?: number | undefined;
  /** What chemistry says about it; absent in lists of earlier versions. */
  readonly flags?: readonly Flag[] | undefined;
  /** Raw score of each model of the list, by model name. */
  readonly raw: Readonly<Record<string, number>>;
  /** What computed columns say of the row, by name; absent if none was computed for it. */
  readonly columns?: Readonly<Record<string, ColumnValue>> | undefined;
}

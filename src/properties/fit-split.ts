import { seededRandom } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import { describeCompound } from './compound-descriptors.js';
import type { LeftOut } from './cross-validation.js';
import { fitGaussianProcess, predict, type GaussianProcess } from './gaussian-process.js';
import type { Hyperparameters } from './hyperparameters.js';
import { learntValue } from './property-model.js';
import type { PropertyRow } from './property-row.js';
import { readShares } from './read-shares.js';

/** Rows of a table with how they are learnt. */
export interface PropertyData {
  readonly rows: readonly PropertyRow[];
  readonly log: boolean;
  /** See `FitOptions.bound`; of the logarithm, if that is learnt. */
  readonly bound: number | null;
  readonly seed: number;
}

/** Fits all rows. */
export function fitAll({ rows, log, bound, seed }: PropertyData, control: RunControl): GaussianProcess {
  return fitGaussianProcess(
    describeRows(rows),
    Float64Array.from(rows, ({ value }) => learntValue(value, log)),
    { bound, random: seededRandom(seed), control },
  );
}

/**
 * Fits all rows but those of one fold, and predicts these.
 *
 * @param folds the fold of each row
 * @param start hyperparameters from which the search begins
 */
export function fitWithoutFold(
  data: PropertyData,
  { folds, fold, start }: { readonly folds: Int32Array; readonly fold: number; readonly start: Hyperparameters },
  control: RunControl,
): LeftOut[] {
  const { rows, log, bound, seed } = data;
  const learnt = rows.filter((_, index) => folds[index] !== fold);
  const left = rows.filter((_, index) => folds[index] === fold);
  const process = fitGaussianProcess(
    describeRows(learnt),
    Float64Array.from(learnt, ({ value }) => learntValue(value, log)),
    { bound, random: seededRandom(seed), control, start },
  );
  return predict(process, describeRows(left), control).map(({ value, standardDeviation }, index) => ({
    fold,
    value: learntValue(left[index]!.value, log),
    predicted: value,
    standardDeviation,
  }));
}

function describeRows(rows: readonly PropertyRow[]): Float64Array[] {
  return rows.map(({ formula }) => describeCompound(readShares(formula)));
}

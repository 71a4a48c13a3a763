import { seededRandom, shuffle } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import { predictByBaseline, type Baseline } from './baselines/baselines.js';
import type { LeftOutRow } from './cross-validation.js';
import { describeRow } from './describe-row.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import { fitGaussianProcess, type GaussianProcess } from './gaussian-process.js';
import type { Hyperparameters } from './hyperparameters.js';
import { predict } from './predict.js';
import { learntUncertainty, learntValue } from './property-model.js';
import type { PropertyRow } from './property-row.js';
import type { Widths } from './widths.js';

/** Rows of a table with how they are learnt. */
export interface PropertyData {
  readonly rows: readonly PropertyRow[];
  readonly log: boolean;
  /** See `FitOptions.bound`; of the logarithm, if that is learnt. */
  readonly bound: number | null;
  /** See `FitOptions.nystromRows`. */
  readonly nystromRows?: number | null | undefined;
  /** See `FitOptions`. */
  readonly kernel?: CovarianceKernel | undefined;
  /** See `FitOptions`. */
  readonly widths?: Widths | undefined;
  readonly seed: number;
}

/** Fits all rows. */
export function fitAll(data: PropertyData, control: RunControl): GaussianProcess {
  const { rows, log, bound, nystromRows, kernel, widths, seed } = data;
  return fitGaussianProcess(
    describeRows(rows),
    Float64Array.from(rows, ({ value }) => learntValue(value, log)),
    {
      bound,
      uncertainties: uncertaintiesOf(rows, log),
      random: seededRandom(seed),
      control,
      nystromRows,
      kernel,
      widths,
    },
  );
}

export interface FoldChoice {
  /** The fold of each row. */
  readonly folds: Int32Array;
  /** The one that is left out. */
  readonly fold: number;
  /** Hyperparameters from which the search begins. */
  readonly start: Hyperparameters;
  /** Rows of the other folds that are learnt from, chosen at random; all by default. */
  readonly most?: number | undefined;
}

/** Fits all rows but those of one fold, and predicts these. */
export function fitWithoutFold(
  data: PropertyData,
  { folds, fold, start, most }: FoldChoice,
  control: RunControl,
): LeftOutRow[] {
  const { rows, log, bound, nystromRows, kernel, widths, seed } = data;
  const others = [...rows.keys()].filter((index) => folds[index] !== fold);
  const chosen = most === undefined ? others : shuffle(others, seededRandom(seed)).slice(0, most);
  const learnt = chosen.map((index) => rows[index]!);
  const leftOut = [...rows.keys()].filter((index) => folds[index] === fold);
  const left = leftOut.map((index) => rows[index]!);
  const process = fitGaussianProcess(
    describeRows(learnt),
    Float64Array.from(learnt, ({ value }) => learntValue(value, log)),
    {
      bound,
      uncertainties: uncertaintiesOf(learnt, log),
      random: seededRandom(seed),
      control,
      nystromRows,
      kernel,
      widths,
      start,
    },
  );
  return predict(process, describeRows(left), control).map(({ value, standardDeviation }, index) => ({
    row: leftOut[index]!,
    fold,
    value: learntValue(left[index]!.value, log),
    predicted: value,
    // What is compared is a measured value, which has its own uncertainty.
    standardDeviation: Math.sqrt(
      standardDeviation * standardDeviation +
        learntUncertainty(left[index]!, log) * learntUncertainty(left[index]!, log),
    ),
  }));
}

/** Fits a baseline to all rows but those of one fold, and predicts these: the value as it is learnt, and the prediction. */
export function baselineWithoutFold(
  { rows, log, bound, seed }: PropertyData,
  { folds, fold, baseline }: { readonly folds: Int32Array; readonly fold: number; readonly baseline: Baseline },
): { readonly value: number; readonly predicted: number }[] {
  const valuesOf = (some: readonly PropertyRow[]): Float64Array =>
    Float64Array.from(some, ({ value }) => learntValue(value, log));
  const learnt = rows.filter((_, index) => folds[index] !== fold);
  const left = rows.filter((_, index) => folds[index] === fold);
  const predicted = predictByBaseline(baseline, {
    learnt: describeRows(learnt),
    values: valuesOf(learnt),
    uncertainties: uncertaintiesOf(learnt, log),
    left: describeRows(left),
    bound,
    seed,
  });
  return [...valuesOf(left)].map((value, index) => ({ value, predicted: predicted[index]! }));
}

function uncertaintiesOf(rows: readonly PropertyRow[], log: boolean): Float64Array {
  return Float64Array.from(rows, (row) => learntUncertainty(row, log));
}

function describeRows(rows: readonly PropertyRow[]): Float64Array[] {
  return rows.map(({ formula, structure }) => describeRow(formula, structure, structure !== undefined));
}

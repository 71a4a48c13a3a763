import { loadKernels } from '../numerics/kernels/load-kernels.js';
import { shuffle, type Random } from '../numerics/random.js';
import { mean } from '../numerics/statistics/mean.js';
import type { RunControl } from '../run-control.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import { groupCount } from './describe-row.js';
import { groupDistances } from './group-distances.js';
import { features, learnScaling, type FeatureScaling } from './feature-scaling.js';
import {
  averageHyperparameters,
  learnHyperparameters,
  priorHyperparameters,
  type Hyperparameters,
} from './hyperparameters.js';
import { solveByNystrom } from './solve-by-nystrom.js';
import { SquaredDistances } from './squared-distances.js';
import { solveByCholesky } from './solve-by-cholesky.js';
import { weightedPoints } from './weighted-points.js';
import type { Widths } from './widths.js';

/** Rows from which the hyperparameters are learnt; their likelihood takes time with the cube of them. */
const HYPERPARAMETER_ROWS = 600;

/** Larger tables: so many parts of so many rows, whose hyperparameters are averaged, since a single search may end in a poor optimum. */
const SUBSETS = 3;
const SUBSET_ROWS = 400;

/** Steps of that search. */
const STEPS = { first: 30, later: 12 };

/** Values on either side of a bound that are too few to learn them apart. */
export const FEWEST_APART = 5;

/** The share of training compounds that lie inside the domain by definition: see `GaussianProcess.reach`. */
const INSIDE = 0.95;

export interface FitOptions {
  /** Matern's of smoothness 5/2 by default. */
  readonly kernel?: CovarianceKernel | undefined;
  /** A width for each group by default. */
  readonly widths?: Widths | undefined;
  /** The lowest value, if so many rows have it that it is a kind of its own, as a band gap of 0 of metals; null if there is none. */
  readonly bound: number | null;
  readonly random: Random;
  readonly control: RunControl;
  /** Standard deviation of each value that is known beforehand, in the unit of the values; 0 by default. */
  readonly uncertainties?: Float64Array | undefined;
  /** Chosen rows whose covariances stand for those of all, of a table that is too large to be solved exactly; null, the default, if it is not. */
  readonly nystromRows?: number | null | undefined;
  /** Where the search for hyperparameters begins: those of a fit to nearly the same data. */
  readonly start?: Hyperparameters | undefined;
  /** Hyperparameters that are used as they are; none are learnt. */
  readonly fixed?: Hyperparameters | undefined;
}

/** A Gaussian process fitted to values of compounds. Plain data, so that it can be stored. */
export interface GaussianProcess {
  readonly kernel: CovarianceKernel;
  readonly scaling: FeatureScaling;
  readonly hyperparameters: Hyperparameters;
  readonly bound: number | null;
  /** How likely a compound has the bound; absent if there is none, and in fits of earlier versions. */
  readonly atBound?: AtBound | undefined;
  /** Mean and standard deviation of the values that were learnt from: those above the bound. */
  readonly center: number;
  readonly spread: number;
  /** Variance of each target that was known beforehand, besides the noise that was learnt; empty if there was none. */
  readonly known: Float64Array;
  /** Weighted features of the training compounds, row-major. */
  readonly points: Float64Array;
  /** The inverse of the covariance of the values above the bound times their centred targets; 0 for compounds at the bound. */
  readonly coefficients: Float64Array;
  /** The distance up to which a compound has a training compound near it: 95 % of the training compounds do. */
  readonly reach: number;
}

/** What is learnt from which compounds have the bound, by the same covariance as the values. */
interface AtBound {
  /** The share of the compounds that have it. */
  readonly share: number;
  /** By which the covariances of a compound with those that were learnt from add to that. */
  readonly coefficients: Float64Array;
}

/**
 * Fits a Gaussian process with a weight for each group of descriptors, or one for all (Rasmussen & Williams 2006,
 * sections 2.2 and 5.4). If there is a bound, values are learnt from the compounds above it, and which compounds have it from all,
 * as numbers 1 and 0 (two parts: Cragg, Econometrica 39, 829 (1971)), by the hyperparameters of all values as they are.
 *
 * @param descriptors one row for each compound, as `describeCompound` writes them; at least two
 * @param values one for each compound
 */
export function fitGaussianProcess(
  descriptors: readonly Float64Array[],
  values: Float64Array,
  options: FitOptions,
): GaussianProcess {
  const { kernel = 'matern52', widths = 'group', bound, random, control } = options;
  const { uncertainties, nystromRows = null, start, fixed } = options;
  const scaling = learnScaling(descriptors);
  const unweighted = descriptors.map((row) => features(scaling, row));
  control.progress('fitting a Gaussian process', 0, 2);
  const learnt = standardised(values, uncertainties);
  const hyperparameters =
    fixed ??
    averageHyperparameters(
      subsetsOf(values.length, random).map((subset) =>
        learnFromSubset(
          subset.map((index) => unweighted[index]!),
          scaling.groups,
          {
            targets: Float64Array.from(subset, (index) => learnt.targets[index]!),
            known: Float64Array.from(subset, (index) => learnt.known[index] ?? 0),
            kernel,
            widths,
            count: groupCount(descriptors[0]!.length),
            start,
            control,
          },
        ),
      ),
    );
  control.progress('fitting a Gaussian process', 1, 2);
  const points = weightedPoints(unweighted, scaling, hyperparameters.weights);
  const width = scaling.columns.length;
  const assumed = { kernel, hyperparameters, width, nystromRows, random, control };
  const above = aboveBound(values, bound);
  const free = above ?? [...values.keys()];
  const { center, spread, targets } = standardised(Float64Array.from(free, (index) => values[index]!));
  const known = (uncertainties ?? new Float64Array()).map((each) => (each / spread) * (each / spread));
  const freeKnown = known.length === 0 ? known : Float64Array.from(free, (index) => known[index]!);
  const coefficients = spreadOut(solve(rowsOf(points, free, width), freeKnown, targets, assumed), free, values.length);
  const atBound = above ? learnAtBound(points, values.length, free, assumed) : undefined;
  control.progress('fitting a Gaussian process', 2, 2);
  const sorted = distancesToNearest(points, width, control).sort();
  const reach = sorted[Math.min(sorted.length - 1, Math.floor(INSIDE * sorted.length))]!;
  return {
    kernel,
    scaling,
    hyperparameters,
    bound,
    ...(atBound && { atBound }),
    center,
    spread,
    known,
    points,
    coefficients,
    reach,
  };
}

interface Standardised {
  /** Mean and standard deviation of the values. */
  readonly center: number;
  readonly spread: number;
  /** The values with mean 0 and variance 1. */
  readonly targets: Float64Array;
  /** Variance of each target that is known beforehand; empty if there is none. */
  readonly known: Float64Array;
}

function standardised(values: Float64Array, uncertainties: Float64Array = new Float64Array()): Standardised {
  const center = mean(values);
  const spread = Math.sqrt(mean(values.map((value) => (value - center) * (value - center)))) || 1;
  return {
    center,
    spread,
    targets: values.map((value) => (value - center) / spread),
    known: uncertainties.map((each) => (each / spread) * (each / spread)),
  };
}

/** Indices of the values above the bound; null if there is none, or if too few are on either side to learn them apart. */
function aboveBound(values: Float64Array, bound: number | null): number[] | null {
  if (bound === null) return null;
  const above = [...values.keys()].filter((index) => values[index]! > bound);
  return Math.min(above.length, values.length - above.length) < FEWEST_APART ? null : above;
}

/** Rows by which hyperparameters are learnt: all of a small table, else several parts without a row in common. */
function subsetsOf(count: number, random: Random): number[][] {
  const order = shuffle([...Array(count).keys()], random);
  const parts = Math.max(1, Math.min(SUBSETS, Math.floor(count / SUBSET_ROWS)));
  const size = parts === 1 ? HYPERPARAMETER_ROWS : SUBSET_ROWS;
  return Array.from({ length: parts }, (_, part) => order.slice(part * size, (part + 1) * size).sort((a, b) => a - b));
}

interface SubsetOptions {
  readonly targets: Float64Array;
  readonly known: Float64Array;
  readonly kernel: CovarianceKernel;
  readonly widths: Widths;
  /** Groups of descriptors. */
  readonly count: number;
  readonly start: Hyperparameters | undefined;
  readonly control: RunControl;
}

/** Hyperparameters by the likelihood of some rows. */
function learnFromSubset(
  rows: readonly Float64Array[],
  groups: Int32Array,
  { targets, known, kernel, widths, count, start, control }: SubsetOptions,
): Hyperparameters {
  // All columns are one group if they have one width.
  const distances =
    widths === 'one'
      ? groupDistances(
          rows,
          groups.map(() => 0),
          1,
        )
      : groupDistances(rows, groups, count);
  const hyperparameters = learnHyperparameters(distances, targets, {
    kernel,
    known,
    start: start
      ? { ...start, weights: start.weights.slice(0, distances.groups) }
      : priorHyperparameters(distances.groups),
    maxIterations: start ? STEPS.later : STEPS.first,
    control,
  });
  if (widths === 'group') return hyperparameters;
  return { ...hyperparameters, weights: new Float64Array(count).fill(hyperparameters.weights[0]!) };
}

interface SolveOptions {
  readonly kernel: CovarianceKernel;
  readonly hyperparameters: Hyperparameters;
  /** Columns of a point. */
  readonly width: number;
  /** Rows whose covariances stand for those of all; null for all. */
  readonly nystromRows: number | null;
  readonly random: Random;
  readonly control: RunControl;
}

/** The inverse of the covariance of some points times their targets. */
function solve(points: Float64Array, known: Float64Array, targets: Float64Array, options: SolveOptions): Float64Array {
  const { kernel, hyperparameters, width, nystromRows, random, control } = options;
  const { signal, noise } = hyperparameters;
  const n = targets.length;
  if (nystromRows !== null && nystromRows < n) {
    const chosen = shuffle([...targets.keys()], random)
      .slice(0, nystromRows)
      .sort((a, b) => a - b);
    return solveByNystrom(points, width, targets, { kernel, chosen, hyperparameters, known, control });
  }
  const kernels = loadKernels();
  return kernels.scope(() => {
    const covariance = kernels.floats(n * n);
    new SquaredDistances(points, width).forEachBatch(points, (batch) => {
      control.throwIfCancelled();
      const covariances = batch.covariances(kernel);
      for (let i = 0; i < batch.size; i++) {
        const row = batch.first + i;
        const own = covariances.subarray(i * n, (i + 1) * n);
        const to = covariance.data.subarray(row * n, (row + 1) * n);
        for (let j = 0; j < row; j++) to[j] = signal * signal * own[j]!;
        to[row] = signal * signal + noise * noise + (known[row] ?? 0);
      }
    });
    return solveByCholesky(kernels, covariance, targets);
  });
}

/** How likely compounds have the bound: those that are not among `free` do. */
function learnAtBound(points: Float64Array, n: number, free: readonly number[], options: SolveOptions): AtBound {
  const labels = new Float64Array(n).fill(1);
  for (const index of free) labels[index] = 0;
  const share = mean(labels);
  const deviation = Math.sqrt(share * (1 - share));
  const targets = labels.map((label) => (label - share) / deviation);
  const { signal } = options.hyperparameters;
  const solved = solve(points, new Float64Array(), targets, options);
  return { share, coefficients: solved.map((value) => value * deviation * signal * signal) };
}

/** Some rows of row-major points. */
function rowsOf(points: Float64Array, rows: readonly number[], width: number): Float64Array {
  if (rows.length * width === points.length) return points;
  const some = new Float64Array(rows.length * width);
  rows.forEach((row, at) => some.set(points.subarray(row * width, (row + 1) * width), at * width));
  return some;
}

/** Numbers of some of `n` compounds, 0 for the others. */
function spreadOut(some: Float64Array, indices: readonly number[], n: number): Float64Array {
  const all = new Float64Array(n);
  indices.forEach((index, at) => (all[index] = some[at]!));
  return all;
}

/** The distance of each point to the nearest other one. */
function distancesToNearest(points: Float64Array, width: number, control: RunControl): Float64Array {
  const n = points.length / width;
  const nearest = new Float64Array(n);
  new SquaredDistances(points, width).forEachBatch(points, ({ squared, first, size }) => {
    control.throwIfCancelled();
    for (let i = 0; i < size; i++) {
      let least = Infinity;
      for (let j = 0; j < n; j++) if (j !== first + i) least = Math.min(least, squared[i * n + j]!);
      nearest[first + i] = least === Infinity ? 0 : Math.sqrt(least);
    }
  });
  return nearest;
}

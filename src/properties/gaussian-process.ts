import { choleskyFactor, solveCholesky } from '../numerics/cholesky.js';
import { loadKernels } from '../numerics/kernels/load-kernels.js';
import { inverseByFactor } from '../numerics/inverse-of-positive-definite.js';
import { zeros, type Dense } from '../numerics/dense.js';
import { shuffle, type Random } from '../numerics/random.js';
import { mean } from '../numerics/statistics/mean.js';
import { meanBelow } from '../numerics/statistics/normal-distribution.js';
import type { RunControl } from '../run-control.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import { covarianceAt } from './covariances-in-place.js';
import { ConditionalVariance } from './conditional-variance.js';
import { groupCount } from './describe-row.js';
import { groupDistances, type GroupDistances } from './group-distances.js';
import { features, learnScaling, type FeatureScaling } from './feature-scaling.js';
import {
  averageHyperparameters,
  learnHyperparameters,
  priorHyperparameters,
  type Hyperparameters,
} from './hyperparameters.js';
import { NEIGHBOURS, nearestOf } from './nearest-of.js';
import { nystromSolver } from './nystrom-solver.js';
import { SquaredDistances } from './squared-distances.js';
import { exactSolver, type TargetSolver } from './target-solver.js';
import { weightedPoints } from './weighted-points.js';
import type { Widths } from './widths.js';

/** Rows from which the hyperparameters are learnt; their likelihood takes time with the cube of them. */
const HYPERPARAMETER_ROWS = 600;

/** Larger tables: so many parts of so many rows, whose hyperparameters are averaged, since a single search may end in a poor optimum. */
const SUBSETS = 3;
const SUBSET_ROWS = 400;

/** Steps of that search. */
const STEPS = { first: 30, later: 12 };

/** How often values at the bound are estimated, and how often hyperparameters are searched for with them. */
const BOUND_ROUNDS = { all: 4, learning: 2 };

/** The share of training compounds that lie inside the domain by definition: see `GaussianProcess.reach`. */
const INSIDE = 0.95;

export interface FitOptions {
  /** Matern's of smoothness 5/2 by default. */
  readonly kernel?: CovarianceKernel | undefined;
  /** A width for each group by default. */
  readonly widths?: Widths | undefined;
  /** A value that stands for "this or less", as a band gap of 0 does; null if there is none. */
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
  /** Mean and standard deviation of the values that were learnt from. */
  readonly center: number;
  readonly spread: number;
  /** Variance of each target that was known beforehand, besides the noise that was learnt; empty if there was none. */
  readonly known: Float64Array;
  /** Weighted features of the training compounds, row-major. */
  readonly points: Float64Array;
  /** The inverse of the covariance times the centred targets. */
  readonly coefficients: Float64Array;
  /** The distance up to which a compound has a training compound near it: 95 % of the training compounds do. */
  readonly reach: number;
}

/**
 * Fits a Gaussian process with a weight for each group of descriptors, or one for all (Rasmussen & Williams 2006,
 * sections 2.2 and 5.4). Values at the bound are known only to be no higher than it (Tobin, Econometrica 26, 24 (1958)): each
 * is replaced by its mean below the bound, given what all other compounds predict for it, a few times over.
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
  const center = mean(values);
  const spread = Math.sqrt(mean(values.map((value) => (value - center) * (value - center)))) || 1;
  const scaling = learnScaling(descriptors);
  const unweighted = descriptors.map((row) => features(scaling, row));
  const targets = values.map((value) => (value - center) / spread);
  const known = (uncertainties ?? new Float64Array()).map((each) => (each / spread) * (each / spread));
  const lowest = bound === null ? null : (bound - center) / spread;
  const bounded = targets.map((value) => (lowest !== null && value <= lowest ? 1 : 0));
  const censored = bounded.includes(1);
  control.progress('fitting a Gaussian process', 0, 2);
  const hyperparameters =
    fixed ??
    averageHyperparameters(
      subsetsOf(targets.length, random).map((subset) =>
        learnFromSubset(
          subset.map((index) => unweighted[index]!),
          scaling.groups,
          {
            targets: Float64Array.from(subset, (index) => targets[index]!),
            known: Float64Array.from(subset, (index) => known[index] ?? 0),
            lowest,
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
  const chosen =
    nystromRows === null
      ? null
      : shuffle([...targets.keys()], random)
          .slice(0, nystromRows)
          .sort((a, b) => a - b);
  const {
    points,
    nearest,
    found: coefficients,
  } = solve(unweighted, scaling, { kernel, hyperparameters, known, chosen, control }, (solver, leftOut) => {
    let solved = solver(targets);
    const rounds = censored ? BOUND_ROUNDS.all : 1;
    for (let round = 1; round < rounds; round++) {
      control.throwIfCancelled();
      lowerBounded(targets, { lowest: lowest!, bounded, coefficients: solved.duals, leftOut });
      solved = solver(targets);
    }
    return solved.coefficients;
  });
  control.progress('fitting a Gaussian process', 2, 2);
  const sorted = Float64Array.from(nearest).sort();
  const reach = sorted[Math.min(sorted.length - 1, Math.floor(INSIDE * sorted.length))]!;
  return { kernel, scaling, hyperparameters, bound, center, spread, known, points, coefficients, reach };
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
  readonly lowest: number | null;
  readonly kernel: CovarianceKernel;
  readonly widths: Widths;
  /** Groups of descriptors. */
  readonly count: number;
  readonly start: Hyperparameters | undefined;
  readonly control: RunControl;
}

/** Hyperparameters by the likelihood of some rows; values at the bound are estimated anew between two searches. */
function learnFromSubset(
  rows: readonly Float64Array[],
  groups: Int32Array,
  { targets, known, lowest, kernel, widths, count, start, control }: SubsetOptions,
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
  const bounded = targets.map((value) => (lowest !== null && value <= lowest ? 1 : 0));
  const rounds = bounded.includes(1) ? BOUND_ROUNDS.learning : 1;
  let hyperparameters = start
    ? { ...start, weights: start.weights.slice(0, distances.groups) }
    : priorHyperparameters(distances.groups);
  for (let round = 0; round < rounds; round++) {
    const maxIterations = start || round > 0 ? STEPS.later : STEPS.first;
    hyperparameters = learnHyperparameters(distances, targets, {
      kernel,
      known,
      start: hyperparameters,
      maxIterations,
      control,
    });
    if (round === rounds - 1) break;
    const factor = choleskyFactor(covarianceOf(kernel, distances, known, hyperparameters));
    const { data: inverse } = inverseByFactor(factor);
    const leftOut = targets.map((_, i) => 1 / inverse[i * targets.length + i]!);
    lowerBounded(targets, { lowest: lowest!, bounded, coefficients: solveCholesky(factor, targets), leftOut });
  }
  if (widths === 'group') return hyperparameters;
  return { ...hyperparameters, weights: new Float64Array(count).fill(hyperparameters.weights[0]!) };
}

interface BoundedTargets {
  readonly lowest: number;
  /** 1 for a target at the bound. */
  readonly bounded: Float64Array;
  readonly coefficients: Float64Array;
  /** Variance of each target given all others. */
  readonly leftOut: Float64Array;
}

/** Replaces each target at the bound by its mean below the bound, given what all others predict for it. */
function lowerBounded(targets: Float64Array, { lowest, bounded, coefficients, leftOut }: BoundedTargets): void {
  targets.forEach((target, i) => {
    if (bounded[i] === 0) return;
    // Leave-one-out mean and variance in closed form (Rasmussen & Williams, eq. 5.12).
    const variance = leftOut[i]!;
    const deviation = Math.sqrt(variance);
    const left = target - coefficients[i]! * variance;
    targets[i] = Math.min(lowest, left + deviation * meanBelow((lowest - left) / deviation));
  });
}

/** The covariance of targets by the squared distances of their groups. */
function covarianceOf(
  kernel: CovarianceKernel,
  { count: n, groups, pairs }: GroupDistances,
  known: Float64Array,
  { weights, signal, noise }: Hyperparameters,
): Dense {
  const covariance = zeros(n, n);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let squared = 0;
      for (let g = 0; g < groups; g++) squared += weights[g]! * weights[g]! * pairs[at++]!;
      covariance.data[i * n + j] =
        signal * signal * covarianceAt(kernel, squared) + (i === j ? noise * noise + known[i]! : 0);
    }
  }
  return covariance;
}

interface Solved<Found> {
  readonly points: Float64Array;
  /** Distance of each compound to the nearest other. */
  readonly nearest: Float64Array;
  readonly found: Found;
}

interface SolveOptions {
  readonly kernel: CovarianceKernel;
  readonly hyperparameters: Hyperparameters;
  readonly known: Float64Array;
  /** Rows whose covariances stand for those of all; null for all. */
  readonly chosen: readonly number[] | null;
  readonly control: RunControl;
}

/** @param use what is done with the solver, and with the variance of each target given all others, in units of the targets */
function solve<Found>(
  unweighted: readonly Float64Array[],
  scaling: FeatureScaling,
  { kernel: name, hyperparameters, known, chosen, control }: SolveOptions,
  use: (solver: TargetSolver, leftOut: Float64Array) => Found,
): Solved<Found> {
  const { weights, signal, noise } = hyperparameters;
  const n = unweighted.length;
  const width = scaling.columns.length;
  const points = weightedPoints(unweighted, scaling, weights);
  const nearest = new Float64Array(n);
  const leftOut = new Float64Array(n);
  const conditional = new ConditionalVariance(points, width, { kernel: name, signal, noise, known }, NEIGHBOURS);
  const kernels = loadKernels();
  return kernels.scope(() => {
    const covariance = chosen ? null : kernels.floats(n * n);
    new SquaredDistances(points, width).forEachBatch(points, (batch) => {
      control.throwIfCancelled();
      const { squared, first, size } = batch;
      const covariances = batch.covariances(name);
      for (let i = 0; i < size; i++) {
        const row = first + i;
        const own = squared.subarray(i * n, (i + 1) * n);
        const kernel = covariances.subarray(i * n, (i + 1) * n);
        const variance = noise * noise + (known[row] ?? 0);
        if (covariance) {
          const to = covariance.data.subarray(row * n, (row + 1) * n);
          for (let j = 0; j < row; j++) to[j] = signal * signal * kernel[j]!;
          to[row] = signal * signal + variance;
        }
        // Itself must not be its own neighbour.
        own[row] = Infinity;
        const near = nearestOf(own, NEIGHBOURS);
        nearest[row] = near.length === 0 ? 0 : Math.sqrt(own[near[0]!]!);
        leftOut[row] = conditional.of(near, kernel) + variance;
      }
    });
    const solver = covariance
      ? exactSolver(kernels, covariance, n)
      : nystromSolver(points, width, { kernel: name, chosen: chosen!, hyperparameters, known, control });
    return { points, nearest, found: use(solver, leftOut) };
  });
}

import { choleskyFactor, solveCholesky } from '../numerics/cholesky.js';
import { inverseByFactor } from '../numerics/inverse-of-positive-definite.js';
import { zeros, type Dense } from '../numerics/dense.js';
import { shuffle, type Random } from '../numerics/random.js';
import { mean } from '../numerics/statistics/mean.js';
import { meanBelow } from '../numerics/statistics/normal-distribution.js';
import type { RunControl } from '../run-control.js';
import { DESCRIPTOR_GROUPS } from './compound-descriptors.js';
import { ConditionalVariance } from './conditional-variance.js';
import { features, learnScaling, weigh, type FeatureScaling } from './feature-scaling.js';
import {
  averageHyperparameters,
  learnHyperparameters,
  priorHyperparameters,
  type Hyperparameters,
} from './hyperparameters.js';
import { maternKernel } from './matern-kernel.js';
import { SquaredDistances } from './squared-distances.js';

/** Rows from which the hyperparameters are learnt; their likelihood takes time with the cube of them. */
const HYPERPARAMETER_ROWS = 600;

/** Larger tables: so many parts of so many rows, whose hyperparameters are averaged, since a single search may end in a poor optimum. */
const SUBSETS = 3;
const SUBSET_ROWS = 400;

/** Steps of that search. */
const STEPS = { first: 30, later: 12 };

/** How often values at the bound are estimated, and how often hyperparameters are searched for with them. */
const BOUND_ROUNDS = { all: 4, learning: 2 };

/** Training compounds that the variance of a prediction is conditioned on: the nearest ones. */
const NEIGHBOURS = 32;

/** The share of training compounds that lie inside the domain by definition: see `GaussianProcess.reach`. */
const INSIDE = 0.95;

export interface FitOptions {
  /** A value that stands for "this or less", as a band gap of 0 does; null if there is none. */
  readonly bound: number | null;
  readonly random: Random;
  readonly control: RunControl;
  /** Where the search for hyperparameters begins: those of a fit to nearly the same data. */
  readonly start?: Hyperparameters | undefined;
  /** Hyperparameters that are used as they are; none are learnt. */
  readonly fixed?: Hyperparameters | undefined;
}

/** A Gaussian process fitted to values of compounds. Plain data, so that it can be stored. */
export interface GaussianProcess {
  readonly scaling: FeatureScaling;
  readonly hyperparameters: Hyperparameters;
  readonly bound: number | null;
  /** Mean and standard deviation of the values that were learnt from. */
  readonly center: number;
  readonly spread: number;
  /** Weighted features of the training compounds, row-major. */
  readonly points: Float64Array;
  /** The inverse of the covariance times the centred targets. */
  readonly coefficients: Float64Array;
  /** The distance up to which a compound has a training compound near it: 95 % of the training compounds do. */
  readonly reach: number;
}

/** What a Gaussian process says of a compound. */
export interface Prediction {
  readonly value: number;
  /** Of a measurement about the prediction. */
  readonly standardDeviation: number;
  /** Index of the nearest training compound, and how far it is. */
  readonly nearest: number;
  readonly insideDomain: boolean;
}

/**
 * Fits a Gaussian process with Matern's covariance and a weight for each group of descriptors (Rasmussen & Williams 2006,
 * sections 2.2 and 5.4). Values at the bound are known only to be no higher than it (Tobin, Econometrica 26, 24 (1958)): each
 * is replaced by its mean below the bound, given what all other compounds predict for it, a few times over.
 *
 * @param descriptors one row for each compound, as `describeCompound` writes them; at least two
 * @param values one for each compound
 */
export function fitGaussianProcess(
  descriptors: readonly Float64Array[],
  values: Float64Array,
  { bound, random, control, start, fixed }: FitOptions,
): GaussianProcess {
  const center = mean(values);
  const spread = Math.sqrt(mean(values.map((value) => (value - center) * (value - center)))) || 1;
  const scaling = learnScaling(descriptors);
  const unweighted = descriptors.map((row) => features(scaling, row));
  const targets = values.map((value) => (value - center) / spread);
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
          { targets: Float64Array.from(subset, (index) => targets[index]!), lowest, start, control },
        ),
      ),
    );
  control.progress('fitting a Gaussian process', 1, 2);
  const { points, factor, leftOut, nearest } = solve(unweighted, scaling, hyperparameters, control);
  let coefficients = solveCholesky(factor, targets);
  const rounds = censored ? BOUND_ROUNDS.all : 1;
  for (let round = 1; round < rounds; round++) {
    control.throwIfCancelled();
    lowerBounded(targets, { lowest: lowest!, bounded, coefficients, leftOut });
    coefficients = solveCholesky(factor, targets);
  }
  control.progress('fitting a Gaussian process', 2, 2);
  const sorted = Float64Array.from(nearest).sort();
  const reach = sorted[Math.min(sorted.length - 1, Math.floor(INSIDE * sorted.length))]!;
  return { scaling, hyperparameters, bound, center, spread, points, coefficients, reach };
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
  readonly lowest: number | null;
  readonly start: Hyperparameters | undefined;
  readonly control: RunControl;
}

/** Hyperparameters by the likelihood of some rows; values at the bound are estimated anew between two searches. */
function learnFromSubset(
  rows: readonly Float64Array[],
  groups: Int32Array,
  { targets, lowest, start, control }: SubsetOptions,
): Hyperparameters {
  const distances = groupDistances(rows, groups);
  const bounded = targets.map((value) => (lowest !== null && value <= lowest ? 1 : 0));
  const rounds = bounded.includes(1) ? BOUND_ROUNDS.learning : 1;
  let hyperparameters = start ?? priorHyperparameters(DESCRIPTOR_GROUPS.length);
  for (let round = 0; round < rounds; round++) {
    const maxIterations = start || round > 0 ? STEPS.later : STEPS.first;
    hyperparameters = learnHyperparameters(distances, targets, { start: hyperparameters, maxIterations, control });
    if (round === rounds - 1) break;
    const factor = choleskyFactor(covarianceOf(distances, hyperparameters));
    const { data: inverse } = inverseByFactor(factor);
    const leftOut = targets.map((_, i) => 1 / inverse[i * targets.length + i]!);
    lowerBounded(targets, { lowest: lowest!, bounded, coefficients: solveCholesky(factor, targets), leftOut });
  }
  return hyperparameters;
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
function covarianceOf(distances: readonly Float64Array[], { weights, signal, noise }: Hyperparameters): Dense {
  const n = Math.sqrt(distances[0]!.length);
  const covariance = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let squared = 0;
      for (let g = 0; g < distances.length; g++) squared += weights[g]! * weights[g]! * distances[g]![i * n + j]!;
      covariance.data[i * n + j] = signal * signal * maternKernel(squared) + (i === j ? noise * noise : 0);
    }
  }
  return covariance;
}

interface Solved {
  readonly points: Float64Array;
  readonly factor: Dense;
  /** Distance of each compound to the nearest other. */
  readonly nearest: Float64Array;
  /** Variance of each target given all others, in units of the targets. */
  readonly leftOut: Float64Array;
}

function solve(
  unweighted: readonly Float64Array[],
  scaling: FeatureScaling,
  { weights, signal, noise }: Hyperparameters,
  control: RunControl,
): Solved {
  const n = unweighted.length;
  const width = scaling.columns.length;
  const points = weighted(unweighted, scaling, weights);
  const covariance = zeros(n, n);
  const nearest = new Float64Array(n);
  const leftOut = new Float64Array(n);
  const conditional = new ConditionalVariance(points, width, { signal, noise }, NEIGHBOURS);
  new SquaredDistances(points, width).forEachBatch(points, ({ squared, first, size, matern }) => {
    control.throwIfCancelled();
    const covariances = matern();
    for (let i = 0; i < size; i++) {
      const row = first + i;
      const own = squared.subarray(i * n, (i + 1) * n);
      const kernel = covariances.subarray(i * n, (i + 1) * n);
      for (let j = 0; j <= row; j++) covariance.data[row * n + j] = signal * signal * kernel[j]!;
      covariance.data[row * n + row] = signal * signal + noise * noise;
      // Itself must not be its own neighbour.
      own[row] = Infinity;
      const near = nearestOf(own, NEIGHBOURS);
      nearest[row] = near.length === 0 ? 0 : Math.sqrt(own[near[0]!]!);
      leftOut[row] = conditional.of(near, kernel) + noise * noise;
    }
  });
  return { points, factor: choleskyFactor(covariance), nearest, leftOut };
}

/** Predicts the values of compounds. */
export function predict(
  process: GaussianProcess,
  descriptors: readonly Float64Array[],
  control: RunControl,
): Prediction[] {
  const { scaling, hyperparameters, center, spread, bound, coefficients, reach } = process;
  const { signal, noise } = hyperparameters;
  const width = scaling.columns.length;
  const points = weighted(
    descriptors.map((row) => features(scaling, row)),
    scaling,
    hyperparameters.weights,
  );
  const n = coefficients.length;
  const conditional = new ConditionalVariance(process.points, width, hyperparameters, NEIGHBOURS);
  const predictions: Prediction[] = [];
  new SquaredDistances(process.points, width).forEachBatch(points, ({ squared, first, size, matern }) => {
    control.progress('predicting', first, descriptors.length);
    control.throwIfCancelled();
    const covariances = matern();
    for (let i = 0; i < size; i++) {
      const own = squared.subarray(i * n, (i + 1) * n);
      const kernel = covariances.subarray(i * n, (i + 1) * n);
      let value = 0;
      for (let j = 0; j < n; j++) value += coefficients[j]! * kernel[j]!;
      const near = nearestOf(own, NEIGHBOURS);
      const variance = conditional.of(near, kernel) + noise * noise;
      const predicted = center + spread * signal * signal * value;
      predictions.push({
        value: bound === null ? predicted : Math.max(bound, predicted),
        standardDeviation: spread * Math.sqrt(variance),
        nearest: near[0]!,
        insideDomain: Math.sqrt(own[near[0]!]!) <= reach,
      });
    }
  });
  return predictions;
}

/** All features, each times the weight of its group, row-major. */
function weighted(rows: readonly Float64Array[], scaling: FeatureScaling, weights: Float64Array): Float64Array {
  const width = scaling.columns.length;
  const points = new Float64Array(rows.length * width);
  rows.forEach((row, i) => points.set(weigh(scaling, weights, row), i * width));
  return points;
}

/** For each group the squared distances of all pairs, row-major. */
function groupDistances(rows: readonly Float64Array[], groups: Int32Array): Float64Array[] {
  const n = rows.length;
  const distances = DESCRIPTOR_GROUPS.map(() => new Float64Array(n * n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      for (let c = 0; c < groups.length; c++) {
        const difference = rows[i]![c]! - rows[j]![c]!;
        distances[groups[c]!]![i * n + j]! += difference * difference;
      }
      for (const each of distances) each[j * n + i] = each[i * n + j]!;
    }
  }
  return distances;
}

/** Indices of the `count` smallest finite values, ascending; equal ones by index. */
function nearestOf(values: Float64Array, count: number): Int32Array {
  const found = new Int32Array(count);
  let size = 0;
  let most = Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value >= most) continue;
    let at = size < count ? size++ : count - 1;
    for (; at > 0 && values[found[at - 1]!]! > value; at--) found[at] = found[at - 1]!;
    found[at] = i;
    if (size === count) most = values[found[count - 1]!]!;
  }
  return found.subarray(0, size);
}

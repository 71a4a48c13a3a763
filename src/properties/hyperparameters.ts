import { choleskyFactor, solveCholesky } from '../numerics/cholesky.js';
import { zeros } from '../numerics/dense.js';
import { exp, log } from '../numerics/elementary/elementary-functions.js';
import { inverseByFactor } from '../numerics/inverse-of-positive-definite.js';
import { loadKernels } from '../numerics/kernels/load-kernels.js';
import { lbfgs } from '../numerics/optimise/lbfgs.js';
import type { RunControl } from '../run-control.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import { covariancesInPlace } from './covariances-in-place.js';
import type { GroupDistances } from './group-distances.js';

/** What a Gaussian process assumes, for targets of mean 0 and variance 1. */
export interface Hyperparameters {
  /** For each group of descriptors the weight of its distances: one over its length. */
  readonly weights: Float64Array;
  /** Standard deviation of the function. */
  readonly signal: number;
  /** Standard deviation of a value about the function. */
  readonly noise: number;
}

/** Where the search begins, and the middle of what is believed before any data: the logarithm of each is normal about it. */
export function priorHyperparameters(groups: number): Hyperparameters {
  return { weights: new Float64Array(groups).fill(0.7), signal: 1, noise: 0.3 };
}

/** Standard deviations of the logarithms in that belief. It decides only if the data are few. */
const BELIEF = { weight: 1.5, signal: 1, noise: 1 };

export interface LearnHyperparametersOptions {
  readonly kernel: CovarianceKernel;
  /** Variance of each target that is known beforehand, besides the noise. */
  readonly known: Float64Array;
  readonly start: Hyperparameters;
  readonly maxIterations: number;
  readonly control: RunControl;
}

/**
 * The hyperparameters of highest posterior density: the marginal likelihood of the targets (Rasmussen & Williams, eq. 5.8 and
 * 5.9) times the belief. Takes time with the cube of the number of targets, so it is given some of them.
 *
 * @param targets of mean about 0 and variance about 1
 */
export function learnHyperparameters(
  distances: GroupDistances,
  targets: Float64Array,
  { kernel, known, start, maxIterations, control }: LearnHyperparametersOptions,
): Hyperparameters {
  const prior = priorHyperparameters(distances.groups);
  const middle = logarithms(prior);
  const spread = middle.map((_, p) => {
    if (p < distances.groups) return BELIEF.weight;
    return p === distances.groups ? BELIEF.signal : BELIEF.noise;
  });
  const x = logarithms(start);
  lbfgs(
    x,
    (point, gradient) => {
      const value = minusLogLikelihood({ kernel, distances, targets, known }, point, gradient);
      let belief = 0;
      point.forEach((at, p) => {
        const off = (at - middle[p]!) / spread[p]!;
        belief += (off * off) / 2;
        gradient[p]! += off / spread[p]!;
      });
      return value + belief;
    },
    { maxIterations, tolerance: 1e-3, control },
  );
  return {
    weights: x.slice(0, distances.groups).map((each) => exp(each)),
    signal: exp(x[distances.groups]!),
    noise: exp(x[distances.groups + 1]!),
  };
}

/** The geometric mean of several. */
export function averageHyperparameters(several: readonly Hyperparameters[]): Hyperparameters {
  if (several.length === 1) return several[0]!;
  const sum = logarithms(several[0]!);
  for (const each of several.slice(1)) logarithms(each).forEach((value, p) => (sum[p]! += value));
  const [...values] = sum.map((value) => exp(value / several.length));
  const groups = several[0]!.weights.length;
  return { weights: Float64Array.from(values.slice(0, groups)), signal: values[groups]!, noise: values[groups + 1]! };
}

function logarithms({ weights, signal, noise }: Hyperparameters): Float64Array {
  return Float64Array.from([...weights, signal, noise], (value) => log(value));
}

interface Observations {
  readonly kernel: CovarianceKernel;
  readonly distances: GroupDistances;
  readonly targets: Float64Array;
  readonly known: Float64Array;
}

/** Writes the gradient by the logarithms of the hyperparameters; infinite if the covariance is not positive definite. */
function minusLogLikelihood(
  { kernel: name, distances, targets, known }: Observations,
  point: Float64Array,
  gradient: Float64Array,
): number {
  const n = targets.length;
  const { groups, pairs } = distances;
  const squaredWeights = point.slice(0, groups).map((each) => exp(2 * each));
  const signal = exp(2 * point[groups]!);
  const noise = exp(2 * point[groups + 1]!);
  const { covariances, slopes } = covariancePairs(name, distances, squaredWeights);
  const covariance = zeros(n, n);
  for (let i = 0, pair = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) covariance.data[i * n + j] = signal * covariances[pair++]!;
    covariance.data[i * n + i]! += noise + known[i]!;
  }
  let factor;
  try {
    factor = choleskyFactor(covariance);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    gradient.fill(0);
    return Infinity;
  }
  const coefficients = solveCholesky(factor, targets);
  const { data: inverse } = inverseByFactor(factor);
  gradient.fill(0);
  let value = 0;
  for (let i = 0, pair = 0, at = 0; i < n; i++) {
    value += (targets[i]! * coefficients[i]!) / 2 + log(factor.data[i * n + i]!);
    for (let j = 0; j <= i; j++) {
      const weight = inverse[i * n + j]! - coefficients[i]! * coefficients[j]!;
      const kernel = i === j ? signal : covariance.data[i * n + j]!;
      // Pairs count twice, once for each of their two elements in the matrix.
      const twice = i === j ? 1 : 2;
      gradient[groups]! += twice * weight * kernel;
      if (i === j) gradient[groups + 1]! += weight * noise;
      const slope = weight * signal * slopes[pair++]!;
      for (let g = 0; g < groups; g++) {
        gradient[g]! += twice * slope * squaredWeights[g]! * pairs[at++]!;
      }
    }
  }
  return value;
}

/** The covariance of each pair of points and its derivative by the squared distance, row by row of the lower triangle. */
function covariancePairs(
  name: CovarianceKernel,
  { groups, pairs }: GroupDistances,
  squaredWeights: Float64Array,
): { readonly covariances: Float64Array; readonly slopes: Float64Array } {
  const squared = new Float64Array(pairs.length / groups);
  for (let pair = 0, at = 0; pair < squared.length; pair++) {
    let sum = 0;
    for (let g = 0; g < groups; g++) sum += squaredWeights[g]! * pairs[at++]!;
    squared[pair] = sum;
  }
  const kernels = loadKernels();
  return kernels.scope(() => {
    const covariances = kernels.floats(squared);
    const slopes = kernels.floats(squared.length);
    covariancesInPlace(name, kernels, covariances, slopes);
    return { covariances: covariances.data.slice(), slopes: slopes.data.slice() };
  });
}

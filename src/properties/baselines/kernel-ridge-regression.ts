import { choleskyFactor, solveCholesky } from '../../numerics/cholesky.js';
import { zeros, type Dense } from '../../numerics/dense.js';
import { exp } from '../../numerics/elementary/elementary-functions.js';
import { inverseByFactor } from '../../numerics/inverse-of-positive-definite.js';
import { mean } from '../../numerics/statistics/mean.js';
import { maternKernel } from '../matern-kernel.js';
import { SquaredDistances } from '../squared-distances.js';

/** Rows by which width and penalty are chosen. */
const CHOICE_ROWS = 500;
/** Squared widths in units of the mean squared distance, and penalties, that are tried. */
const WIDTHS = [0.05, 0.2, 0.8];
const PENALTIES = [0.003, 0.03, 0.3];

/** What was learnt: predictions are sums over the rows. */
export interface KernelRidge {
  readonly points: Dense;
  readonly coefficients: Float64Array;
  readonly width: number;
  readonly kernel: RidgeKernel;
}

/** A Gaussian, or Matern's covariance of smoothness 5/2, of the squared distance over the squared width. */
export type RidgeKernel = 'gaussian' | 'matern';

function kernelOf(kernel: RidgeKernel, squared: number): number {
  return kernel === 'gaussian' ? exp(-squared / 2) : maternKernel(squared);
}

/**
 * Kernel ridge regression with a kernel of one width over all columns, as in Seko et al., Phys. Rev. B 95, 144110 (2017). Width and penalty
 * are those of the least mean square error of rows left out one at a time, in closed form, among the first rows.
 *
 * @param points rows to learn from, in any order that does not sort them
 * @param targets of mean 0
 * @param known variance of each target; rows with a large one have a larger penalty, which is to say a smaller weight
 */
export function kernelRidgeRegression(
  points: Dense,
  targets: Float64Array,
  known: Float64Array = new Float64Array(points.rows),
  kernel: RidgeKernel = 'gaussian',
): KernelRidge {
  const variance = mean(targets.map((each) => each * each)) || 1;
  const extra = known.map((each) => each / variance);
  const few = Math.min(CHOICE_ROWS, points.rows);
  const first: Dense = { ...points, rows: few, data: points.data.slice(0, few * points.columns) };
  const some = targets.slice(0, few);
  const distances = squaredDistances(first);
  const scale = distances.data.reduce((sum, each) => sum + each, 0) / distances.data.length || 1;
  let best = { error: Infinity, width: scale, penalty: PENALTIES[0]! };
  for (const share of WIDTHS) {
    for (const penalty of PENALTIES) {
      const width = share * scale;
      const factor = choleskyFactor(covariance(distances, { kernel, width, penalty, extra }));
      const coefficients = solveCholesky(factor, some);
      const inverse = inverseByFactor(factor).data;
      const error = coefficients.reduce((sum, each, i) => sum + squareOf(each / inverse[i * few + i]!), 0) / few;
      if (error < best.error) best = { error, width, penalty };
    }
  }
  const { width, penalty } = best;
  const factor = choleskyFactor(covariance(squaredDistances(points), { kernel, width, penalty, extra }));
  return { points, coefficients: solveCholesky(factor, targets), width, kernel };
}

/** Predicts the targets of points, shape (rows, columns). */
export function predictKernelRidge({ points, coefficients, width, kernel }: KernelRidge, asked: Dense): Float64Array {
  const predicted = new Float64Array(asked.rows);
  new SquaredDistances(points.data, points.columns).forEachBatch(asked.data, ({ squared, first: start, size }) => {
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < points.rows; j++)
        sum += coefficients[j]! * kernelOf(kernel, squared[i * points.rows + j]! / width);
      predicted[start + i] = sum;
    }
  });
  return predicted;
}

function squaredDistances({ rows, columns, data }: Dense): Dense {
  const distances = zeros(rows, rows);
  new SquaredDistances(data, columns).forEachBatch(data, ({ squared, first: start }) =>
    distances.data.set(squared, start * rows),
  );
  return distances;
}

interface RidgeOptions {
  readonly kernel: RidgeKernel;
  /** Squared. */
  readonly width: number;
  readonly penalty: number;
  /** Added to the penalty of each row. */
  readonly extra: Float64Array;
}

function covariance({ rows, data }: Dense, { kernel, width, penalty, extra }: RidgeOptions): Dense {
  const result = zeros(rows, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) result.data[i * rows + j] = kernelOf(kernel, data[i * rows + j]! / width);
    result.data[i * rows + i] = 1 + penalty + extra[i]!;
  }
  return result;
}

function squareOf(value: number): number {
  return value * value;
}

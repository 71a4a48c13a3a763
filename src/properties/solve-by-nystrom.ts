import { choleskyInPlace, solveCholesky } from '../numerics/cholesky.js';
import { gram, zeros, type Dense } from '../numerics/dense.js';
import type { RunControl } from '../run-control.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import type { Hyperparameters } from './hyperparameters.js';
import { SquaredDistances } from './squared-distances.js';

/** Rows whose covariances with the chosen ones are taken into account together. */
const CHUNK = 512;

/** Added to the diagonal in units of its mean, against rounding. */
const JITTER = 1e-10;

export interface NystromOptions {
  readonly kernel: CovarianceKernel;
  /** Indices of the rows whose covariances stand for all. */
  readonly chosen: readonly number[];
  readonly hyperparameters: Hyperparameters;
  /** Variance of each target that is known beforehand; may be empty. */
  readonly known: Float64Array;
  readonly control: RunControl;
}

/**
 * Solves with the covariance of some chosen rows standing for that of all (Nystrom's approximation; subset of regressors, Rasmussen &
 * Williams, section 8.3.1): K becomes Knm Kmm^-1 Kmn. With all rows chosen it is exact but for rounding. Takes time with the number of rows
 * times the square of the chosen ones.
 *
 * @param points weighted features, row-major
 * @returns by which the covariances with each row are multiplied in a prediction: 0 for rows that are not chosen
 */
export function solveByNystrom(
  points: Float64Array,
  width: number,
  targets: Float64Array,
  { kernel, chosen, hyperparameters: { signal, noise }, known, control }: NystromOptions,
): Float64Array {
  const [n, m] = [points.length / width, chosen.length];
  const picked = new Float64Array(m * width);
  chosen.forEach((row, at) => picked.set(points.subarray(row * width, (row + 1) * width), at * width));
  const variances = Float64Array.from({ length: n }, (_, row) => noise * noise + (known[row] ?? 0));
  const system = zeros(m, m);
  const covariances = new SquaredDistances(picked, width);
  /** Signal times the covariances of a row with the chosen ones, row after row. */
  const forEachRow = (of: Float64Array, use: (row: number, own: Float64Array) => void): void =>
    covariances.forEachBatch(of, (batch) => {
      control.throwIfCancelled();
      const { first, size } = batch;
      const all = batch.covariances(kernel);
      for (let i = 0; i < size; i++) use(first + i, all.subarray(i * m, (i + 1) * m));
    });
  forEachRow(picked, (row, own) => {
    for (let j = 0; j <= row; j++) system.data[row * m + j] = signal * signal * (row === j ? 1 : own[j]!);
  });
  for (let start = 0; start < n; start += CHUNK) {
    const columns = Math.min(CHUNK, n - start);
    const chunk: Dense = { rows: m, columns, data: new Float64Array(m * columns) };
    forEachRow(points.subarray(start * width, (start + columns) * width), (row, own) => {
      const scale = (signal * signal) / Math.sqrt(variances[start + row]!);
      for (let j = 0; j < m; j++) chunk.data[j * columns + row] = scale * own[j]!;
    });
    const products = gram(chunk).data;
    for (let i = 0; i < m; i++) for (let j = 0; j <= i; j++) system.data[i * m + j]! += products[i * m + j]!;
  }
  let trace = 0;
  for (let i = 0; i < m; i++) trace += system.data[i * m + i]!;
  for (let i = 0; i < m; i++) system.data[i * m + i]! += (JITTER * trace) / m;
  const factor = choleskyInPlace(system);
  const right = new Float64Array(m);
  forEachRow(points, (row, own) => {
    const scale = (signal * signal * targets[row]!) / variances[row]!;
    for (let j = 0; j < m; j++) right[j]! += scale * own[j]!;
  });
  const weights = solveCholesky(factor, right);
  const coefficients = new Float64Array(n);
  chosen.forEach((row, at) => (coefficients[row] = weights[at]!));
  return coefficients;
}

import type { CovarianceKernel } from './covariance-kernel.js';
import { covariancesInPlace } from './covariances-in-place.js';
import { loadKernels } from '../numerics/kernels/load-kernels.js';

/** What is assumed: the covariance, and standard deviations of the function and of a value about it. */
interface Assumed {
  readonly kernel: CovarianceKernel;
  readonly signal: number;
  readonly noise: number;
  /** Variances of values that are known beforehand, by training compound; empty if there are none. */
  readonly known: Float64Array;
}

/**
 * The variance of the function at a point given the targets at its nearest neighbours alone (Vecchia, J. R. Stat. Soc. B 50,
 * 297 (1988)): never below the one given all targets, and close to it, since what lies behind the nearest adds little.
 */
export class ConditionalVariance {
  readonly #points: Float64Array;
  readonly #width: number;
  readonly #signal: number;
  readonly #noise: number;
  readonly #known: Float64Array;
  readonly #kernel: CovarianceKernel;
  readonly #reduced: Float64Array;

  /**
   * @param points weighted features of the training compounds, row-major
   * @param most neighbours of a point
   */
  constructor(points: Float64Array, width: number, { kernel, signal, noise, known }: Assumed, most: number) {
    this.#kernel = kernel;
    this.#points = points;
    this.#width = width;
    this.#signal = signal * signal;
    this.#noise = noise * noise;
    this.#known = known;
    this.#reduced = new Float64Array(most);
  }

  /**
   * @param near indices of training compounds
   * @param covariances of the point with all training compounds, of which those of `near` are read
   */
  of(near: Int32Array, covariances: Float64Array): number {
    const m = near.length;
    const width = this.#width;
    const signal = this.#signal;
    const kernels = loadKernels();
    return kernels.scope(() => {
      const points = kernels.floats(m * width);
      const { data } = points;
      for (let i = 0; i < m; i++) {
        data.set(this.#points.subarray(near[i]! * width, (near[i]! + 1) * width), i * width);
      }
      const fixed = kernels.fixedPoints(points, m, width);
      const covariance = kernels.floats(m * m);
      kernels.squaredDistances({ points, squares: fixed.squares }, fixed, width, covariance, 'lower');
      covariancesInPlace(this.#kernel, kernels, covariance);
      const matrix = covariance.data;
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < i; j++) matrix[i * m + j]! *= signal;
        matrix[i * m + i] = signal + this.#noise + (this.#known[near[i]!] ?? 0);
      }
      if (kernels.cholesky(covariance, m) >= 0) throw new RangeError('the covariance is not positive definite');
      const l = covariance.data;
      const reduced = this.#reduced;
      let left = signal;
      for (let i = 0; i < m; i++) {
        let sum = signal * covariances[near[i]!]!;
        for (let k = 0; k < i; k++) sum -= l[i * m + k]! * reduced[k]!;
        sum /= l[i * m + i]!;
        reduced[i] = sum;
        left -= sum * sum;
      }
      return Math.max(0, left);
    });
  }
}

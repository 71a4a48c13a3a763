import type { CovarianceKernel } from './covariance-kernel.js';
import { covariancesInPlace } from './covariances-in-place.js';
import { loadKernels } from '../numerics/kernels/load-kernels.js';

/** Points whose distances are computed together. */
const BATCH = 64;

/** Some points' distances to the fixed ones. */
export interface DistanceBatch {
  /** Squared, shape (size, fixed points); overwritten by the next batch. */
  readonly squared: Float64Array;
  /** Index of the batch's first point, and how many there are. */
  readonly first: number;
  readonly size: number;
  /** The covariances of all of them; overwritten by the next batch. */
  covariances(kernel: CovarianceKernel): Float64Array;
}

/** Squared distances from points to a fixed set of points, by |a|^2 + |b|^2 - 2 a b. */
export class SquaredDistances {
  readonly #fixed: Float64Array;
  readonly #width: number;

  /** @param points row-major, shape (count, width) */
  constructor(points: Float64Array, width: number) {
    this.#fixed = points;
    this.#width = width;
  }

  /** The distances of one batch of points after the other. */
  forEachBatch(points: Float64Array, use: (batch: DistanceBatch) => void): void {
    const width = this.#width;
    const count = this.#fixed.length / width;
    const total = points.length / width;
    const most = Math.min(BATCH, total) * count;
    const [squared, covariances] = [new Float64Array(most), new Float64Array(most)];
    const kernels = loadKernels();
    kernels.scope(() => {
      const fixed = kernels.fixedPoints(kernels.floats(this.#fixed), count, width);
      for (let first = 0; first < total; first += BATCH) {
        const size = Math.min(BATCH, total - first);
        kernels.scope(() => {
          const asked = kernels.floats(points.subarray(first * width, (first + size) * width));
          const { squares } = kernels.fixedPoints(asked, size, width);
          const out = kernels.floats(size * count);
          kernels.squaredDistances({ points: asked, squares }, fixed, width, out);
          // Copies, since memory of the kernels moves when it grows.
          squared.set(out.data);
          use({
            squared: squared.subarray(0, size * count),
            first,
            size,
            covariances(kernel) {
              covariancesInPlace(kernel, kernels, out);
              covariances.set(out.data);
              return covariances.subarray(0, size * count);
            },
          });
        });
      }
    });
  }
}

/** The squared distance of two points. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < a.length; c++) sum += (a[c]! - b[c]!) * (a[c]! - b[c]!);
  return sum;
}

import { solveCholesky } from '../numerics/cholesky.js';
import type { Floats } from '../numerics/kernels/kernel-memory.js';
import type { Kernels } from '../numerics/kernels/kernels.js';

/**
 * The inverse of the covariance, shape (n, n), of which the lower triangle is read, times the targets: by its Cholesky factor, which is
 * written over it, so there is one copy of what is by far the largest of a fit. Throws a RangeError if it is not positive definite.
 */
export function solveByCholesky(kernels: Kernels, covariance: Floats, targets: Float64Array): Float64Array {
  const n = targets.length;
  const row = kernels.cholesky(covariance, n);
  if (row >= 0) throw new RangeError(`row ${row} shows that the covariance is not positive definite`);
  return solveCholesky({ rows: n, columns: n, data: covariance.data }, targets);
}

import { choleskyFactor } from './cholesky.js';
import type { Dense } from './dense.js';
import { loadKernels } from './kernels/load-kernels.js';

/**
 * The inverse of a symmetric positive definite matrix, shape (n, n), by its Cholesky factor: A = L L^T, X = L^-1,
 * A^-1 = X^T X (Golub & Van Loan, Matrix Computations, section 4.2). An eighth of the time of a general inverse by LU
 * decomposition, and exactly symmetric.
 *
 * Throws a RangeError if the matrix is not positive definite
 */
export function inverseOfPositiveDefinite(matrix: Dense): Dense {
  return inverseByFactor(choleskyFactor(matrix));
}

/** The same, given the Cholesky factor. */
export function inverseByFactor({ rows: n, data }: Dense): Dense {
  const kernels = loadKernels();
  return kernels.scope(() => {
    const out = kernels.floats(n * n);
    kernels.inverseByFactor(kernels.floats(data), n, out);
    return { rows: n, columns: n, data: out.data.slice() };
  });
}

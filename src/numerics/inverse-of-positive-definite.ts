import { requirePositiveDefinite } from './cholesky.js';
import type { Dense } from './dense.js';
import { loadKernels } from './kernels/load-kernels.js';

/**
 * Writes the inverse of a symmetric positive definite matrix, shape (n, n), over it, by its Cholesky factor: A = L L^T, X = L^-1,
 * A^-1 = X^T X (Golub & Van Loan, Matrix Computations, section 4.2). An eighth of the time of a general inverse by LU
 * decomposition, and exactly symmetric.
 *
 * Throws a RangeError if the matrix is not positive definite
 */
export function invertPositiveDefinite({ rows: n, data }: Dense): void {
  const kernels = loadKernels();
  kernels.scope(() => {
    const matrix = kernels.floats(data);
    requirePositiveDefinite(kernels.cholesky(matrix, n));
    kernels.inverseByFactor(matrix, n, matrix);
    data.set(matrix.data);
  });
}

/** The same as a new matrix. */
export function inverseOfPositiveDefinite({ rows, columns, data }: Dense): Dense {
  const inverse = { rows, columns, data: data.slice() };
  invertPositiveDefinite(inverse);
  return inverse;
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

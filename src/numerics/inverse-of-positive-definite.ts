import { choleskyFactor } from './cholesky.js';
import { gram, transpose, zeros, type Dense } from './dense.js';

/**
 * The inverse of a symmetric positive definite matrix, shape (n, n), by its Cholesky factor: A = L L^T, X = L^-1,
 * A^-1 = X^T X (Golub & Van Loan, Matrix Computations, section 4.2). An eighth of the time of a general inverse by LU
 * decomposition, and exactly symmetric.
 *
 * @throws RangeError if the matrix is not positive definite
 */
export function inverseOfPositiveDefinite(matrix: Dense): Dense {
  return inverseByFactor(choleskyFactor(matrix));
}

/** The same, given the Cholesky factor. */
export function inverseByFactor(factor: Dense): Dense {
  return gram(transpose(inverseOfLower(factor)));
}

/** The inverse of a lower triangular matrix, by forward substitution with all unit vectors at once. */
function inverseOfLower({ rows: n, data: l }: Dense): Dense {
  const inverse = zeros(n, n);
  const { data: x } = inverse;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) {
      const factor = l[i * n + k]!;
      if (factor === 0) continue;
      for (let j = 0, p = i * n, q = k * n; j <= k; j++) x[p++]! -= factor * x[q++]!;
    }
    const pivot = l[i * n + i]!;
    for (let j = 0; j < i; j++) x[i * n + j]! /= pivot;
    x[i * n + i] = 1 / pivot;
  }
  return inverse;
}

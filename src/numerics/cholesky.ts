import { zeros, type Dense } from './dense.js';
import { loadKernels } from './kernels/load-kernels.js';

/**
 * The Cholesky factor of a symmetric positive definite matrix, shape (n, n): the lower triangular L with L L^T = A (Golub &
 * Van Loan, Matrix Computations, section 4.2). Only the lower triangle of A is read. Each element is its own sum in
 * the order of the columns, so the bits are those of the plain triple loop.
 *
 * Throws a RangeError if the matrix is not positive definite
 */
export function choleskyFactor({ rows: n, data: a }: Dense): Dense {
  return factorInto(zeros(n, n), a);
}

/** The same, written over the lower triangle of the matrix: half the memory. */
export function choleskyInPlace(matrix: Dense): Dense {
  return factorInto(matrix, matrix.data);
}

function factorInto(factor: Dense, a: Float64Array): Dense {
  const n = factor.rows;
  const kernels = loadKernels();
  kernels.scope(() => {
    const lower = kernels.floats(a);
    requirePositiveDefinite(kernels.cholesky(lower, n));
    const { data } = lower;
    for (let i = 0; i < n; i++) factor.data.set(data.subarray(i * n, i * n + i + 1), i * n);
  });
  return factor;
}

/** Throws a RangeError for what `Kernels.cholesky` returns of a matrix that is not positive definite. */
export function requirePositiveDefinite(row: number): void {
  if (row >= 0) throw new RangeError(`row ${row} shows that the matrix is not positive definite`);
}

/** The x with L L^T x = b, given L. */
export function solveCholesky(factor: Dense, b: Float64Array): Float64Array {
  const { rows: n, data: l } = factor;
  const x = solveLower(factor, b);
  for (let i = n - 1; i >= 0; i--) {
    const value = x[i]! / l[i * n + i]!;
    x[i] = value;
    for (let k = 0, p = i * n; k < i; k++) x[k]! -= value * l[p++]!;
  }
  return x;
}

/** The x with L x = b, given L. */
export function solveLower({ rows: n, data: l }: Dense, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let sum = x[i]!;
    for (let k = 0, p = i * n; k < i; k++) sum -= l[p++]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  return x;
}

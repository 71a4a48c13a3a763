import { solveCholesky } from '../numerics/cholesky.js';
import type { Floats } from '../numerics/kernels/kernel-memory.js';
import type { Kernels } from '../numerics/kernels/kernels.js';

/** What follows from targets, given the covariances of their compounds. */
interface SolvedTargets {
  /** By which the covariances with the training compounds are multiplied in a prediction. */
  readonly coefficients: Float64Array;
  /** The inverse of the covariance of the targets times the targets: the same, if it is solved exactly. */
  readonly duals: Float64Array;
}

export type TargetSolver = (targets: Float64Array) => SolvedTargets;

/**
 * Solves by the Cholesky factor of the covariance, shape (n, n), of which the lower triangle is read. Overwrites it, and reads it as long as
 * the solver is used: so there is one copy of what is by far the largest of a fit. Throws a RangeError if it is not positive definite.
 */
export function exactSolver(kernels: Kernels, covariance: Floats, n: number): TargetSolver {
  const row = kernels.cholesky(covariance, n);
  if (row >= 0) throw new RangeError(`row ${row} shows that the covariance is not positive definite`);
  return (targets) => {
    const coefficients = solveCholesky({ rows: n, columns: n, data: covariance.data }, targets);
    return { coefficients, duals: coefficients };
  };
}

import { choleskyInPlace, solveCholesky } from '../numerics/cholesky.js';
import type { Dense } from '../numerics/dense.js';

/** What follows from targets, given the covariances of their compounds. */
interface SolvedTargets {
  /** By which the covariances with the training compounds are multiplied in a prediction. */
  readonly coefficients: Float64Array;
  /** The inverse of the covariance of the targets times the targets: the same, if it is solved exactly. */
  readonly duals: Float64Array;
}

export type TargetSolver = (targets: Float64Array) => SolvedTargets;

/** Solves by the Cholesky factor of the covariance, of which the lower triangle is read. Overwrites it. */
export function exactSolver(covariance: Dense): TargetSolver {
  const factor = choleskyInPlace(covariance);
  return (targets) => {
    const coefficients = solveCholesky(factor, targets);
    return { coefficients, duals: coefficients };
  };
}

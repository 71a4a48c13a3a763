import type { Dense } from '../../numerics/dense.js';
import { invertPositiveDefinite } from '../../numerics/inverse-of-positive-definite.js';

/** Weights of this size or less are rounding. */
const DUST = 1e-12;

/**
 * EASE (Steck, WWW 2019, doi:10.1145/3308558.3313710): the weights B, zero on the diagonal, with which the ions known in a
 * context best predict each other by ridge regression over all contexts. B = I - P diag(1 / diag P), P = (G + ridge I)^-1.
 * Row i of the result, shape (ions, ions), has the weight of each other ion as evidence for ion i. Weights may be negative.
 *
 * @param shared G: shared contexts as `sharedContexts` counts them, shape (ions, ions); the weights are written over it, since there are
 * thousands of templates
 */
export function computeEaseWeights(shared: Dense, ridge: number): Dense {
  const { rows: n, data: p } = shared;
  if (n === 0) return shared;
  for (let a = 0; a < n; a++) p[a * n + a]! += ridge;
  invertPositiveDefinite(shared);
  for (let a = 0; a < n; a++) {
    const own = p[a * n + a]!;
    for (let b = 0; b < n; b++) {
      const weight = a === b ? 0 : -p[a * n + b]! / own;
      // Rounding makes dust of the zeros between ions that have nothing to do with each other.
      p[a * n + b] = Math.abs(weight) < DUST ? 0 : weight;
    }
  }
  return shared;
}

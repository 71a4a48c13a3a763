import { zeros, type Dense } from '../../numerics/dense.js';
import { inverseOfPositiveDefinite } from '../../numerics/inverse-of-positive-definite.js';

/** Weights of this size or less are rounding. */
const DUST = 1e-12;

/**
 * EASE (Steck, WWW 2019, doi:10.1145/3308558.3313710): the weights B, zero on the diagonal, with which the ions known in a
 * context best predict each other by ridge regression over all contexts. B = I - P diag(1 / diag P), P = (G + ridge I)^-1.
 * Row i of the result, shape (ions, ions), has the weight of each other ion as evidence for ion i. Weights may be negative.
 *
 * @param shared G: shared contexts as `sharedContexts` counts them, shape (ions, ions)
 */
export function easeWeights({ rows: n, data }: Dense, ridge: number): Dense {
  const weights = zeros(n, n);
  if (n === 0) return weights;
  const system = { rows: n, columns: n, data: data.slice() };
  for (let a = 0; a < n; a++) system.data[a * n + a]! += ridge;
  const { data: p } = inverseOfPositiveDefinite(system);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const weight = a === b ? 0 : -p[a * n + b]! / p[a * n + a]!;
      // Rounding makes dust of the zeros between ions that have nothing to do with each other.
      weights.data[a * n + b] = Math.abs(weight) < DUST ? 0 : weight;
    }
  }
  return weights;
}

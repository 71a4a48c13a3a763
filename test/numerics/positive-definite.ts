import { gram, zeros, type Dense } from '../../src/numerics/dense.js';
import { seededRandom } from '../../src/numerics/random.js';

/** A Gram matrix with a ridge, which is positive definite. */
export function positiveDefinite(n: number, seed: number): Dense {
  const random = seededRandom(seed);
  const rows = zeros(n, n + 2);
  rows.data.forEach((_, k) => (rows.data[k] = random() - 0.5));
  const matrix = gram(rows);
  for (let i = 0; i < n; i++) matrix.data[i * n + i]! += 0.1;
  return matrix;
}

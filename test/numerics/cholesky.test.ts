import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskyFactor, solveCholesky, solveLower } from '../../src/numerics/cholesky.js';
import type { Dense } from '../../src/numerics/dense.js';
import { positiveDefinite } from './positive-definite.js';

/** The triple loop of the textbook. */
function plainFactor({ rows: n, data: a }: Dense): Float64Array {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      l[i * n + j] = i > j ? sum / l[j * n + j]! : Math.sqrt(sum);
    }
  }
  return l;
}

const sizes = fc.integer({ min: 1, max: 80 });
const seeds = fc.integer({ min: 1, max: 1e6 });

describe('the Cholesky factor', () => {
  it('has the bits of the plain triple loop, for any size', () => {
    fc.assert(
      fc.property(sizes, seeds, (n, seed) => {
        const matrix = positiveDefinite(n, seed);
        expect(choleskyFactor(matrix).data).toEqual(plainFactor(matrix));
      }),
      { numRuns: 40 },
    );
  });

  it('solves equations', () => {
    fc.assert(
      fc.property(sizes, seeds, (n, seed) => {
        const matrix = positiveDefinite(n, seed);
        const factor = choleskyFactor(matrix);
        const b = Float64Array.from({ length: n }, (_, i) => i - n / 3);
        const x = solveCholesky(factor, b);
        const lower = solveLower(factor, b);
        for (let i = 0; i < n; i++) {
          let [product, half] = [0, 0];
          for (let j = 0; j < n; j++) {
            product += matrix.data[i * n + j]! * x[j]!;
            half += factor.data[i * n + j]! * lower[j]!;
          }
          expect(product).toBeCloseTo(b[i]!, 6);
          expect(half).toBeCloseTo(b[i]!, 8);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(() => choleskyFactor({ rows: 2, columns: 2, data: Float64Array.of(1, 2, 2, 1) })).toThrow(RangeError);
  });
});

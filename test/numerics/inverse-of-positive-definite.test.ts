import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { inverseOfPositiveDefinite } from '../../src/numerics/inverse-of-positive-definite.js';
import { positiveDefinite } from './positive-definite.js';

describe('the inverse of a positive definite matrix', () => {
  it('is the general one, of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
        const matrix = positiveDefinite(n, seed);
        const expected = inverse(Matrix.from1DArray(n, n, matrix.data)).to1DArray();
        const found = inverseOfPositiveDefinite(matrix);
        expected.forEach((value, k) => expect(found.data[k]! - value).toBeCloseTo(0, 8));
      }),
      { numRuns: 50 },
    );
  });

  it('is symmetric to the last bit', () => {
    const n = 40;
    const { data } = inverseOfPositiveDefinite(positiveDefinite(n, 3));
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) expect(data[i * n + j]).toBe(data[j * n + i]);
  });

  it('refuses a matrix that is not positive definite', () => {
    const matrix = { rows: 2, columns: 2, data: Float64Array.of(1, 2, 2, 1) };
    expect(() => inverseOfPositiveDefinite(matrix)).toThrow(RangeError);
  });
});

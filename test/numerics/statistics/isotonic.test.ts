import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonicNonIncreasing } from '../../../src/numerics/statistics/isotonic.js';

/** Brute force: the best non-increasing sequence is found by dynamic programming over all block means. */
function reference(values: readonly number[], weights: readonly number[]): number[] {
  // max-min formula: fit(i) = min over a <= i of max over b >= i of the mean of a..b, for non-increasing sequences mirrored.
  const mean = (a: number, b: number): number => {
    let sum = 0;
    let mass = 0;
    for (let k = a; k <= b; k++) {
      sum += values[k]! * weights[k]!;
      mass += weights[k]!;
    }
    return sum / mass;
  };
  return values.map((_, i) => {
    let low = Infinity;
    for (let a = 0; a <= i; a++) {
      let high = -Infinity;
      for (let b = i; b < values.length; b++) high = Math.max(high, mean(a, b));
      low = Math.min(low, high);
    }
    return low;
  });
}

describe('isotonic regression, non-increasing', () => {
  it('is the min-max formula of Barlow and Brunk', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 5 })), { maxLength: 25 }),
        (pairs) => {
          const values = pairs.map(([value]) => value);
          const weights = pairs.map(([, weight]) => weight);
          const expected = reference(values, weights);
          isotonicNonIncreasing(values, weights).forEach((fitted, i) => expect(fitted).toBeCloseTo(expected[i]!, 9));
        },
      ),
    );
  });

  it('leaves a non-increasing sequence as it is', () => {
    expect([...isotonicNonIncreasing([5, 3, 3, 1], [1, 1, 1, 1])]).toEqual([5, 3, 3, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { poissonUpperBound } from '../../../src/numerics/statistics/poisson-upper-bound.js';

/** The chance that a Poisson count of this mean is at most n. */
function atMost(n: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= n; k++) sum += term *= mean / k;
  return sum;
}

describe('the upper bound of a Poisson mean', () => {
  it.each([0, 1, 2, 5, 20, 100])('leaves one case in twenty for a count of %i', (count) => {
    expect(atMost(count, poissonUpperBound(count))).toBeCloseTo(0.05, 2);
  });
});

import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/numerics/statistics/quantile.js';

describe('a quantile', () => {
  it('is the smallest, the middle and the largest value', () => {
    expect([0, 0.5, 1].map((share) => quantile([1, 2, 10], share))).toEqual([1, 2, 10]);
  });

  it('is linear between neighbours', () => {
    expect(quantile([1, 2, 10], 0.75)).toBe(6);
    expect(quantile([0, 10], 0.025)).toBe(0.25);
  });

  it('of one value is that value', () => {
    expect(quantile([4], 0.3)).toBe(4);
  });
});

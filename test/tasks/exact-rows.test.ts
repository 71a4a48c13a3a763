import { describe, expect, it } from 'vitest';
import { exactLimits } from '../../src/tasks/exact-rows.js';

const GIB = 2 ** 30;

describe('what is solved exactly', () => {
  it('is 20,000 rows at the most, and less where the covariances would take half of the memory', () => {
    expect([24, 12, 8, 4, 1].map((gib) => exactLimits(gib * GIB).rows)).toEqual([
      20_000, 20_000, 20_000, 16_384, 8_192,
    ]);
  });

  it('is as many fits at once as there is memory for, and always one', () => {
    const limits = exactLimits(24 * GIB);
    expect([20_000, 14_000, 5_000].map((rows) => limits.atOnce(rows))).toEqual([4, 8, 64]);
    expect(exactLimits(GIB).atOnce(20_000)).toBe(1);
  });

  it('follows this machine', () => {
    expect(exactLimits().rows).toBeGreaterThan(0);
  });
});

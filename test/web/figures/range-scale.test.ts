import { describe, expect, it } from 'vitest';
import { rangeScale } from '../../../src/web/figures/range-scale.js';

describe('a scale for some values', () => {
  it('goes from the round number below the least to the one above the largest', () => {
    const scale = rangeScale([2.3, -0.4, 1], 0, 100);
    expect(scale.ticks).toEqual([-1, 0, 1, 2, 3]);
    expect([-1, 1, 3].map(scale)).toEqual([0, 50, 100]);
    expect([scale.min, scale.max]).toEqual([-1, 3]);
  });

  it('has about as many steps as it is asked for, and one for a single value', () => {
    expect(rangeScale([0, 10], 0, 1, 2).ticks).toEqual([0, 5, 10]);
    expect(rangeScale([7, 7], 0, 1).ticks).toEqual([7, 8]);
  });

  it('takes more values than a call takes arguments', () => {
    const values = Array.from({ length: 300_000 }, (_, index) => index / 1_000);
    expect(rangeScale(values, 0, 1).ticks.at(-1)).toBe(300);
  });
});

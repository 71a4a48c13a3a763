import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, logScale, powerTicks, roundTicks } from '../../../src/web/figures/scale.js';

describe('a scale', () => {
  it('puts equal steps or equal factors at equal distances, and keeps what is beyond at its ends', () => {
    const linear = linearScale(0, 10, 100, 200, []);
    expect([0, 2.5, 10, 11, -3].map(linear)).toEqual([100, 125, 200, 200, 100]);
    const log = logScale(1, 1_000, 200, 50, []);
    expect([1, 10, 100, 1_000, 0].map((value) => Math.round(log(value)))).toEqual([200, 150, 100, 50, 200]);
  });
});

describe('ticks', () => {
  it('are round numbers from 0 to at least the largest value, a handful of them', () => {
    expect(roundTicks(0.38)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(roundTicks(10_000, 4)).toEqual([0, 5_000, 10_000]);
    expect(roundTicks(0)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (max) => {
        const ticks = roundTicks(max);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9));
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.at(-2)).toBeLessThan(max);
      }),
    );
  });

  it('are the powers of ten around a range', () => {
    expect(powerTicks(0.002, 1)).toEqual([0.001, 0.01, 0.1, 1]);
    expect(powerTicks(10, 10_000)).toEqual([10, 100, 1_000, 10_000]);
    expect(powerTicks(1, 1)).toEqual([1, 10]);
  });
});

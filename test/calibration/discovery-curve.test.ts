import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoveryCurve, hitsAmong } from '../../src/calibration/discovery-curve.js';

describe('the discovery curve', () => {
  it('counts hits among the first n, at every n up to 10 and then at growing distances', () => {
    const curve = discoveryCurve([[2, 3, 12, 40, 50]], 40);
    expect(curve.slice(0, 4)).toEqual([
      { n: 1, hits: 0 },
      { n: 2, hits: 1 },
      { n: 3, hits: 2 },
      { n: 4, hits: 2 },
    ]);
    expect(curve.find(({ n }) => n === 12)!.hits).toBe(3);
    expect(curve.at(-1)).toEqual({ n: 40, hits: 4 });
    expect(curve.length).toBeLessThan(30);
  });

  it('is the mean over rankings, a short one counting as if its missing rows were misses', () => {
    const curve = discoveryCurve(
      [
        [1, 2],
        [1, 6],
      ],
      8,
    );
    expect(curve.map(({ hits }) => hits)).toEqual([1, 1.5, 1.5, 1.5, 1.5, 2, 2, 2]);
  });

  it('is empty if nothing was listed', () => {
    expect(discoveryCurve([[]], 0)).toEqual([]);
    expect(discoveryCurve([], 0)).toEqual([]);
  });

  it('never falls, and never has more than n hits nor more than there are', () => {
    const ranks = fc
      .uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 })
      .map((hits) => hits.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(ranks, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 400 }), (runs, end) => {
        const all = runs.reduce((sum, { length }) => sum + length, 0) / runs.length;
        let before = 0;
        for (const { n, hits } of discoveryCurve(runs, end)) {
          expect(hits).toBeGreaterThanOrEqual(before);
          expect(hits).toBeLessThanOrEqual(Math.min(n, all) + 1e-9);
          before = hits;
        }
      }),
    );
  });
});

describe('hits among the first n', () => {
  it('are those at ranks up to n', () => {
    expect([0, 1, 2, 5, 100].map((n) => hitsAmong([2, 5, 6], n))).toEqual([0, 0, 1, 2, 3]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoveryCurve } from '../../src/evaluation/discovery-curve.js';
import { trialOf } from './trial-of.js';

describe('the discovery curve', () => {
  it('counts hits among the first N, at every N up to 10 and then at growing distances', () => {
    const curve = discoveryCurve([trialOf(40, [2, 3, 12, 40, 50])], 10_000);
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

  it('is the mean over trials, a short list counting as if its missing rows were misses', () => {
    const curve = discoveryCurve([trialOf(4, [1, 2]), trialOf(8, [1, 6])], 10_000);
    expect(curve.map(({ hits }) => hits)).toEqual([1, 1.5, 1.5, 1.5, 1.5, 2, 2, 2]);
  });

  it('ends at the count that is asked for', () => {
    expect(discoveryCurve([trialOf(40, [2])], 25).at(-1)).toEqual({ n: 25, hits: 1 });
  });

  it('is empty where nothing was listed', () => {
    expect(discoveryCurve([trialOf(0, [], 3)], 10_000)).toEqual([]);
    expect(discoveryCurve([], 10_000)).toEqual([]);
  });

  it('never falls, and never holds more than N hits nor more than there are held-out compounds', () => {
    const trials = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 300 }), fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }))
        .map(([listed, hits]) => trialOf(listed, hits)),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(trials, fc.integer({ min: 1, max: 400 }), (list, count) => {
        const heldOut = list.reduce((sum, trial) => sum + trial.heldOut.size, 0) / list.length;
        let before = 0;
        for (const { n, hits } of discoveryCurve(list, count)) {
          expect(hits).toBeGreaterThanOrEqual(before);
          expect(hits).toBeLessThanOrEqual(Math.min(n, heldOut) + 1e-9);
          before = hits;
        }
      }),
    );
  });
});

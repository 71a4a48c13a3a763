import { describe, expect, it } from 'vitest';
import { hitInterval } from '../../src/evaluation/hit-interval.js';
import type { Trial } from '../../src/evaluation/trial.js';
import { seededRandom } from '../../src/numerics/random.js';
import { trialOf } from './trial-of.js';

const width = ({ low, high }: { low: number; high: number }): number => high - low;

describe('the interval of the hits', () => {
  const trial = trialOf(100, [1, 5, 9, 20, 21, 30, 50, 60, 70, 80], 30);

  it('is the same for the same seed, and hardly another for another', () => {
    const first = hitInterval([trial], 100, seededRandom(7));
    expect(hitInterval([trial], 100, seededRandom(7))).toEqual(first);
    const other = hitInterval([trial], 100, seededRandom(8));
    expect(Math.abs(other.low - first.low)).toBeLessThanOrEqual(1);
    expect(Math.abs(other.high - first.high)).toBeLessThanOrEqual(1);
  });

  it('is about that of a binomial where every compound is a system of its own', () => {
    // 10 hits of 40 held out: standard deviation sqrt(40 * 0.25 * 0.75) = 2.74, so about 10 - 5.4 to 10 + 5.4.
    const { low, high } = hitInterval([trial], 100, seededRandom(1));
    expect(Math.abs(low - 4.6)).toBeLessThanOrEqual(1);
    expect(Math.abs(high - 15.4)).toBeLessThanOrEqual(1.5);
  });

  it('is wider where hits come by the system: ten compounds of two systems are little evidence', () => {
    const clustered: Trial = {
      ...trial,
      heldOut: new Map(
        [...trial.heldOut].map(([formula, compound], index) => [
          formula,
          { ...compound, system: index < 10 ? `together ${index % 2}` : compound.system },
        ]),
      ),
    };
    expect(width(hitInterval([clustered], 100, seededRandom(1)))).toBeGreaterThan(
      1.5 * width(hitInterval([trial], 100, seededRandom(1))),
    );
  });

  it('has no width where there is nothing to be unsure of', () => {
    expect(hitInterval([trialOf(10, [], 5)], 10, seededRandom(1))).toEqual({ low: 0, high: 0 });
    expect(hitInterval([trialOf(10, [])], 10, seededRandom(1))).toEqual({ low: 0, high: 0 });
    expect(hitInterval([trialOf(10, [1, 2, 3])], 10, seededRandom(1))).toEqual({ low: 3, high: 3 });
  });

  it('narrows with the number of folds', () => {
    const one = hitInterval([trial], 100, seededRandom(1));
    const four = hitInterval([trial, trial, trial, trial], 100, seededRandom(1));
    expect(width(four)).toBeLessThan(0.65 * width(one));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAt, chanceInterval, type Calibration } from '../../src/calibration/calibration.js';
import { combineCalibrations } from '../../src/calibration/combine-calibrations.js';

function calibration(curve: Calibration['curve']): Calibration {
  return { knots: [], curve, runs: 3, heldOut: 10, candidates: 1000, baseRate: 0.01 };
}

const row = (score: number, list: number) => ({ score, low: score / 2, high: score * 2, list });

describe('calibrations that are combined', () => {
  it('add up the hits of each list among its own first rows', () => {
    const first = calibration([
      { n: 1, hits: 1 },
      { n: 3, hits: 2 },
    ]);
    const second = calibration([{ n: 2, hits: 1 }]);
    const rows = [row(0.4, 0), row(0.3, 1), row(0.2, 0), row(0.1, 1), row(0.05, 1)];
    const combined = combineCalibrations([first, second], rows);
    expect(combined.curve).toEqual([
      { n: 1, hits: 1 },
      { n: 2, hits: 1.5 },
      { n: 3, hits: 2 },
      { n: 4, hits: 2.5 },
      { n: 5, hits: 2.5 },
    ]);
    expect(combined).toMatchObject({ heldOut: 20, candidates: 2000, baseRate: 0.01, runs: 3 });
    expect(chanceAt(combined, 1)).toBe(0.4);
    expect(chanceInterval(combined, 1)).toEqual({ low: 0.2, high: 0.8 });
  });

  it('have chances that fall, with intervals around them', () => {
    const rows = fc.array(
      fc.record({
        score: fc.double({ min: 1e-9, max: 1, noNaN: true }),
        below: fc.double({ min: 0, max: 1, noNaN: true }),
        above: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 300 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const sorted = given
          .sort((a, b) => b.score - a.score)
          .map(({ score, below, above }) => ({
            score,
            low: score * below,
            high: score + (1 - score) * above,
            list: 0,
          }));
        const { knots } = combineCalibrations([calibration([])], sorted);
        knots.forEach(({ rank, chance, low, high }, k) => {
          expect(low!).toBeLessThanOrEqual(chance + 1e-12);
          expect(high!).toBeGreaterThanOrEqual(chance - 1e-12);
          const before = knots[k - 1];
          if (!before) return;
          expect(rank).toBeGreaterThan(before.rank);
          expect(chance).toBeLessThanOrEqual(before.chance + 1e-12);
          expect(low!).toBeLessThanOrEqual(before.low! + 1e-12);
        });
      }),
      { numRuns: 100 },
    );
  });
});

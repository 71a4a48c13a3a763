import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctForKind } from '../../src/calibration/correct-for-kind.js';
import { chanceAt, chanceInterval, type Calibration } from '../../src/calibration/calibration.js';
import { kindCorrection } from '../../src/calibration/kind-correction.js';
import { SPACE_KINDS } from '../../src/space/space-choice.js';

function calibrationOf(chances: readonly number[]): Calibration {
  const knots = chances.map((chance, k) => ({ rank: k + 1, chance, low: chance / 2, high: Math.min(1, chance * 2) }));
  return { knots, curve: [], runs: 3, heldOut: 10, candidates: 1000, baseRate: 0.01 };
}

describe('what probabilities of a kind are worth', () => {
  it('moves their odds on a line, and leaves those alone that it would raise', () => {
    const worth = { intercept: -2, slope: 0.5, borrowed: false };
    const lowered = correctForKind(calibrationOf([0.5, 0.001]), worth);
    expect(chanceAt(lowered, 1)).toBeCloseTo(1 / (1 + Math.exp(2)), 12);
    expect(chanceAt(lowered, 2)).toBe(0.001);
    expect(lowered.worth).toEqual(worth);
  });

  it('never changes the order, nor lets a probability leave its interval', () => {
    const falling = fc.array(fc.double({ min: 1e-9, max: 0.999, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(falling, fc.constantFrom(...SPACE_KINDS), (chances, kind) => {
        const given = calibrationOf(chances.sort((a, b) => b - a));
        const lowered = correctForKind(given, kindCorrection(kind));
        given.knots.forEach(({ rank, chance }, k) => {
          const now = chanceAt(lowered, rank);
          const { low, high } = chanceInterval(lowered, rank)!;
          expect(now).toBeLessThanOrEqual(chance);
          expect(now).toBeGreaterThan(0);
          expect([low <= now, now <= high]).toEqual([true, true]);
          if (k > 0) expect(now).toBeLessThanOrEqual(chanceAt(lowered, rank - 1));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is that of ionic compositions for these themselves', () => {
    expect(kindCorrection('ionic')).toBeNull();
    const given = calibrationOf([0.5, 0.1]);
    expect(correctForKind(given, kindCorrection('ionic'))).toBe(given);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCalibration } from '../../src/evaluation/check-calibration.js';
import { seededRandom } from '../../src/numerics/random.js';

describe('the check of predicted chances', () => {
  it('gives the Brier score worked out by hand', () => {
    const check = checkCalibration(
      [
        { chance: 0.8, real: true },
        { chance: 0.4, real: false },
        { chance: 0.3, real: true },
        { chance: 0, real: false },
      ],
      'ternary-ionic-v1',
    );
    // (0.04 + 0.16 + 0.49 + 0) / 4, against 0.5 * 0.5 for the mean.
    expect(check).toMatchObject({ list: 'ternary-ionic-v1', rows: 4, hits: 2, brierOfMean: 0.25 });
    expect(check.brier).toBeCloseTo(0.1725, 12);
    expect(check.expectedHits).toBeCloseTo(1.5, 12);
    expect(check.skill).toBeCloseTo(0.31, 12);
  });

  it('gathers rows with about the same chance, with the interval of Wilson', () => {
    const rows = [
      ...Array.from({ length: 10 }, (_, index) => ({ chance: 0.3, real: index < 2 })),
      ...Array.from({ length: 5 }, () => ({ chance: 0.002, real: false })),
    ];
    const { bins } = checkCalibration(rows);
    expect(bins.map(({ low, high, rows: size, hits }) => ({ low, high, size, hits }))).toEqual([
      { low: 0.002, high: 0.005, size: 5, hits: 0 },
      { low: 0.2, high: 0.5, size: 10, hits: 2 },
    ]);
    expect(bins[1]!.predicted).toBeCloseTo(0.3, 12);
    expect(bins[1]!.observed).toBe(0.2);
    // Wilson 1927 for 2 of 10: 0.0567 to 0.5098.
    expect(bins[1]!.interval.low).toBeCloseTo(0.0567, 4);
    expect(bins[1]!.interval.high).toBeCloseTo(0.5098, 4);
    expect(bins[0]!.interval.low).toBeCloseTo(0, 12);
  });

  it('finds chances that come true on the diagonal, and exaggerated ones below it', () => {
    const random = seededRandom(3);
    const honest = Array.from({ length: 40_000 }, () => {
      const chance = random() ** 3;
      return { chance, real: random() < chance };
    });
    const good = checkCalibration(honest);
    expect(good.expectedHits / good.hits).toBeCloseTo(1, 1);
    for (const { rows, predicted, interval } of good.bins.filter((bin) => bin.rows > 500)) {
      const slack = 2 / Math.sqrt(rows);
      expect(predicted).toBeGreaterThan(interval.low - slack);
      expect(predicted).toBeLessThan(interval.high + slack);
    }
    const bad = checkCalibration(honest.map(({ chance, real }) => ({ chance: Math.sqrt(chance), real })));
    expect(bad.brier).toBeGreaterThan(good.brier);
    expect(bad.expectedHits).toBeGreaterThan(1.5 * bad.hits);
  });

  it('puts every row into exactly one bin and its chance between the edges', () => {
    const predictions = fc.array(
      fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), real: fc.boolean() }),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(predictions, (rows) => {
        const { bins, brier } = checkCalibration(rows);
        expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows.length);
        expect(bins.reduce((sum, bin) => sum + bin.hits, 0)).toBe(rows.filter(({ real }) => real).length);
        for (const { low, high, predicted } of bins) {
          expect(predicted).toBeGreaterThanOrEqual(low - 1e-12);
          expect(predicted).toBeLessThanOrEqual(high + 1e-12);
        }
        expect(brier).toBeGreaterThanOrEqual(0);
        expect(brier).toBeLessThanOrEqual(1);
      }),
    );
  });
});

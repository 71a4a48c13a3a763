import { describe, expect, it } from 'vitest';
import { smoothRates, type BinomialPoint } from '../../src/calibration/smooth-rates.js';
import { seededRandom } from '../../src/numerics/random.js';

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));
const points = (odds: (x: number) => number, trials: number): BinomialPoint[] =>
  Array.from({ length: 30 }, (_, k) => ({ x: k / 5, trials, hits: trials * logistic(odds(k / 5)) }));

const bend = (x: number): number => (x < 3 ? -0.2 * x : -0.6 - 2 * (x - 3));
/** The width of the interval in the middle of the points. */
function width(given: readonly BinomialPoint[]): number {
  const { low, high } = smoothRates(given)[15]!;
  return high - low;
}

/** The largest error at the points of the bend, each with so many trials. */
function miss(trials: number): number {
  const given = points(bend, trials);
  return Math.max(...smoothRates(given).map(({ rate }, k) => Math.abs(rate - given[k]!.hits / trials)));
}

describe('smooth rates', () => {
  it('give back a straight line of the logarithm of odds, which needs no smoothing', () => {
    const line = points((x) => 1 - x, 1e6);
    smoothRates(line).forEach(({ rate }, k) => expect(rate).toBeCloseTo(line[k]!.hits / line[k]!.trials, 3));
  });

  it('follow a bend where the trials are many, and smooth it away where they are few', () => {
    expect(miss(1e5)).toBeLessThan(0.02);
    expect(miss(1e5)).toBeLessThan(miss(10));
  });

  it('have narrower intervals with more trials, and wider ones if hits scatter more than independent ones', () => {
    expect(width(points((x) => -x, 10_000))).toBeLessThan(width(points((x) => -x, 100)) / 3);
    const random = seededRandom(3);
    const scattered = points((x) => -x / 3, 400).map((point) => ({
      ...point,
      hits: Math.min(point.trials, Math.max(0, point.hits + 120 * (random() - 0.5))),
    }));
    expect(width(scattered)).toBeGreaterThan(1.3 * width(points((x) => -x / 3, 400)));
  });

  it('carry a point without trials along, and say nothing if no point has any', () => {
    const [first, ...rest] = points((x) => -x, 1_000);
    const rates = smoothRates([{ ...first!, trials: 0, hits: 0 }, ...rest]);
    expect(rates[0]!.rate).toBeGreaterThan(rates[1]!.rate);
    expect(rates[0]!.rate).toBeLessThan(0.6);
    expect(smoothRates([{ x: 0, trials: 0, hits: 0 }])).toEqual([{ rate: 0, low: 0, high: 0 }]);
  });

  it('do not fail where everything or nothing is a hit', () => {
    for (const share of [0, 1]) {
      const given = points(() => 0, 50).map((point) => ({ ...point, hits: share * point.trials }));
      for (const { rate, low, high } of smoothRates(given)) {
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThan(1);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../src/numerics/random.js';
import { computeAcquisition, expectedImprovement, computeGain } from '../../src/properties/acquisition.js';

describe('the expected improvement', () => {
  it('is the mean of what random values gain', () => {
    const random = seededRandom(1);
    let sum = 0;
    for (let k = 0; k < 200_000; k++) sum += Math.max(0, 1.2 + 0.5 * normal(random) - 1.5) / 200_000;
    expect(expectedImprovement({ kind: 'max' }, 1.2, 0.5, 1.5)).toBeCloseTo(sum, 2);
    expect(expectedImprovement({ kind: 'min' }, -1.2, 0.5, -1.5)).toBeCloseTo(sum, 2);
  });

  it('is the gain itself if nothing is uncertain', () => {
    expect(expectedImprovement({ kind: 'max' }, 2, 0, 1.5)).toBe(0.5);
    expect(expectedImprovement({ kind: 'max' }, 1, 0, 1.5)).toBe(0);
  });

  it('prefers what is nearer to a target', () => {
    const goal = { kind: 'target', target: 1.5 } as const;
    expect(computeGain(goal, 1.6, 2)).toBeCloseTo(0.4, 12);
    expect(computeGain(goal, 1.4, 2)).toBeGreaterThan(computeGain(goal, 1.9, 2));
  });
});

describe('the other acquisitions', () => {
  const target = { kind: 'target', target: 1 } as const;

  it('are the share of random values that are better, and the prediction with one deviation', () => {
    const random = seededRandom(2);
    const values = Array.from({ length: 100_000 }, () => 1.2 + 0.5 * normal(random));
    const share = (isBetter: (value: number) => boolean): number => values.filter(isBetter).length / values.length;
    expect(computeAcquisition('probability', { kind: 'max' }, 1.2, 0.5, 1.5)).toBeCloseTo(
      share((value) => value > 1.5),
      2,
    );
    expect(computeAcquisition('probability', { kind: 'min' }, 1.2, 0.5, 1.5)).toBeCloseTo(
      share((value) => value < 1.5),
      2,
    );
    const nearer = share((value) => Math.abs(value - 1) < 0.3);
    expect(computeAcquisition('probability', target, 1.2, 0.5, 1.3)).toBeCloseTo(nearer, 2);
    expect(computeAcquisition('upper-bound', { kind: 'min' }, 1.2, 0.5, 1.5)).toBeCloseTo(0.8, 12);
    expect(computeAcquisition('greedy', { kind: 'max' }, 1.2, 0.5, 1)).toBeCloseTo(0.2, 12);
  });

  it('are yes or no if nothing is uncertain', () => {
    expect([1.1, 1.4].map((value) => computeAcquisition('probability', target, value, 0, 1.3))).toEqual([1, 0]);
  });
});

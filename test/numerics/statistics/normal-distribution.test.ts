import { describe, expect, it } from 'vitest';
import {
  lowerNormalQuantile,
  normalDensity,
  normalDistribution,
} from '../../../src/numerics/statistics/normal-distribution.js';

describe('the normal distribution', () => {
  it('has the values of published tables (Abramowitz & Stegun, table 26.1)', () => {
    expect(normalDistribution(0)).toBe(0.5);
    expect(normalDistribution(1)).toBeCloseTo(0.841344746068543, 14);
    expect(normalDistribution(-1)).toBeCloseTo(0.158655253931457, 14);
    expect(normalDistribution(1.6448536269514722)).toBeCloseTo(0.95, 14);
    expect(normalDistribution(-6) / 9.865876450376981e-10).toBeCloseTo(1, 10);
    expect(normalDistribution(6)).toBeCloseTo(1 - 9.865876450376981e-10, 15);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  it('has no step where one formula gives way to another', () => {
    for (const at of [-4, 4]) {
      const [below, above] = [normalDistribution(at - 1e-9), normalDistribution(at + 1e-9)];
      expect(above - below).toBeGreaterThan(0);
      expect(above - below).toBeLessThan(1e-12);
    }
  });

  it('finds the number below which a share of a half or less is', () => {
    expect(lowerNormalQuantile(0.5)).toBe(0);
    expect(lowerNormalQuantile(0.05)).toBeCloseTo(-1.6448536269514722, 12);
    for (const x of [-0.3, -1, -3, -6, -9]) expect(lowerNormalQuantile(normalDistribution(x))).toBeCloseTo(x, 9);
  });
});

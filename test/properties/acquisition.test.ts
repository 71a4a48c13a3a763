import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../src/numerics/random.js';
import { expectedImprovement, gainOf } from '../../src/properties/acquisition.js';

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
    expect(gainOf(goal, 1.6, 2)).toBeCloseTo(0.4, 12);
    expect(gainOf(goal, 1.4, 2)).toBeGreaterThan(gainOf(goal, 1.9, 2));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAmong } from '../../../src/models/blend/rank-among.js';

describe('the rank among descending scores', () => {
  it('counts what is better, and gives equals the middle of their places', () => {
    const scores = Float64Array.of(9, 7, 7, 7, 2);
    expect([10, 9, 8, 7, 3, 2, 1].map((score) => rankAmong(scores, score))).toEqual([1, 1, 2, 3, 5, 5, 6]);
    expect(rankAmong(new Float64Array(), 1)).toBe(1);
  });

  it('is what counting says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (values, score) => {
        const sorted = Float64Array.from(values.toSorted((a, b) => b - a));
        const better = values.filter((value) => value > score).length;
        const equal = values.filter((value) => value === score).length;
        expect(rankAmong(sorted, score)).toBe(better + (equal > 0 ? (equal + 1) / 2 : 1));
      }),
    );
  });
});

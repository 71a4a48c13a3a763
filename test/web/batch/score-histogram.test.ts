import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreHistogram } from '../../../src/web/batch/score-histogram.js';

describe('the histogram of scores', () => {
  it('counts every score once, in the range that has it', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(score), (scores) => {
        const ranges = scoreHistogram(scores);
        expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length);
        for (const { from, to, count } of scoreHistogram(scores.slice(0, 1))) {
          if (count === 1) expect(scores[0]! >= from && scores[0]! <= to).toBe(true);
        }
      }),
    );
    expect(scoreHistogram([1, 0.3, 0.29, 0]).filter(({ count }) => count > 0)).toEqual([
      { from: 0.3, to: 1, count: 2 },
      { from: 0.1, to: 0.3, count: 1 },
      { from: 0, to: 0.0001, count: 1 },
    ]);
  });
});

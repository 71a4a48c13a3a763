import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByScore } from '../../src/ranking/order-by-score.js';

describe('the order by score', () => {
  it('is what sorting with a comparison gives, ties included', () => {
    const score = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(score), fc.nat(), (scores, seed) => {
        // Ties in an order that is not that of the places.
        const byTurn = (a: number, b: number): number => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101) || a - b;
        const expected = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || byTurn(a, b));
        const finite = scores.every(Number.isFinite);
        fc.pre(finite);
        expect([...orderByScore(Float64Array.from(scores), byTurn)]).toEqual(expected);
      }),
    );
  });
});

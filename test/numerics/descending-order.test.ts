import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendingOrder } from '../../src/numerics/descending-order.js';

describe('the order by score', () => {
  it('is what sorting with a comparison gives, ties included', () => {
    const score = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(score), fc.nat(), (scores, seed) => {
        fc.pre(scores.every(Number.isFinite));
        const places = [...scores.keys()];
        // Names in an order that is not that of the places, some of them equal.
        const nameOf = (place: number): string => String((place * 7919 + seed) % 11);
        const byName = (a: number, b: number): number =>
          nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : a - b;
        const descending = Float64Array.from(scores);
        expect([...descendingOrder(descending, nameOf)]).toEqual(
          places.toSorted((a, b) => scores[b]! - scores[a]! || byName(a, b)),
        );
        expect([...descendingOrder(descending)]).toEqual(places.toSorted((a, b) => scores[b]! - scores[a]! || a - b));
      }),
    );
  });
});

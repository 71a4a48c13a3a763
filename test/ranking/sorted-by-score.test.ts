import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedByScore } from '../../src/ranking/sorted-by-score.js';

function byName(a: { name: number }, b: { name: number }): number {
  return a.name - b.name;
}

describe('sorting by score', () => {
  it('is what sorting with a comparison gives, ties included', () => {
    const item = fc.record({
      raw: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })),
      name: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const expected = items.toSorted((a, b) => (a.raw === b.raw ? byName(a, b) : a.raw < b.raw ? 1 : -1));
        expect(sortedByScore(items, byName).map(({ raw, name }) => [raw + 0, name])).toEqual(
          expected.map(({ raw, name }) => [raw + 0, name]),
        );
      }),
    );
  });
});

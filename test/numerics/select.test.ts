import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.js';
import { select } from '../../src/numerics/select.js';

/** -0 and 0 are equal and may change places. */
function ascending(all: Iterable<number>): number[] {
  return [...all].map((each) => each + 0).sort((a, b) => a - b);
}

describe('selecting the value at an index of the ascending order', () => {
  it('gives what sorting gives, and parts the values there', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.nat(), (given, pick) => {
        const k = pick % given.length;
        const values = Float64Array.from(given);
        const found = select(values, k);
        expect(found === given.toSorted((a, b) => a - b)[k]).toBe(true);
        expect(values.subarray(0, k).every((each) => each <= found)).toBe(true);
        expect(values.subarray(k).every((each) => each >= found)).toBe(true);
        expect(ascending(values)).toEqual(ascending(given));
      }),
    );
  });

  it.each(['ascending', 'descending', 'equal', 'random'])('is as quick if the values are %s', (order) => {
    const random = seededRandom(1);
    const values = Float64Array.from({ length: 1_000_000 }, (_, k) => {
      if (order === 'random') return random();
      return order === 'equal' ? 1 : order === 'ascending' ? k : -k;
    });
    // A quadratic selection would take minutes.
    expect(select(values, 800_000)).toBe(values.toSorted()[800_000]);
  });
});

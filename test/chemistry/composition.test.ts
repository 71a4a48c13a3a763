import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeComposition } from '../../src/chemistry/composition.js';
import { arbitraryComposition } from './arbitrary-composition.js';

describe('makeComposition', () => {
  it('sorts the elements, adds equal ones up and divides by the common divisor', () => {
    expect(
      makeComposition([
        ['O', 4],
        ['Fe', 4],
        ['O', 2],
      ]),
    ).toEqual({ elements: ['Fe', 'O'], amounts: [2, 3] });
  });

  it('is not changed by the order of the elements or by a common factor', () => {
    fc.assert(
      fc.property(arbitraryComposition, fc.integer({ min: 1, max: 9 }), (composition, factor) => {
        const pairs = composition.elements.map((element, index): [string, number] => [
          element,
          composition.amounts[index]! * factor,
        ]);
        expect(makeComposition(pairs.toReversed())).toEqual(composition);
      }),
    );
  });

  it('refuses amounts that are not positive integers, and nothing at all', () => {
    for (const amount of [0, -1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => makeComposition([['O', amount]])).toThrow(RangeError);
    }
    expect(() => makeComposition([])).toThrow(RangeError);
  });
});

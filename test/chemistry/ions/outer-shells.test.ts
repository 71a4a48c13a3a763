import { describe, expect, it } from 'vitest';
import { outerShells } from '../../../src/chemistry/ions/outer-shells.js';
import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';

/** Element, charge: d electrons, f electrons, lone pair, as textbooks have them. */
const KNOWN = [
  ['Na', 1, 0, 0, false],
  ['Ba', 2, 0, 0, false],
  ['H', 1, 0, 0, false],
  ['Al', 3, 0, 0, false],
  ['P', 3, 0, 0, true],
  ['P', 5, 0, 0, false],
  ['S', 4, 0, 0, true],
  ['Sc', 3, 0, 0, false],
  ['Ti', 4, 0, 0, false],
  ['Ti', 3, 1, 0, false],
  ['Cr', 3, 3, 0, false],
  ['Fe', 3, 5, 0, false],
  ['Fe', 2, 6, 0, false],
  ['Cu', 2, 9, 0, false],
  ['Cu', 1, 10, 0, false],
  ['Zn', 2, 10, 0, false],
  ['Ga', 3, 10, 0, false],
  ['Sn', 2, 10, 0, true],
  ['Sn', 4, 10, 0, false],
  ['Te', 4, 10, 0, true],
  ['Mo', 6, 0, 0, false],
  ['Pd', 2, 8, 0, false],
  ['La', 3, 0, 0, false],
  ['Ce', 4, 0, 0, false],
  ['Nd', 3, 0, 3, false],
  ['Eu', 2, 0, 7, false],
  ['Gd', 3, 0, 7, false],
  ['Lu', 3, 0, 14, false],
  ['Hf', 4, 0, 14, false],
  ['W', 4, 2, 14, false],
  ['Au', 1, 10, 14, false],
  ['Tl', 1, 10, 14, true],
  ['Pb', 2, 10, 14, true],
  ['Bi', 5, 10, 14, false],
  ['Th', 4, 0, 0, false],
  ['U', 4, 0, 2, false],
  ['U', 6, 0, 0, false],
] as const;

describe('the outer shells of a cation', () => {
  it('are those of textbooks', () => {
    const found = KNOWN.map(([element, charge]) => {
      const { d, f, hasLonePair } = outerShells({ element, charge });
      return [element, charge, d, f, hasLonePair];
    });
    expect(found).toEqual(KNOWN.map((each) => [...each]));
  });

  it('exist for every element in any state', () => {
    for (const { symbol } of ELEMENTS) {
      for (let charge = 1; charge <= 8; charge++) {
        const { d, f } = outerShells({ element: symbol, charge });
        expect(d >= 0 && d <= 10 && f >= 0 && f <= 14, symbol).toBe(true);
      }
    }
    expect(() => outerShells({ element: 'Xx', charge: 1 })).toThrow(RangeError);
  });
});

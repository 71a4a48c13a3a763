import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';
import { MAX_DENOMINATOR } from '../../../src/chemistry/ions/charge-units.js';
import { compareIons, ionLabel, MAX_ION_CHARGE, parseIon } from '../../../src/chemistry/ions/ion.js';

const arbitraryIon = fc.record({
  element: fc.constantFrom(...ELEMENTS.map((element) => element.symbol)),
  charge: fc
    .tuple(fc.integer({ min: -MAX_ION_CHARGE, max: MAX_ION_CHARGE }), fc.integer({ min: 1, max: MAX_DENOMINATOR }))
    .filter(([numerator]) => numerator !== 0)
    .map(([numerator, denominator]) => numerator / denominator),
});

describe('ions', () => {
  it.each([
    ['Fe', 3, 'Fe3+'],
    ['Li', 1, 'Li+'],
    ['O', -2, 'O2-'],
    ['Cl', -1, 'Cl-'],
    ['O', -1 / 2, 'O1/2-'],
    ['N', -1 / 3, 'N1/3-'],
  ])('%s with charge %d is written %s', (element, charge, label) => {
    expect(ionLabel({ element, charge })).toBe(label);
    expect(parseIon(label)).toEqual({ element, charge });
  });

  it('are read back from their labels', () => {
    fc.assert(
      fc.property(arbitraryIon, (ion) => {
        expect(parseIon(ionLabel(ion))).toEqual(ion);
      }),
    );
  });

  it('may be written with a one or a typographic minus', () => {
    expect(parseIon('Na1+')).toEqual({ element: 'Na', charge: 1 });
    expect(parseIon('O2−')).toEqual({ element: 'O', charge: -2 });
  });

  it.each(['Fe', '3+', 'fe3+', 'Qq+', 'Fe+3', 'Fe33+', 'Fe0+', 'Fe1/+', 'Fe1/0+', 'O1/13-', '', 'Fe3+O2-'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseIon(text)).toThrow(expect.objectContaining({ code: 'ION_INVALID', details: { text } }));
    },
  );

  it('are ordered by symbol, then charge', () => {
    const sorted = ['O2-', 'Fe3+', 'Fe2+', 'Ba2+'].map(parseIon).sort(compareIons).map(ionLabel);
    expect(sorted).toEqual(['Ba2+', 'Fe2+', 'Fe3+', 'O2-']);
    fc.assert(
      fc.property(arbitraryIon, arbitraryIon, (a, b) => {
        expect(Math.sign(compareIons(a, b))).toBe(-Math.sign(compareIons(b, a)) + 0);
        expect(compareIons(a, b) === 0).toBe(ionLabel(a) === ionLabel(b));
      }),
    );
  });
});

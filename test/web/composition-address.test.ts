import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeComposition } from '../../src/chemistry/composition.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { conventionalFormula, reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { compositionAddress } from '../../src/web/composition-address.js';

it('is the plain formula where it cannot be mistaken', () => {
  expect(compositionAddress('BaTiO3')).toBe('/compositions/BaTiO3');
  expect(compositionAddress('KNO3')).toBe('/compositions/KNO3');
});

it('counts what two capitals could hide: COF2 may be meant for CoF2', () => {
  expect(() => parseFormula('COF2')).toThrow('Did you mean CoF2?');
  expect(compositionAddress('COF2')).toBe('/compositions/C1OF2');
});

it('can be read as the composition that it is the page of, whatever its elements', () => {
  const element = fc.constantFrom('B', 'C', 'F', 'I', 'K', 'N', 'O', 'P', 'S', 'U', 'V', 'W', 'Y', 'Co', 'Si');
  fc.assert(
    fc.property(
      fc.uniqueArray(element, { minLength: 2, maxLength: 4 }),
      fc.array(fc.constantFrom(1, 1, 2, 3), { minLength: 4, maxLength: 4 }),
      (elements, amounts) => {
        const composition = makeComposition(elements.map((symbol, index) => [symbol, amounts[index]!]));
        const address = compositionAddress(conventionalFormula(composition));
        const typed = decodeURIComponent(address.slice('/compositions/'.length));
        expect(reducedFormula(parseFormula(typed))).toBe(reducedFormula(composition));
      },
    ),
  );
});

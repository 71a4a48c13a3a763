import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Composition } from '../../../src/chemistry/composition.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import {
  anonymousFormula,
  conventionalFormula,
  hillTerms,
  reducedFormula,
} from '../../../src/chemistry/formula/spellings.js';
import { arbitraryComposition } from '../arbitrary-composition.js';

describe('the spellings', () => {
  it('of any composition are read back as that composition', () => {
    fc.assert(
      fc.property(arbitraryComposition, (composition) => {
        for (const spell of [reducedFormula, conventionalFormula, (each: Composition) => hillTerms(each).join('')]) {
          expect(parseFormula(spell(composition))).toEqual(composition);
        }
      }),
    );
  });

  it('reduced: alphabetical, ones left out', () => {
    expect(reducedFormula(parseFormula('LiFePO4'))).toBe('FeLiO4P');
    expect(reducedFormula(parseFormula('NaCl'))).toBe('ClNa');
  });

  it.each([
    'NaCl',
    'LiFePO4',
    'BaTiO3',
    'PbTiO3',
    'CaCO3',
    'KMnO4',
    'FeTiO3',
    'ZnAl2O4',
    'NiFe2O4',
    'La2CuO4',
    'CuInSe2',
    'Cu2ZnSnS4',
    'BiVO4',
    'CsPbBr3',
    'Na3AlF6',
    'Li7La3Zr2O12',
    'NaAlSi3O8',
    'GaAs',
    'NaHCO3',
    'H2O',
    'CH4',
    'NH3',
    'PH3',
    'HCl',
    'H2SO4',
    'H3PO4',
    'OF2',
    'KAuCl4',
    'MgZn2',
    'Nb3Sn',
    'YBa2Cu3O7',
  ])('conventional: %s as chemists write it', (formula) => {
    const known = new Map([['YBa2Cu3O7', 'Ba2YCu3O7']]);
    expect(conventionalFormula(parseFormula(formula))).toBe(known.get(formula) ?? formula);
  });

  it.each([
    ['H2O', 'H2O'],
    ['NaHCO3', 'CHNaO3'],
    ['CH3COOH', 'CH2O'],
    ['CuSO4·5H2O', 'CuH10O9S'],
    ['CCl4', 'CCl4'],
  ])('Hill: %s is %s', (formula, hill) => expect(hillTerms(parseFormula(formula)).join('')).toBe(hill));

  it.each([
    ['BaTiO3', 'A3BC'],
    ['LiFePO4', 'A4BCD'],
    ['Fe2O3', 'A3B2'],
    ['NaCl', 'AB'],
    ['C60', 'A'],
    ['Mg2SiO4', 'A4B2C'],
  ])('anonymous: %s is %s, largest amount first', (formula, anonymous) =>
    expect(anonymousFormula(parseFormula(formula))).toBe(anonymous),
  );

  it('anonymous: goes on with Aa, Ba, ... behind Z', () => {
    const elements = Array.from({ length: 28 }, (_, index) => `E${index}`);
    const formula = anonymousFormula({ elements, amounts: elements.map(() => 1) });
    expect(formula).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZAaBa');
  });

  it('anonymous: keeps the sorted amounts of any composition', () => {
    fc.assert(
      fc.property(arbitraryComposition, (composition) => {
        const amounts = [...anonymousFormula(composition).matchAll(/[A-Z](\d*)/g)].map((match) =>
          Number(match[1] || 1),
        );
        expect(amounts).toEqual([...composition.amounts].sort((a, b) => b - a));
      }),
    );
  });
});

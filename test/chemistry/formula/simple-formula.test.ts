import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';
import { FormulaGrammar } from '../../../src/chemistry/formula/formula-grammar.js';
import { readFormulaAmounts } from '../../../src/chemistry/formula/formula-reader.js';
import { formulaSlip, mayBeSlip } from '../../../src/chemistry/formula/formula-slips.js';
import { readSimpleFormula } from '../../../src/chemistry/formula/simple-formula.js';
import { makeComposition } from '../../../src/chemistry/composition.js';

const symbol = fc.constantFrom(...ELEMENTS.map((element) => element.symbol));
const usual = fc.constantFrom(
  'O',
  'I',
  'V',
  'H',
  'C',
  'Ac',
  'Y',
  'Cu',
  'S',
  'B',
  'F',
  'Ts',
  'N',
  'K',
  'H2O',
  'SiO2',
  'II',
);
const amount = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map(String),
);
const formula = fc
  .array(fc.tuple(fc.oneof(symbol, usual), amount), { minLength: 1, maxLength: 6 })
  .map((terms) => terms.flat().join(''));

describe('readSimpleFormula', () => {
  it('reads what the grammar reads', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const simple = readSimpleFormula(text);
        // Five digits in a row, where two numbers meet, are left to the grammar.
        if (!simple) expect(text).toMatch(/\d{5}/);
        else {
          const amounts = new FormulaGrammar(text).read();
          expect(simple).toEqual(makeComposition([...amounts].map(([element, { n }]) => [element, n])));
          if (!formulaSlip(text)) expect([...readFormulaAmounts(text).amounts]).toEqual([...amounts]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves all other texts alone', () => {
    for (const text of ['', 'nacl', 'Na0', 'Na01', 'NaCl ', 'Xx2', 'D2O', 'Fe(OH)3', 'Li0.5CoO2', '2NaCl', 'K10000']) {
      expect(readSimpleFormula(text), text).toBeUndefined();
    }
  });
});

describe('mayBeSlip', () => {
  it('holds for every slip of a text of symbols and whole amounts', () => {
    fc.assert(
      fc.property(formula, (text) => {
        if (readSimpleFormula(text) && formulaSlip(text)) expect(mayBeSlip(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    for (const text of [
      'MgSO47H2O',
      'Al2O32SiO2',
      'K2Cr207',
      'CuIICl2',
      'BSCCO',
      'AcOH',
      'TsOH',
      'SrOAc',
      'BiCuOY',
      'Na20',
    ])
      expect([formulaSlip(text) !== undefined, mayBeSlip(text)], text).toEqual([true, true]);
  });

  it('does not hold for usual formulas', () => {
    for (const text of ['SrTiO3', 'LiFePO4', 'Y3Al5O12', 'CaCO3', 'MgAl2O4']) expect(mayBeSlip(text), text).toBe(false);
  });
});

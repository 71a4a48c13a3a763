import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaSortText } from '../../../src/chemistry/formula/formula-sort-text.js';
import { compareWritten } from '../../fixtures/compare-written.js';

const sorted = (formulas: readonly string[]): string[] =>
  formulas.toSorted((a, b) => (formulaSortText(a) < formulaSortText(b) ? -1 : 1));

describe('the text that sorts written formulas', () => {
  it('has elements in their order, amounts by value, brackets before both', () => {
    const formulas = [
      'Ba(OH)2',
      'Ba2O',
      'Ba3Zr2O7',
      'Ba10O11',
      'Ba100O',
      'BaAc2O4',
      'BaO',
      'BaO2',
      'Fe9Te10',
      'Fe10Te9',
    ];
    expect(sorted(formulas.toReversed())).toEqual(formulas);
  });

  it('sorts as a comparison of elements and numbers does', () => {
    const part = fc.tuple(fc.constantFrom('B', 'Ba', 'C', 'Ca', 'O', '(OH)'), fc.integer({ min: 1, max: 2000 }));
    const formula = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map(([symbol, amount]) => symbol + (amount === 1 ? '' : amount)).join(''));
    fc.assert(
      fc.property(formula, formula, (a, b) => {
        const [x, y] = [formulaSortText(a), formulaSortText(b)];
        expect(Math.sign(compareWritten(a, b))).toBe(x === y ? 0 : x < y ? -1 : 1);
      }),
    );
  });
});

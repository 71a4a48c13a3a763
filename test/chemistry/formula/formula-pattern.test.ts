import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Composition } from '../../../src/chemistry/composition.js';
import { formulaPatternText, parseFormulaPattern } from '../../../src/chemistry/formula/formula-pattern.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { anonymousFormula, reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { CONDITIONS } from '../../../src/rows/conditions.js';
import { matchesRow } from '../../../src/rows/matches-row.js';
import { arbitraryComposition } from '../arbitrary-composition.js';

/** Whether the condition on rows that a pattern is holds for a composition. */
function fits(composition: Composition, pattern: string): boolean {
  const row = {
    ...composition,
    formula: reducedFormula(composition),
    arity: composition.elements.length,
    anonymousFormula: anonymousFormula(composition),
    score: 0,
    anion: '',
    ions: [],
    raw: {},
  };
  return matchesRow(row, CONDITIONS.formula.tests(pattern));
}

const matches = (formula: string, pattern: string): boolean => fits(parseFormula(formula), pattern);

describe('a formula pattern', () => {
  it('reads open elements with their amounts, reduced', () => {
    expect(parseFormulaPattern('*2O3')).toEqual({
      given: [['O', 3]],
      open: [2],
      arity: 2,
      anonymousFormula: 'A3B2',
    });
    expect(formulaPatternText(parseFormulaPattern('Li2**4O8'))).toBe('Li2O8*4*');
    expect(formulaPatternText(parseFormulaPattern('*₂O₂'))).toBe('O*');
  });

  it('holds for compositions of exactly these amounts', () => {
    expect(matches('Al2O3', '*2O3')).toBe(true);
    expect(matches('N2O3', '*2O3')).toBe(true);
    expect(matches('Fe3O4', '*2O3')).toBe(false);
    expect(matches('BaTiO3', '**O3')).toBe(true);
    expect(matches('LiMn2O4', 'Li*2O4')).toBe(true);
    expect(matches('Li2MnO4', 'Li*2O4')).toBe(false);
    expect(matches('LiMn2O4', 'Li*O4')).toBe(false);
  });

  it('does not let a wildcard stand for an element that is named', () => {
    expect(matches('Li2O', 'Li*O')).toBe(false);
    expect(matches('O2', '*O')).toBe(false);
  });

  it('holds for a composition where any of its elements are opened, and for no other element in its place', () => {
    fc.assert(
      fc.property(arbitraryComposition, fc.nat(), (composition, seed) => {
        const open = composition.elements.map((_, index) => ((seed >>> index) & 1) === 1);
        const text = composition.elements
          .map((element, index) => `${open[index] ? '*' : element}${composition.amounts[index]}`)
          .join('');
        expect(fits(composition, text)).toBe(true);
        const first = open.indexOf(false);
        if (first < 0) return;
        const other = composition.elements.includes('Og') ? 'Ts' : 'Og';
        const exchanged = reducedFormula(composition).replace(
          new RegExp(`^(.*?)${composition.elements[first]}(?![a-z])`),
          `$1${other}`,
        );
        expect(matches(exchanged, text)).toBe(false);
      }),
    );
  });

  it.each([
    ['', 0],
    ['*2o3', 2],
    ['Xx*O', 0],
    ['*O0', 1],
    ['O*O', 2],
    ['(Li*)2O', 0],
  ])('says where "%s" goes wrong', (text, position) => {
    expect(() => parseFormulaPattern(text)).toThrowError(
      expect.objectContaining({ code: 'FORMULA_INVALID', details: { text, position } }) as Error,
    );
  });
});

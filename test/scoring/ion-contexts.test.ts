import { parseIon } from '../../src/chemistry/ions/ion.js';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { IonContexts } from '../../src/scoring/ion-contexts.js';
import { smallSpace } from '../models/small-spaces.js';

describe('the known compounds that differ by one ion', () => {
  const space = smallSpace(3);
  const cell = (formula: string) => space.cellsOf(parseFormula(formula))[0]!;
  const known = ['LiAlO2', 'NaAlO2', 'KAlO2', 'NaLaO2', 'LiNbO3', 'NaNbO3'];
  const contexts = new IonContexts(
    space,
    known.map((formula) => space.number(cell(formula))),
  );

  it('are given with the exchanged ions, the most similar exchange first', () => {
    // LiLaO2 from LiAlO2 (Al3+ and La3+ share one context: Al has 3, La 1) and from NaLaO2 (Li+ and Na+ share two of 2 and 3).
    expect(contexts.neighbours(cell('LiLaO2'), 10)).toEqual([
      {
        formula: 'LaNaO2',
        exchanged: { from: parseIon('Na+'), to: parseIon('Li+') },
        similarity: 2 / Math.sqrt(2 * 3),
      },
      { formula: 'AlLiO2', exchanged: { from: parseIon('Al3+'), to: parseIon('La3+') }, similarity: 1 / Math.sqrt(3) },
    ]);
  });

  it('are not the compound itself, and no more than asked for', () => {
    const found = contexts.neighbours(cell('LiAlO2'), 10).map(({ formula }) => formula);
    expect(found).not.toContain('AlLiO2');
    expect(found).toEqual(expect.arrayContaining(['AlNaO2', 'AlKO2']));
    expect(contexts.neighbours(cell('LiAlO2'), 1)).toHaveLength(1);
  });

  it('include those with another anion of the same charge only', () => {
    expect(contexts.neighbours(cell('LiAlF4'), 10)).toEqual([]);
  });
});

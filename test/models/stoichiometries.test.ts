import { describe, expect, it } from 'vitest';
import { anonymousFormula } from '../../src/chemistry/formula/spellings.js';
import { Stoichiometries } from '../../src/models/stoichiometries.js';
import { everyCandidate, patternedCells, smallSpace } from './small-spaces.js';

describe.each([2, 3, 4])('stoichiometries at arity %i', (arity) => {
  const space = smallSpace(arity);
  const cells = patternedCells(space, 12, 1);
  const stoichiometries = new Stoichiometries(space, cells);
  const numberOf = (number: number): number => {
    const cell = space.cell(number);
    return stoichiometries.ownNumber(cell.anion, cell.ratio, stoichiometries.total(cell));
  };

  it('give each stoichiometry of a known compound one number of its own', () => {
    expect(cells.every((number) => numberOf(number) >= 0 && numberOf(number) < stoichiometries.count)).toBe(true);
  });

  it('give cells with one number the same amounts', () => {
    const seen = new Map<number, string>();
    for (const cell of everyCandidate(space)) {
      const number = numberOf(space.number(cell));
      if (number < 0) continue;
      const amounts = anonymousFormula(space.composition(cell));
      expect(seen.get(number) ?? amounts).toBe(amounts);
      seen.set(number, amounts);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

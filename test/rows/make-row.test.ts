import { describe, expect, it } from 'vitest';
import { ionsText } from '../../src/chemistry/ions/ions-text.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { makeRow } from '../../src/rows/make-row.js';
import { elementSpace } from '../../src/space/element-space.js';
import { smallSpace } from '../models/small-spaces.js';

describe('the row of a cell', () => {
  it('has the composition, its spellings, the ions with the anion last, and the scores', () => {
    const space = smallSpace(3);
    const [cell] = space.cellsOf(parseFormula('Al2MgO4'));
    const { ions, ...row } = makeRow(space, cell!, 0.25, { tucker: 1.5 });
    expect(row).toEqual({
      elements: ['Al', 'Mg', 'O'],
      amounts: [2, 1, 4],
      formula: 'Al2MgO4',
      score: 0.25,
      arity: 3,
      anion: 'O',
      anonymousFormula: 'A4B2C',
      raw: { tucker: 1.5 },
    });
    expect(ionsText(ions)).toBe('Al3+ Mg2+ O2-');
  });

  it('has no anion and ions without charge in a space of elements', () => {
    const space = elementSpace(2, ['Mg', 'Zn'], 3);
    const [cell] = space.cellsOf(parseFormula('MgZn2'));
    const { anion, ions, arity } = makeRow(space, cell!, 0, {});
    expect({ anion, arity, text: ionsText(ions) }).toEqual({ anion: '', arity: 2, text: 'Mg Zn' });
  });
});

import { describe, expect, it } from 'vitest';
import { ContextTable, membersOf } from '../../../src/models/exchange/context-table.js';
import { everyCandidate, patternedCells, smallSpace } from '../small-spaces.js';

describe.each([2, 3, 4, 5])('the contexts at arity %i', (arity) => {
  const space = smallSpace(arity);
  const cells = patternedCells(space, 40, 5);
  const known = new Set(cells);
  const table = new ContextTable(space, cells);
  const candidates = everyCandidate(space);
  const tried = candidates.filter((_, index) => index % Math.ceil(candidates.length / 150) === 0);

  it('hold the ions that give a known compound when they are put in the place of a cation', () => {
    for (const cell of tried) {
      cell.cations.forEach((_, place) => {
        const expected = [...space.cations.keys()].filter((ion) => {
          const exchanged = space.canonical({ ...cell, cations: cell.cations.with(place, ion) });
          return known.has(space.number(exchanged));
        });
        const context = table.findCation(cell.cations, cell.anion, cell.ratio, place);
        expect([...membersOf(table.cations, context)]).toEqual(expected);
      });
    }
  });

  it('hold the anions that give a known compound when they are exchanged', () => {
    for (const cell of tried) {
      const expected = [...space.anions.keys()].filter((anion) => known.has(space.number({ ...cell, anion })));
      expect([...membersOf(table.anions, table.findAnion(cell.cations, cell.ratio))]).toEqual(expected);
    }
  });

  it('can be read back from their numbers', () => {
    for (const key of table.cations.keys) {
      const { others, anion, ratio } = table.cationContext(key);
      const [member] = membersOf(table.cations, table.cations.keys.indexOf(key));
      const cell = space.canonical({ cations: [member!, ...others], anion, ratio });
      expect(known.has(space.number(cell))).toBe(true);
    }
  });
});

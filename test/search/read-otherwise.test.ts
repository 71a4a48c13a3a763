import { expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { rankCells } from '../../src/search/rank-cells.js';
import { isReadOtherwise } from '../../src/search/read-otherwise.js';
import { defaultSpace } from '../../src/space/default-space.js';
import type { SpaceKind } from '../../src/space/space-definition.js';

it('compositions that are of another kind by their likeliest reading are not in the list of a kind', () => {
  expect(leftOut(2, 'no-charges', ['LaNi5', 'Fe3O4', 'MgO', 'FeS2', 'TiNi'])).toEqual(['Fe3O4', 'MgO', 'FeS2']);
  expect(leftOut(4, 'mixed-valence', ['K2LaP2S7', 'K2NdP2S7', 'KVP2S7'])).toEqual(['KVP2S7']);
  expect(leftOut(3, 'several-anions', ['BiOCl', 'LaOF'])).toEqual([]);
});

/** Formulas with cells in a space of which none is ranked. The first is known, and brings the states of its elements. */
function leftOut(arity: number, kind: SpaceKind, formulas: readonly string[]): string[] {
  const space = defaultSpace(arity, kind, [parseFormula(formulas[0]!)]);
  return formulas.filter((formula) => {
    const cells = space
      .cellsOf(parseFormula(formula))
      .filter((cell) => !space.isMasked(cell))
      .map((cell) => space.number(space.canonical(cell)));
    expect(cells.length, formula).toBeGreaterThan(0);
    const scored = { cells: Float64Array.from(cells), scores: new Float64Array(cells.length).fill(1) };
    expect(rankCells(space, scored)).toHaveLength(1);
    const ranked = rankCells(space, scored, { readable: true });
    expect(cells.every((number) => isReadOtherwise(space, number))).toBe(ranked.length === 0);
    return ranked.length === 0;
  });
}

import { describe, expect, it } from 'vitest';
import { hasRefusedCharges } from '../../src/search/refused-charges.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { defaultSpace } from '../../src/space/default-space.js';
import type { SpaceKind } from '../../src/space/space-definition.js';
import { ionsText } from '../../src/chemistry/ions/ions-text.js';

describe('cells with charges that a reader would refuse', () => {
  const space = defaultSpace(2);
  const cells = Array.from({ length: space.codec.cells }, (_, number) => number).filter(
    (number) => !space.isMasked(space.cell(number)),
  );
  const refused = new Set(
    cells
      .filter((number) => hasRefusedCharges(space, number))
      .map((number) => ionsText(space.ions(space.cell(number)))),
  );

  it('are those of ions that do not occur together', () => {
    for (const ions of ['Fe4+ I-', 'Ni4+ I-', 'Cu2+ I-', 'N+ F-', 'Mn7+ S2-'])
      expect(refused.has(ions), ions).toBe(true);
    for (const ions of ['Fe2+ I-', 'Na+ Cl-', 'Ca2+ O2-', 'U4+ S2-']) expect(refused.has(ions), ions).toBe(false);
  });

  it('are not most cells', () => {
    expect(refused.size).toBeGreaterThan(100);
    expect(refused.size / cells.length).toBeLessThan(0.5);
  });

  it('are the same if they are asked for again, in another order', () => {
    const again = cells.toReversed().filter((number) => hasRefusedCharges(space, number));
    expect(again.map((number) => ionsText(space.ions(space.cell(number))))).toEqual([...refused].toReversed());
  });

  it('are those of compositions that are of another kind by their likeliest reading', () => {
    expect(refusedOf(2, 'no-charges', ['LaNi5', 'Fe3O4', 'MgO', 'FeS2', 'TiNi'])).toEqual(['Fe3O4', 'MgO', 'FeS2']);
    expect(refusedOf(4, 'mixed-valence', ['K2LaP2S7', 'K2NdP2S7', 'KVP2S7'])).toEqual(['KVP2S7']);
  });
});

/** Formulas of which all cells of a space are refused. */
function refusedOf(arity: number, kind: SpaceKind, formulas: readonly string[]): string[] {
  // The first is known, and brings the states of its elements.
  const kindSpace = defaultSpace(arity, kind, [parseFormula(formulas[0]!)]);
  return formulas.filter((formula) => {
    const found = kindSpace.cellsOf(parseFormula(formula)).filter((cell) => !kindSpace.isMasked(cell));
    expect(found.length, formula).toBeGreaterThan(0);
    return found.every((cell) => hasRefusedCharges(kindSpace, kindSpace.number(kindSpace.canonical(cell))));
  });
}

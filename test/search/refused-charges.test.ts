import { describe, expect, it } from 'vitest';
import { hasRefusedCharges } from '../../src/search/refused-charges.js';
import { defaultSpace } from '../../src/space/default-space.js';
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

  it('are not among elements without charges', () => {
    const uncharged = defaultSpace(2, 'no-charges');
    expect(hasRefusedCharges(uncharged, 12_345)).toBe(false);
  });
});

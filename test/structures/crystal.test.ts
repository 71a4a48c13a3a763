import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crystalText, MAX_SITES, readCrystal } from '../../src/structures/crystal.js';
import { cartesian, toFractional } from '../../src/structures/fractional.js';
import { applyOperation, symmetryOperation } from '../../src/structures/symmetry-operation.js';

describe('symmetry operations of CIF files', () => {
  it.each([
    ['x,y,z', [0.1, 0.2, 0.3]],
    ['-x, Y+1/2 , 1/2-z', [0.9, 0.7, 0.2]],
    ['x-y,x,z+0.25', [0.9, 0.1, 0.55]],
    ['.5+x,y,z', [0.6, 0.2, 0.3]],
    ['z,x,y', [0.3, 0.1, 0.2]],
  ])('%s moves a point', (text, expected) => {
    const image = applyOperation(symmetryOperation(text)!, [0.1, 0.2, 0.3]);
    expect(image.map((value) => Number(value.toFixed(9)))).toEqual(expected);
  });

  it.each(['', 'x,y', 'x,y,z,z', 'x,y,w', 'x*2,y,z', 'x,y,', 'x,y,1/0', `x,y,${'z+'.repeat(60)}z`])(
    '"%s" is none',
    (text) => {
      expect(symmetryOperation(text)).toBeNull();
    },
  );
});

describe('the text of a crystal', () => {
  const share = fc.integer({ min: 1, max: 1000 }).map((value) => value / 1000);
  const part = fc.integer({ min: 0, max: 999_999 }).map((value) => value / 1e6);
  const crystal = fc.record({
    lattice: fc.constant([
      [4, 0, 0],
      [0.5, 5, 0],
      [0, -1, 6],
    ]),
    spaceGroup: fc.option(fc.string({ maxLength: 40 })),
    sites: fc.array(
      fc.record({
        occupants: fc.array(fc.tuple(fc.constantFrom('Na', 'Cl', 'O'), share), { minLength: 1, maxLength: 3 }),
        at: fc.tuple(part, part, part),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(crystal, (one) => {
        expect(readCrystal(crystalText(one)!)).toEqual(one);
      }),
    );
  });

  it('is none for too many sites, no sites, or a number that is none', () => {
    const site = { occupants: [['Na', 1]] as const, at: [0, 0, 0] as const };
    const lattice = [
      [4, 0, 0],
      [0, 4, 0],
      [0, 0, 4],
    ];
    const textOf = (count: number, cell = lattice) =>
      crystalText({ lattice: cell, spaceGroup: null, sites: Array.from({ length: count }, () => site) });
    expect([textOf(MAX_SITES + 1), textOf(0), textOf(1, [[Number.NaN, 0, 0], ...lattice.slice(1)])]).toEqual([
      null,
      null,
      null,
    ]);
    expect(textOf(MAX_SITES)).not.toBeNull();
  });

  it('has coordinates that lead to the same points', () => {
    fc.assert(
      fc.property(crystal, ({ lattice, sites }) => {
        for (const { at } of sites) {
          const back = toFractional(lattice, cartesian(lattice, at))!;
          for (const axis of [0, 1, 2] as const) expect(Math.abs(back[axis] - at[axis]) % 1).toBeCloseTo(0, 8);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reducedFormula } from '../../src/chemistry/spellings.js';
import { defaultSpace } from '../../src/space/default-space.js';

function pick(length: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: length - 1 });
}

describe.each([2, 3, 4, 5])('the formula of a cell, arity %i', (arity) => {
  const space = defaultSpace(arity);

  it('is the reduced formula of its composition, also where one element is two of its cations', () => {
    fc.assert(
      fc.property(
        fc.array(pick(space.cations.length), { minLength: space.order, maxLength: space.order }),
        pick(space.anions.length),
        pick(space.ratios.length),
        (cations, anion, ratio) => {
          fc.pre(cations.every((cation) => space.cations[cation]!.element !== space.anions[anion]!.element));
          const cell = { cations, anion, ratio };
          expect(space.formula(space.number(cell))).toBe(reducedFormula(space.composition(cell)));
        },
      ),
    );
  });
});

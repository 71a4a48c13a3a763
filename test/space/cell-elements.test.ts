import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reducedFormula } from '../../src/chemistry/spellings.js';
import { CellElements } from '../../src/space/cell-elements.js';
import { defaultSpace } from '../../src/space/default-space.js';

function pick(length: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: length - 1 });
}

describe.each([
  [2, 'ionic'],
  [3, 'ionic'],
  [4, 'ionic'],
  [5, 'ionic'],
  [3, 'intermetallic'],
] as const)('the elements of a cell, arity %i, %s', (arity, kind) => {
  const space = defaultSpace(arity, kind);
  const reader = new CellElements(space);

  it('are those of its composition, with their amounts, also where one element is two of its cations', () => {
    fc.assert(
      fc.property(
        fc.array(pick(space.cations.length), { minLength: space.order, maxLength: space.order }),
        pick(space.anions.length),
        pick(space.ratios.length),
        (cations, anion, ratio) => {
          fc.pre(cations.every((cation) => space.cations[cation]!.element !== space.anions[anion]!.element));
          const cell = { cations, anion, ratio };
          const { elements, amounts } = space.composition(cell);
          reader.read(cell);
          expect([...reader.elements.subarray(0, reader.count)].map((place) => reader.symbols[place])).toEqual(
            elements,
          );
          expect([...reader.amounts.subarray(0, reader.count)]).toEqual(amounts);
          expect(space.formula(space.number(cell))).toBe(reducedFormula(space.composition(cell)));
        },
      ),
    );
  });
});

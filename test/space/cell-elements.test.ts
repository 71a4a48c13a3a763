import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeComposition, type Composition } from '../../src/chemistry/composition.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import type { CandidateSpace } from '../../src/space/candidate-space.js';
import type { Cell } from '../../src/space/cell.js';
import { CellElements } from '../../src/space/cell-elements.js';
import { defaultSpace } from '../../src/space/default-space.js';

/** The composition of a cell, written out: the ratio as often as the anion's charge, and as many anions as its charges need. */
function writtenOut(space: CandidateSpace, { cations, anion, ratio }: Cell): Composition {
  const ions = cations.map((cation) => space.cations[cation]!);
  const amounts = space.ratios[ratio]!;
  const ofAnion = space.anions[anion]!;
  const times = space.kind === 'ionic' ? -ofAnion.charge : 1;
  const charge = ions.reduce((sum, ion, k) => sum + ion.charge * amounts[k]!, 0);
  const totals = ions.map(({ element }, k) => [element, amounts[k]! * times] as const);
  return makeComposition(space.kind === 'ionic' ? [...totals, [ofAnion.element, charge]] : totals);
}

function pick(length: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: length - 1 });
}

describe.each([
  [2, 'ionic'],
  [3, 'ionic'],
  [4, 'ionic'],
  [5, 'ionic'],
  [3, 'no-charges'],
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
          const { elements, amounts } = writtenOut(space, cell);
          expect(space.composition(cell)).toEqual({ elements, amounts });
          reader.read(cell);
          expect([...reader.elements.subarray(0, reader.count)].map((place) => reader.symbols[place])).toEqual(
            elements,
          );
          expect([...reader.amounts.subarray(0, reader.count)]).toEqual(amounts);
          expect(space.formula(space.number(cell))).toBe(reducedFormula({ elements, amounts }));
        },
      ),
    );
  });
});

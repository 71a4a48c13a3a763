import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeComposition, type Composition } from '../../src/chemistry/composition.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { PETTIFOR_SCALE } from '../../src/chemistry/pettifor-scale.js';
import {
  elementMoverDistance,
  NearestComposition,
  onPettiforScale,
} from '../../src/properties/element-mover-distance.js';

const distance = (a: string, b: string): number =>
  elementMoverDistance(onPettiforScale(parseFormula(a)), onPettiforScale(parseFormula(b)));

const compositions: fc.Arbitrary<Composition> = fc
  .uniqueArray(fc.constantFrom(...PETTIFOR_SCALE.keys()), { minLength: 1, maxLength: 4 })
  .chain((elements) =>
    fc
      .array(fc.integer({ min: 1, max: 6 }), { minLength: elements.length, maxLength: elements.length })
      .map((amounts) => makeComposition(elements.map((element, index) => [element, amounts[index]!] as const))),
  );

/** The share of the atoms at positions up to one. */
const share = (composition: Composition, position: number): number => {
  const atoms = composition.amounts.reduce((sum, amount) => sum + amount, 0);
  return composition.elements.reduce(
    (sum, element, index) => sum + (PETTIFOR_SCALE.get(element)! <= position ? composition.amounts[index]! / atoms : 0),
    0,
  );
};

/** The area between the cumulative distributions, step by step of the scale. */
function plainDistance(a: Composition, b: Composition): number {
  let area = 0;
  for (let position = 1; position <= 103; position++) area += Math.abs(share(a, position) - share(b, position));
  return area;
}

describe("the element mover's distance", () => {
  it('is the mean number of steps along the scale', () => {
    expect(PETTIFOR_SCALE.size).toBe(103);
    // Sr and Ba are neighbours; one atom of five moves one step.
    expect(distance('BaTiO3', 'SrTiO3')).toBeCloseTo(1 / 5, 12);
    expect(distance('NaCl', 'NaBr')).toBeCloseTo(1 / 2, 12);
    expect(distance('Sr2Ti2O6', 'SrTiO3')).toBe(0);
  });

  it('is that of the plain sum over the scale', () => {
    fc.assert(
      fc.property(compositions, compositions, (a, b) => {
        expect(elementMoverDistance(onPettiforScale(a), onPettiforScale(b))).toBeCloseTo(plainDistance(a, b), 9);
      }),
    );
  });

  it('finds the nearest of many as trying all does', () => {
    fc.assert(
      fc.property(fc.array(compositions, { minLength: 1, maxLength: 40 }), compositions, (known, own) => {
        const named = known.map((composition) => ({ formula: reducedFormula(composition), composition }));
        const found = new NearestComposition(named).nearest(own)!;
        const best = Math.min(...known.map((each) => plainDistance(each, own)));
        expect(found.distance).toBeCloseTo(best, 9);
      }),
    );
    expect(new NearestComposition([]).nearest(parseFormula('NaCl'))).toBeUndefined();
  });
});

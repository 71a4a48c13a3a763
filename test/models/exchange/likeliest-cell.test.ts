import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oxidationStates } from '../../../src/chemistry/ions/oxidation-states.js';
import { LikeliestCell } from '../../../src/models/exchange/likeliest-cell.js';
import type { CandidateSpace } from '../../../src/space/candidate-space.js';
import { defaultSpace } from '../../../src/space/default-space.js';
import { log } from '../../../src/numerics/elementary/elementary-functions.js';

/** Of all cells of a composition, one after the other, the first whose likelihood no other exceeds. */
function slowly(space: CandidateSpace, elements: readonly string[], amounts: readonly number[]): number | undefined {
  let best: number | undefined;
  let most = -Infinity;
  for (const cell of space.cellsOf({ elements, amounts })) {
    const likelihood = cell.cations.reduce((sum, cation) => {
      const { element, charge } = space.cations[cation]!;
      return sum + log(oxidationStates(element).find((state) => state.charge === charge)?.count ?? 1);
    }, 0);
    if (likelihood <= most + 1e-9) continue;
    most = likelihood;
    best = space.number(cell);
  }
  return best;
}

describe('the likeliest cell of a composition', () => {
  const space = defaultSpace(4);
  const symbols = [...new Set([...space.cations, ...space.anions].map(({ element }) => element))].sort();
  const likeliest = new LikeliestCell(space, symbols);
  const metals = ['Cr', 'Cu', 'Eu', 'Fe', 'Mn', 'Mo', 'Na', 'P', 'Sb', 'Sn', 'Tl', 'U', 'V'];
  const threeMetals = fc.subarray(metals, { minLength: 3, maxLength: 3 });
  const ofMetals = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 3 });

  it('is the one that comparing all of them finds', () => {
    let found = 0;
    fc.assert(
      fc.property(
        threeMetals,
        fc.constantFrom('Cl', 'O', 'S'),
        ofMetals,
        fc.integer({ min: 2, max: 9 }),
        (...given) => {
          const [elements, anion, few, many] = given;
          const sorted = [...elements, anion].sort();
          const counts = sorted.map((symbol) => (symbol === anion ? many : few[elements.indexOf(symbol)]!));
          const numbers = Int32Array.from(sorted, (symbol) => symbols.indexOf(symbol));
          const own = likeliest.find({ elements: numbers, amounts: Int32Array.from(counts), count: 4 });
          expect(own).toBe(slowly(space, sorted, counts));
          if (own !== undefined) found++;
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

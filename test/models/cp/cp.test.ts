import { describe, expect, it } from 'vitest';
import { cpWith } from '../../../src/models/cp/cp.js';
import { silentControl } from '../../../src/run-control.js';
import { permutations } from '../../../src/space/permutations.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

describe.each([2, 3, 4, 5])('CP as a model at arity %i', (arity) => {
  const space = smallSpace(arity);
  const cells = patternedCells(space, 40, 6);
  const rank = 3;
  const model = cpWith({ rank, ridge: 0.05 }).fit(trainingOf(space, cells), fitContext(1, silentControl));
  const { tensors } = model.save();
  const entry = (name: string, row: number, k: number): number => tensors[name]!.data[row * rank + k]!;

  it('scores the mean of the components over all orders of the cations with their amounts', () => {
    const orders = permutations(space.order);
    for (const cell of everyCandidate(space).slice(0, 1000)) {
      const amounts = space.ratios[cell.ratio]!;
      let sum = 0;
      for (const order of orders) {
        const ratio = space.ratioOf(order.map((place) => amounts[place]!))!;
        for (let k = 0; k < rank; k++) {
          let product = entry('anions', cell.anion, k) * entry('ratios', ratio, k);
          order.forEach((place, mode) => (product *= entry(`cations${mode}`, cell.cations[place]!, k)));
          sum += product;
        }
      }
      expect(model.score(cell)).toBeCloseTo(sum / orders.length, 8);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/numerics/random.js';
import { ContextTable } from '../../../src/models/exchange/context-table.js';
import { fitElementWeights } from '../../../src/models/exchange/element-weights.js';
import { fitIonWeights } from '../../../src/models/exchange/ion-weights.js';
import { TemplateTable } from '../../../src/models/exchange/template-table.js';
import { ExchangeEvidence } from '../../../src/models/blend/exchange-evidence.js';
import { Memo } from '../../../src/memo.js';
import type { Cell } from '../../../src/space/cell.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';

const space = smallSpace(4);
const cells = patternedCells(space, 60, 2);
const training = trainingOf(space, cells);
const exchanges = {
  space,
  ions: fitIonWeights(training, new ContextTable(space, cells), { ridge: 3, priorContexts: 0 }, new Memo()),
  elements: fitElementWeights(training.compositions, 3),
  templates: new TemplateTable(space, cells, 3),
};
const random = seededRandom(5);
const counts = Float64Array.from(cells, () => random());
const evidence = new ExchangeEvidence(exchanges, {
  cells: Float64Array.from(cells),
  compositions: training.compositions,
  counts: { cells: counts, compositions: counts },
});

/** For each place the known cells that hold another cation there and are the same in all else. */
function exchanged(cell: Cell, place: number): { other: number; count: number }[] {
  return cells.flatMap((number, k) => {
    const known = space.cell(number);
    for (const [other, cation] of known.cations.entries()) {
      const replaced = space.canonical({ ...known, cations: known.cations.with(other, cell.cations[place]!) });
      const same = space.number(replaced) === space.number(cell) && cation !== cell.cations[place];
      // The cation must take the other's place in the cell as well: the same amount among the same others.
      if (same && !known.cations.includes(cell.cations[place]!)) return [{ other: cation, count: counts[k]! }];
    }
    return [];
  });
}

describe('the evidence of exchanges', () => {
  it('sums over the cations the evidence of known compounds that differ in one of them, written out', () => {
    const n = space.cations.length;
    for (const cell of everyCandidate(space).filter((_, k) => k % 37 === 0)) {
      const sums = cell.cations.map((cation, place) =>
        exchanged(cell, place).reduce(
          (sum, { other, count }) => sum + count * exchanges.ions.learnt.data[cation * n + other]!,
          0,
        ),
      );
      const cosines = cell.cations.map((cation, place) =>
        exchanged(cell, place).reduce(
          (sum, { other, count }) => sum + count * exchanges.ions.cosine.data[cation * n + other]!,
          0,
        ),
      );
      const product = sums.reduce((all, sum, k) => all * (Math.max(0, sum) + cosines[k]! + 0.05), 1);
      expect(evidence.of(cell).product).toBeCloseTo(product, 12);
    }
  });

  it('adds the evidence of elements', () => {
    const bare = new ExchangeEvidence(
      { ...exchanges, elements: { symbols: [], weights: { rows: 0, columns: 0, data: new Float64Array() } } },
      { cells: Float64Array.from(cells), compositions: training.compositions },
    );
    const whole = new ExchangeEvidence(exchanges, {
      cells: Float64Array.from(cells),
      compositions: training.compositions,
    });
    const differences = everyCandidate(space).map((cell) => whole.of(cell).sum - bare.of(cell).sum);
    expect(differences.some((difference) => difference > 0.01)).toBe(true);
  });

  it('takes no compound as evidence for itself', () => {
    const [only] = cells;
    const alone = new ExchangeEvidence(exchanges, {
      cells: Float64Array.of(only!),
      compositions: [space.composition(space.cell(only!))],
    });
    expect(alone.of(space.cell(only!)).sum - exchanges.templates.evidenceFor(space.cell(only!))).toBe(0);
  });
});

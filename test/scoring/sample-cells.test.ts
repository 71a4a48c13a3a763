import { describe, expect, it } from 'vitest';
import { cellDraws } from '../../src/models/sample-negatives.js';
import { seededRandom } from '../../src/numerics/random.js';
import { sampleCells } from '../../src/scoring/sample-cells.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';

describe('sampled cells', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));
  const { cells, weights } = sampleCells(training, seededRandom(1));
  const open = everyCandidate(space).filter((cell) => !training.known.has(space.number(cell)));

  it('are candidates, canonical, and no known compounds', () => {
    const numbers = new Set(open.map((cell) => space.number(cell)));
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter((cell) => !numbers.has(space.number(cell)))).toEqual([]);
  });

  it('stand for as many candidates as there are, of each anion and each ratio', () => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const isOf of [
      ...space.anions.map((_, anion) => (cell: (typeof cells)[number]) => cell.anion === anion),
      ...space.ratios.map((_, ratio) => (cell: (typeof cells)[number]) => cell.ratio === ratio),
    ]) {
      const share = open.filter(isOf).length / open.length;
      const sampled = cells.reduce((sum, cell, k) => sum + (isOf(cell) ? weights[k]! : 0), 0) / total;
      // Four standard deviations of as many uniform draws as were made.
      expect(Math.abs(sampled - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 10_000));
    }
  });

  it('stand for the fewer the more often their ions are known', () => {
    const weightOf = new Map(cells.map((cell, k) => [space.number(cell), weights[k]!]));
    const { popularity } = cellDraws(training, seededRandom(1));
    const order = [...weightOf].sort(([a], [b]) => popularity(space.cell(a)) - popularity(space.cell(b)));
    expect(order.map(([, weight]) => weight)).toEqual([...weightOf.values()].toSorted((a, b) => b - a));
    expect(order.at(-1)![1]).toBeLessThan(order[0]![1] / 2);
  });

  it('are drawn uniformly where nothing is known', () => {
    const { weights: alike } = sampleCells(trainingOf(space, []), seededRandom(1));
    expect(new Set(alike).size).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.js';
import { sampleNegatives, type NegativeScheme } from '../../src/models/sample-negatives.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from './small-spaces.js';

const SCHEMES: NegativeScheme[] = [
  { uniform: 1, popular: 0 },
  { uniform: 0, popular: 1 },
  { uniform: 0.5, popular: 0.5 },
];

describe.each([2, 3, 4, 5])('sampled negatives at arity %i', (arity) => {
  const space = smallSpace(arity);
  const cells = patternedCells(space, 20, 1);
  const training = trainingOf(space, cells);

  it.each(SCHEMES)('are never known nor masked, and canonical ($uniform, $popular)', (scheme) => {
    const { cells: negatives } = sampleNegatives(training, 300, scheme, seededRandom(2));
    expect(negatives.length).toBeGreaterThan(250);
    const allowed = new Set(everyCandidate(space).map((cell) => space.number(cell)));
    expect(negatives.filter((number) => training.known.has(number) || !allowed.has(number))).toEqual([]);
  });

  it.each(SCHEMES)('undo by their offset what made some likelier to be drawn ($uniform, $popular)', (scheme) => {
    if (arity > 3) return;
    const { offset } = sampleNegatives(training, 0, scheme, seededRandom(2));
    const every = Array.from({ length: space.size.cells }, (_, number) => space.cell(number));
    // Relative to a uniform draw, the chances of all cells are 1 on average.
    expect(every.reduce((sum, cell) => sum + Math.exp(-offset(cell)), 0) / every.length).toBeCloseTo(1, 10);
  });

  it('are the same for the same seed', () => {
    const [first, second] = [4, 4].map((seed) => sampleNegatives(training, 100, SCHEMES[2]!, seededRandom(seed)).cells);
    expect(second).toEqual(first);
  });
});

describe('sampled negatives', () => {
  it('by popularity hold only ions of known compounds, each about as often', () => {
    const space = smallSpace(3);
    const training = trainingOf(space, patternedCells(space, 10, 3));
    const seen = new Set(training.cells.flatMap((number) => space.cell(number).cations));
    const { cells: negatives } = sampleNegatives(training, 500, SCHEMES[1]!, seededRandom(1));
    expect(negatives.every((number) => space.cell(number).cations.every((cation) => seen.has(cation)))).toBe(true);
  });

  it('are none where every candidate is known', () => {
    const space = smallSpace(2);
    const all = everyCandidate(space).map((cell) => space.number(cell));
    expect(sampleNegatives(trainingOf(space, all), 10, SCHEMES[2]!, seededRandom(1)).cells).toEqual([]);
  });

  it('are none where nothing is known', () => {
    expect(sampleNegatives(trainingOf(smallSpace(3), []), 10, SCHEMES[2]!, seededRandom(1)).cells).toEqual([]);
  });
});

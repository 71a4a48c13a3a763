import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/linalg/random.js';
import { sampleNegatives, type NegativeScheme } from '../../src/models/sample-negatives.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from './small-spaces.js';

const SCHEMES: NegativeScheme[] = [
  { uniform: 1, popular: 0, exchanged: 0 },
  { uniform: 0, popular: 1, exchanged: 0 },
  { uniform: 0, popular: 0, exchanged: 1 },
  { uniform: 1, popular: 1, exchanged: 1 },
];

describe.each([2, 3, 4, 5])('sampled negatives at arity %i', (arity) => {
  const space = smallSpace(arity);
  const cells = patternedCells(space, 20, 1);
  const training = trainingOf(space, cells);

  it.each(SCHEMES)('are never known nor masked, and canonical ($uniform, $popular, $exchanged)', (scheme) => {
    const negatives = sampleNegatives(training, 300, scheme, seededRandom(2));
    expect(negatives.length).toBeGreaterThan(250);
    const allowed = new Set(everyCandidate(space).map((cell) => space.number(cell)));
    expect(negatives.filter((number) => training.known.has(number) || !allowed.has(number))).toEqual([]);
  });

  it('are the same for the same seed', () => {
    const [first, second] = [4, 4].map((seed) => sampleNegatives(training, 100, SCHEMES[3]!, seededRandom(seed)));
    expect(second).toEqual(first);
  });
});

describe('sampled negatives', () => {
  it('by popularity hold only ions of known compounds, each about as often', () => {
    const space = smallSpace(3);
    const training = trainingOf(space, patternedCells(space, 10, 3));
    const seen = new Set(training.cells.flatMap((number) => space.cell(number).cations));
    const negatives = sampleNegatives(training, 500, SCHEMES[1]!, seededRandom(1));
    expect(negatives.every((number) => space.cell(number).cations.every((cation) => seen.has(cation)))).toBe(true);
  });

  it('are none where every candidate is known', () => {
    const space = smallSpace(2);
    const all = everyCandidate(space).map((cell) => space.number(cell));
    expect(sampleNegatives(trainingOf(space, all), 10, SCHEMES[3]!, seededRandom(1))).toEqual([]);
  });

  it('are none where nothing is known', () => {
    expect(sampleNegatives(trainingOf(smallSpace(3), []), 10, SCHEMES[3]!, seededRandom(1))).toEqual([]);
  });
});

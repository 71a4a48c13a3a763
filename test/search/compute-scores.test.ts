import { describe, expect, it } from 'vitest';
import { seededRandom, shuffle } from '../../src/numerics/random.js';
import { tucker } from '../../src/models/tucker/tucker.js';
import { computeScores } from '../../src/search/compute-scores.js';
import { silentControl } from '../../src/run-control.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';
import { fitContext } from '../../src/models/fit-context.js';

describe('the scores of many cells', () => {
  it('are those of the cells one by one, to the last bit, in the order in which they were given', () => {
    const space = smallSpace(4);
    const training = trainingOf(space, patternedCells(space, 40, 1));
    const context = fitContext(1, silentControl);
    const numbers = everyCandidate(space).map((cell) => space.number(cell));
    const given = Float64Array.from(shuffle(numbers, seededRandom(2)));
    for (const model of [tucker.fit(training, context), tucker.fit(training, context)]) {
      const alone = Float64Array.from(given, (number) => model.score(space.cell(number)));
      expect(computeScores(model, given)).toEqual(alone);
    }
  });
});

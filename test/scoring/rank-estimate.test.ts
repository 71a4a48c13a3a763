import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.js';
import { estimateRank, rankKnots, wholeRank, type RankKnots } from '../../src/scoring/rank-estimate.js';
import { sampleCells } from '../../src/scoring/sample-cells.js';
import { popularity } from '../../src/models/popularity.js';
import { fitContext } from '../../src/models/fit-context.js';
import { silentControl } from '../../src/run-control.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../models/small-spaces.js';

const CANDIDATES = 10_000;

/** Knots with ascending ranks from 1 and descending raw scores, as lists have them. */
const knots: fc.Arbitrary<RankKnots> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.001, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((steps) => {
    let rank = 1;
    let raw = 100;
    const ranks = [rank];
    const raws = [raw];
    for (const [further, less] of steps) {
      ranks.push((rank += further));
      raws.push((raw -= less));
    }
    return { ranks: Float64Array.from(ranks), raws: Float64Array.from(raws) };
  });

describe('an estimated rank', () => {
  it('is exact for the raw score of a knot, and 1 for anything better than the first', () => {
    fc.assert(
      fc.property(knots, (given) => {
        given.raws.forEach((raw, index) => {
          expect(estimateRank(given, raw, CANDIDATES)).toBeCloseTo(given.ranks[index]!, 8);
        });
        expect(estimateRank(given, given.raws[0]! + 1, CANDIDATES)).toBe(1);
      }),
    );
  });

  it('never gets better with a lower raw score, and stays among the candidates', () => {
    fc.assert(
      fc.property(knots, fc.array(fc.double({ min: -10, max: 110, noNaN: true }), { minLength: 2 }), (given, raws) => {
        const ranks = raws.toSorted((a, b) => b - a).map((raw) => estimateRank(given, raw, CANDIDATES));
        for (const [index, rank] of ranks.entries()) {
          expect(rank).toBeGreaterThanOrEqual(index === 0 ? 1 : ranks[index - 1]!);
          expect(rank).toBeLessThanOrEqual(CANDIDATES);
        }
      }),
    );
  });

  it('is in the middle of what is left below the last knot, and the last one if nothing is known', () => {
    const given = { ranks: Float64Array.of(1, 100), raws: Float64Array.of(5, 2) };
    expect(estimateRank(given, 1, 1000)).toBe(550);
    expect(estimateRank({ ranks: new Float64Array(0), raws: new Float64Array(0) }, 1, 1000)).toBe(1000);
  });

  it('is halfway in the logarithm of the rank for half the difference of raw scores', () => {
    const given = { ranks: Float64Array.of(1, 100), raws: Float64Array.of(5, 3) };
    expect(estimateRank(given, 4, 1000)).toBeCloseTo(10, 10);
  });

  it('is a whole number from 1 as a rank', () => {
    expect([0.2, 1, 2.4, 2.6].map(wholeRank)).toEqual([1, 1, 2, 3]);
  });
});

describe('the knots of a ranking', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));
  const model = popularity.fit(training, fitContext(1, silentControl));
  const raws = everyCandidate(space)
    .filter((cell) => !training.known.has(space.number(cell)))
    .map((cell) => model.score(cell))
    .sort((a, b) => b - a);
  const listed = raws.slice(0, 200);
  const { cells, weights } = sampleCells(training, seededRandom(1));
  const scores = Float64Array.from(cells, (cell) => model.score(cell));
  const made = rankKnots(listed, raws.length, { scores, weights });

  it('have the first and the last listed rank with their raw scores', () => {
    for (const rank of [1, 2, 200]) {
      const index = made.ranks.indexOf(rank);
      expect([rank, made.raws[index]]).toEqual([rank, listed[rank - 1]]);
    }
  });

  it('ascend in the rank and descend in the raw score, to the end of the candidates', () => {
    expect([...made.ranks]).toEqual([...made.ranks].toSorted((a, b) => a - b));
    expect([...made.raws]).toEqual([...made.raws].toSorted((a, b) => b - a));
    expect(made.ranks.at(-1)).toBeLessThanOrEqual(raws.length);
  });

  it('estimate the rank of a candidate below the list from a sample, to a fifth of all candidates', () => {
    for (const rank of [300, 500, 800]) {
      const raw = raws[rank - 1]!;
      const [first, last] = [raws.indexOf(raw) + 1, raws.lastIndexOf(raw) + 1];
      const estimate = estimateRank(made, raw, raws.length);
      expect(estimate).toBeGreaterThan(first - raws.length / 5);
      expect(estimate).toBeLessThan(last + raws.length / 5);
    }
  });
});

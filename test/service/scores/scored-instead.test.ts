import { expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import type { PlaceScorer } from '../../../src/service/scores/place-score.js';
import { scoredInstead } from '../../../src/service/scores/scored-instead.js';

/** Knows these formulas and scores nothing. */
const scorerThatKnows = (...known: string[]): PlaceScorer =>
  ({
    list: () => ({}),
    hasHydrogen: true,
    score: (composition: ReturnType<typeof parseFormula>) => ({
      known: known.includes(reducedFormula(composition)),
      score: null,
      rank: null,
    }),
  }) as unknown as PlaceScorer;

it('a known composition without a score is not offered instead of itself', () => {
  const offered = scoredInstead(scorerThatKnows('H2O4S', 'H2O3S'), parseFormula('H2SO4'));
  expect(offered.map(({ formula }) => formula)).toEqual(['H2O3S']);
});

it('nothing with hydrogen is offered if no list has it', () => {
  const scorer = Object.assign(scorerThatKnows('H2O3S', 'O3S'), { hasHydrogen: false });
  expect(scoredInstead(scorer, parseFormula('H2SO4')).map(({ formula }) => formula)).toEqual(['O3S']);
});

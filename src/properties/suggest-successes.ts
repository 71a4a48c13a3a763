import { message } from '../messages/message.js';
import { log } from '../numerics/elementary/elementary-functions.js';
import { Likeness } from './likeness.js';
import { nearestOutcomes } from './nearest-outcomes.js';
import { newCompounds } from './new-compounds.js';
import { wasMade, type Outcome } from './outcome.js';
import { readShares } from './read-shares.js';
import { SuccessClassifier } from './success-classifier.js';
import type { Suggestion } from './suggestion.js';

/** A candidate with the chance that a list gives it. */
export interface ScoredCandidate {
  readonly formula: string;
  /** In [0, 1]. */
  readonly score: number;
}

export interface SuggestSuccessesOptions {
  readonly pool: readonly ScoredCandidate[];
  readonly outcomes: readonly Outcome[];
  /** Asks for the chances that the lists give to compounds that were tried, those of which is learnt. */
  readonly scoreTried: (formulas: readonly string[]) => readonly number[];
  readonly batch: number;
}

/** Standard deviation by which outcomes may move the log odds of their like: a failure of the same kind divides a probability by five. */
const SIGNAL = 2;

/** The last outcomes, of which is learnt: the time grows with their third power, and is 4 s of processor time for so many. */
export const MOST_LEARNT = 1_000;

/** Chances of lists that are nearer to 0 or 1 are taken to be this far from it. */
const LEAST_CHANCE = 1e-6;

/**
 * What to try to make next: the candidates with the highest chance after all outcomes. Without outcomes the order is that of
 * the lists; each failure lowers the chance of similar compounds, each success raises it.
 */
export function suggestSuccesses({ pool, outcomes, scoreTried, batch }: SuggestSuccessesOptions): Suggestion[] {
  const untried = newCompounds(pool, outcomes);
  if (untried.length === 0) return [];
  // Nothing was learnt: the order is that of the lists, and only the first need be looked at.
  const left = outcomes.length > 0 ? untried : untried.toSorted((a, b) => logOdds(b) - logOdds(a)).slice(0, batch);
  const likeness = new Likeness([...left, ...outcomes].map(({ formula }) => readShares(formula)));
  const tried = outcomes.map((outcome, index) => ({ outcome, point: likeness.point(left.length + index) }));
  const learnt = outcomes
    .flatMap((outcome, index) => {
      const success = wasMade(outcome);
      return success === null ? [] : [{ index: left.length + index, success, formula: outcome.formula }];
    })
    .slice(-MOST_LEARNT);
  const means = new Float64Array(left.length + outcomes.length);
  left.forEach((candidate, index) => (means[index] = logOdds(candidate)));
  scoreTried(learnt.map(({ formula }) => formula)).forEach((score, index) => {
    means[learnt[index]!.index] = logOdds({ score });
  });
  const classifier = new SuccessClassifier((i, j) => SIGNAL * SIGNAL * likeness.of(i, j), means, learnt);
  return left
    .map(({ formula, score }, index) => ({ formula, score, index, mean: classifier.meanOf(index) }))
    .sort((a, b) => b.mean - a.mean || a.index - b.index)
    .slice(0, batch)
    .map((candidate) => ({ ...candidate, ...classifier.of(candidate.index) }))
    .map(({ formula, score, index, chance, deviation }) => ({
      formula,
      reason: message('next.chance', { score: score.toPrecision(3), chance: chance.toPrecision(3) }),
      expected: chance,
      standardDeviation: deviation,
      acquisition: chance,
      nearestOutcomes: nearestOutcomes(likeness.point(index), tried),
    }));
}

function logOdds({ score }: Pick<ScoredCandidate, 'score'>): number {
  const chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, score));
  return log(chance / (1 - chance));
}

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
  /** The chances that the lists give to compounds that were tried. */
  readonly triedScores: readonly number[];
  readonly batch: number;
}

/** Standard deviation by which outcomes may move the log odds of their like: a failure of the same kind divides a probability by five. */
const SIGNAL = 2;

/** Chances of lists that are nearer to 0 or 1 are taken to be this far from it. */
const LEAST_CHANCE = 1e-6;

/**
 * What to try to make next: the candidates with the highest chance after all outcomes. Without outcomes the order is that of
 * the lists; each failure lowers the chance of similar compounds, each success raises it.
 */
export function suggestSuccesses({ pool, outcomes, triedScores, batch }: SuggestSuccessesOptions): Suggestion[] {
  const untried = newCompounds(pool, outcomes);
  if (untried.length === 0) return [];
  // Nothing was learnt: the order is that of the lists, and only the first need be looked at.
  const left = outcomes.length > 0 ? untried : untried.toSorted((a, b) => logOdds(b) - logOdds(a)).slice(0, batch);
  const compounds = [...left, ...outcomes.map(({ formula }, index) => ({ formula, score: triedScores[index] ?? 0 }))];
  const likeness = new Likeness(compounds.map(({ formula }) => readShares(formula)));
  const tried = outcomes.map((outcome, index) => ({ outcome, point: likeness.point(left.length + index) }));
  const means = Float64Array.from(compounds, logOdds);
  const classifier = new SuccessClassifier(
    (i, j) => SIGNAL * SIGNAL * likeness.of(i, j),
    means,
    outcomes.flatMap((outcome, index) => {
      const success = wasMade(outcome);
      return success === null ? [] : [{ index: left.length + index, success }];
    }),
  );
  return left
    .map(({ formula, score }, index) => ({ formula, score, index, ...classifier.of(index) }))
    .sort((a, b) => b.mean - a.mean || a.index - b.index)
    .slice(0, batch)
    .map(({ formula, score, index, chance, deviation }) => ({
      formula,
      reason: message('next.chance', { score: score.toPrecision(3), chance: chance.toPrecision(3) }),
      expected: chance,
      standardDeviation: deviation,
      acquisition: chance,
      nearestOutcomes: nearestOutcomes(likeness.point(index), tried),
    }));
}

function logOdds({ score }: ScoredCandidate): number {
  const chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, score));
  return log(chance / (1 - chance));
}

import { message } from '../messages/message.js';
import { exp } from '../numerics/elementary/elementary-functions.js';
import { seededRandom } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import { expectedImprovement, gainOf, type Goal } from './acquisition.js';
import { compoundKey } from './compound-key.js';
import { describeCompound } from './compound-descriptors.js';
import { features, weigh } from './feature-scaling.js';
import { fitGaussianProcess, predict, type GaussianProcess } from './gaussian-process.js';
import { nearestOutcomes } from './nearest-outcomes.js';
import type { Outcome } from './outcome.js';
import { learntValue } from './property-model.js';
import type { PropertyRow } from './property-row.js';
import { readShares } from './read-shares.js';
import type { Suggestion } from './suggestion.js';

export interface SuggestValuesOptions {
  readonly goal: Goal;
  /** Rows of the property's table. */
  readonly rows: readonly PropertyRow[];
  readonly log: boolean;
  readonly bound: number | null;
  /** Formulas among which to choose. */
  readonly pool: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly batch: number;
  readonly seed: number;
  readonly control: RunControl;
}

/**
 * What to measure next so that the value comes near the goal: the candidates with the best predicted value, one after the
 * other; each is then taken to have the value that is predicted for it (Ginsbourger et al., in Computational Intelligence in
 * Expensive Optimization Problems, Springer 2010, "kriging believer"), so that a batch is not of one kind.
 */
export function suggestValues(options: SuggestValuesOptions): Suggestion[] {
  const { goal, log, bound, pool, outcomes, batch, seed, control } = options;
  const rows: PropertyRow[] = [
    ...options.rows,
    ...outcomes.flatMap(({ formula, value }) => (value === null ? [] : [{ formula, value, fold: '' }])),
  ];
  const tried = new Set([...rows, ...outcomes].map(({ formula }) => compoundKey(formula)));
  const left = pool.filter((formula) => !tried.has(compoundKey(formula)));
  const descriptors = left.map((formula) => describeCompound(readShares(formula)));
  const described = outcomes.map(({ formula }) => describeCompound(readShares(formula)));
  const suggestions: Suggestion[] = [];
  let process: GaussianProcess | undefined;
  const values = rows.map(({ value }) => learntValue(value, log));
  const learnt = rows.map(({ formula }) => describeCompound(readShares(formula)));
  const learntGoal: Goal = goal.kind === 'target' ? { kind: 'target', target: learntValue(goal.target, log) } : goal;
  while (suggestions.length < batch && left.length > 0) {
    process = fitGaussianProcess(learnt, Float64Array.from(values), {
      bound,
      random: seededRandom(seed),
      control,
      ...(process && { fixed: process.hyperparameters }),
    });
    const { scaling, hyperparameters } = process;
    const point = (row: Float64Array): Float64Array => weigh(scaling, hyperparameters.weights, features(scaling, row));
    const best = values.reduce((found, value) => (gainOf(learntGoal, value, found) > 0 ? value : found));
    const judged = predict(process, descriptors, control).map(({ value, standardDeviation }, index) => ({
      index,
      value,
      standardDeviation,
      gain: gainOf(learntGoal, value, best),
      improvement: expectedImprovement(learntGoal, value, standardDeviation, best),
    }));
    const chosen = judged.reduce((most, each) => (each.gain > most.gain ? each : most));
    const formula = left[chosen.index]!;
    suggestions.push({
      formula,
      reason: message('next.value', { improvement: chosen.improvement.toPrecision(3) }),
      expected: log ? exp(chosen.value) : chosen.value,
      standardDeviation: log ? exp(chosen.value) * chosen.standardDeviation : chosen.standardDeviation,
      acquisition: chosen.gain,
      nearestOutcomes: nearestOutcomes(
        point(descriptors[chosen.index]!),
        outcomes.map((outcome, index) => ({ outcome, point: point(described[index]!) })),
      ),
    });
    values.push(chosen.value);
    learnt.push(descriptors[chosen.index]!);
    left.splice(chosen.index, 1);
    descriptors.splice(chosen.index, 1);
  }
  return suggestions;
}

import { message } from '../messages/message.js';
import { exp } from '../numerics/elementary/elementary-functions.js';
import { seededRandom } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import { expectedImprovement, gainOf, type Goal } from './acquisition.js';
import { compoundKey } from './compound-key.js';
import { describeRow } from './describe-row.js';
import { features, weigh } from './feature-scaling.js';
import { fitGaussianProcess, type GaussianProcess } from './gaussian-process.js';
import { nearestOutcomes } from './nearest-outcomes.js';
import type { Outcome } from './outcome.js';
import { predict } from './predict.js';
import { learntUncertainty, learntValue } from './property-model.js';
import type { PropertyRow } from './property-row.js';
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
  /** The property as it was fitted to `rows`: used as it is unless outcomes have values. */
  readonly fitted?: GaussianProcess | undefined;
  /** Whether the property has learnt from structures: those of the rows are used if it is fitted anew. */
  readonly withStructures?: boolean | undefined;
  /** See `FitOptions.nystromRows`. */
  readonly nystromRows?: number | null | undefined;
  readonly seed: number;
  readonly control: RunControl;
}

/**
 * What to measure next so that the value comes near the goal: the candidates with the best predicted value. Taking each to have
 * the value that is predicted for it before the next is chosen (Ginsbourger et al., in Computational Intelligence in Expensive
 * Optimization Problems, Springer 2010, "kriging believer") changes no prediction of a Gaussian process, so the batch is the first ones.
 */
export function suggestValues(options: SuggestValuesOptions): Suggestion[] {
  const { goal, log, bound, pool, outcomes, batch, seed, control, fitted } = options;
  const measured = outcomes.flatMap(({ formula, value }) =>
    value === null ? [] : [{ formula, value, uncertainty: 0, fold: '' }],
  );
  const rows: PropertyRow[] = [...options.rows, ...measured];
  const tried = new Set([...rows, ...outcomes].map(({ formula }) => compoundKey(formula)));
  const left = pool.filter((formula) => !tried.has(compoundKey(formula)));
  if (left.length === 0) return [];
  const describe = ({ formula, structure }: Pick<PropertyRow, 'formula' | 'structure'>): Float64Array =>
    describeRow(formula, structure, options.withStructures ?? false);
  const descriptors = left.map((formula) => describe({ formula }));
  const described = outcomes.map(describe);
  const values = rows.map(({ value }) => learntValue(value, log));
  const process =
    fitted && measured.length === 0
      ? fitted
      : fitGaussianProcess(rows.map(describe), Float64Array.from(values), {
          bound,
          uncertainties: Float64Array.from(rows, (row) => learntUncertainty(row, log)),
          nystromRows: options.nystromRows,
          random: seededRandom(seed),
          control,
          ...(fitted && { start: fitted.hyperparameters }),
        });
  const learntGoal: Goal = goal.kind === 'target' ? { kind: 'target', target: learntValue(goal.target, log) } : goal;
  const { scaling, hyperparameters } = process;
  const point = (row: Float64Array): Float64Array => weigh(scaling, hyperparameters.weights, features(scaling, row));
  const best = values.reduce((found, value) => (gainOf(learntGoal, value, found) > 0 ? value : found));
  return predict(process, descriptors, control)
    .map(({ value, standardDeviation }, index) => ({
      index,
      value,
      standardDeviation,
      gain: gainOf(learntGoal, value, best),
    }))
    .sort((a, b) => b.gain - a.gain || a.index - b.index)
    .slice(0, batch)
    .map(({ index, value, standardDeviation, gain }) => {
      const improvement = expectedImprovement(learntGoal, value, standardDeviation, best);
      return {
        formula: left[index]!,
        reason: message('next.value', { improvement: improvement.toPrecision(3) }),
        expected: log ? exp(value) : value,
        standardDeviation: log ? exp(value) * standardDeviation : standardDeviation,
        acquisition: gain,
        nearestOutcomes: nearestOutcomes(
          point(descriptors[index]!),
          outcomes.map((outcome, each) => ({ outcome, point: point(described[each]!) })),
        ),
      };
    });
}

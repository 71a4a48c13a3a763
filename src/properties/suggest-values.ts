import { message } from '../messages/message.js';
import { exp } from '../numerics/elementary/elementary-functions.js';
import { seededRandom } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import {
  computeAcquisition,
  DEFAULT_ACQUISITION,
  expectedImprovement,
  computeGain,
  type Acquisition,
  type Goal,
} from './acquisition.js';
import { assumeMeasured } from './assume-measured.js';
import { describeRow } from './describe-row.js';
import { features, weighFeatures } from './feature-scaling.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import { fitGaussianProcess, type GaussianProcess } from './gaussian-process.js';
import { nearestOutcomes } from './nearest-outcomes.js';
import { newCompounds } from './new-compounds.js';
import type { Outcome } from './outcome.js';
import { predict } from './predict.js';
import { learntUncertainty, learntValue } from './property-model.js';
import type { PropertyRow } from './property-row.js';
import type { Suggestion } from './suggestion.js';
import type { Widths } from './widths.js';

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
  /** What the order follows; DEFAULT_ACQUISITION by default. */
  readonly by?: Acquisition | undefined;
  /** The property as it was fitted to `rows`: used as it is unless outcomes have values. */
  readonly fitted?: GaussianProcess | undefined;
  /** Whether the property has learnt from structures: those of the rows are used if it is fitted anew. */
  readonly withStructures?: boolean | undefined;
  /** See `FitOptions.nystromRows`. */
  readonly nystromRows?: number | null | undefined;
  /** See `FitOptions`. */
  readonly kernel?: CovarianceKernel | undefined;
  /** See `FitOptions`. */
  readonly widths?: Widths | undefined;
  readonly seed: number;
  readonly control: RunControl;
}

/**
 * What to measure next so that the value comes near the goal: the candidates with the largest acquisition. Each of a batch is taken to have the
 * value that is predicted for it before the next is chosen (Ginsbourger et al., in Computational Intelligence in Expensive Optimization
 * Problems, Springer 2010, "kriging believer"), which changes no prediction of a Gaussian process but its deviations. By the predicted value
 * alone the batch is therefore the first ones.
 */
export function suggestValues(options: SuggestValuesOptions): Suggestion[] {
  const { goal, log, bound, pool, outcomes, batch, seed, control, fitted, by = DEFAULT_ACQUISITION } = options;
  const measured = outcomes.flatMap(({ formula, value }) =>
    value === null ? [] : [{ formula, value, uncertainty: 0, fold: '' }],
  );
  const rows: PropertyRow[] = [...options.rows, ...measured];
  const left = newCompounds(
    pool.map((formula) => ({ formula })),
    [...rows, ...outcomes],
  );
  if (left.length === 0) return [];
  const describe = ({ formula, structure }: Pick<PropertyRow, 'formula' | 'structure'>): Float64Array =>
    describeRow(formula, structure, options.withStructures ?? false);
  const descriptors = left.map(describe);
  const described = outcomes.map(describe);
  const values = rows.map(({ value }) => learntValue(value, log));
  const fit = (): GaussianProcess =>
    fitGaussianProcess(rows.map(describe), Float64Array.from(values), {
      bound,
      uncertainties: Float64Array.from(rows, (row) => learntUncertainty(row, log)),
      nystromRows: options.nystromRows,
      kernel: options.kernel,
      widths: options.widths,
      random: seededRandom(seed),
      control,
      start: fitted?.hyperparameters,
    });
  const process = fitted && measured.length === 0 ? fitted : fit();
  const learntGoal: Goal = goal.kind === 'target' ? { kind: 'target', target: learntValue(goal.target, log) } : goal;
  const { scaling, hyperparameters } = process;
  const point = (row: Float64Array): Float64Array =>
    weighFeatures(scaling, hyperparameters.weights, features(scaling, row));
  const betterOf = (found: number, value: number): number =>
    computeGain(learntGoal, value, found) > 0 ? value : found;
  const best = values.reduce((found, value) => betterOf(found, value));
  const valued = predict(process, descriptors, control).map(({ value, standardDeviation }, index) => ({
    index,
    value,
    standardDeviation,
    gain: computeGain(learntGoal, value, best),
    acquisition: computeAcquisition(by, learntGoal, value, standardDeviation, best),
  }));
  const greedy = [...valued].sort((a, b) => b.gain - a.gain || a.index - b.index);
  const greedyRank = new Map(greedy.map(({ index }, rank) => [index, rank + 1]));
  const chosen =
    by === 'greedy'
      ? greedy.slice(0, batch)
      : believe(valued, batch, (some, taken) => {
          const reached = taken.reduce((found, { value }) => betterOf(found, value), best);
          const believed = assumeMeasured(
            process,
            taken.map(({ index }) => point(descriptors[index]!)),
          );
          return predict(
            believed,
            some.map(({ index }) => descriptors[index]!),
            control,
          ).map(({ value, standardDeviation }, at) => ({
            ...some[at]!,
            acquisition: computeAcquisition(by, learntGoal, value, standardDeviation, reached),
          }));
        });
  const placed = outcomes.map((outcome, each) => ({ outcome, point: point(described[each]!) }));
  return chosen.map(({ index, value, standardDeviation, acquisition }) => {
    const improvement = expectedImprovement(learntGoal, value, standardDeviation, best).toPrecision(3);
    return {
      formula: left[index]!.formula,
      reason:
        by === 'greedy'
          ? message('next.value', { improvement })
          : message('next.by', { by, improvement, rank: greedyRank.get(index)! }),
      expected: log ? exp(value) : value,
      standardDeviation: log ? exp(value) * standardDeviation : standardDeviation,
      acquisition,
      nearestOutcomes: nearestOutcomes(point(descriptors[index]!), placed),
    };
  });
}

interface Valued {
  readonly index: number;
  readonly value: number;
  readonly standardDeviation: number;
  readonly gain: number;
  readonly acquisition: number;
}

/** Candidates that are looked at again after each choice: the best ones of the first look, at least. */
const LOOKED_AT = 200;

/**
 * A batch by kriging believer: each is taken to have its predicted value before the next one is chosen.
 *
 * @param again values candidates anew, if those taken have the values that are predicted for them
 */
function believe(
  valued: readonly Valued[],
  batch: number,
  again: (some: readonly Valued[], taken: readonly Valued[]) => readonly Valued[],
): Valued[] {
  let rest: readonly Valued[] = [...valued]
    .sort((a, b) => b.acquisition - a.acquisition || a.index - b.index)
    .slice(0, Math.max(LOOKED_AT, 4 * batch));
  const taken: Valued[] = [];
  while (taken.length < batch && rest.length > 0) {
    if (taken.length > 0) rest = again(rest, taken);
    const next = rest.reduce((one, other) => (other.acquisition > one.acquisition ? other : one));
    taken.push(next);
    rest = rest.filter(({ index }) => index !== next.index);
  }
  return taken;
}

import type { Composition } from '../chemistry/composition.js';
import type { Memo } from '../memo.js';
import { seededRandom, shuffle } from '../numerics/random.js';
import type { HoldoutRun } from '../calibration/calibration.js';
import { FlagEvidence, flagKnowledge } from '../calibration/flags/flag-evidence.js';
import { recalibrate } from '../calibration/recalibration/recalibrate.js';
import type { ModelKind } from '../models/model.js';
import { trainingSet } from '../models/training-set.js';
import { topCandidates } from '../search/top-candidates.js';
import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { PlacedCompound } from '../space/known-cells.js';
import { fitToRank } from '../models/fit-to-rank.js';
import { fitContext } from '../models/fit-context.js';
import { countUnknownCandidates } from '../scoring/rank-estimate.js';
import { missedRows } from './missed-rows.js';
import type { MissedRows } from './types.js';

export interface HoldOutOptions {
  /** Independent experiments, each with other compounds held out. */
  readonly runs: number;
  /** Share of the known compounds that an experiment holds out. */
  readonly share: number;
  /** How long a list to rank, and how many candidates of each component to rank again. */
  readonly count: number;
  readonly seed: number;
  /** Known compositions of other numbers of elements; none by default. */
  readonly surroundings?: Iterable<Composition>;
  readonly control: RunControl;
  /** Shared with other fits and searches; default a new one per experiment. */
  readonly memo?: Memo;
}

/**
 * Hides a share of the known compounds, fits to the rest, ranks, and sees at which ranks the hidden ones return. The
 * hidden sets of different runs do not overlap (they are folds of one shuffle).
 */
export function holdOut(
  kind: ModelKind,
  space: CandidateSpace,
  placed: readonly PlacedCompound[],
  { runs, share, ...options }: HoldOutOptions,
): HoldoutRun[] {
  return makeFolds(placed, { runs, share }, options.seed).map((hidden, run) =>
    hideCompounds(kind, space, placed, hidden, { ...options, seed: options.seed + 1 + run }),
  );
}

/** The formulas that each of the experiments hides. */
export function makeFolds(
  placed: readonly PlacedCompound[],
  { runs, share }: Pick<HoldOutOptions, 'runs' | 'share'>,
  seed: number,
): Set<string>[] {
  const order = shuffle(Array.from(placed.keys()), seededRandom(seed));
  const size = Math.max(1, Math.floor(placed.length * Math.min(share, 1 / runs)));
  return Array.from(
    { length: runs },
    (_, run) => new Set(order.slice(run * size, (run + 1) * size).map((position) => placed[position]!.formula)),
  );
}

/** How many of an experiment's candidates are saved for discovery curves. */
const KEPT_RANKS = 10_000;

/** What an experiment found. */
export interface Experiment extends HoldoutRun {
  /** Numbers of the cells of the first candidates, best first. */
  readonly ranked: readonly number[];
  /** What the ranking lacks; absent in work of earlier versions. */
  readonly missedRows?: MissedRows;
}

/** One such experiment: hides the compounds of the given formulas. */
export function hideCompounds(
  kind: ModelKind,
  space: CandidateSpace,
  placed: readonly PlacedCompound[],
  hidden: ReadonlySet<string>,
  { count, seed, surroundings = [], control, memo }: Omit<HoldOutOptions, 'runs' | 'share'>,
): Experiment {
  const rest = placed.filter(({ formula }) => !hidden.has(formula));
  const wanted = new Set(
    placed.filter(({ formula, atHome }) => hidden.has(formula) && atHome).map(({ formula }) => formula),
  );
  const training = trainingSet(space, rest, surroundings);
  const context = fitContext(seed, control, { memo, listed: count });
  const model = fitToRank(kind, training, context);
  const found = topCandidates(model, { count, depth: count, skip: training.known, control, memo: context.memo });
  // As the list is: flagged candidates are moved back, and what could come from below the end is not counted.
  const evidence = new FlagEvidence(flagKnowledge(training));
  const { ranked: all, settled } = recalibrate(found, evidence, found.length < count);
  const ranked = all.first(settled);
  const hitRanks = [...ranked.numbers.keys()]
    .filter((position) => wanted.has(ranked.formula(position)))
    .map((position) => position + 1);
  return {
    hitRanks,
    listed: ranked.length,
    heldOut: wanted.size,
    ranked: [...ranked.numbers.subarray(0, KEPT_RANKS)],
    missedRows: missedRows(model, found, {
      candidates: countUnknownCandidates(space, training.known),
      skip: training.known,
      random: seededRandom(seed),
    }),
  };
}

import { FlagEvidence, flagKnowledge } from '../calibration/flags/flag-evidence.js';
import { recalibrate } from '../calibration/recalibration/recalibrate.js';
import type { Composition } from '../chemistry/composition.js';
import { fitContext } from '../models/fit-context.js';
import { fitToRank } from '../models/fit-to-rank.js';
import type { ModelKind, TrainingSet } from '../models/model.js';
import { trainingSet } from '../models/training-set.js';
import { seededRandom, shuffle } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import { topCandidates } from '../search/top-candidates.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { PlacedCompound } from '../space/known-cells.js';
import { COMPARED_ROWS, sharesThatStay } from './shares-that-stay.js';
import type { Stability } from './types.js';

/** Candidates of each component that are ranked again, as in the experiments of a calibration. */
const DEPTH = 20_000;

export interface StabilityOptions {
  /** Known compositions of every number of elements. */
  readonly compositions: readonly Composition[];
  /** Refits; default 10. */
  readonly resamples?: number;
  /** The part of the known compounds of the space that each leaves out; default a fifth. */
  readonly leftOut?: number;
  readonly seed: number;
  readonly control: RunControl;
}

/**
 * How much of the first rows of a list depends on which compounds happen to be known: fits again without a random part of them and counts which of the first rows
 * are among the first again. Compounds that are left out stay no candidates, so that they take no rank from others.
 */
export function measureStability(
  kind: ModelKind,
  space: CandidateSpace,
  placed: readonly PlacedCompound[],
  { compositions, resamples = 10, leftOut = 0.2, seed, control }: StabilityOptions,
): Stability {
  const all = trainingSet(space, placed, compositions);
  const first = (training: TrainingSet, ownSeed: number): string[] => {
    control.throwIfCancelled();
    const context = fitContext(ownSeed, control, { listed: DEPTH });
    const model = fitToRank(kind, training, context);
    const options = {
      count: 2 * Math.max(...COMPARED_ROWS),
      depth: DEPTH,
      skip: all.known,
      control,
      memo: context.memo,
    };
    const { ranked } = recalibrate(topCandidates(model, options), new FlagEvidence(flagKnowledge(training)), false);
    return Array.from(ranked.first(Math.max(...COMPARED_ROWS)).numbers, (number) => space.formula(number));
  };
  const own = first(all, seed);
  const again = Array.from({ length: resamples }, (_, k) => {
    control.progress('refits', k, resamples);
    const order = shuffle([...placed], seededRandom(seed + 1 + k));
    const rest = order.slice(Math.floor(leftOut * order.length));
    return first(trainingSet(space, inOrderOf(placed, rest), compositions), seed);
  });
  return {
    resamples,
    leftOut,
    sharesAt: sharesThatStay(own, again),
  };
}

function inOrderOf(all: readonly PlacedCompound[], some: readonly PlacedCompound[]): PlacedCompound[] {
  const wanted = new Set(some);
  return all.filter((compound) => wanted.has(compound));
}

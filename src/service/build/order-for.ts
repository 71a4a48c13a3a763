import type { HoldoutRun } from '../../calibration/calibration.js';
import { CLASS_FEATURES } from '../../calibration/recalibration/class-features.js';
import type { ClassWeights } from '../../calibration/recalibration/class-weights.js';
import {
  learnClasses,
  rankFor,
  recalibrateRun,
  type ClassRecalibration,
} from '../../calibration/recalibration/rank-for.js';
import type { Experiment } from '../../evaluation/hold-out.js';
import { Ranking } from '../../search/ranking.js';
import type { ListMetadata } from '../../store/types.js';
import type { ListBuild } from './list-build.js';
import type { ListRanking } from './list-pieces.js';

/** The columns of a ranking in the order of the list. */
type Columns = Pick<ListRanking, 'ranked' | 'ranksBefore' | 'models'>;

interface OrderedList extends Columns {
  /** Null if the list has the order of the models and flags. */
  readonly recalibration: ClassRecalibration | null;
  /** The experiments in the order that the list has. */
  readonly counted: readonly HoldoutRun[];
}

/** Puts a ranking into the order that was asked for and cuts it to the length of the list. */
export function orderFor(build: ListBuild, ranking: Columns, runs: readonly Experiment[]): OrderedList {
  const { request, space } = build;
  const [teacher] = runs;
  if (build.rankFor === null || !teacher || !space.hasAnion) {
    return { ...inOrder(ranking, null, request.top), recalibration: null, counted: runs };
  }
  const classes = learnClasses(space, teacher);
  const { order, moved } = rankFor(ranking.ranked, classes);
  return {
    ...inOrder(ranking, order, request.top),
    recalibration: { classes, moved },
    counted: [recalibrateRun(space, classes, teacher)],
  };
}

/** The first `top` rows, in another order if one is given. */
function inOrder({ ranked, ranksBefore, models }: Columns, order: Uint32Array | null, top: number): Columns {
  const take = (values: Float64Array): Float64Array =>
    order === null ? values.slice(0, top) : Float64Array.from(order.subarray(0, top), (position) => values[position]!);
  return {
    ranked: new Ranking(ranked.space, take(ranked.numbers), take(ranked.raws)),
    ranksBefore: take(ranksBefore),
    models: models.map((model) => ({ ...model, raws: take(model.raws) })),
  };
}

/** What the metadata of a list say of the order that was asked for. */
export function describeRankFor(
  name: string,
  compounds: number,
  { weights }: ClassWeights,
): NonNullable<ListMetadata['rankFor']> {
  return { name, compounds, weights: Object.fromEntries(CLASS_FEATURES.map((feature, k) => [feature, weights[k]!])) };
}

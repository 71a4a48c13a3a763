import { RETRIEVED } from '../search/search-options.js';
import { topCandidates } from '../search/top-candidates.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { FitContext, Model, ModelKind, TrainingSet } from './model.js';
import { findReach, isRetrieved, type Reach } from './reach.js';

/** Under which name a model that ranks saves what it adds to its own parameters. */
const RETRIEVED_BY = 'retrievedBy';

/** What a model that ranks again knows of those that find candidates for it. */
interface Retrieved {
  readonly reach: Reach;
  /** The lowest score of what its components retrieve. */
  readonly least: number;
}

/**
 * Fits the model that ranks a list. One that only ranks again what its components retrieve scores all other cells below these, so that the
 * list is that of scoring every cell. A blend does so by itself; a model that searches has no other cells.
 */
export function fitToRank(kind: ModelKind, training: TrainingSet, context: FitContext): Model {
  return toRankingModel(kind.fit(training, context), training, context);
}

/** A fitted model as one that ranks a list: see `fitToRank`. */
export function toRankingModel(model: Model, training: TrainingSet, context: FitContext): Model {
  const { components } = model;
  if (!components || model.scoresRetrievedFirst) return model;
  const reach = findReach(components, training, context);
  const { control, memo, listed = RETRIEVED } = context;
  const found = components.flatMap((component) => [
    ...topCandidates(component, { count: listed, skip: training.known, control, memo }).numbers,
  ]);
  const least = found.reduce((lowest, number) => Math.min(lowest, model.score(training.space.cell(number))), 1);
  return withRetrieved(model, { reach, least });
}

/** Reads a model that was saved, also one that ranked a list. */
export function loadModel(kind: ModelKind, space: CandidateSpace, saved: Parameters<ModelKind['load']>[1]): Model {
  const { [RETRIEVED_BY]: retrieved, ...parameters } = saved.parameters;
  const model = kind.load(space, { ...saved, parameters });
  return retrieved === undefined ? model : withRetrieved(model, retrieved as Retrieved);
}

function withRetrieved(model: Model, { reach, least }: Retrieved): Model {
  const { space, components } = model;
  return {
    ...model,
    components: components!,
    scoresRetrievedFirst: true,
    scoreRetrieved: (cell) => model.score(cell),
    score(given) {
      const own = model.score(given);
      return own === 0 || isRetrieved(components!, reach, space.canonical(given)) ? own : own * least;
    },
    save() {
      const { parameters, tensors } = model.save();
      return { parameters: { ...parameters, [RETRIEVED_BY]: { reach, least } }, tensors };
    },
  };
}

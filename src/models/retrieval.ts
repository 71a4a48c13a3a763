import { seededRandom } from '../linalg/random.js';
import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { type Tensors, tensorsUnder } from './artifact.js';
import type { Model, TrainingSet } from './model.js';
import { tucker } from './tucker.js';

/** The seed is fixed, so that every model that asks gets the same one. */
const SEED = 1;

/** Candidates up to which a model that cannot search tries every cell. */
const SMALL = 20_000;

/** True where every cell of a space can be tried. */
export function isSmall(space: CandidateSpace): boolean {
  return space.size.candidates <= SMALL;
}

const fitted = new WeakMap<TrainingSet, Model>();

/**
 * The Tucker model of a training set, whose best candidates the models rank again that cannot search a large space
 * themselves. Fitted once for a training set, however many models ask.
 */
export function retrieverOf(training: TrainingSet, control: RunControl): Model {
  const kept = fitted.get(training);
  if (kept) return kept;
  const model = tucker.fit(training, { random: seededRandom(SEED), control });
  fitted.set(training, model);
  return model;
}

const PREFIX = 'retriever/';

/** What a model saves of its retriever beside its own tensors. */
export function saveRetriever(model: Model): { parameters: Record<string, unknown>; tensors: Tensors } {
  const { parameters, tensors } = model.save();
  return {
    parameters,
    tensors: Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [PREFIX + name, tensor])),
  };
}

/** The inverse of `saveRetriever`; `parameters` are those that it returned. */
export function loadRetriever(space: CandidateSpace, parameters: unknown, tensors: Tensors): Model {
  return tucker.load(space, {
    parameters: parameters as Record<string, unknown>,
    tensors: tensorsUnder(tensors, PREFIX),
  });
}

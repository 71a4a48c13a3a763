import { internalError } from '../errors.js';
import { MemoKey } from '../memo.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { type Tensors, tensorsUnder } from './artifact.js';
import { fitContext } from './fit-context.js';
import type { FitContext, Model, TrainingSet } from './model.js';
import { tucker } from './tucker/tucker.js';

/** The seed is fixed, so that every model that asks gets the same one. */
const SEED = 1;

/** Candidates up to which a model that cannot search tries every cell. */
const SMALL = 20_000;

/** True if every cell of a space can be tried. */
export function isSmall(space: CandidateSpace): boolean {
  return space.size.candidates <= SMALL;
}

const RETRIEVER = new MemoKey<TrainingSet, Model>();

/**
 * The Tucker model of a training set, whose best candidates are ranked again by the models that cannot search a large space
 * themselves. Fitted once per training set of a run.
 */
export function fitRetriever(training: TrainingSet, { control, memo }: Pick<FitContext, 'control' | 'memo'>): Model {
  return memo.getOrCompute(RETRIEVER, training, () => tucker.fit(training, fitContext(SEED, control, { memo })));
}

const PREFIX = 'retriever/';

/** The retriever of a model that may never be asked to rank: fitted when it is first used, saved only if it was used. */
export class Retriever {
  readonly #make: () => Model;
  #model: Model | undefined;

  private constructor(make: () => Model) {
    this.#make = make;
  }

  static of(training: TrainingSet, context: Pick<FitContext, 'control' | 'memo'>): Retriever {
    return new Retriever(() => fitRetriever(training, context));
  }

  /** The inverse of `save`. */
  static load(space: CandidateSpace, parameters: unknown, tensors: Tensors): Retriever {
    return new Retriever(() => {
      if (parameters === null) {
        throw internalError('This model was saved to score, without the one that finds what it ranks.');
      }
      return loadRetriever(space, parameters, tensors);
    });
  }

  get model(): Model {
    return (this.#model ??= this.#make());
  }

  /** Null if it was never used. */
  save(): { parameters: Record<string, unknown> | null; tensors: Tensors } {
    return this.#model ? saveRetriever(this.#model) : { parameters: null, tensors: {} };
  }
}

/** The model with the retriever for its component, unless its space is small enough to try every cell. */
export function withRetriever(model: Model, retriever: Retriever): Model {
  if (isSmall(model.space)) return model;
  return {
    ...model,
    get components() {
      return [retriever.model];
    },
  };
}

/** What a model saves of its retriever besides its own tensors. */
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

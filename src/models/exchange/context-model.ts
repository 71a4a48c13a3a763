import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Tensors } from '../artifact.js';
import type { ContextScorer } from './context-scorer.js';
import type { Model } from '../model.js';

export interface ContextModelParts {
  readonly name: string;
  readonly space: CandidateSpace;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Makes the scorer, which takes a table of all known compounds; called once, when the first score is asked for. */
  readonly makeScorer: () => ContextScorer;
  readonly tensors: Tensors;
}

/** A model that scores cells by the known compounds around them, and so enumerates all that can score. */
export function contextModel({ name, space, parameters, makeScorer, tensors }: ContextModelParts): Model {
  let made: ContextScorer | undefined;
  const scorer = (): ContextScorer => (made ??= makeScorer());
  return {
    name,
    space,
    parameters,
    score: (cell) => scorer().score(cell),
    boundedScorer: () => null,
    enumerate: (visit, options) => scorer().enumerate(visit, options),
    save: () => ({ parameters: { ...parameters }, tensors }),
  };
}

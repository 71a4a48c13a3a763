import type { Tensors } from '../artifact.js';
import type { Model } from '../model.js';
import { withRetriever, type Retriever } from '../retrieval.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { DescribedCells } from './described-cells.js';
import { sigmoid } from '../../numerics/logistic.js';
import { standardiserTensors, type Standardiser } from './standardiser.js';

/** A fitted classifier on descriptors. */
export interface FittedClassifier {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly standardiser: Standardiser;
  /** Finds the candidates that the classifier ranks again. */
  readonly retriever: Retriever;
  /** The logarithm of the odds that standardised descriptors are those of a compound. */
  readonly logit: (values: Float64Array) => number;
  /** What each standardised descriptor adds to it. */
  readonly effects: (values: Float64Array) => ArrayLike<number>;
  /** What the classifier itself saves. */
  readonly tensors: () => Tensors;
}

/** The model of a classifier on descriptors: it scores by the chance, also what is no cell of the space. */
export function descriptorClassifier(space: CandidateSpace, fitted: FittedClassifier): Model {
  const { name, parameters, standardiser, retriever, logit, effects, tensors } = fitted;
  const cells = new DescribedCells(space, standardiser);
  const model: Model = {
    name,
    space,
    parameters,
    scoresByChance: true,
    score: (cell) => sigmoid(logit(cells.values(cell))),
    scoreComposition(composition) {
      const values = cells.valuesOf(composition);
      return values && sigmoid(logit(values));
    },
    boundedScorer: () => null,
    explain: (cell) => cells.effects(cell, effects),
    explainComposition: (composition) => cells.effectsOn(composition, effects),
    save() {
      const saved = retriever.save();
      return {
        parameters: { ...parameters, retriever: saved.parameters },
        tensors: { ...saved.tensors, ...standardiserTensors(standardiser), ...tensors() },
      };
    },
  };
  return withRetriever(model, retriever);
}

import type { DescriptorGroup } from '../../chemistry/descriptors/descriptors.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { descriptorClassifier } from './descriptor-classifier.js';
import { descriptorRows } from './descriptor-rows.js';
import { fitLogistic } from './fit-logistic.js';
import type { Model, ModelKind } from '../model.js';
import { Retriever } from '../retrieval.js';
import type { NegativeScheme } from '../sample-negatives.js';
import { loadStandardiser, type Standardiser } from './standardiser.js';

export interface LogisticModelOptions {
  /** Groups of descriptors to use; default all. */
  readonly groups?: readonly DescriptorGroup[];
  /** Which cells serve as negatives; default see `NEGATIVES`. */
  readonly negatives?: NegativeScheme;
  /** Default 6. */
  readonly negativesPerKnown?: number;
  /** Weight of the quadratic penalty; default 10. */
  readonly penalty?: number;
}

const NEGATIVES: NegativeScheme = { uniform: 0.5, popular: 0.5 };

/** Enough for a ranking that further steps do not change. */
const EFFORT = { tolerance: 1e-3, maxIterations: 100 };

/** Logistic regression with given options; `logistic` is this with the defaults. */
export function logisticWith(options: LogisticModelOptions = {}): ModelKind {
  const { groups, negatives = NEGATIVES, negativesPerKnown = 6, penalty = 10 } = options;
  return {
    name: 'logistic',
    reference:
      'Descriptors: Seko, Hayashi, Nakayama, Takahashi & Tanaka, Phys. Rev. B 95, 144110 (2017), doi:10.1103/PhysRevB.95.144110',
    fit(training, context) {
      const { standardiser, rows, labels, offsets } = descriptorRows(training, context, {
        negatives,
        negativesPerKnown,
        groups,
      });
      const coefficients = fitLogistic(rows, labels, offsets, { penalty, ...EFFORT, control: context.control });
      // Without negatives nothing can be distinguished; without known cells there is nothing to distinguish.
      if (labels.length === 0) coefficients.fill(-Infinity);
      const retriever = Retriever.of(training, context);
      const parameters = {
        negatives,
        negativesPerKnown,
        penalty,
        descriptors: standardiser.kept.length,
        ...(groups ? { groups } : {}),
      };
      return model(training.space, { standardiser, coefficients, retriever }, parameters);
    },
    load(space, { parameters, tensors }) {
      const { retriever, ...own } = parameters;
      return model(
        space,
        {
          standardiser: loadStandardiser(tensors),
          coefficients: tensors['coefficients']!.data,
          retriever: Retriever.load(space, retriever, tensors),
        },
        own,
      );
    },
  };
}

export const logistic: ModelKind = logisticWith();

interface Fitted {
  readonly standardiser: Standardiser;
  /** One for each descriptor that the standardiser keeps, then the intercept. */
  readonly coefficients: Float64Array;
  readonly retriever: Retriever;
}

function model(
  space: CandidateSpace,
  { standardiser, coefficients, retriever }: Fitted,
  parameters: Readonly<Record<string, unknown>>,
): Model {
  return descriptorClassifier(space, {
    name: logistic.name,
    parameters,
    standardiser,
    retriever,
    logit(values) {
      let logit = coefficients[values.length]!;
      for (let k = 0; k < values.length; k++) logit += coefficients[k]! * values[k]!;
      return logit;
    },
    effects: (values) => values.map((value, k) => coefficients[k]! * value),
    tensors: () => ({ coefficients: { shape: [coefficients.length], data: coefficients } }),
  });
}

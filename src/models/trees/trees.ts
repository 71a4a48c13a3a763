import type { DescriptorGroup } from '../../chemistry/descriptors/descriptors.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { BoostedTrees } from './boosted-trees.js';
import { descriptorClassifier } from '../classifier/descriptor-classifier.js';
import { descriptorRows } from '../classifier/descriptor-rows.js';
import type { Model, ModelKind } from '../model.js';
import { Retriever } from '../retrieval.js';
import type { NegativeScheme } from '../sample-negatives.js';
import { loadStandardiser, type Standardiser } from '../classifier/standardiser.js';

export interface TreesOptions {
  /** Groups of descriptors to use; default all. */
  readonly groups?: readonly DescriptorGroup[];
  /** How the negatives are drawn; default half uniform, half popular. */
  readonly negatives?: NegativeScheme;
  /** Sampled negatives for each known cell; default 6. */
  readonly negativesPerKnown?: number;
  /** Default 100. */
  readonly trees?: number;
  /** Most leaves of a tree; default 32. */
  readonly maxLeaves?: number;
  /** Share of each tree that is added; default 0.1. */
  readonly rate?: number;
}

const REGULARISATION = { minLeafRows: 20, regularisation: 5, columnShare: 0.2 };

/** Gradient-boosted trees with given options; `trees` is this with the defaults. */
export function treesWith(options: TreesOptions = {}): ModelKind {
  const { groups, negatives = { uniform: 0.5, popular: 0.5 }, negativesPerKnown = 6 } = options;
  const { trees: count = 100, maxLeaves = 32, rate = 0.1 } = options;
  return {
    name: 'trees',
    reference: 'Chen & Guestrin, KDD 2016, doi:10.1145/2939672.2939785; descriptors: doi:10.1103/PhysRevB.95.144110',
    fit(training, context) {
      const { random, control } = context;
      const { standardiser, rows, labels, offsets } = descriptorRows(training, context, {
        negatives,
        negativesPerKnown,
        groups,
      });
      const data = {
        rows: labels.length,
        columns: standardiser.kept.length,
        values: rows,
        labels,
        weights: new Float64Array(labels.length).fill(1),
        offsets,
      };
      const ensemble = BoostedTrees.fit(
        data,
        { ...REGULARISATION, trees: count, learningRate: rate, maxLeaves },
        random,
        control,
      );
      const retriever = Retriever.of(training, context);
      const found = {
        negatives,
        negativesPerKnown,
        trees: count,
        maxLeaves,
        rate,
        descriptors: standardiser.kept.length,
      };
      return model(training.space, { standardiser, ensemble, retriever }, groups ? { ...found, groups } : found);
    },
    load(space, { parameters, tensors }) {
      const { retriever, ...own } = parameters;
      const fitted = {
        standardiser: loadStandardiser(tensors),
        ensemble: BoostedTrees.load(tensors),
        retriever: Retriever.load(space, retriever, tensors),
      };
      return model(space, fitted, own);
    },
  };
}

export const trees: ModelKind = treesWith();

interface Fitted {
  readonly standardiser: Standardiser;
  readonly ensemble: BoostedTrees;
  readonly retriever: Retriever;
}

function model(
  space: CandidateSpace,
  { standardiser, ensemble, retriever }: Fitted,
  parameters: Readonly<Record<string, unknown>>,
): Model {
  return descriptorClassifier(space, {
    name: trees.name,
    parameters,
    standardiser,
    retriever,
    logit: (values) => ensemble.odds(values),
    effects: (values) => ensemble.effects(values, values.length),
    tensors: () => ensemble.save(),
  });
}

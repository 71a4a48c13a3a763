import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { EmbeddingParts } from './embedding-parts.js';
import { EmbeddingScorer } from './embedding-scorer.js';
import { trainEmbedding, type EmbeddingNetwork } from './embedding-train.js';
import { sigmoid } from '../../numerics/logistic.js';
import type { Model, ModelKind } from '../model.js';
import { fitRetriever, loadRetriever, saveRetriever } from '../retrieval.js';
import { sampleNegatives, type NegativeScheme } from '../sample-negatives.js';

export interface EmbeddingOptions {
  /** Hidden units of each network; default 16. */
  readonly hidden?: number;
  /** Networks, each with negatives of its own, whose logarithms of odds are averaged; default 4. */
  readonly networks?: number;
  /** Passes over the rows; default 12. */
  readonly passes?: number;
  /** Step size of Adam; default 0.01. */
  readonly rate?: number;
  /** Default 1e-5. */
  readonly penalty?: number;
  /** How the negatives are drawn; default half uniform, half popular. */
  readonly negatives?: NegativeScheme;
  /** Sampled negatives for each known cell and network; default 8. */
  readonly negativesPerKnown?: number;
}

/** Tensor embeddings with given options; `embeddings` is this with the defaults. */
export function embeddingsWith(options: EmbeddingOptions = {}): ModelKind {
  const {
    hidden = 16,
    networks = 4,
    passes = 12,
    rate = 0.01,
    penalty = 1e-5,
    negatives = { uniform: 0.5, popular: 0.5 },
    negativesPerKnown = 8,
  } = options;
  return {
    name: 'embeddings',
    reference: 'Hayashi & Tanaka, Sci. Rep. 15 (2025), who classify by forests instead of a network',
    fit(training, { random, control, memo }) {
      const { space, cells } = training;
      const retriever = fitRetriever(training, { control, memo });
      const parts = new EmbeddingParts(space, retriever, cells);
      const fitted = Array.from({ length: networks }, (_, n) => {
        control.progress('fitting embeddings', n, networks);
        const { cells: drawn, offset } = sampleNegatives(training, cells.length * negativesPerKnown, negatives, random);
        const all = [...cells, ...drawn].map((number) => space.cell(number));
        const labels = new Uint8Array(all.length).fill(1, 0, cells.length);
        const rows = { cells: all, labels, offsets: Float64Array.from(all, offset) };
        return trainEmbedding(parts, rows, { hidden, passes, rate, penalty, random, control });
      });
      const network = joined(fitted, parts.rows);
      if (cells.length === 0) network.output.fill(-Infinity, network.hidden);
      const found = { hidden, networks, passes, rate, penalty, negatives, negativesPerKnown };
      return model(space, { parts, network, retriever, cells: Float64Array.from(cells) }, found);
    },
    load(space, { parameters, tensors }) {
      const { retriever: saved, ...own } = parameters;
      const retriever = loadRetriever(space, saved, tensors);
      const output = tensors['output']!.data;
      const network = { hidden: output.length - 1, table: tensors['table']!.data, output };
      const cells = tensors['cells']!.data;
      return model(space, { parts: new EmbeddingParts(space, retriever, cells), network, retriever, cells }, own);
    },
  };
}

export const embeddings: ModelKind = embeddingsWith();

/** One network whose logarithm of odds is the mean of several networks'. */
function joined(networks: readonly EmbeddingNetwork[], rows: number): EmbeddingNetwork {
  const hidden = networks.reduce((sum, network) => sum + network.hidden, 0);
  const table = new Float64Array(rows * hidden);
  const output = new Float64Array(hidden + 1);
  let first = 0;
  for (const network of networks) {
    for (let i = 0; i < rows; i++)
      table.set(network.table.subarray(i * network.hidden, (i + 1) * network.hidden), i * hidden + first);
    for (let h = 0; h < network.hidden; h++) output[first + h] = network.output[h]! / networks.length;
    output[hidden]! += network.output[network.hidden]! / networks.length;
    first += network.hidden;
  }
  return { hidden, table, output };
}

interface Fitted {
  readonly parts: EmbeddingParts;
  readonly network: EmbeddingNetwork;
  readonly retriever: Model;
  /** The known cells, which say what stoichiometries have a number. */
  readonly cells: Float64Array;
}

function model(
  space: CandidateSpace,
  { parts, network, retriever, cells }: Fitted,
  parameters: Readonly<Record<string, unknown>>,
): Model {
  const { hidden, table, output } = network;
  const rows = new Int32Array(parts.perCell);
  const coefficients = new Float64Array(parts.perCell);
  const units = new Float64Array(hidden);
  return {
    name: 'embeddings',
    space,
    parameters,
    score(cell: Cell) {
      // Canonical, because the order of the cations changes the rounding.
      parts.write(space.canonical(cell), rows, coefficients);
      units.fill(0);
      for (let k = 0; k < rows.length; k++) {
        const from = rows[k]! * hidden;
        for (let h = 0; h < hidden; h++) units[h]! += coefficients[k]! * table[from + h]!;
      }
      let logit = output[hidden]!;
      for (let h = 0; h < hidden; h++) if (units[h]! > 0) logit += units[h]! * output[h]!;
      return sigmoid(logit);
    },
    boundedScorer: () => (space.order <= 2 ? new EmbeddingScorer(space, parts, network) : null),
    ...(space.order <= 2 ? {} : { components: [retriever] }),
    save() {
      const saved = saveRetriever(retriever);
      return {
        parameters: { ...parameters, retriever: saved.parameters },
        tensors: {
          ...saved.tensors,
          table: { shape: [parts.rows, hidden], data: table },
          output: { shape: [output.length], data: output },
          cells: { shape: [cells.length], data: cells },
        },
      };
    },
  };
}

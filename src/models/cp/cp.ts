import { cpAls } from '../../numerics/decompositions/cp-als.js';
import type { Dense } from '../../numerics/dense.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { compositionTensor } from '../../space/composition-tensor.js';
import { denseOf, type Tensors } from '../artifact.js';
import type { CpFactors } from './cp-factors.js';
import { CpScorer } from './cp-scorer.js';
import type { Model, ModelKind } from '../model.js';

export interface CpModelOptions {
  /** Default by the number of elements: 20 for two, 40 for three and four. */
  readonly rank?: number;
  /** See `CpOptions`. Default 0.1. */
  readonly ridge?: number;
  /** Default that of `CpOptions`. */
  readonly maxIterations?: number;
}

/** By arity. Three and four elements by cross-validation on known compounds; the table is in docs/measurements.md. */
const DEFAULT_CP: Readonly<Record<number, Required<Omit<CpModelOptions, 'maxIterations'>>>> = {
  2: { rank: 20, ridge: 0.1 },
  3: { rank: 40, ridge: 0.1 },
  4: { rank: 40, ridge: 0.1 },
  5: { rank: 20, ridge: 0.1 },
};

/** CP decomposition with given options; `cp` is this with the defaults. */
export function cpWith(options: CpModelOptions = {}): ModelKind {
  return {
    name: 'cp',
    reference: 'Kolda & Bader, SIAM Review 51, 455 (2009), doi:10.1137/07070111X',
    fit({ space, cells }, { random, control }) {
      const { rank, ridge } = { ...DEFAULT_CP[space.arity]!, ...options };
      const tensor = compositionTensor(space, cells);
      const { factors, errors } = cpAls(tensor, {
        rank,
        ridge,
        maxIterations: options.maxIterations,
        random,
        control,
      });
      // Denormal dust of rare ions slows arithmetic down and means nothing.
      for (const { data } of factors) for (let k = 0; k < data.length; k++) if (Math.abs(data[k]!) < 1e-30) data[k] = 0;
      const { order } = space;
      const fitted = { cations: factors.slice(0, order), anions: factors[order]!, ratios: factors[order + 1]! };
      return model(space, fitted, { rank, ridge, iterations: errors.length, relativeError: errors.at(-1) ?? 0 });
    },
    load(space, { parameters, tensors }) {
      const cations = Array.from({ length: space.order }, (_, mode) => denseOf(tensors, `cations${mode}`));
      return model(
        space,
        { cations, anions: denseOf(tensors, 'anions'), ratios: denseOf(tensors, 'ratios') },
        parameters,
      );
    },
  };
}

export const cp: ModelKind = cpWith();

function saved({ rows, columns, data }: Dense): Tensors[string] {
  return { shape: [rows, columns], data };
}

function model(space: CandidateSpace, factors: CpFactors, parameters: Readonly<Record<string, unknown>>): Model {
  let scorer: CpScorer | undefined;
  return {
    name: cp.name,
    space,
    parameters,
    score: (cell) => (scorer ??= new CpScorer(space, factors)).score(cell),
    boundedScorer: () => new CpScorer(space, factors),
    save: () => {
      const cations = factors.cations.map((factor, mode) => [`cations${mode}`, saved(factor)] as const);
      const tensors = {
        ...Object.fromEntries(cations),
        anions: saved(factors.anions),
        ratios: saved(factors.ratios),
      };
      return { parameters: { ...parameters }, tensors };
    },
  };
}

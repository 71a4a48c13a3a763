import { denseOf } from '../artifact.js';
import ndarray from 'ndarray';
import type { Dense } from '../../numerics/dense.js';
import { hooi } from '../../numerics/decompositions/hooi.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { compositionTensor } from '../../space/composition-tensor.js';
import type { Model, ModelKind } from '../model.js';
import type { TuckerFactors } from './tucker-factors.js';
import { TuckerScorer } from './tucker-scorer.js';

/** Ranks of the cation, anion and ratio modes. */
export interface TuckerRanks {
  readonly cation: number;
  readonly anion: number;
  readonly ratio: number;
}

/** By arity of an ionic space (cation modes + 1). Chosen by cross-validation but for five elements, too few to choose by: docs/measurements.md. */
export const DEFAULT_TUCKER_RANKS: Readonly<Record<number, TuckerRanks>> = {
  2: { cation: 20, anion: 4, ratio: 1 },
  3: { cation: 20, anion: 6, ratio: 20 },
  4: { cation: 16, anion: 4, ratio: 20 },
  5: { cation: 5, anion: 3, ratio: 8 },
};

/** Three modes of elements without an anion: larger ranks cost four times the fit and were not measured to help. */
const ELEMENT_RANKS: TuckerRanks = { cation: 8, anion: 4, ratio: 12 };

function defaultRanks({ hasAnion, order }: CandidateSpace): TuckerRanks {
  return !hasAnion && order > 2 ? ELEMENT_RANKS : DEFAULT_TUCKER_RANKS[order + 1]!;
}

export interface TuckerOptions {
  /** Default by the number of elements, `DEFAULT_TUCKER_RANKS`; fewer for three modes of elements without an anion. */
  readonly ranks?: TuckerRanks;
  /** Default that of `HooiOptions`. */
  readonly tolerance?: number;
  /** Default that of `HooiOptions`. */
  readonly maxIterations?: number;
}

/** Tucker decomposition with given options; `tucker` is this with the defaults. */
export function tuckerWith(options: TuckerOptions = {}): ModelKind {
  return {
    name: 'tucker',
    reference:
      'Seko, Hayashi, Kashima & Tanaka, Phys. Rev. Materials 2, 013805 (2018), doi:10.1103/PhysRevMaterials.2.013805',
    fit({ space, cells }, { random, control }) {
      const tensor = compositionTensor(space, cells);
      const { cation, anion, ratio } = options.ranks ?? defaultRanks(space);
      const { order } = space;
      const { core, factors, errors } = hooi(tensor, {
        ranks: [...Array.from({ length: order }, () => cation), anion, ratio],
        sharedWith: [...Array.from({ length: order }, () => 0), order, order + 1],
        tolerance: options.tolerance,
        maxIterations: options.maxIterations,
        random,
        control,
      });
      const fitted = { core, cations: factors[0]!, anions: factors[order]!, ratios: factors[order + 1]! };
      clearUnseen(fitted.cations, tensor.indices[0]!);
      clearUnseen(fitted.anions, tensor.indices[order]!);
      clearUnseen(fitted.ratios, tensor.indices[order + 1]!);
      const parameters = {
        ranks: { cation: fitted.cations.columns, anion: fitted.anions.columns, ratio: fitted.ratios.columns },
        iterations: errors.length,
        relativeError: errors.at(-1) ?? 0,
      };
      return model(space, fitted, parameters);
    },
    load(space, { parameters, tensors }) {
      const core = ndarray(tensors['core']!.data, [...tensors['core']!.shape]);
      return model(
        space,
        {
          core,
          cations: denseOf(tensors, 'cations'),
          anions: denseOf(tensors, 'anions'),
          ratios: denseOf(tensors, 'ratios'),
        },
        parameters,
      );
    },
  };
}

export const tucker: ModelKind = tuckerWith();

/** Rounding leaves dust, also denormal dust that slows arithmetic down, in rows that no entry touches: zero says what is known. */
function clearUnseen(factor: Dense, indices: Int32Array): void {
  const seen = new Uint8Array(factor.rows);
  for (const index of indices) seen[index] = 1;
  for (let i = 0; i < factor.rows; i++) {
    if (seen[i] === 0) factor.data.fill(0, i * factor.columns, (i + 1) * factor.columns);
  }
  for (let k = 0; k < factor.data.length; k++) if (Math.abs(factor.data[k]!) < 1e-30) factor.data[k] = 0;
}

/** The place of each cation in an order. */
function placesIn(order: Int32Array): Int32Array {
  const positions = new Int32Array(order.length);
  order.forEach((cation, position) => (positions[cation] = position));
  return positions;
}

function model(space: CandidateSpace, factors: TuckerFactors, parameters: Readonly<Record<string, unknown>>): Model {
  let scorer: TuckerScorer | undefined;
  let positions: Int32Array | undefined;
  return {
    name: tucker.name,
    space,
    parameters,
    score(cell: Cell) {
      scorer ??= new TuckerScorer(space.order, factors);
      // The best ratio vectors of a given number need not be closed under a permutation of the cations, and then the orders of
      // a cell have different scores. Its score is that of one of them, whichever it is asked in: the one that the walk visits.
      positions ??= placesIn(scorer.cationOrder);
      return scorer.score(space.ordered(cell, positions));
    },
    boundedScorer: () => new TuckerScorer(space.order, factors),
    save: () => ({
      parameters: { ...parameters },
      tensors: {
        core: { shape: factors.core.shape, data: factors.core.data },
        cations: { shape: [factors.cations.rows, factors.cations.columns], data: factors.cations.data },
        anions: { shape: [factors.anions.rows, factors.anions.columns], data: factors.anions.data },
        ratios: { shape: [factors.ratios.rows, factors.ratios.columns], data: factors.ratios.data },
      },
    }),
  };
}

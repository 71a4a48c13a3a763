import ndarray, { type NdArray } from 'ndarray';
import type { RunControl } from '../../run-control.js';
import { columnModes, contract, planContraction, type ContractionPlan } from './contraction-plan.js';
import { gram, type Dense } from '../dense.js';
import { EntryGroups } from './entry-groups.js';
import type { Kernels } from '../kernels/kernels.js';
import { loadKernels } from '../kernels/load-kernels.js';
import { leadingEigenvectors } from './leading-eigenvectors.js';
import { computeCapturedSquares, ProjectedGram } from './projected-gram.js';
import type { Random } from '../random.js';
import { squaredNorm, type SparseTensor } from '../sparse-tensor.js';
import { unfoldingGram } from './unfolding-gram.js';

export interface HooiOptions {
  /** Rank of each mode; not above the mode's size. Modes that share a factor have one rank. */
  readonly ranks: readonly number[];
  /** For each mode the number of the first mode whose factor it shares; each its own by default. */
  readonly sharedWith?: readonly number[];
  /** Change of the relative error between iterations at which to stop. Default 1e-4. */
  readonly tolerance?: number | undefined;
  /** Default 50. */
  readonly maxIterations?: number | undefined;
  readonly random: Random;
  readonly control: RunControl;
}

export interface TuckerDecomposition {
  /** Shape `ranks`, row-major. */
  readonly core: NdArray<Float64Array>;
  /** One orthonormal factor a mode, shape (shape[m], ranks[m]); shared factors are one object. */
  readonly factors: readonly Dense[];
  /** ||X - reconstruction|| / ||X|| after each iteration. */
  readonly errors: readonly number[];
}

/** Each sweep starts from the last one's eigenvectors, so the eigenvectors need not be better than the sweep. */
const EIGEN_TOLERANCE = 1e-10;
const START_TOLERANCE = 1e-8;

/** Shifts of a shared factor's update, each four times the last, before the old factor stays. */
const MAX_SHIFTS = 8;

/**
 * Tucker decomposition of a sparse tensor by higher-order orthogonal iteration (De Lathauwer, De Moor & Vandewalle,
 * SIAM J. Matrix Anal. Appl. 21, 1324 (2000)), started from the leading eigenvectors of the unfoldings' Gram matrices
 * (HOSVD). Nothing dense is larger than one mode's size times the product of the other ranks. With orthonormal factors the
 * squared error is ||X||^2 - ||core||^2, and ||core||^2 is the sum of the leading eigenvalues, so convergence costs nothing.
 */
export function hooi(tensor: SparseTensor, options: HooiOptions): TuckerDecomposition {
  const { tolerance = 1e-4, maxIterations = 50, random, control } = options;
  const shared = options.sharedWith ?? tensor.shape.map((_, mode) => mode);
  const ranks = options.ranks.map((rank, mode) => Math.min(rank, tensor.shape[mode]!));
  const own = tensor.shape.map((_, mode) => mode).filter((mode) => shared[mode] === mode);
  const total = squaredNorm(tensor);
  const kernels = loadKernels();
  const groups = new EntryGroups(tensor);
  const grams = new ProjectedGram(groups, ranks, kernels);
  const factors: Dense[] = [];
  for (const mode of own) {
    const start = { tolerance: START_TOLERANCE, random };
    const { vectors } = leadingEigenvectors(unfoldingGram(groups, mode), ranks[mode]!, start);
    shared.forEach((first, m) => {
      if (first === mode) factors[m] = vectors;
    });
    control.throwIfCancelled();
  }
  const errors: number[] = [];
  const iterations = total > 0 ? maxIterations : 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    let kept = 0;
    for (const mode of own) {
      const modes = shared.flatMap((first, m) => (first === mode ? [m] : []));
      const update = modes.length === 1 ? updateOwn : updateShared;
      const updated = update(grams, factors, { mode, rank: ranks[mode]!, modes, random });
      for (const m of modes) factors[m] = updated.factor;
      kept = updated.kept;
      control.throwIfCancelled();
    }
    const error = Math.sqrt(Math.max(0, 1 - kept / total));
    errors.push(error);
    control.progress('Tucker decomposition', iteration + 1, iterations);
    if (errors.length > 1 && Math.abs(errors.at(-2)! - error) < tolerance) break;
  }
  return { core: coreOf(planContraction(groups, null, ranks), factors, kernels), factors, errors };
}

interface UpdateOptions {
  readonly mode: number;
  readonly rank: number;
  /** The modes that get the new factor. */
  readonly modes: readonly number[];
  readonly random: Random;
}

/** The best factor of a mode while all others are fixed, and ||core||^2 with it. */
function updateOwn(
  grams: ProjectedGram,
  factors: readonly Dense[],
  { mode, rank, random }: UpdateOptions,
): { factor: Dense; kept: number } {
  const options = { start: factors[mode]!, tolerance: EIGEN_TOLERANCE, random };
  const { vectors, values } = leadingEigenvectors(grams.of(mode, factors), rank, options);
  return { factor: vectors, kept: values.reduce((sum, value) => sum + Math.max(0, value), 0) };
}

/**
 * A better factor for modes that share one. Replacing it in all of them at once can make the core smaller, because the new
 * factor was the best one together with the old: a tensor that never holds one ion twice may swing between two sets of ions.
 * The eigenvectors are then taken of G + s U U^T, which holds on to the old factor U the more the larger s is (the shifted
 * power method, Kolda & Mayo, SIAM J. Matrix Anal. Appl. 32, 1095 (2011)), until the core does not shrink.
 */
function updateShared(
  grams: ProjectedGram,
  factors: readonly Dense[],
  { mode, rank, modes, random }: UpdateOptions,
): { factor: Dense; kept: number } {
  const old = factors[mode]!;
  const product = grams.of(mode, factors);
  const keptBefore = computeCapturedSquares(product, old);
  let shift = 0;
  for (let attempt = 0; attempt < MAX_SHIFTS; attempt++) {
    const { vectors, values } = leadingEigenvectors(shift > 0 ? shifted(product, old, shift) : product, rank, {
      start: old,
      tolerance: EIGEN_TOLERANCE,
      random,
    });
    const tried = [...factors];
    for (const m of modes) tried[m] = vectors;
    const kept = computeCapturedSquares(grams.of(mode, tried), vectors);
    if (kept >= keptBefore * (1 - 1e-12)) return { factor: vectors, kept };
    shift = shift > 0 ? shift * 4 : values[0]! / 4;
  }
  return { factor: old, kept: keptBefore };
}

function shifted(product: Dense, factor: Dense, shift: number): Dense {
  const sum = gram(factor);
  for (let k = 0; k < sum.data.length; k++) sum.data[k] = product.data[k]! + shift * sum.data[k]!;
  return sum;
}

/** Contracts every mode and brings the modes to their natural order. */
function coreOf(plan: ContractionPlan, factors: readonly Dense[], kernels: Kernels): NdArray<Float64Array> {
  const contracted = kernels.scope(() => contract(plan, factors, kernels).data.data.slice());
  const modes = columnModes(plan);
  const ranks = factors.map((factor) => factor.columns);
  const view = ndarray(
    contracted,
    modes.map((mode) => ranks[mode]!),
  ).transpose(...ranks.map((_, mode) => modes.indexOf(mode)));
  const core = ndarray(new Float64Array(contracted.length), ranks);
  const index = ranks.map(() => 0);
  for (let k = 0; k < core.data.length; k++) {
    core.data[k] = view.get(...index);
    for (let m = ranks.length - 1; m >= 0; m--) {
      index[m] = index[m]! + 1;
      if (index[m]! < ranks[m]!) break;
      index[m] = 0;
    }
  }
  return core;
}

import ndarray, { type NdArray } from 'ndarray';
import type { RunControl } from '../run-control.js';
import { columnModes, contract, planContraction, type ContractionPlan } from './contraction-plan.js';
import { gram, zeros, type Dense } from './dense.js';
import { leadingEigenvectors } from './leading-eigenvectors.js';
import type { Random } from './random.js';
import { squaredNorm, type SparseTensor } from './sparse-tensor.js';
import { unfoldingGram } from './unfolding-gram.js';

export interface HooiOptions {
  /** Rank of each mode; not above the mode's size. Modes that share a factor have one rank. */
  ranks: readonly number[];
  /** For each mode the number of the first mode whose factor it shares; each its own by default. */
  sharedWith?: readonly number[];
  /** Change of the relative error between iterations at which to stop. Default 1e-4. */
  tolerance?: number;
  /** Default 50. */
  maxIterations?: number;
  random: Random;
  control: RunControl;
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

/** Shifts of a shared factor's update, each four times the last, before the old factor stays. */
const MAX_SHIFTS = 8;

/**
 * Tucker decomposition of a sparse tensor by higher-order orthogonal iteration (De Lathauwer, De Moor & Vandewalle,
 * SIAM J. Matrix Anal. Appl. 21, 1324 (2000)), started from the leading eigenvectors of the unfoldings' Gram matrices
 * (HOSVD). Nothing dense is larger than one mode's size times the product of the other ranks. With orthonormal factors the
 * squared error is ||X||^2 - ||core||^2, and ||core||^2 is the sum of the kept eigenvalues, so convergence costs nothing.
 */
export function hooi(tensor: SparseTensor, options: HooiOptions): TuckerDecomposition {
  const { tolerance = 1e-4, maxIterations = 50, random, control } = options;
  const shared = options.sharedWith ?? tensor.shape.map((_, mode) => mode);
  const ranks = options.ranks.map((rank, mode) => Math.min(rank, tensor.shape[mode]!));
  const own = tensor.shape.map((_, mode) => mode).filter((mode) => shared[mode] === mode);
  const total = squaredNorm(tensor);
  const factors: Dense[] = [];
  for (const mode of own) {
    const { vectors } = leadingEigenvectors(unfoldingGram(tensor, mode), ranks[mode]!, { random });
    shared.forEach((first, m) => {
      if (first === mode) factors[m] = vectors;
    });
    control.throwIfCancelled();
  }
  const plans = own.map((mode) => planContraction(tensor, mode));
  const errors: number[] = [];
  const iterations = total > 0 ? maxIterations : 0;
  for (let iteration = 0; iteration < iterations; iteration++) {
    let kept = 0;
    for (const plan of plans) {
      const modes = shared.flatMap((first, mode) => (first === plan.kept ? [mode] : []));
      const update = modes.length === 1 ? updateOwn : updateShared;
      const updated = update(plan, factors, { rank: ranks[plan.kept]!, modes, random });
      for (const mode of modes) factors[mode] = updated.factor;
      kept = updated.kept;
      control.throwIfCancelled();
    }
    const error = Math.sqrt(Math.max(0, 1 - kept / total));
    errors.push(error);
    control.progress('Tucker decomposition', iteration + 1, iterations);
    if (errors.length > 1 && Math.abs(errors.at(-2)! - error) < tolerance) break;
  }
  return { core: coreOf(plans[0]!, factors, ranks), factors, errors };
}

interface UpdateOptions {
  readonly rank: number;
  /** The modes that get the new factor. */
  readonly modes: readonly number[];
  readonly random: Random;
}

/** The best factor of a mode while all others stand still, and ||core||^2 with it. */
function updateOwn(
  plan: ContractionPlan,
  factors: readonly Dense[],
  { rank, random }: UpdateOptions,
): { factor: Dense; kept: number } {
  const { vectors, values } = leadingEigenvectors(gram(contract(plan, factors)), rank, {
    start: factors[plan.kept]!,
    tolerance: EIGEN_TOLERANCE,
    random,
  });
  return { factor: vectors, kept: values.reduce((sum, value) => sum + Math.max(0, value), 0) };
}

/**
 * A better factor for modes that share one. Replacing it in all of them at once can make the core smaller, because the new
 * factor was the best one beside the old: a tensor that never holds one ion twice may swing between two sets of ions.
 * The eigenvectors are then taken of G + s U U^T, which holds on to the old factor U the more the larger s is (the shifted
 * power method, Kolda & Mayo, SIAM J. Matrix Anal. Appl. 32, 1095 (2011)), until the core does not shrink.
 */
function updateShared(
  plan: ContractionPlan,
  factors: readonly Dense[],
  { rank, modes, random }: UpdateOptions,
): { factor: Dense; kept: number } {
  const old = factors[plan.kept]!;
  const unfolding = contract(plan, factors);
  const product = gram(unfolding);
  const keptBefore = squares(project(unfolding, old));
  let shift = 0;
  for (let attempt = 0; attempt < MAX_SHIFTS; attempt++) {
    const { vectors, values } = leadingEigenvectors(shift > 0 ? shifted(product, old, shift) : product, rank, {
      start: old,
      tolerance: EIGEN_TOLERANCE,
      random,
    });
    const tried = [...factors];
    for (const mode of modes) tried[mode] = vectors;
    const kept = squares(project(contract(plan, tried), vectors));
    if (kept >= keptBefore * (1 - 1e-12)) return { factor: vectors, kept };
    shift = shift > 0 ? shift * 4 : values[0]! / 4;
  }
  return { factor: old, kept: keptBefore };
}

function shifted(product: Dense, factor: Dense, shift: number): Dense {
  const sum = zeros(product.rows, product.columns);
  for (let i = 0; i < factor.rows; i++) {
    for (let j = 0; j < factor.rows; j++) {
      let dot = 0;
      for (let k = 0; k < factor.columns; k++)
        dot += factor.data[i * factor.columns + k]! * factor.data[j * factor.columns + k]!;
      sum.data[i * product.columns + j] = product.data[i * product.columns + j]! + shift * dot;
    }
  }
  return sum;
}

function squares({ data }: Dense): number {
  return data.reduce((sum, value) => sum + value * value, 0);
}

/** factor^T unfolding, shape (rank, columns). */
function project(unfolding: Dense, factor: Dense): Dense {
  const projected = zeros(factor.columns, unfolding.columns);
  for (let i = 0; i < factor.rows; i++) {
    for (let r = 0; r < factor.columns; r++) {
      const weight = factor.data[i * factor.columns + r]!;
      if (weight === 0) continue;
      for (let k = 0; k < unfolding.columns; k++) {
        projected.data[r * unfolding.columns + k]! += weight * unfolding.data[i * unfolding.columns + k]!;
      }
    }
  }
  return projected;
}

/** Contracts the kept mode of a plan as well and brings the modes to their natural order. */
function coreOf(plan: ContractionPlan, factors: readonly Dense[], ranks: readonly number[]): NdArray<Float64Array> {
  const projected = project(contract(plan, factors), factors[plan.kept]!);
  const modes = [plan.kept, ...columnModes(plan)];
  const view = ndarray(
    projected.data,
    modes.map((mode) => ranks[mode]!),
  ).transpose(...ranks.map((_, mode) => modes.indexOf(mode)));
  const core = ndarray(new Float64Array(projected.data.length), [...ranks]);
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

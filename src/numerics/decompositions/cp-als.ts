import { pow } from '../elementary/elementary-functions.js';
import { inverse, Matrix } from 'ml-matrix';
import type { RunControl } from '../../run-control.js';
import { multiply, zeros, type Dense } from '../dense.js';
import { entriesByRow } from './entries-by-row.js';
import { gramOfColumns } from './gram-of-columns.js';
import type { Kernels, SortedEntries } from '../kernels/kernels.js';
import { loadKernels } from '../kernels/load-kernels.js';
import type { Random } from '../random.js';
import { squaredNorm, type SparseTensor } from '../sparse-tensor.js';

export interface CpOptions {
  readonly rank: number;
  /**
   * Penalty on the squares of the factors' entries, which keeps components from growing against each other without end (the
   * best approximation of a given rank need not exist; de Silva & Lim 2008). Default 0.1.
   */
  readonly ridge?: number;
  /** Change of the relative error between sweeps at which to stop. Default 1e-5. */
  readonly tolerance?: number;
  /** Default 100. */
  readonly maxIterations?: number | undefined;
  readonly random: Random;
  readonly control: RunControl;
}

export interface CpDecomposition {
  /** One factor a mode, shape (shape[m], rank); the tensor is about the sum over k of the products of their columns k. */
  readonly factors: readonly Dense[];
  /** ||X - reconstruction|| / ||X|| after each sweep. */
  readonly errors: readonly number[];
}

/** Sweeps without the ridge at the start: a random start is far off, and a penalty would shrink what is found too late to nothing. */
const FREE_SWEEPS = 4;

/** Smallest penalty, relative to the mean of the diagonal, with which the normal equations can be solved. */
const LEAST_RIDGE = 1e-12;

/**
 * CP decomposition of a sparse tensor by alternating least squares (Carroll & Chang 1970; Kolda & Bader, SIAM Review 51,
 * 455 (2009), section 3.4). Only nonzero entries are visited; nothing dense is larger than the factors.
 */
export function cpAls(tensor: SparseTensor, options: CpOptions): CpDecomposition {
  const { rank, random } = options;
  const factors = tensor.shape.map((size) => {
    const factor = zeros(size, rank);
    for (let k = 0; k < factor.data.length; k++) factor.data[k] = random();
    return factor;
  });
  if (squaredNorm(tensor) === 0) return { factors: tensor.shape.map((size) => zeros(size, rank)), errors: [] };
  const kernels = loadKernels();
  return kernels.scope(() => improveFactors(tensor, factors, options, kernels));
}

/** Sweeps until the error no longer changes. Entries are sorted once for each mode, in the scope that is open. */
function improveFactors(
  tensor: SparseTensor,
  factors: Dense[],
  { ridge = 0.1, tolerance = 1e-5, maxIterations = 100, control }: CpOptions,
  kernels: Kernels,
): CpDecomposition {
  const total = squaredNorm(tensor);
  const entries = factors.map((_, mode) => entriesByRow(tensor, mode, kernels));
  const grams = factors.map(gramOfColumns);
  const errors: number[] = [];
  for (let sweep = 0; sweep < maxIterations; sweep++) {
    control.throwIfCancelled();
    control.progress('CP decomposition', sweep, maxIterations);
    if (sweep === FREE_SWEEPS) balance(factors, grams);
    let error = total;
    for (let mode = 0; mode < factors.length; mode++) {
      const product = contractAllBut(entries[mode]!, factors, mode, kernels);
      const others = productOfOthers(grams, mode);
      const factor = solveRows(product, others, sweep < FREE_SWEEPS ? 0 : ridge);
      factors[mode] = factor;
      grams[mode] = gramOfColumns(factor);
      if (mode === factors.length - 1) {
        for (let k = 0; k < factor.data.length; k++) error -= 2 * factor.data[k]! * product.data[k]!;
        for (let k = 0; k < others.data.length; k++) error += others.data[k]! * grams[mode]!.data[k]!;
      }
    }
    errors.push(Math.sqrt(Math.max(0, error) / total));
    if (sweep > FREE_SWEEPS && Math.abs(errors.at(-2)! - errors.at(-1)!) < tolerance) break;
  }
  return { factors, errors };
}

/** Gives each component's columns the same norm in all modes, which leaves their product as it is. */
function balance(factors: readonly Dense[], grams: Dense[]): void {
  const rank = factors[0]!.columns;
  for (let k = 0; k < rank; k++) {
    const norms = grams.map((gram) => Math.sqrt(gram.data[k * rank + k]!));
    const mean = norms.reduce((product, norm) => product * pow(norm, 1 / norms.length), 1);
    factors.forEach(({ rows, data }, mode) => {
      const scale = norms[mode]! > 0 ? mean / norms[mode]! : 0;
      for (let i = 0; i < rows; i++) data[i * rank + k]! *= scale;
    });
  }
  factors.forEach((factor, mode) => (grams[mode] = gramOfColumns(factor)));
}

/** The unfolding along a mode times the Khatri-Rao product of all other factors, shape (shape[mode], rank). */
function contractAllBut(entries: SortedEntries, factors: readonly Dense[], mode: number, kernels: Kernels): Dense {
  const { rows, columns } = factors[mode]!;
  return kernels.scope(() => {
    const others = factors.filter((_, m) => m !== mode).map(({ data }) => kernels.floats(data));
    const out = kernels.floats(rows * columns);
    kernels.khatriRao(entries, others, columns, out);
    return { rows, columns, data: out.data.slice() };
  });
}

/** The Gram matrices of all factors but one, multiplied element by element. */
function productOfOthers(grams: readonly Dense[], mode: number): Dense {
  const { rows, columns, data } = grams[0]!;
  const product = { rows, columns, data: new Float64Array(data.length).fill(1) };
  grams.forEach((gram, m) => {
    if (m === mode) return;
    for (let k = 0; k < data.length; k++) product.data[k]! *= gram.data[k]!;
  });
  return product;
}

/** The F that minimizes ||F V - product|| in the sense of the ridge: product (V + ridge I)^-1. */
function solveRows(product: Dense, normal: Dense, ridge: number): Dense {
  const rank = normal.rows;
  let trace = 0;
  for (let k = 0; k < rank; k++) trace += normal.data[k * rank + k]!;
  const penalty = Math.max(ridge, (LEAST_RIDGE * trace) / rank);
  const system = new Matrix(rank, rank);
  for (let k = 0; k < rank; k++) {
    for (let l = 0; l < rank; l++) system.set(k, l, normal.data[k * rank + l]! + (k === l ? penalty : 0));
  }
  const solved = inverse(system);
  return multiply(product, { rows: rank, columns: rank, data: Float64Array.from(solved.to1DArray()) });
}

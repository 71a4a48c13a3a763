import type { RunControl } from '../run-control.js';
import { zeros, type Dense } from './dense.js';
import { gramOfColumns } from './gram-of-columns.js';
import type { Random } from './random.js';
import type { SparseRows } from './sparse-rows.js';

export interface NmfOptions {
  readonly rank: number;
  /** Relative change of the squared error between sweeps at which to stop. Default 1e-5. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly maxIterations?: number;
  readonly random: Random;
  readonly control: RunControl;
}

export interface NonnegativeFactors {
  /** Shape (rows, rank). */
  readonly left: Dense;
  /** Shape (columns, rank). */
  readonly right: Dense;
  /** ||X - left right^T|| / ||X|| after each sweep. */
  readonly errors: readonly number[];
}

/**
 * Nonnegative matrix factorization X = left right^T of a sparse nonnegative matrix by hierarchical alternating least
 * squares (Cichocki & Phan, IEICE Trans. Fundamentals E92-A, 708 (2009)): one column after the other takes its best
 * nonnegative value. The matrix is never made dense. Starts from random columns, of which empty rows are cleared.
 */
export function nmf(matrix: SparseRows, options: NmfOptions): NonnegativeFactors {
  const { rank, tolerance = 1e-5, maxIterations = 200, random, control } = options;
  const { rows, columns, starts, indices, values } = matrix;
  const errors: number[] = [];
  const left = zeros(rows, rank);
  const right = zeros(columns, rank);
  const squared = values.reduce((sum, value) => sum + value * value, 0);
  if (squared === 0) return { left, right, errors };
  const total = values.reduce((sum, value) => sum + value, 0);
  // Of a size that makes the first product as large as the matrix.
  const scale = Math.sqrt(total / Math.max(1, rows * columns * rank));
  for (let i = 0; i < left.data.length; i++) left.data[i] = scale * random();
  for (let i = 0; i < right.data.length; i++) right.data[i] = scale * random();
  for (let sweep = 0; sweep < maxIterations; sweep++) {
    control.throwIfCancelled();
    control.progress('nonnegative factorization', sweep, maxIterations);
    const leftProduct = zeros(rows, rank);
    for (let i = 0; i < rows; i++) {
      for (let p = starts[i]!; p < starts[i + 1]!; p++) add(leftProduct, i, right, indices[p]!, values[p]!);
    }
    improve(left, leftProduct, gramOfColumns(right));
    const rightProduct = zeros(columns, rank);
    for (let i = 0; i < rows; i++) {
      for (let p = starts[i]!; p < starts[i + 1]!; p++) add(rightProduct, indices[p]!, left, i, values[p]!);
    }
    const leftGram = gramOfColumns(left);
    improve(right, rightProduct, leftGram);
    const rightGram = gramOfColumns(right);
    let error = squared;
    for (let k = 0; k < right.data.length; k++) error -= 2 * right.data[k]! * rightProduct.data[k]!;
    for (let k = 0; k < leftGram.data.length; k++) error += leftGram.data[k]! * rightGram.data[k]!;
    errors.push(Math.sqrt(Math.max(0, error) / squared));
    if (sweep > 0 && errors.at(-2)! - errors.at(-1)! < tolerance * errors.at(-1)!) break;
  }
  return { left, right, errors };
}

/** target row i += weight x source row j. */
function add(target: Dense, i: number, source: Dense, j: number, weight: number): void {
  const rank = target.columns;
  for (let k = 0; k < rank; k++) target.data[i * rank + k]! += weight * source.data[j * rank + k]!;
}

/** Sets one column of a factor after the other to its best nonnegative value while everything else stands still. */
function improve(factor: Dense, product: Dense, gram: Dense): void {
  const { rows, columns: rank, data } = factor;
  for (let i = 0; i < rows; i++) {
    const start = i * rank;
    for (let k = 0; k < rank; k++) {
      const own = gram.data[k * rank + k]!;
      if (own <= 0) continue;
      let residual = product.data[start + k]!;
      for (let l = 0; l < rank; l++) residual -= gram.data[k * rank + l]! * data[start + l]!;
      data[start + k] = Math.max(0, data[start + k]! + residual / own);
    }
  }
}

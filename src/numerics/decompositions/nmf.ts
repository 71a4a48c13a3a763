import type { RunControl } from '../../run-control.js';
import { zeros, type Dense } from '../dense.js';
import { membersByGroup } from './entry-groups.js';
import { gramOfColumns } from './gram-of-columns.js';
import type { Floats } from '../kernels/kernel-memory.js';
import type { ContractionItems, Kernels } from '../kernels/kernels.js';
import { loadKernels } from '../kernels/load-kernels.js';
import type { Random } from '../random.js';
import type { SparseRows } from '../sparse-rows.js';

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
  const { rank, random } = options;
  const { rows, columns, values } = matrix;
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
  const kernels = loadKernels();
  kernels.scope(() => {
    const byRow = weightedSums(kernels, matrix);
    const byColumn = weightedSums(kernels, transposedRows(matrix));
    sweepUntilStill(kernels, { left, right, byRow, byColumn, squared }, options, errors);
  });
  return { left, right, errors };
}

/** A sparse matrix as a contraction: row i of the result sums rows of a factor, each times an element of the matrix. */
interface WeightedSums {
  readonly items: ContractionItems;
  readonly values: Floats;
}

interface Factorization {
  readonly left: Dense;
  readonly right: Dense;
  /** For the left factor and for the right one. */
  readonly byRow: WeightedSums;
  readonly byColumn: WeightedSums;
  /** ||X||^2 */
  readonly squared: number;
}

function sweepUntilStill(
  kernels: Kernels,
  { left, right, byRow, byColumn, squared }: Factorization,
  { tolerance = 1e-5, maxIterations = 200, control }: NmfOptions,
  errors: number[],
): void {
  for (let sweep = 0; sweep < maxIterations; sweep++) {
    control.throwIfCancelled();
    control.progress('nonnegative factorization', sweep, maxIterations);
    improve(kernels, left, byRow, right, gramOfColumns(right));
    const leftGram = gramOfColumns(left);
    const product = improve(kernels, right, byColumn, left, leftGram);
    const rightGram = gramOfColumns(right);
    let error = squared;
    for (let k = 0; k < right.data.length; k++) error -= 2 * right.data[k]! * product[k]!;
    for (let k = 0; k < leftGram.data.length; k++) error += leftGram.data[k]! * rightGram.data[k]!;
    errors.push(Math.sqrt(Math.max(0, error) / squared));
    if (sweep > 0 && errors.at(-2)! - errors.at(-1)! < tolerance * errors.at(-1)!) break;
  }
}

/**
 * Sets one column of a factor after the other to its best nonnegative value while everything else is fixed. Returns the
 * matrix (transposed for the right factor) times the other factor.
 */
function improve(
  kernels: Kernels,
  factor: Dense,
  { items, values }: WeightedSums,
  other: Dense,
  gram: Dense,
): Float64Array {
  const { rows, columns: rank, data } = factor;
  return kernels.scope(() => {
    const product = kernels.floats(data.length);
    kernels.contract(items, values, 1, kernels.floats(other.data), rank, product);
    const improved = kernels.floats(data);
    kernels.nonnegativeRows(improved, rows, rank, product, kernels.floats(gram.data));
    data.set(improved.data);
    return product.data.slice();
  });
}

function weightedSums(kernels: Kernels, { rows, starts, indices, values }: SparseRows): WeightedSums {
  return {
    items: {
      starts: kernels.integers(starts),
      targets: kernels.integers(Int32Array.from({ length: rows }, (_, row) => row)),
      sources: kernels.integers(indices),
      rows: kernels.integers(indices.map((_, position) => position)),
    },
    values: kernels.floats(values),
  };
}

function transposedRows({ rows, columns, starts, indices, values }: SparseRows): SparseRows {
  const rowOf = new Int32Array(indices.length);
  for (let row = 0; row < rows; row++) rowOf.fill(row, starts[row], starts[row + 1]);
  const { starts: columnStarts, members } = membersByGroup(indices, columns);
  return {
    rows: columns,
    columns: rows,
    starts: columnStarts,
    indices: members.map((position) => rowOf[position]!),
    values: Float64Array.from(members, (position) => values[position]!),
  };
}

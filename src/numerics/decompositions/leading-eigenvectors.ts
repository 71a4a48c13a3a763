import { acosh, log } from '../elementary/elementary-functions.js';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { multiply, transpose, zeros, type Dense } from '../dense.js';
import { loadKernels } from '../kernels/load-kernels.js';
import { normal, type Random } from '../random.js';
import { SymmetricProduct } from './symmetric-product.js';

export interface LeadingEigenvectorsOptions {
  /** Columns that span a good guess of the wanted space, shape (n, at least 1). Random if absent. */
  readonly start?: Dense;
  /** Relative change of the eigenvalue sum at which to stop. Default 1e-12. */
  readonly tolerance?: number;
  /** Default 100. */
  readonly maxIterations?: number;
  readonly random: Random;
}

/** Below this size a full decomposition is as quick as an iteration. */
const SMALL = 48;

/**
 * The eigenvectors of a symmetric positive semidefinite matrix that belong to its `count` largest eigenvalues, as
 * columns of an (n, count) matrix, largest first; each column's largest entry in size is positive, so that the result is
 * unique if the eigenvalues are. Filtered subspace iteration; small matrices by ml-matrix's full decomposition.
 */
export function leadingEigenvectors(
  matrix: Dense,
  count: number,
  options: LeadingEigenvectorsOptions,
): { vectors: Dense; values: Float64Array } {
  const n = matrix.rows;
  const wanted = Math.min(count, n);
  const found = n <= SMALL ? decompose(matrix) : iterate(matrix, wanted, options);
  const vectors = zeros(n, wanted);
  for (let k = 0; k < wanted; k++) {
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const value = found.vectors.data[i * found.vectors.columns + k]!;
      if (Math.abs(value) > Math.abs(largest) + 1e-12) largest = value;
    }
    const sign = largest < 0 ? -1 : 1;
    for (let i = 0; i < n; i++)
      vectors.data[i * wanted + k] = sign * found.vectors.data[i * found.vectors.columns + k]!;
  }
  return { vectors, values: found.values.slice(0, wanted) };
}

/** Every eigenpair, largest eigenvalue first. */
function decompose(matrix: Dense): { vectors: Dense; values: Float64Array } {
  const n = matrix.rows;
  const full = new Matrix(n, n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) full.set(i, j, matrix.data[i * n + j]!);
  const evd = new EigenvalueDecomposition(full, { assumeSymmetric: true });
  const values = new Float64Array(n);
  const vectors = zeros(n, n);
  const ascending = evd.realEigenvalues;
  const found = evd.eigenvectorMatrix;
  for (let k = 0; k < n; k++) {
    values[k] = ascending[n - 1 - k]!;
    for (let i = 0; i < n; i++) vectors.data[i * n + k] = found.get(i, n - 1 - k);
  }
  return { vectors, values };
}

/**
 * Subspace iteration with a Chebyshev polynomial of the matrix instead of the matrix (Rutishauser 1969; Zhou & Saad,
 * SIAM J. Matrix Anal. Appl. 29, 954 (2007)): it is small on the interval from 0 to the block's smallest eigenvalue and
 * grows fast above it.
 */
function iterate(
  matrix: Dense,
  wanted: number,
  { start, tolerance = 1e-12, maxIterations = 100, random }: LeadingEigenvectorsOptions,
): { vectors: Dense; values: Float64Array } {
  const n = matrix.rows;
  // A few more columns than wanted speed up convergence of the last ones.
  const width = Math.min(n, wanted + Math.max(8, wanted >> 1));
  let block = zeros(n, width);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < width; k++) {
      block.data[i * width + k] = start && k < start.columns ? start.data[i * start.columns + k]! : normal(random);
    }
  }
  orthonormalize(block);
  const kernels = loadKernels();
  return kernels.scope(() => {
    const product = new SymmetricProduct(matrix, kernels);
    let values: Float64Array = new Float64Array(width);
    let before = 0;
    for (let iteration = 0; iteration < maxIterations; iteration++) {
      // Rayleigh-Ritz: rotate to the eigenvectors of the matrix seen from inside the block.
      const image = product.times(block);
      const small = decompose(symmetrized(multiply(transpose(block), image)));
      values = small.values;
      block = multiply(block, small.vectors);
      let sum = 0;
      for (let k = 0; k < wanted; k++) sum += values[k]!;
      if (Math.abs(sum - before) <= tolerance * Math.abs(sum)) break;
      before = sum;
      block = filtered(block, multiply(image, small.vectors), values, product);
      orthonormalize(block);
    }
    return { vectors: block, values };
  });
}

/** The growth, as a logarithm, of the largest eigenvalue's part against the smallest's that rounding can bear. */
const LARGEST_GROWTH = log(1e7);
const HIGHEST_DEGREE = 10;

/** The Chebyshev polynomial of the matrix times the block, given the matrix times the block. */
function filtered(block: Dense, image: Dense, values: Float64Array, product: SymmetricProduct): Dense {
  const largest = values[0]!;
  const edge = values.at(-1)!;
  // The block holds all there is: a power of the matrix keeps it there.
  if (!(edge > 1e-12 * largest)) return image;
  const growth = acosh(Math.max(1 + 1e-6, (2 * largest) / edge - 1));
  const degree = Math.min(HIGHEST_DEGREE, Math.max(1, Math.floor(LARGEST_GROWTH / growth)));
  let older = block;
  let newer = combine(image, block, 2 / edge, -1);
  for (let d = 2; d <= degree; d++) {
    const next = combine(product.times(newer), newer, 4 / edge, -2);
    for (let k = 0; k < next.data.length; k++) next.data[k]! -= older.data[k]!;
    older = newer;
    newer = next;
  }
  return newer;
}

/** alpha a + beta b. */
function combine(a: Dense, b: Dense, alpha: number, beta: number): Dense {
  const sum = zeros(a.rows, a.columns);
  for (let k = 0; k < sum.data.length; k++) sum.data[k] = alpha * a.data[k]! + beta * b.data[k]!;
  return sum;
}

function symmetrized(matrix: Dense): Dense {
  const n = matrix.rows;
  const result = zeros(n, n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) result.data[a * n + b] = (matrix.data[a * n + b]! + matrix.data[b * n + a]!) / 2;
  }
  return result;
}

/** Makes the columns orthonormal in place (modified Gram-Schmidt, again if much cancelled); a column that vanishes is left zero. */
function orthonormalize(block: Dense): void {
  const { rows: n, columns } = block;
  // Column by column in memory.
  const data = transpose(block).data;
  for (let k = 0; k < columns; k++) {
    const own = data.subarray(k * n, (k + 1) * n);
    const before = dot(own, own);
    let norm = before;
    for (let pass = 0; pass < 2; pass++) {
      const length = norm;
      for (let j = 0; j < k; j++) {
        const other = data.subarray(j * n, (j + 1) * n);
        const share = dot(own, other);
        if (share !== 0) for (let i = 0; i < n; i++) own[i]! -= share * other[i]!;
      }
      norm = dot(own, own);
      // Little was taken away, so little of it was rounding.
      if (norm > length / 2) break;
    }
    // What is left of a dependent column is rounding, not a direction.
    const scale = norm > before * 1e-26 && norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let i = 0; i < n; i++) own[i]! *= scale;
  }
  block.data.set(transpose({ rows: columns, columns: n, data }).data);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

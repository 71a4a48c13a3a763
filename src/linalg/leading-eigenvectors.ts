import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { multiply, zeros, type Dense } from './dense.js';
import { normal, type Random } from './random.js';

export interface LeadingEigenvectorsOptions {
  /** Columns that span a good guess of the wanted space, shape (n, at least 1). Random where absent. */
  start?: Dense;
  /** Relative change of the eigenvalue sum at which to stop. */
  tolerance?: number;
  maxIterations?: number;
  random: Random;
}

/** Below this size a full decomposition is as quick as an iteration. */
const SMALL = 48;

/**
 * The eigenvectors of a symmetric positive semidefinite matrix that belong to its `count` largest eigenvalues, as
 * columns of an (n, count) matrix, largest first; each column's largest entry in size is positive, so that the result is
 * unique where the eigenvalues are. Block power iteration with a Rayleigh-Ritz step (Rutishauser 1969); small
 * matrices by ml-matrix's full decomposition.
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
  // ml-matrix returns ascending eigenvalues.
  for (let k = 0; k < n; k++) {
    values[k] = evd.realEigenvalues[n - 1 - k]!;
    for (let i = 0; i < n; i++) vectors.data[i * n + k] = evd.eigenvectorMatrix.get(i, n - 1 - k);
  }
  return { vectors, values };
}

function iterate(
  matrix: Dense,
  wanted: number,
  { start, tolerance = 1e-12, maxIterations = 300, random }: LeadingEigenvectorsOptions,
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
  let values: Float64Array = new Float64Array(width);
  let before = 0;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const image = multiply(matrix, block);
    // Rayleigh-Ritz: rotate to the eigenvectors of the matrix seen from inside the block.
    const inside = zeros(width, width);
    for (let i = 0; i < n; i++) {
      for (let a = 0; a < width; a++) {
        const left = block.data[i * width + a]!;
        for (let b = 0; b < width; b++) inside.data[a * width + b]! += left * image.data[i * width + b]!;
      }
    }
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < a; b++) {
        const mean = (inside.data[a * width + b]! + inside.data[b * width + a]!) / 2;
        inside.data[a * width + b] = mean;
        inside.data[b * width + a] = mean;
      }
    }
    const small = decompose(inside);
    values = small.values;
    let sum = 0;
    for (let k = 0; k < wanted; k++) sum += values[k]!;
    const settled = Math.abs(sum - before) <= tolerance * Math.abs(sum);
    before = sum;
    if (settled) {
      block = multiply(block, small.vectors);
      break;
    }
    block = multiply(image, small.vectors);
    orthonormalize(block);
  }
  return { vectors: block, values };
}

/** Makes the columns orthonormal in place (modified Gram-Schmidt, twice); a column that vanishes is left zero. */
export function orthonormalize(block: Dense): void {
  const { rows: n, columns, data } = block;
  for (let k = 0; k < columns; k++) {
    let before = 0;
    for (let i = 0; i < n; i++) before += data[i * columns + k]! ** 2;
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < k; j++) {
        let dot = 0;
        for (let i = 0; i < n; i++) dot += data[i * columns + j]! * data[i * columns + k]!;
        if (dot !== 0) for (let i = 0; i < n; i++) data[i * columns + k]! -= dot * data[i * columns + j]!;
      }
    }
    let norm = 0;
    for (let i = 0; i < n; i++) norm += data[i * columns + k]! ** 2;
    // What is left of a dependent column is rounding, not a direction.
    const scale = norm > before * 1e-26 && norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let i = 0; i < n; i++) data[i * columns + k]! *= scale;
  }
}

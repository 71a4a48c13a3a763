import { zeros, type Dense } from './dense.js';

/** Columns that are finished together: their rows stay in the cache while all rows below them are updated. */
const BLOCK = 32;

/**
 * The Cholesky factor of a symmetric positive definite matrix, shape (n, n): the lower triangular L with L L^T = A (Golub &
 * Van Loan, Matrix Computations, section 4.2). Only the lower triangle of A is read. Each element is its own sum in
 * the order of the columns, so the bits are those of the plain triple loop; four rows and two columns are done at a time.
 *
 * @throws RangeError if the matrix is not positive definite
 */
export function choleskyFactor({ rows: n, data: a }: Dense): Dense {
  const factor = zeros(n, n);
  const { data: l } = factor;
  for (let i = 0; i < n; i++) l.set(a.subarray(i * n, i * n + i + 1), i * n);
  for (let first = 0; first < n; first += BLOCK) {
    const end = Math.min(n, first + BLOCK);
    for (let i = first; i < n; i += 4) {
      for (let j = first; j < end; j += 2) {
        if (i + 4 <= n && j + 1 < end && j + 1 <= i) subtractFourByTwo(l, n, i, j, first);
        else subtractOneByOne(l, n, { from: i, to: Math.min(i + 4, n) }, { from: j, to: Math.min(j + 2, end) }, first);
      }
    }
    for (let j = first; j < end; j++) {
      for (let i = j; i < n; i++) {
        let sum = l[i * n + j]!;
        for (let k = first, p = i * n + first, q = j * n + first; k < j; k++) sum -= l[p++]! * l[q++]!;
        if (i > j) l[i * n + j] = sum / l[j * n + j]!;
        else if (sum > 0) l[j * n + j] = Math.sqrt(sum);
        else throw new RangeError(`row ${i} shows that the matrix is not positive definite`);
      }
    }
  }
  return factor;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function subtractOneByOne(l: Float64Array, n: number, rows: Range, columns: Range, count: number): void {
  for (let i = rows.from; i < rows.to; i++) {
    for (let j = columns.from; j < columns.to && j <= i; j++) {
      let sum = l[i * n + j]!;
      for (let k = 0, p = i * n, q = j * n; k < count; k++) sum -= l[p++]! * l[q++]!;
      l[i * n + j] = sum;
    }
  }
}

/** Rows i to i + 3, columns j and j + 1; the first `count` columns are finished. */
function subtractFourByTwo(l: Float64Array, n: number, i: number, j: number, count: number): void {
  const [r0, r1, r2, r3] = [i * n, (i + 1) * n, (i + 2) * n, (i + 3) * n];
  const [c0, c1] = [j * n, (j + 1) * n];
  let s00 = l[r0 + j]!;
  let s01 = l[r0 + j + 1]!;
  let s10 = l[r1 + j]!;
  let s11 = l[r1 + j + 1]!;
  let s20 = l[r2 + j]!;
  let s21 = l[r2 + j + 1]!;
  let s30 = l[r3 + j]!;
  let s31 = l[r3 + j + 1]!;
  for (let k = 0; k < count; k++) {
    const x = l[c0 + k]!;
    const y = l[c1 + k]!;
    const a = l[r0 + k]!;
    const b = l[r1 + k]!;
    const c = l[r2 + k]!;
    const d = l[r3 + k]!;
    s00 -= a * x;
    s01 -= a * y;
    s10 -= b * x;
    s11 -= b * y;
    s20 -= c * x;
    s21 -= c * y;
    s30 -= d * x;
    s31 -= d * y;
  }
  l[r0 + j] = s00;
  l[r0 + j + 1] = s01;
  l[r1 + j] = s10;
  l[r1 + j + 1] = s11;
  l[r2 + j] = s20;
  l[r2 + j + 1] = s21;
  l[r3 + j] = s30;
  l[r3 + j + 1] = s31;
}

/** The x with L L^T x = b, given L. */
export function solveCholesky(factor: Dense, b: Float64Array): Float64Array {
  const { rows: n, data: l } = factor;
  const x = solveLower(factor, b);
  for (let i = n - 1; i >= 0; i--) {
    const value = x[i]! / l[i * n + i]!;
    x[i] = value;
    for (let k = 0, p = i * n; k < i; k++) x[k]! -= value * l[p++]!;
  }
  return x;
}

/** The x with L x = b, given L. */
export function solveLower({ rows: n, data: l }: Dense, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let sum = x[i]!;
    for (let k = 0, p = i * n; k < i; k++) sum -= l[p++]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  return x;
}

import { loadKernels } from './kernels/load-kernels.js';

/** A dense matrix, row-major: element (i, j) is `data[i * columns + j]`. */
export interface Dense {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Dense {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/** Row `i` as a view (not a copy). */
export function row(matrix: Dense, i: number): Float64Array {
  return matrix.data.subarray(i * matrix.columns, (i + 1) * matrix.columns);
}

/** Euclidean norm of each row. */
export function rowNorms(matrix: Dense): Float64Array {
  const norms = new Float64Array(matrix.rows);
  for (let i = 0; i < matrix.rows; i++) {
    let sum = 0;
    for (const value of row(matrix, i)) sum += value * value;
    norms[i] = Math.sqrt(sum);
  }
  return norms;
}

/** The product a b, shapes (n, k) and (k, m). */
export function multiply(a: Dense, b: Dense): Dense {
  return transposedTimes(transpose(a), b);
}

/** The product a x of a matrix and a vector. */
export function timesVector({ rows, columns, data }: Dense, x: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += data[i * columns + j]! * x[j]!;
    return sum;
  });
}

/** The product a^T b, shapes (k, n) and (k, m). */
export function transposedTimes(a: Dense, b: Dense): Dense {
  const kernels = loadKernels();
  return kernels.scope(() => {
    // A product is a contraction with one group: row k of `a` times row k of `b`, summed over k.
    const each = kernels.integers(Int32Array.from({ length: b.rows }, (_, k) => k));
    const items = {
      starts: kernels.integers(Int32Array.of(0, b.rows)),
      targets: kernels.integers(Int32Array.of(0)),
      sources: each,
      rows: each,
    };
    const out = kernels.floats(a.columns * b.columns);
    kernels.contract(items, kernels.floats(a.data), a.columns, kernels.floats(b.data), b.columns, out);
    return { rows: a.columns, columns: b.columns, data: out.data.slice() };
  });
}

/** The transpose. */
export function transpose(a: Dense): Dense {
  const result = zeros(a.columns, a.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++) result.data[j * a.rows + i] = a.data[i * a.columns + j]!;
  }
  return result;
}

/** The Gram matrix of the rows, a a^T, shape (rows, rows). */
export function gram(a: Dense): Dense {
  const kernels = loadKernels();
  return kernels.scope(() => {
    const out = kernels.floats(a.rows * a.rows);
    kernels.gram(kernels.floats(a.data), a.rows, a.columns, out);
    return { rows: a.rows, columns: a.rows, data: out.data.slice() };
  });
}

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
  const product = zeros(a.rows, b.columns);
  const { columns } = b;
  for (let i = 0; i < a.rows; i++) {
    const start = i * columns;
    for (let k = 0; k < a.columns; k++) {
      const factor = a.data[i * a.columns + k]!;
      if (factor === 0) continue;
      const from = k * columns;
      for (let j = 0; j < columns; j++) product.data[start + j]! += factor * b.data[from + j]!;
    }
  }
  return product;
}

/** The Gram matrix of the rows, a a^T, shape (rows, rows). */
export function gram(a: Dense): Dense {
  const { rows: n, columns, data } = a;
  const product = zeros(n, n);
  for (let i = 0; i < n; i++) {
    const start = i * columns;
    for (let j = 0; j <= i; j++) {
      const from = j * columns;
      // Four sums, so that the additions need not wait for each other.
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let k = 0;
      for (; k + 3 < columns; k += 4) {
        s0 += data[start + k]! * data[from + k]!;
        s1 += data[start + k + 1]! * data[from + k + 1]!;
        s2 += data[start + k + 2]! * data[from + k + 2]!;
        s3 += data[start + k + 3]! * data[from + k + 3]!;
      }
      for (; k < columns; k++) s0 += data[start + k]! * data[from + k]!;
      const sum = s0 + s1 + (s2 + s3);
      product.data[i * n + j] = sum;
      product.data[j * n + i] = sum;
    }
  }
  return product;
}

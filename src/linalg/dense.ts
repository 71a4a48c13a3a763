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
  const put = (i: number, j: number, value: number): void => {
    product.data[i * n + j] = value;
    product.data[j * n + i] = value;
  };
  // Tiles of 2 x 4 rows: every value read serves several products, so that memory does not set the pace.
  for (let i = 0; i < n; i += 2) {
    const p = i * columns;
    const q = Math.min(i + 1, n - 1) * columns;
    for (let j = 0; j <= i + 1 && j < n; j += 4) {
      const r0 = j * columns;
      const r1 = Math.min(j + 1, n - 1) * columns;
      const r2 = Math.min(j + 2, n - 1) * columns;
      const r3 = Math.min(j + 3, n - 1) * columns;
      let p0 = 0;
      let p1 = 0;
      let p2 = 0;
      let p3 = 0;
      let q0 = 0;
      let q1 = 0;
      let q2 = 0;
      let q3 = 0;
      for (let k = 0; k < columns; k++) {
        const x = data[p + k]!;
        const y = data[q + k]!;
        const z0 = data[r0 + k]!;
        const z1 = data[r1 + k]!;
        const z2 = data[r2 + k]!;
        const z3 = data[r3 + k]!;
        p0 += x * z0;
        p1 += x * z1;
        p2 += x * z2;
        p3 += x * z3;
        q0 += y * z0;
        q1 += y * z1;
        q2 += y * z2;
        q3 += y * z3;
      }
      const sums = [p0, p1, p2, p3, q0, q1, q2, q3];
      for (let t = 0; t < 4 && j + t < n; t++) {
        put(i, j + t, sums[t]!);
        if (i + 1 < n) put(i + 1, j + t, sums[4 + t]!);
      }
    }
  }
  return product;
}

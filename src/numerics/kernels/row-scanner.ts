/** What a scanner is made for. */
export interface ScannedFactors {
  /** Rows to combine with a block, row-major, shape (rows, rank). */
  readonly rows: { readonly count: number; readonly rank: number; readonly data: Float64Array };
  /** Columns to score, one after the other: shape (count, width). */
  readonly columns: { readonly count: number; readonly width: number; readonly data: Float64Array };
}

/**
 * Finds for many rows at once how large their scores get, in single precision: score (i, j) is the inner product of column
 * j with row i times the block. Its memory is its own.
 */
export interface RowScanner {
  /**
   * The largest score of each row `first .. first + count` among the first `columns` columns (a few more may take part).
   * The array is overwritten by the next call.
   *
   * @param block row-major, shape (rank, width)
   */
  largest(block: Float64Array, first: number, count: number, columns: number): Float32Array;
}

/** Columns of a panel, which the kernel scores together. */
export const PANEL = 8;

/** Smaller numbers count as zero: see the kernel. */
export const TINY = 1e-18;

/**
 * How far a score in single precision can be from the true one: rounding of both operands, of each product and of each sum
 * (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 3.1), and what was taken for zero.
 *
 * @param row upper bound of the length of the row times the block
 * @param column upper bound of the length of a column
 */
export function scanError(width: number, row: number, column: number): number {
  return 1.01 * (width + 4) * 2 ** -24 * row * column + 2 * width * TINY * (1 + row + column);
}

/** The columns in panels, with zeros after the last: panel p holds for each k the k-th number of its columns. */
export function packPanels({ count, width, data }: ScannedFactors['columns']): Float32Array {
  const panels = new Float32Array(Math.ceil(count / PANEL) * PANEL * width);
  for (let j = 0; j < count; j++) {
    const start = Math.floor(j / PANEL) * PANEL * width + (j % PANEL);
    for (let k = 0; k < width; k++) {
      const value = data[j * width + k]!;
      panels[start + k * PANEL] = Math.abs(value) < TINY ? 0 : value;
    }
  }
  return panels;
}

/** A sparse matrix by rows: row i has `values[p]` in column `indices[p]` for p from `starts[i]` to before `starts[i + 1]`. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

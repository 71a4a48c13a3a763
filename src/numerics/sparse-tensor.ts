/**
 * A sparse tensor as a list of its nonzero entries: entry e has index `indices[mode][e]` in each mode and value
 * `values[e]`. Entries are distinct.
 */
export interface SparseTensor {
  readonly shape: readonly number[];
  readonly indices: readonly Int32Array[];
  readonly values: Float64Array;
}

/** The squared Frobenius norm. */
export function squaredNorm(tensor: SparseTensor): number {
  let sum = 0;
  for (const value of tensor.values) sum += value * value;
  return sum;
}

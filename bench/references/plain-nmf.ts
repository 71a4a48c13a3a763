import type { Random } from '../../src/numerics/random.js';
import type { SparseRows } from '../../src/numerics/sparse-rows.js';

/**
 * Nonnegative factorization of a sparse matrix by hierarchical alternating least squares, in plain loops over arrays of
 * arrays. Returns ||X - left right^T|| / ||X||.
 */
export function plainNmf(
  { rows, columns, starts, indices, values }: SparseRows,
  { rank, sweeps }: { rank: number; sweeps: number },
  random: Random,
): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  const scale = Math.sqrt(total / Math.max(1, rows * columns * rank));
  const start = (size: number): number[][] =>
    Array.from({ length: size }, () => Array.from({ length: rank }, () => scale * random()));
  const left = start(rows);
  const right = start(columns);
  const products = (size: number): number[][] =>
    Array.from({ length: size }, () => Array.from({ length: rank }, () => 0));
  const gramOf = (factor: readonly (readonly number[])[]): number[][] =>
    Array.from({ length: rank }, (_, k) =>
      Array.from({ length: rank }, (__, l) => factor.reduce((sum, row) => sum + row[k]! * row[l]!, 0)),
    );
  const improve = (factor: number[][], product: readonly (readonly number[])[], gram: number[][]): void => {
    factor.forEach((row, i) => {
      for (let k = 0; k < rank; k++) {
        const others = row.reduce((sum, value, l) => sum + value * gram[k]![l]!, 0);
        if (gram[k]![k]! > 0) row[k] = Math.max(0, row[k]! + (product[i]![k]! - others) / gram[k]![k]!);
      }
    });
  };
  let fitted = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const leftProduct = products(rows);
    for (let i = 0; i < rows; i++) {
      for (let p = starts[i]!; p < starts[i + 1]!; p++) {
        for (let k = 0; k < rank; k++) leftProduct[i]![k]! += values[p]! * right[indices[p]!]![k]!;
      }
    }
    improve(left, leftProduct, gramOf(right));
    const rightProduct = products(columns);
    for (let i = 0; i < rows; i++) {
      for (let p = starts[i]!; p < starts[i + 1]!; p++) {
        for (let k = 0; k < rank; k++) rightProduct[indices[p]!]![k]! += values[p]! * left[i]![k]!;
      }
    }
    const leftGram = gramOf(left);
    improve(right, rightProduct, leftGram);
    const rightGram = gramOf(right);
    fitted = 0;
    right.forEach((row, j) => row.forEach((value, k) => (fitted += 2 * value * rightProduct[j]![k]!)));
    for (let k = 0; k < rank; k++) for (let l = 0; l < rank; l++) fitted -= leftGram[k]![l]! * rightGram[k]![l]!;
  }
  const squared = values.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(Math.max(0, squared - fitted) / squared);
}

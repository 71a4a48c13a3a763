import { inverse, Matrix } from 'ml-matrix';
import type { Random } from '../../src/numerics/random.js';
import type { SparseTensor } from '../../src/numerics/sparse-tensor.js';

/**
 * CP decomposition of a sparse tensor by alternating least squares, entry by entry with matrices as arrays of arrays, as one
 * writes it first. Returns ||X - reconstruction|| / ||X||.
 */
export function plainCp(
  tensor: SparseTensor,
  { rank, sweeps }: { rank: number; sweeps: number },
  random: Random,
): number {
  const { shape, indices, values } = tensor;
  const components = Array.from({ length: rank }, (_, k) => k);
  const factors = shape.map((size) => Array.from({ length: size }, () => components.map(() => random())));
  const gramOf = (factor: readonly (readonly number[])[]): number[][] =>
    components.map((k) => components.map((l) => factor.reduce((sum, row) => sum + row[k]! * row[l]!, 0)));
  let fitted = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    shape.forEach((size, mode) => {
      const product = Array.from({ length: size }, () => components.map(() => 0));
      values.forEach((value, e) => {
        const row = product[indices[mode]![e]!]!;
        for (const k of components) {
          row[k]! += factors.reduce(
            (term, factor, m) => (m === mode ? term : term * factor[indices[m]![e]!]![k]!),
            value,
          );
        }
      });
      const grams = factors.filter((_, m) => m !== mode).map(gramOf);
      const normal = components.map((k) => components.map((l) => grams.reduce((term, gram) => term * gram[k]![l]!, 1)));
      factors[mode] = new Matrix(product).mmul(inverse(new Matrix(normal))).to2DArray();
      const gram = gramOf(factors[mode]);
      fitted = 0;
      product.forEach((row, i) => row.forEach((value, k) => (fitted += 2 * value * factors[mode]![i]![k]!)));
      for (const k of components) for (const l of components) fitted -= normal[k]![l]! * gram[k]![l]!;
    });
  }
  const total = values.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(Math.max(0, total - fitted) / total);
}

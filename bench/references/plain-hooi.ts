import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Dense } from '../../src/numerics/dense.js';
import { EntryGroups } from '../../src/numerics/decompositions/entry-groups.js';
import { squaredNorm, type SparseTensor } from '../../src/numerics/sparse-tensor.js';
import { unfoldingGram } from '../../src/numerics/decompositions/unfolding-gram.js';
import { plainGram } from './plain-gram.js';

/**
 * Tucker decomposition as one would write it first: entries one after the other into the dense projected unfolding, a
 * Gram product of three loops, full eigenvalue decompositions. Returns the relative error after the last sweep.
 */
export function plainHooi(tensor: SparseTensor, ranks: readonly number[], sweeps: number): number {
  const { shape } = tensor;
  const groups = new EntryGroups(tensor);
  const factors = shape.map((_, mode) => leading(unfoldingGram(groups, mode), ranks[mode]!).vectors);
  let kept = 0;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    shape.forEach((_, mode) => {
      const found = leading(plainGram(projectedUnfolding(tensor, mode, factors)), ranks[mode]!);
      factors[mode] = found.vectors;
      kept = found.kept;
    });
  }
  return Math.sqrt(Math.max(0, 1 - kept / squaredNorm(tensor)));
}

function projectedUnfolding(tensor: SparseTensor, mode: number, factors: readonly Dense[]): Dense {
  const others = factors.map((_, m) => m).filter((m) => m !== mode);
  const columns = others.reduce((product, m) => product * factors[m]!.columns, 1);
  const rows = tensor.shape[mode]!;
  const data = new Float64Array(rows * columns);
  for (let e = 0; e < tensor.values.length; e++) {
    let product: Float64Array = Float64Array.of(tensor.values[e]!);
    for (const m of others) {
      const { columns: rank, data: values } = factors[m]!;
      const start = tensor.indices[m]![e]! * rank;
      const wider = new Float64Array(product.length * rank);
      for (let k = 0; k < product.length; k++) {
        for (let r = 0; r < rank; r++) wider[k * rank + r] = product[k]! * values[start + r]!;
      }
      product = wider;
    }
    const to = tensor.indices[mode]![e]! * columns;
    for (let k = 0; k < columns; k++) data[to + k]! += product[k]!;
  }
  return { rows, columns, data };
}

function leading(matrix: Dense, rank: number): { vectors: Dense; kept: number } {
  const n = matrix.rows;
  const evd = new EigenvalueDecomposition(Matrix.from1DArray(n, n, matrix.data), { assumeSymmetric: true });
  const wanted = Math.min(rank, n);
  const vectors = { rows: n, columns: wanted, data: new Float64Array(n * wanted) };
  const all = evd.eigenvectorMatrix;
  const values = evd.realEigenvalues;
  let kept = 0;
  for (let k = 0; k < wanted; k++) {
    kept += values[n - 1 - k]!;
    for (let i = 0; i < n; i++) vectors.data[i * wanted + k] = all.get(i, n - 1 - k);
  }
  return { vectors, kept };
}

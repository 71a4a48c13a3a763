import type { SparseTensor } from '../numerics/sparse-tensor.js';
import type { CandidateSpace } from './candidate-space.js';
import { permutations } from './permutations.js';

/**
 * The symmetric 0/1 tensor of known compounds: modes cation x (arity - 1), anion, ratio; for each canonical cell every
 * order of its cations together with the ratio permuted along (Seko et al., Phys. Rev. Materials 2, 013805 (2018)).
 *
 * @param cells numbers of distinct canonical cells
 */
export function compositionTensor(space: CandidateSpace, cells: Iterable<number>): SparseTensor {
  const orders = permutations(space.order);
  const columns: number[][] = Array.from({ length: space.order + 2 }, () => []);
  for (const number of cells) {
    const { cations, anion, ratio } = space.cell(number);
    const amounts = space.ratios[ratio]!;
    const seen = new Set<number>();
    for (const order of orders) {
      const permuted = {
        cations: order.map((p) => cations[p]!),
        anion,
        ratio: space.ratioOf(order.map((p) => amounts[p]!))!,
      };
      // One ion twice with equal amounts gives the same cell under two orders.
      const cell = space.number(permuted);
      if (seen.has(cell)) continue;
      seen.add(cell);
      permuted.cations.forEach((cation, m) => columns[m]!.push(cation));
      columns[space.order]!.push(anion);
      columns[space.order + 1]!.push(permuted.ratio);
    }
  }
  const shape = [...orders[0]!.map(() => space.cations.length), space.anions.length, space.ratios.length];
  const indices = columns.map((column) => Int32Array.from(column));
  return { shape, indices, values: new Float64Array(indices[0]!.length).fill(1) };
}

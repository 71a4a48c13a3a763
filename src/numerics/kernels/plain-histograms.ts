import { countLeading } from '../bisect.js';
import type { Bytes, Floats } from './kernel-memory.js';
import { HISTOGRAM, type BinnedDerivatives } from './kernels.js';

/** `Kernels.histograms` in plain TypeScript. */
export function plainHistograms(
  { bins, columns, order, gradient, hessian }: BinnedDerivatives,
  start: number,
  end: number,
  out: Floats,
): void {
  const rows = gradient.length;
  out.data.fill(0, 0, columns.length * HISTOGRAM);
  columns.data.forEach((column, index) => {
    for (let k = start; k < end; k++) {
      const row = order.data[k]!;
      const at = index * HISTOGRAM + 3 * bins.data[column * rows + row]!;
      out.data[at]! += gradient.data[row]!;
      out.data[at + 1]! += hessian.data[row]!;
      out.data[at + 2]! += 1;
    }
  });
}

/** `Kernels.binColumn` in plain TypeScript. */
export function plainBinColumn(values: Floats, edges: Float64Array, out: Bytes, first: number): void {
  values.data.forEach((value, row) => {
    out.data[first + row] = countLeading(edges.length, (index) => edges[index]! < value);
  });
}

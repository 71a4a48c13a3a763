import type { Bytes } from '../../numerics/kernels/kernel-memory.js';
import type { Kernels } from '../../numerics/kernels/kernels.js';

/** Bins a column at most; a bin fits in a byte. */
const MAX_BINS = 255;

/** Rows of numbers as bins, column by column: `bins[column * rows + row]`. A value is in the first bin whose edge is not below it. */
export interface BinnedRows {
  readonly rows: number;
  readonly columns: number;
  readonly bins: Bytes;
  /** Upper edges of the bins but the last, ascending, for each column. */
  readonly edges: readonly Float64Array[];
}

/**
 * Cuts every column at quantiles of its distinct values, so that trees need look at no more than 255 cuts a column (as
 * LightGBM does: Ke et al., NeurIPS 30 (2017)).
 *
 * @param values row-major, shape (rows, columns), finite
 * @param kernels in whose current scope the bins lie
 */
export function quantileBins(values: Float64Array, rows: number, columns: number, kernels: Kernels): BinnedRows {
  const bins = kernels.bytes(rows * columns);
  const edges: Float64Array[] = [];
  const column = new Float64Array(rows);
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) column[r] = values[r * columns + c]!;
    const cuts = cutsOf(column.slice().sort());
    edges.push(cuts);
    kernels.scope(() => kernels.binColumn(kernels.floats(column), cuts, bins, c * rows));
  }
  return { rows, columns, bins, edges };
}

/** Middles between neighbouring distinct values, thinned to quantiles if there are too many. */
function cutsOf(sorted: Float64Array): Float64Array {
  const cuts: number[] = [];
  const step = Math.max(1, sorted.length / MAX_BINS);
  let next = 0;
  for (let k = 1; k < sorted.length; k++) {
    if (sorted[k] === sorted[k - 1] || k < next) continue;
    cuts.push((sorted[k]! + sorted[k - 1]!) / 2);
    next = k + step;
  }
  return Float64Array.from(cuts.slice(0, MAX_BINS - 1));
}

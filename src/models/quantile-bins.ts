/** Bins a column at most; a bin fits in a byte. */
const MAX_BINS = 255;

/** Rows of numbers as bins, column by column: `bins[column * rows + row]`. A value is in the first bin whose edge is not below it. */
export interface BinnedRows {
  readonly rows: number;
  readonly columns: number;
  readonly bins: Uint8Array;
  /** Upper edges of the bins but the last, ascending, for each column. */
  readonly edges: readonly Float64Array[];
}

/**
 * Cuts every column at quantiles of its distinct values, so that trees need look at no more than 255 cuts a column (as
 * LightGBM does: Ke et al., NeurIPS 30 (2017)).
 *
 * @param values row-major, shape (rows, columns), finite
 */
export function quantileBins(values: Float64Array, rows: number, columns: number): BinnedRows {
  const bins = new Uint8Array(rows * columns);
  const edges: Float64Array[] = [];
  const column = new Float64Array(rows);
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) column[r] = values[r * columns + c]!;
    const cuts = cutsOf(column.slice().sort());
    edges.push(cuts);
    for (let r = 0; r < rows; r++) bins[c * rows + r] = binOf(cuts, column[r]!);
  }
  return { rows, columns, bins, edges };
}

/** Middles between neighbouring distinct values, thinned to quantiles where there are too many. */
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

/** The number of edges below a value. */
export function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

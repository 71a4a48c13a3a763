import type { Floats } from './kernel-memory.js';
import type { ContractionItems, Kernels, PairEntries, SortedEntries } from './kernels.js';
import { plainFactorizationSteps } from './plain-factorization-steps.js';
import { plainCholesky } from './plain-cholesky.js';
import { plainFixedPoints } from './plain-fixed-points.js';
import { plainGram } from './plain-gram.js';
import { plainInverseByFactor } from './plain-inverse-by-factor.js';
import { plainGaussian } from './plain-gaussian.js';
import { plainMatern } from './plain-matern.js';
import { plainSquaredDistances } from './plain-squared-distances.js';
import { plainBinColumn, plainHistograms } from './plain-histograms.js';
import { plainRowScanner } from './plain-row-scanner.js';

/** The kernels in plain TypeScript, with the order of summation of the WebAssembly ones, so that the bits agree. */
export const plainKernels: Kernels = {
  kind: 'plain',
  scope: (work) => work(),
  floats(from) {
    const data = typeof from === 'number' ? new Float64Array(from) : Float64Array.from(from);
    return { length: data.length, data };
  },
  bytes: (length) => ({ length, data: new Uint8Array(length) }),
  integers: (from) => ({ length: from.length, data: Int32Array.from(from) }),
  gram: plainGram,
  cholesky: plainCholesky,
  inverseByFactor: plainInverseByFactor,
  fixedPoints: plainFixedPoints,
  squaredDistances: plainSquaredDistances,
  matern: plainMatern,
  gaussian: plainGaussian,
  contract,
  pairGram,
  khatriRao,
  nonnegativeRows,
  histograms: plainHistograms,
  binColumn: plainBinColumn,
  factorizationSteps: plainFactorizationSteps,
  rowScanner: plainRowScanner,
};

function contract(
  { starts, targets, sources, rows }: ContractionItems,
  { data: factor }: Floats,
  rank: number,
  { data: blocks }: Floats,
  width: number,
  { data: out }: Floats,
): void {
  for (let g = 0; g < targets.length; g++) {
    const block = targets.data[g]! * rank * width;
    out.fill(0, block, block + rank * width);
    for (let s = starts.data[g]!; s < starts.data[g + 1]!; s++) {
      const from = sources.data[s]! * width;
      const row = rows.data[s]! * rank;
      for (let r = 0; r < rank; r++) {
        const weight = factor[row + r]!;
        const to = block + r * width;
        for (let k = 0; k < width; k++) out[to + k]! += weight * blocks[from + k]!;
      }
    }
  }
}

function pairGram({ starts, values, indices, tables }: PairEntries, n: number, out: Floats): void {
  const entries = values.length;
  const modes = tables.map(({ size, values: table }, m) => ({
    size,
    table: table.data,
    index: indices.data.subarray(m * entries, (m + 1) * entries),
  }));
  const row = modes.map(() => 0);
  for (let p = 0; p < n; p++) {
    for (let e = starts.data[p]!; e < starts.data[p + 1]!; e++) {
      modes.forEach(({ index, size }, m) => (row[m] = index[e]! * size));
      const at = (m: number, f: number): number => modes[m]!.table[row[m]! + modes[m]!.index[f]!]!;
      for (let q = 0; q <= p; q++) {
        const from = starts.data[q]!;
        const to = Math.min(starts.data[q + 1]!, e);
        if (from >= to) continue;
        let sum = 0;
        for (let f = from; f < to; f++) {
          let rest = at(2, f);
          for (let m = 3; m < modes.length; m++) rest *= at(m, f);
          sum += values.data[f]! * at(0, f) * at(1, f) * rest;
        }
        out.data[p * n + q]! += values.data[e]! * sum;
      }
    }
  }
}

function khatriRao(
  { starts, values, indices }: SortedEntries,
  factors: readonly Floats[],
  rank: number,
  { data: out }: Floats,
): void {
  const entries = values.length;
  const product = new Float64Array(rank);
  for (let p = 0; p + 1 < starts.length; p++) {
    out.fill(0, p * rank, (p + 1) * rank);
    for (let e = starts.data[p]!; e < starts.data[p + 1]!; e++) {
      product.fill(values.data[e]!);
      factors.forEach(({ data }, m) => {
        const row = indices.data[m * entries + e]! * rank;
        for (let k = 0; k < rank; k++) product[k]! *= data[row + k]!;
      });
      for (let k = 0; k < rank; k++) out[p * rank + k]! += product[k]!;
    }
  }
}

function nonnegativeRows(
  { data: factor }: Floats,
  rows: number,
  rank: number,
  { data: product }: Floats,
  { data: gram }: Floats,
): void {
  for (let start = 0; start < rows * rank; start += rank) {
    for (let k = 0; k < rank; k++) {
      const own = gram[k * rank + k]!;
      if (own <= 0) continue;
      let residual = product[start + k]!;
      for (let l = 0; l < rank; l++) residual -= gram[k * rank + l]! * factor[start + l]!;
      factor[start + k] = Math.max(0, factor[start + k]! + residual / own);
    }
  }
}

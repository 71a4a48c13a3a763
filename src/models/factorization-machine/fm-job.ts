import type { FactorizationJob } from '../../numerics/kernels/factorization-job.js';
import type { Kernels } from '../../numerics/kernels/kernels.js';
import { indexNeighbours } from '../../numerics/kernels/neighbours.js';
import type { FmLayout } from './fm-layout.js';
import type { FmRow } from './fm-row.js';
import type { FmRows } from './fm-rows.js';

/** What AdaGrad starts its sums of squares with. */
const FIRST_SQUARE = 1e-2;

/**
 * A factorization machine as the kernels take it, in their current scope. Members are the cations (whose shared rows are the
 * descriptors' part), the amounts, which show the cations a vector and have no weight, the anion, and the ratio with both
 * stoichiometries.
 */
export function fmJob(
  layout: FmLayout,
  row: FmRow,
  { cells, labels, offsets }: FmRows,
  parameters: Float64Array,
  kernels: Kernels,
): FactorizationJob {
  const { order, stride } = layout;
  const all = Array.from({ length: order }, (_, m) => m);
  const [anion, ratio] = [2 * order, 2 * order + 1];
  const width = row.rows.length;
  const parts = new Int32Array(cells.length * width);
  const described = layout.descriptors > 0 ? order : 0;
  const sharedParts = new Int32Array(cells.length * described);
  cells.forEach((cell, e) => {
    row.findRows(cell);
    parts.set(row.rows, e * width);
    for (let m = 0; m < described; m++) sharedParts[e * described + m] = cell.cations[m]! * stride;
  });
  const pairs = [
    ...all.flatMap((i) => all.slice(0, i).map((j) => [i, j] as const)),
    ...all.flatMap((i) => [[i, anion] as const, [i, order + i] as const]),
    [anion, ratio] as const,
  ];
  const { starts, neighbours } = indexNeighbours(pairs, ratio + 1);
  return {
    stride,
    weighted: kernels.integers(Int32Array.from({ length: ratio + 1 }, (_, m) => (m < order || m >= anion ? 1 : 0))),
    memberOf: kernels.integers(
      Int32Array.from([...all, ...all, ...all.map((m) => order + m), anion, ratio, ratio, ratio]),
    ),
    starts: kernels.integers(starts),
    neighbours: kernels.integers(neighbours),
    parameters: kernels.floats(parameters),
    squares: kernels.floats(new Float64Array(parameters.length).fill(FIRST_SQUARE)),
    shared: { rows: kernels.floats(row.mapped), gradient: kernels.floats(row.mapped.length) },
    parts: kernels.integers(parts),
    sharedParts: kernels.integers(sharedParts),
    labels: kernels.floats(Float64Array.from(labels)),
    offsets: kernels.floats(offsets),
  };
}

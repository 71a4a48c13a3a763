import { integerPower } from '../../numerics/elementary/integer-power.js';
import { gram, zeros, type Dense } from '../../numerics/dense.js';
import type { Tensors } from '../artifact.js';

/** Which columns of a table are used, and how they are brought to mean 0 and variance 1. */
export interface Standardiser {
  readonly kept: Int32Array;
  readonly means: Float64Array;
  readonly scales: Float64Array;
}

/** A column of which the columns before it explain more than 1 minus this share of the variance is left out. */
const UNEXPLAINED = 1e-3;

/** Rows beyond which every second, third, ... row is enough to find means, scales and collinear columns. */
const ENOUGH_ROWS = 4_000;

/** The indices of the rows of a long table that are enough to learn a standardiser from. */
export function rowsToLearnFrom(count: number): number[] {
  const step = Math.max(1, Math.floor(count / ENOUGH_ROWS));
  return Array.from({ length: Math.ceil(count / step) }, (_, k) => k * step);
}

/** Standardised values are cut off here, so that a composition unlike any seen is not judged by a wild extrapolation. */
const LIMIT = 8;

/**
 * Learns means and scales of a table of `width` columns, and which columns to keep: constant ones and those that are
 * (nearly) a linear combination of earlier chosen ones go, as the Cholesky decomposition of their correlations shows.
 *
 * @param allowed columns to consider; default all
 */
export function fitStandardiser(rows: Float64Array, width: number, allowed?: readonly boolean[]): Standardiser {
  const count = rows.length / width;
  const means = new Float64Array(width);
  const scales = new Float64Array(width);
  for (let r = 0; r < count; r++) for (let j = 0; j < width; j++) means[j]! += rows[r * width + j]! / count;
  for (let r = 0; r < count; r++) {
    for (let j = 0; j < width; j++) scales[j]! += integerPower(rows[r * width + j]! - means[j]!, 2) / count;
  }
  for (let j = 0; j < width; j++) scales[j] = Math.sqrt(scales[j]!);
  const varied = [...means.keys()].filter(
    (j) => allowed?.[j] !== false && scales[j]! > 1e-12 * Math.max(1, Math.abs(means[j]!)),
  );
  const columns = zeros(varied.length, count);
  varied.forEach((j, i) => {
    for (let r = 0; r < count; r++) {
      columns.data[i * count + r] = (rows[r * width + j]! - means[j]!) / (scales[j]! * Math.sqrt(count));
    }
  });
  const kept = independent(gram(columns)).map((i) => varied[i]!);
  return {
    kept: Int32Array.from(kept),
    means: Float64Array.from(kept, (j) => means[j]!),
    scales: Float64Array.from(kept, (j) => scales[j]!),
  };
}

/**
 * Numbers of the columns that those chosen before them do not explain, given all correlations. The pivots of the Cholesky
 * decomposition are the shares of variance that are left unexplained; columns with a small one are passed over.
 */
function independent({ rows: n, data: correlations }: Dense): number[] {
  const kept: number[] = [];
  const factor = zeros(n, n).data;
  for (let j = 0; j < n; j++) {
    let left = correlations[j * n + j]!;
    for (let k = 0; k < kept.length; k++) {
      const other = kept[k]!;
      let product = correlations[j * n + other]!;
      for (let m = 0; m < k; m++) product -= factor[j * n + m]! * factor[other * n + m]!;
      const entry = product / factor[other * n + k]!;
      factor[j * n + k] = entry;
      left -= entry * entry;
    }
    if (left < UNEXPLAINED) continue;
    factor[j * n + kept.length] = Math.sqrt(left);
    kept.push(j);
  }
  return kept;
}

/** Writes the chosen columns of one row, standardised. */
export function standardise(
  { kept, means, scales }: Standardiser,
  row: Float64Array,
  start: number,
  out: Float64Array,
  outStart = 0,
): void {
  for (let k = 0; k < kept.length; k++) {
    const value = (row[start + kept[k]!]! - means[k]!) / scales[k]!;
    out[outStart + k] = Math.min(LIMIT, Math.max(-LIMIT, value));
  }
}

/** As tensors, to be saved with a model. */
export function standardiserTensors({ kept, means, scales }: Standardiser): Tensors {
  return {
    kept: { shape: [kept.length], data: Float64Array.from(kept) },
    means: { shape: [means.length], data: means },
    scales: { shape: [scales.length], data: scales },
  };
}

/** The inverse of `standardiserTensors`. */
export function loadStandardiser(tensors: Tensors): Standardiser {
  return {
    kept: Int32Array.from(tensors['kept']!.data),
    means: tensors['means']!.data,
    scales: tensors['scales']!.data,
  };
}

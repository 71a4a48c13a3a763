import { quantile } from '../numerics/statistics/quantile.js';

/** Standard deviations of a normal distribution to either side that hold nine tenths of it. */
export const NINE_TENTHS = 1.6448536269514722;

/** What was predicted for rows that were left out. */
export interface LeftOut {
  readonly fold: number;
  readonly value: number;
  readonly predicted: number;
  readonly standardDeviation: number;
}

/** What was predicted for a row of a table. */
export interface LeftOutRow extends LeftOut {
  /** Index of the row in the table. */
  readonly row: number;
}

/** How well left-out values were predicted. */
export interface ValidationSummary {
  readonly rows: number;
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** The share of left-out values within the 90 % interval, whose width was set by the other folds. */
  readonly coverage90: number;
}

/**
 * The factor by which standard deviations have to be multiplied so that nine tenths of the values lie within their 90 %
 * interval; 1 if there are no rows or if they are all exact. A value at the bound lies within an interval that reaches down to the bound.
 */
export function deviationFactor(rows: readonly LeftOut[], bound: number | null): number {
  if (rows.length === 0) return 1;
  const off = rows.map((row) => deviations(row, bound)).sort((a, b) => a - b);
  return quantile(off, 0.9) / NINE_TENTHS || 1;
}

export function summariseValidation(rows: readonly LeftOut[], bound: number | null): ValidationSummary {
  let [absolute, square, covered] = [0, 0, 0];
  const folds = new Set(rows.map(({ fold }) => fold));
  for (const fold of folds) {
    const factor = deviationFactor(
      rows.filter((row) => row.fold !== fold),
      bound,
    );
    for (const row of rows) {
      if (row.fold !== fold) continue;
      const error = row.predicted - row.value;
      absolute += Math.abs(error);
      square += error * error;
      if (deviations(row, bound) <= NINE_TENTHS * factor) covered++;
    }
  }
  const count = Math.max(1, rows.length);
  return {
    rows: rows.length,
    meanAbsoluteError: absolute / count,
    rootMeanSquareError: Math.sqrt(square / count),
    coverage90: covered / count,
  };
}

/** How many standard deviations a value is off; one at the bound only if it was predicted above. */
function deviations({ value, predicted, standardDeviation }: LeftOut, bound: number | null): number {
  const error = bound !== null && value <= bound ? Math.max(0, predicted - value) : Math.abs(predicted - value);
  return error / standardDeviation;
}

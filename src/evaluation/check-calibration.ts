import { integerPower } from '../numerics/elementary/integer-power.js';
import type { CalibrationCheck, ReliabilityBin } from './types.js';

export interface Prediction {
  /** In [0, 1]. */
  readonly chance: number;
  readonly real: boolean;
}

/**
 * Edges of the bins, two or three to a decade: most chances are small, and a scale of tenths would put all of them
 * into its first bin.
 */
const EDGES: readonly number[] = [0, ...[1e-5, 1e-4, 1e-3, 1e-2, 1e-1].flatMap((d) => [d, 2 * d, 5 * d]), 1];

/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/** Compares predicted chances with outcomes: Brier score, expected and counted hits, and the reliability diagram. */
export function checkCalibration(predictions: readonly Prediction[], list: string | null = null): CalibrationCheck {
  const rows = predictions.length;
  const hits = predictions.filter(({ real }) => real).length;
  const squares = sum(predictions.map(({ chance, real }) => integerPower(chance - (real ? 1 : 0), 2)));
  const rate = rows > 0 ? hits / rows : 0;
  const brier = rows > 0 ? squares / rows : 0;
  const brierOfMean = rate * (1 - rate);
  return {
    list,
    rows,
    hits,
    expectedHits: sum(predictions.map(({ chance }) => chance)),
    brier,
    brierOfMean,
    skill: brierOfMean > 0 ? 1 - brier / brierOfMean : 0,
    bins: reliabilityBins(predictions),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function reliabilityBins(predictions: readonly Prediction[]): ReliabilityBin[] {
  const bins = EDGES.slice(0, -1).map((low, index) => ({ low, high: EDGES[index + 1]!, rows: 0, hits: 0, sum: 0 }));
  for (const { chance, real } of predictions) {
    const bin = bins.findLast(({ low }) => chance >= low) ?? bins[0]!;
    bin.rows++;
    bin.sum += chance;
    if (real) bin.hits++;
  }
  return bins
    .filter(({ rows }) => rows > 0)
    .map(({ low, high, rows, hits, sum }) => ({
      low,
      high,
      rows,
      hits,
      predicted: sum / rows,
      observed: hits / rows,
      interval: wilsonInterval(hits, rows),
    }));
}

/** The score interval of a share (Wilson, J. Am. Stat. Assoc. 22, 209 (1927)). */
function wilsonInterval(hits: number, rows: number): { low: number; high: number } {
  const share = hits / rows;
  const scale = 1 + (Z * Z) / rows;
  const middle = (share + (Z * Z) / (2 * rows)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / rows + (Z * Z) / (4 * rows * rows));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

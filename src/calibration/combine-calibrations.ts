import { countLeading } from '../numerics/bisect.js';
import { mean } from '../numerics/statistics/mean.js';
import { isotonicNonIncreasing } from '../numerics/statistics/isotonic.js';
import type { Calibration } from './calibration.js';
import type { CurvePoint } from './discovery-curve.js';

/** A row of a list that was put together from others: its score with its interval, and the list that it is from. */
export interface CombinedRow {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Index of its list. */
  readonly list: number;
}

/** Each knot is for so many times more rows than the one before. */
const GROWTH = 1.15;

/**
 * The calibration of a list that was put together from calibrated ones by score: its knots are mean scores and ends of intervals of its own rows; its
 * discovery curve adds the hits of each list among as many of its first rows as are here.
 *
 * @param rows in their order
 */
export function combineCalibrations(calibrations: readonly Calibration[], rows: readonly CombinedRow[]): Calibration {
  const sum = (of: (calibration: Calibration) => number): number =>
    calibrations.reduce((total, each) => total + of(each), 0);
  const candidates = sum((each) => each.candidates);
  const heldOut = sum((each) => each.heldOut);
  return {
    knots: knotsOf(rows),
    curve: curveOf(calibrations, rows),
    runs: Math.min(...calibrations.map(({ runs }) => runs)),
    heldOut,
    candidates,
    baseRate: candidates > 0 ? heldOut / candidates : 0,
  };
}

function knotsOf(rows: readonly CombinedRow[]): Calibration['knots'] {
  const bins: { readonly rank: number; readonly rows: readonly CombinedRow[] }[] = [];
  for (let start = 0; start < rows.length;) {
    const end = Math.min(rows.length, Math.max(start + 1, Math.floor(start * GROWTH)));
    bins.push({ rank: Math.sqrt((start + 1) * end), rows: rows.slice(start, end) });
    start = end;
  }
  const falling = (of: (row: CombinedRow) => number): Float64Array =>
    isotonicNonIncreasing(
      bins.map((bin) => mean(bin.rows.map(of))),
      bins.map((bin) => bin.rows.length),
    );
  const [chances, lows, highs] = [
    falling(({ score }) => score),
    falling(({ low }) => low),
    falling(({ high }) => high),
  ] as const;
  return bins.map(({ rank }, k) => ({ rank, chance: chances[k]!, low: lows[k]!, high: highs[k]! }));
}

function curveOf(calibrations: readonly Calibration[], rows: readonly CombinedRow[]): CurvePoint[] {
  const taken = calibrations.map(() => 0);
  const curve: CurvePoint[] = [];
  let next = 1;
  rows.forEach(({ list }, index) => {
    taken[list]! += 1;
    const n = index + 1;
    if (n !== next && n !== rows.length) return;
    curve.push({ n, hits: taken.reduce((hits, count, k) => hits + hitsAt(calibrations[k]!.curve, count), 0) });
    next = Math.max(n + 1, Math.round(n * 1.1));
  });
  return curve;
}

/** Mean hits among the first n, between the points of a curve on a line; those of its end beyond it. */
function hitsAt(curve: readonly CurvePoint[], n: number): number {
  const above = countLeading(curve.length, (index) => curve[index]!.n <= n);
  const before = curve[above - 1] ?? { n: 0, hits: 0 };
  const after = curve[above];
  if (!after) return before.hits;
  return before.hits + ((after.hits - before.hits) * (n - before.n)) / (after.n - before.n);
}

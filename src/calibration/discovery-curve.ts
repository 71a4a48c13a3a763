import { countLeading } from '../numerics/bisect.js';
import { mean } from '../numerics/statistics/mean.js';

/** Cumulative hits among the first n. */
export interface CurvePoint {
  readonly n: number;
  readonly hits: number;
}

/** Hits among the first n, from their ranks; a list shorter than n counts as if its missing rows were misses. */
export function hitsAmong(hitRanks: readonly number[], n: number): number {
  return countLeading(hitRanks.length, (index) => hitRanks[index]! <= n);
}

/**
 * The discovery curve: mean cumulative hits of several rankings at growing n, every n up to 10 and then a tenth more each time, up
 * to `end`.
 *
 * @param hitRanks of each ranking the ranks of its hits, from 1, ascending
 */
export function discoveryCurve(hitRanks: readonly (readonly number[])[], end: number): CurvePoint[] {
  const at = (n: number): CurvePoint => ({ n, hits: mean(hitRanks.map((ranks) => hitsAmong(ranks, n))) });
  const curve: CurvePoint[] = [];
  for (let n = 1; n < end; n = Math.max(n + 1, Math.round(n * 1.1))) curve.push(at(n));
  if (end > 0) curve.push(at(end));
  return curve;
}

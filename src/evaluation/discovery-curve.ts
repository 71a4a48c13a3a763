import type { Trial } from './trial.js';
import type { CurvePoint } from './types.js';

/** Cumulative hits of a trial: element n is the number of hits among the first n. */
export function cumulativeHits({ ranked, heldOut }: Trial): Uint32Array {
  const cumulative = new Uint32Array(ranked.length + 1);
  ranked.forEach(({ formula }, index) => {
    cumulative[index + 1] = cumulative[index]! + (heldOut.has(formula) ? 1 : 0);
  });
  return cumulative;
}

/** Hits among the first n; a list shorter than n counts as if its missing rows were misses. */
export function hitsAmong(cumulative: Uint32Array, n: number): number {
  return cumulative[Math.min(n, cumulative.length - 1)]!;
}

/**
 * The discovery curve: mean cumulative hits of the trials at growing N, every N up to 10 and then a tenth more each time,
 * up to `count` or, if all trials list less, the longest of them.
 */
export function discoveryCurve(trials: readonly Trial[], count: number): CurvePoint[] {
  const cumulative = trials.map(cumulativeHits);
  const end = Math.min(count, Math.max(0, ...trials.map(({ ranked }) => ranked.length)));
  const at = (n: number): CurvePoint => ({
    n,
    hits: cumulative.reduce((sum, hits) => sum + hitsAmong(hits, n), 0) / trials.length,
  });
  const curve: CurvePoint[] = [];
  for (let n = 1; n < end; n = Math.max(n + 1, Math.round(n * 1.1))) curve.push(at(n));
  if (end > 0) curve.push(at(end));
  return curve;
}

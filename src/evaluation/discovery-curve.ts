import type { HitsAt } from './types.js';

/** Cumulative hits of a ranking against a list of compounds it never saw. */
export interface Discovery {
  readonly hitsAt: readonly HitsAt[];
  readonly curve: readonly { readonly n: number; readonly hits: number }[];
}

/** Where hits are reported by default. */
export const REPORTED_COUNTS: readonly number[] = [100, 1_000, 3_000];

/**
 * Counts the hits among the first N formulas. Enrichment is the hit rate over `baseRate`, the rate of random picks. A
 * list shorter than N counts as if its missing rows were misses.
 */
export function discovery(
  ranked: readonly string[],
  heldOut: ReadonlySet<string>,
  baseRate: number,
  counts: readonly number[] = REPORTED_COUNTS,
): Discovery {
  const cumulative = new Uint32Array(ranked.length + 1);
  ranked.forEach((formula, index) => (cumulative[index + 1] = cumulative[index]! + (heldOut.has(formula) ? 1 : 0)));
  const hits = (n: number): number => cumulative[Math.min(n, ranked.length)]!;
  const curve: { n: number; hits: number }[] = [];
  for (let n = 1; n < ranked.length; n = Math.max(n + 1, Math.round(n * 1.1))) curve.push({ n, hits: hits(n) });
  if (ranked.length > 0) curve.push({ n: ranked.length, hits: hits(ranked.length) });
  return {
    hitsAt: counts.map((n) => ({
      n,
      hits: hits(n),
      rate: hits(n) / n,
      enrichment: baseRate > 0 ? hits(n) / n / baseRate : 0,
    })),
    curve,
  };
}

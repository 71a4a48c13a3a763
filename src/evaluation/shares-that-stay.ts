import { mean } from '../numerics/statistics/mean.js';
import type { Stability } from './types.js';

/** First rows that are compared. */
export const COMPARED_ROWS: readonly number[] = [100, 1_000];

/**
 * Of the first rows of a ranking the share that is among the first of others.
 *
 * @param own formulas, best first
 * @param others the same of each other ranking; at least one
 */
export function sharesThatStay(own: readonly string[], others: readonly (readonly string[])[]): Stability['sharesAt'] {
  return COMPARED_ROWS.map((n) => {
    const wanted = own.slice(0, n);
    const shares = others.map((rows) => {
      const found = new Set(rows.slice(0, n));
      return wanted.length === 0 ? 1 : wanted.filter((formula) => found.has(formula)).length / wanted.length;
    });
    return { n, mean: mean(shares), least: Math.min(...shares), most: Math.max(...shares) };
  });
}

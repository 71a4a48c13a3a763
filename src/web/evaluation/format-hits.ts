import { formatNumber } from '../format/format-number.js';

/** A number of hits; a mean over folds keeps decimals while it is small, e.g. 41.6 or 0.35. */
export function formatHits(hits: number): string {
  return Number.isInteger(hits) || hits >= 100 ? formatNumber(hits) : hits.toFixed(hits < 1 ? 2 : 1);
}
